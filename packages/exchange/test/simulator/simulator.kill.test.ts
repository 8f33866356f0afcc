import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { bhxhGateway } from "../../src/hubs/index.ts";
import type { SimulatorState } from "../../src/simulator/index.ts";
import { account, facilityCode, facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { secrets } from "../hubs/bhxh/simulated-hub.ts";
import { bundleCommandLine } from "./simulator-process.ts";

let command: Awaited<ReturnType<typeof bundleCommandLine>>;
beforeAll(async () => {
  command = await bundleCommandLine();
});
afterAll(() => command.remove());

test("what was answered survives a kill at any moment, and a torn last line does no harm", async () => {
  const acknowledged: string[] = [];
  for (let round = 1; round <= runs(3, 10); round++) {
    const simulator = await command.start();
    const connector = bhxhGateway({
      facilityId,
      facilityCode,
      account,
      secrets,
      environment: { baseUrl: simulator.baseUrl },
    });
    const sending = (async () => {
      for (let number = 1; ; number++) {
        const answer = await connector.send(sampleEntry({ chain: `LK-${round}-${number}` }));
        if (answer.transactionCode === undefined) return answer.outcome;
        acknowledged.push(answer.transactionCode);
        if (number === 5 * round) void simulator.end("SIGKILL");
      }
    })();
    expect(["UNKNOWN", "RETRYABLE"]).toContain(await sending);
    if (round % 2 === 0) await appendFile(join(command.data, "received.jsonl"), '{"sequence":');
  }
  const simulator = await command.start();
  const answer = await fetch(`${simulator.baseUrl}/_simulator/state`);
  const { received } = (await answer.json()) as SimulatorState;
  await simulator.end("SIGTERM");
  const kept = received.map((one) => one.transactionCode);
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  expect(received.map((one) => one.sequence)).toEqual(received.map((_one, index) => index + 1));
  expect(await readFile(join(command.data, "received.jsonl"), "utf8")).toMatch(/}\n$/);
});
