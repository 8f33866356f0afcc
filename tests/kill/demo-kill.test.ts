import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type OutboxEntry, parseFacilityId, type Uuid } from "@benhan/core";
import { openRecords, type Phase } from "@benhan/core/lifecycle";
import { createSeededRandom } from "@benhan/core/testkit";
import type { SimulatorState } from "@benhan/exchange/simulator";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "./bundle.ts";
import { type Program, startProgram } from "./program.ts";

const kills = Number(process.env["KILLS"] ?? 20);
const seed = process.env["KILL_SEED"] ?? randomUUID();
const random = createSeededRandom(seed);
const root = fileURLToPath(new URL("../..", import.meta.url));
const environment = { BENHAN_HUB_PASSWORD: randomUUID() };
const facilityId = parseFacilityId("bv-mau");

/** What the demo prints when a commit has resolved. */
interface ArchivedLine {
  readonly archived: string;
  readonly version: number;
  readonly digest: string;
  readonly documents: readonly { documentId: Uuid; version: number; digest: string }[];
}

describe("the demo, killed at any moment and resumed", () => {
  let work = "";
  let demo = "";
  let simulator = "";

  beforeAll(async () => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    work = mkdtempSync(join(root, "tests/.work/demo-kill-"));
    demo = await bundle(join(root, "examples/quickstart/src/main.ts"), "demo");
    simulator = await bundle(join(root, "packages/exchange/src/simulator/cli.ts"), "demo-simulator");
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it(`loses no archived visit and never makes two of one (${kills} kills, KILL_SEED=${seed})`, {
    timeout: 60_000 + kills * 15_000,
  }, async () => {
    const usual = await withSimulator(join(work, "usual"), async (hub) => {
      const run = runOf(join(work, "usual"), hub);
      await run.firstLine;
      const begun = performance.now();
      expect(await run.ended).toBe(0);
      return performance.now() - begun;
    });
    let killed = 0;
    let simulatorsKilled = 0;
    const moments: number[] = [];
    for (let day = 1; killed < kills; day++) {
      const folder = join(work, `day-${day}`);
      await withSimulator(folder, async (hub) => {
        const archived: ArchivedLine[] = [];
        for (;;) {
          const run = runOf(folder, hub);
          // Before its first line a run has touched nothing; the moments are spread over what comes after.
          await run.firstLine;
          // Once the kills are spent, the day is played to its end.
          const cut = killed < kills ? setTimeout(() => void run.kill(), usual * fraction()) : undefined;
          // In every third run the gateway dies, too, and comes back with what it had.
          const alsoHub = killed < kills && fraction() < 1 / 3;
          if (alsoHub) {
            await pause(usual * fraction() * 0.8);
            await hub.crash();
            simulatorsKilled += 1;
          }
          const code = await run.ended;
          clearTimeout(cut);
          archived.push(...run.lines().flatMap(archivedIn));
          // A run that begins while the gateway is down says so and ends; nothing else may go wrong.
          expect(run.errors()).toMatch(alsoHub ? /^$|quickstart\.hub\.not_reached/ : /^$/);
          await expectNothingLost(folder, archived);
          await expectOneDossierEach(folder, await hub.state(), { complete: code === 0 });
          await expectOneRecord(folder, { complete: code === 0 });
          if (code === 0) break;
          if (code !== undefined) continue;
          killed += 1;
          moments.push(run.lines().length - 1);
        }
        // Five versions of four visits, each archived by one of the runs or by one that was killed before it could say so.
        expect(new Set(archived.map(({ digest }) => digest)).size).toBeLessThanOrEqual(5);
      });
    }
    expect(killed).toBe(kills);
    console.log(
      `${killed} kills of the demo, after ${moments.join(", ")} events; ${simulatorsKilled} of the simulator; ` +
        `a usual run works for ${Math.round(usual)} ms`,
    );
  });

  function runOf(folder: string, hub: RunningSimulator): Program {
    const folders = ["--data", join(folder, "data"), "--out", join(folder, "out")];
    const input = ["--input", join(root, "examples/quickstart/input")];
    return startProgram(demo, ["--keep", "--json", "--hub", hub.url(), ...folders, ...input], environment);
  }

  interface RunningSimulator {
    url(): string;
    state(): Promise<SimulatorState>;
    /** Kills it and starts it again on the same data and port. */
    crash(): Promise<void>;
  }

  async function withSimulator<T>(folder: string, use: (hub: RunningSimulator) => Promise<T>): Promise<T> {
    const start = async (port: string) => {
      const program = startProgram(
        simulator,
        [
          "--data",
          join(folder, "hub"),
          "--facility",
          "79999",
          "--password-env",
          "BENHAN_HUB_PASSWORD",
          "--port",
          port,
        ],
        environment,
      );
      const { baseUrl } = JSON.parse(await program.firstLine) as { baseUrl: string };
      return { program, baseUrl };
    };
    let running = await start("0");
    try {
      return await use({
        url: () => running.baseUrl,
        state: async () =>
          (await (await fetch(`${running.baseUrl}/_simulator/state`)).json()) as SimulatorState,
        async crash() {
          await running.program.kill();
          running = await start(new URL(running.baseUrl).port);
        },
      });
    } finally {
      await running.program.kill();
    }
  }
});

/** Every document that was reported archived is in the store, with exactly the reported bytes. */
async function expectNothingLost(folder: string, archived: readonly ArchivedLine[]): Promise<void> {
  await withStore(folder, async (storage) => {
    for (const { documents, digest } of archived) {
      expect(documents.map((document) => document.digest)).toContain(digest);
      for (const { documentId, version, digest: expected } of documents) {
        const stored = await storage.readDocument({ facilityId, documentId, version });
        expect(stored?.digest).toBe(expected);
      }
    }
  });
}

/**
 * What the hub was sent is what the store queued: for each MA_LK one content for each version, in rising versions, the
 * newest one effective.
 */
async function expectOneDossierEach(
  folder: string,
  { received }: SimulatorState,
  { complete }: { readonly complete: boolean },
): Promise<void> {
  const claims = received.filter((one) => one.function === "claim");
  const entries = await dossiersOf(folder);
  for (const chain of new Set(claims.map((claim) => claim.chain))) {
    const own = claims.filter((claim) => claim.chain === chain);
    const sequences = own.map(
      ({ digest }) =>
        entries.find((entry) => entry.chain === chain && entry.digest === digest)?.sequence ?? -1,
    );
    expect(sequences).not.toContain(-1);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(own.filter(({ effective }) => effective)).toHaveLength(1);
  }
  for (const chain of new Set(entries.map((entry) => entry.chain))) {
    const own = entries.filter((entry) => entry.chain === chain);
    expect(new Set(own.map(({ sequence }) => sequence)).size).toBe(own.length);
    expect(new Set(own.map(({ digest }) => digest)).size).toBe(own.length);
    if (!complete) continue;
    const newest = own.reduce((a, b) => (b.sequence > a.sequence ? b : a));
    expect(claims.find((claim) => claim.chain === chain && claim.effective)?.digest).toBe(newest.digest);
  }
  if (complete) expect(entries.map(({ chain }) => chain).sort()).toEqual(expectedChains);
}

/** Four visits, the first of them in two versions. The broken one never gets this far. */
const expectedChains = [
  "79999.2026.060202",
  "79999.2026.070001",
  "79999.2026.070001",
  "79999.2026.070017",
  "KCB-79999-260704-31",
];

/** The record of the stay is there once, no event of its life is missing, and after a whole run it lies in the archive. */
async function expectOneRecord(folder: string, { complete }: { readonly complete: boolean }): Promise<void> {
  await withStore(folder, async (store) => {
    const by = { kind: "system", id: "demo-kill" } as const;
    const records = openRecords({ store, facilityId });
    const phases: Phase[] = [];
    for await (const { record, life, version } of records.manage.list({ by })) {
      const history = await records.manage.history(record, { by });
      expect(history.map(({ content }) => content.event.previous)).toEqual(
        [undefined, ...history.map(({ digest }) => digest)].slice(0, version),
      );
      phases.push(life.phase);
    }
    expect(phases.length).toBeLessThanOrEqual(1);
    if (complete) expect(phases).toEqual(["archived"]);
  });
}

async function dossiersOf(folder: string): Promise<readonly OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  await withStore(folder, async (storage) => {
    for await (const entry of storage.listEntries({ facilityId })) {
      if (entry.kind === "bhyt-dossier") entries.push(entry);
    }
  });
  return entries;
}

type Store = Awaited<ReturnType<typeof openSqliteStorage>>;

async function withStore(folder: string, use: (storage: Store) => Promise<void>): Promise<void> {
  mkdirSync(join(folder, "data"), { recursive: true });
  const storage = await openSqliteStorage({ file: join(folder, "data/benhan.db"), facilityId });
  try {
    await use(storage);
  } finally {
    await storage.close();
  }
}

function archivedIn(line: string): readonly ArchivedLine[] {
  const event = JSON.parse(line) as Partial<ArchivedLine>;
  return event.archived === undefined ? [] : [event as ArchivedLine];
}

/** From 0 up to 1, by the seed. */
function fraction(): number {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_536;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
