import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { runs } from "../../../../tests/long-run.ts";
import { brokenIn } from "./broken.ts";
import { killSqlite } from "./sqlite-kills.ts";
import { startChild } from "./start-child.ts";
import { toldOf } from "./told.ts";

const seed = "sqlite-crash-2";
const folder = mkdtempSync(join(tmpdir(), "benhan-kill-"));
let program: string;

beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL("working-child.ts", import.meta.url)), "working-child");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run prove -- storage-sqlite-kills` kills more often. */
describe("what the SQLite store has acknowledged", () => {
  const kills = runs(4, 25);
  it.each([false, true])(
    `survives ${kills} kills of the writers (seed ${seed}, with keys: %s)`,
    {
      timeout: 600_000,
    },
    async (isEncrypted) => {
      const figures = await killSqlite(program, seed, [{ kills, isEncrypted }]);
      expect(figures["acknowledged"]).toBeGreaterThan(kills);
    },
  );

  it("is complete when three processes write to one file, and a lie is found out", {
    timeout: 120_000,
  }, async () => {
    const place = { engine: "sqlite", file: join(folder, "shared.db") } as const;
    const count = runs(30, 200);
    const children = ["a", "b", "c"].map((name) => {
      const workloads = ["commits", "events", "outbox"];
      return startChild(program, { place, seed: name, writer: "main", workloads, count });
    });
    await Promise.all(children.map(({ ended }) => ended));
    const promises = children.flatMap(({ told }) => told);
    expect(await brokenIn(place, promises)).toEqual([]);
    expect(toldOf(promises).all("committed").length).toBeGreaterThan(10);
    const lies = [
      { word: "committed", parts: ["never", "1", "sha256:0", "never"] },
      { word: "logged", parts: ["never"] },
      { word: "leased", parts: ["never", "1"] },
      { word: "settled", parts: ["never", "none", "1", "delivered"] },
    ];
    expect(await brokenIn(place, lies)).toEqual([
      "never@1 was acknowledged and is lost",
      "the message of never@1 is lost or another",
      "event never was acknowledged and is lost",
      "attempt 1 of never was acknowledged and is not counted",
      "receipt none was acknowledged and is lost",
    ]);
  });
});
