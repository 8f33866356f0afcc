import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { type ChaosHubName, chaosHubs } from "./hubs/index.ts";
import { judge } from "./judge.ts";
import { bundleChaos, figuresOf } from "./prove-chaos.ts";
import { type ChaosRun, runChaos } from "./run-chaos.ts";

const count = Number(process.env["CHAOS_MESSAGES"] ?? 300);
const seed = process.env["CHAOS_SEED"] ?? "20260702";
let program = "";

beforeAll(async () => {
  program = await bundleChaos("chaos");
});

/** `npm run prove -- hub-chaos-bhxh` and its neighbours take 100,000 each. */
describe.each(Object.keys(chaosHubs) as readonly ChaosHubName[])("chaos at %s", (hub) => {
  let run: ChaosRun;

  it(`${count} messages, processes killed at random: none lost, none double, nothing told (seed ${seed})`, {
    timeout: 900_000,
  }, async () => {
    run = await runChaos({ program, hub, seed, count, attemptsPerKill: 25 });
    const figures = figuresOf(run, count, hub);
    const { accepted = 0, rejected = 0, overdue = 0 } = figures;
    expect(accepted + rejected + overdue).toBe(count);
    expect(Math.min(accepted, rejected, overdue)).toBeGreaterThan(0);
    const { "injected faults": faults = 0, "calls of sending functions": calls = 1 } = figures;
    expect(faults / calls).toBeGreaterThan(0.2);
    expect(faults / calls).toBeLessThan(0.4);
    expect(Number(figures["senders killed"]) + Number(figures["fillers killed"])).toBeGreaterThan(0);
    console.info(hub, JSON.stringify(figures));
  });

  it("a document that the hub forgot is missed", () => {
    const { arrivals } = run.records;
    const [gone] = arrivals;
    const left = arrivals.filter(({ digest }) => digest !== gone?.digest);
    expect(judge({ ...run.records, arrivals: left }).lost).toEqual([
      expect.stringContaining(`${gone?.key} version`),
    ]);
  });

  it("other bytes at the hub, or in the queue, are found", () => {
    const { arrivals, entries } = run.records;
    const changed = arrivals.map((one, at) => (at === 0 ? { ...one, digest: "sha-256:0" } : one));
    expect(judge({ ...run.records, arrivals: changed }).double).toHaveLength(1);
    const queued = entries.map((one, at) => (at === 0 ? { ...one, digest: "sha-256:0" } : one));
    const verdict = judge({ ...run.records, entries: queued });
    expect([verdict.lost.length, verdict.double.length]).toEqual([1, 1]);
  });

  it("two that count under one key are found, and one that nobody is told of", () => {
    const { arrivals } = run.records;
    const last = arrivals.filter((one) => one.effective).slice(-1);
    expect(judge({ ...run.records, arrivals: [...arrivals, ...last] }).double).toEqual([
      `${last[0]?.key}: 2 effective entries`,
    ]);
    const { overdue } = run.records;
    expect(judge({ ...run.records, overdue: new Set() }).lost).toHaveLength(overdue.size);
  });

  it.each(["password of the account", "token", "name", "citizenId"])("a told %s is found", (what) => {
    const value = run.secrets.find(([name]) => name === what)?.[1] ?? "";
    const hidden = Buffer.from(`{"a":"${value}"}`).toString("base64");
    for (const told of [value, hidden])
      expect(() => figuresOf({ ...run, said: `${run.said}\n${told}` }, count, hub)).toThrow(what);
  });
});
