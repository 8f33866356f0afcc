import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addMs,
  createIdSource,
  enqueue,
  isUuid,
  type OutgoingDocument,
  parseFacilityId,
  type Uuid,
} from "@benhan/core";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import { createManualClock } from "@benhan/core/testkit";
import { bhxhGateway, type HubConnector } from "@benhan/exchange/hubs";
import { createDispatcher } from "@benhan/exchange/outbox";
import { startSimulator } from "@benhan/exchange/simulator";
import { openMemoryStorage } from "@benhan/storage/memory";
import { inventedDossier } from "./invented-dossier.ts";

const facilityCode = "79999";
const account = `${facilityCode}_BV`;

/** An invented hospital: its store in memory, the simulated BHXH gateway, and a second hub that takes everything. */
export async function openHospital({ faults = "" }: { readonly faults?: string } = {}) {
  const facilityId = parseFacilityId("bv-mau");
  const clock = createSystemClock();
  const data = await mkdtemp(join(tmpdir(), "outbox-console-"));
  // Made here and gone with the process: no password lies in any file.
  const password = randomBytes(16).toString("hex");
  const simulator = await startSimulator({ data, facilityCode, account, password, faults });
  const storage = await openMemoryStorage({ facilityId });
  const gateway = bhxhGateway({
    ...{ facilityId, facilityCode, account, clock },
    environment: { baseUrl: simulator.baseUrl },
    secrets: { getSecret: async () => password },
  });
  const second: HubConnector = {
    ...{ hub: "emrhub", facilityId, specVersion: "demo", environment: "test", timeoutMs: 10_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async () => ({ outcome: "ACCEPTED" }),
    interpret: () => ({ outcome: "UNKNOWN" }),
  };
  const dispatcher = createDispatcher({ store: storage, connectors: [gateway, second], clock });

  /** Queues a document as if so long ago. */
  async function queue(
    hub: string,
    document: OutgoingDocument,
    agoMs = 0,
  ): Promise<{ readonly entryId: Uuid }> {
    const then = createManualClock(addMs(clock.now(), -agoMs));
    const ids = createIdSource({ clock: then, random: systemRandom });
    const { outbox } = await storage.commit([enqueue(hub, document, { platform: { clock: then, ids } })]);
    const entryId = outbox[0]?.entryId ?? "";
    if (!isUuid(entryId)) throw new Error("nothing was queued");
    return { entryId };
  }

  return {
    facilityId,
    clock,
    simulator,
    storage,
    dispatcher,
    queue,
    dossier: (chain: string, note = "") => inventedDossier(facilityId, facilityCode, chain, note),
    /** Has a hub refuse the account of the facility, which closes its latch. */
    async refuseAccount(hub: string): Promise<void> {
      const now = clock.now();
      const [lease] = await storage.lease({
        facilityId,
        hubs: [hub],
        limit: 1,
        now,
        until: addMs(now, 60_000),
      });
      if (lease === undefined) return;
      const { entryId, chain, digest, attempts: attempt } = lease.entry;
      const receiptId = createIdSource({ clock, random: systemRandom }).next();
      const code = "exchange.hub.account_refused";
      const told = { outcome: "AUTH_FATAL" as const, code, receivedAt: now };
      await storage.settle(
        lease,
        { kind: "held", code },
        { facilityId, receiptId, entryId, hub, chain, digest, attempt, ...told },
      );
    },
    async close(): Promise<void> {
      await simulator.close();
      await storage.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export type Hospital = Awaited<ReturnType<typeof openHospital>>;
