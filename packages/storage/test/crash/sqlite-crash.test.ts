import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseFacilityId } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { runs } from "../../../../tests/long-run.ts";
import { brokenPromises, type Promises, runChild } from "./promises.ts";

const seed = "sqlite-crash-1";
const facilityId = parseFacilityId("kill");
const folder = mkdtempSync(join(tmpdir(), "benhan-kill-"));
let program: string;

beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL("committing-child.ts", import.meta.url)), "committing-child");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what the SQLite store has acknowledged", () => {
  const rounds = runs(5, 50);
  it(`survives ${rounds} kills of the writer (seed ${seed})`, { timeout: 600_000 }, async () => {
    const file = join(folder, "killed.db");
    const random = createSeededRandom(seed);
    const told: Promises[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [lines = 0] = random.bytes(1);
      told.push(await runChild(program, [file, `${seed}-${round}`], 1 + lines));
      expect(await brokenPromises(file, facilityId, told), `round ${round}`).toEqual([]);
    }
    expect(told.flatMap(({ committed }) => committed).length).toBeGreaterThan(rounds);
    expect(told.flatMap(({ logged }) => logged).length).toBeGreaterThan(rounds);
  });

  it("is complete when three processes write to one file", { timeout: 120_000 }, async () => {
    const file = join(folder, "shared.db");
    const commits = runs(15, 100);
    const told = await Promise.all(
      ["a", "b", "c"].map((name) => runChild(program, [file, name, `${commits}`])),
    );
    expect(await brokenPromises(file, facilityId, told)).toEqual([]);
    expect(told.flatMap(({ committed }) => committed)).toHaveLength(3 * commits);
    const leased = told.flatMap((promises) => promises.leased);
    expect(new Set(leased).size).toBe(leased.length);
    expect(told.flatMap(({ logged }) => logged).length).toBeGreaterThan(3 * commits);
    const lie: Promises = { committed: ["never written"], logged: ["never"], leased: [], settled: [] };
    expect(await brokenPromises(file, facilityId, [lie])).toEqual([
      "event never was acknowledged and is lost",
      "never written was acknowledged and is lost",
    ]);
  });
});
