import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import { bhxhGateway, bhxhLookUps } from "@benhan/exchange/hubs";
import { startSimulator } from "@benhan/exchange/simulator";
import { completeSignature, prepareSignature } from "@benhan/signing";
import { openMemoryStorage } from "@benhan/storage/memory";
import { type SendLoop, startSendLoop } from "../../packages/exchange/src/cli/serve/host/send-loop.ts";
import type { ServiceHost } from "../../packages/exchange/src/cli/serve/service-host.ts";
import { startService } from "../../packages/exchange/src/cli/serve/start-service.ts";

export const token = "0123456789abcdef-serve";
const password = "only-in-this-test";

export interface OpenServiceOptions {
  readonly faults?: string;
  readonly sends?: boolean;
  /** What the host may take for a request. */
  readonly workMs?: number;
  /** Changes of what the host gives. */
  readonly change?: (host: ServiceHost) => ServiceHost;
}

/** A service with a store in memory and a simulated gateway, in this process. */
export async function openService({
  faults = "",
  sends = true,
  workMs = 30_000,
  change,
}: OpenServiceOptions = {}) {
  const facilityId = parseFacilityId("bv-thu-nghiem");
  const facilityCode = "99999";
  const folder = await mkdtemp(join(tmpdir(), "benhan-serve-"));
  const simulator = await startSimulator({
    ...{ data: folder, facilityCode, account: `${facilityCode}_BV`, password, faults },
  });
  const line = {
    ...{ facilityId, facilityCode, account: `${facilityCode}_BV` },
    environment: { baseUrl: simulator.baseUrl },
    secrets: { getSecret: async () => password },
  };
  const whole: ServiceHost = {
    storage: await openMemoryStorage({ facilityId }),
    connectors: [bhxhGateway(line)],
    facilityCode,
    sign: {
      prepare: ({ bytes, certificate, chain, algorithms }, { signal }) =>
        prepareSignature(
          { bytes },
          {
            ...{ format: "xmldsig", layout: "bhytA", certificate, chain },
            algorithms: algorithms.filter((one) => one === "rsa-sha256"),
            ...(signal !== undefined && { signal }),
          },
        ),
      complete: (prepared, value) =>
        completeSignature(prepared as Parameters<typeof completeSignature>[0], value),
    },
    cards: bhxhLookUps({ ...line, officer: { name: "CÁN BỘ THỬ", citizenId: "079090000009" } }),
    papers: {},
  };
  const host = change?.(whole) ?? whole;
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const sending: SendLoop | undefined = sends ? await startSendLoop(host, say) : undefined;
  const service = await startService({
    ...{ host: "127.0.0.1", port: 0, token, plan: {}, packs: [], log: say },
    limits: { megabytes: 4, concurrent: 16, requestMs: 30_000 },
    desk: { host, plan: {}, workMs, ...(sending !== undefined && { queued: sending.queued }) },
  });
  return {
    ...{ url: service.url, host, simulator, lines },
    async end() {
      await service.close();
      await sending?.end();
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
