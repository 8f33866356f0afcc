import { createRequire } from "node:module";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseFacilityId } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { brokenIn, type Promises, runChild } from "./promises.ts";

const seed = "postgres-crash-1";
const facilityId = parseFacilityId("kill");
const driver = createRequire(import.meta.url).resolve("pg/lib/index");
/** `KILLS=300` for a long run. */
const rounds = Number(process.env["KILLS"] ?? 12);

describeWithPostgres("what the PostgreSQL store has acknowledged", () => {
  let server: PostgresServer;
  let program: string;
  beforeAll(async () => {
    server = await startPostgres();
    const source = fileURLToPath(new URL("committing-postgres-child.ts", import.meta.url));
    program = await bundle(source, "committing-postgres-child");
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    const pool = openPool({ ...server.config("postgres"), max: 1 });
    await pool.query("DROP SCHEMA IF EXISTS benhan CASCADE");
    await pool.end();
  });

  const child = (...given: readonly unknown[]) => [driver, `${server.port}`, ...given.map(String)];
  async function broken(promises: readonly Promises[]): Promise<readonly string[]> {
    const pool = openPool({ ...server.config(), max: 1 });
    const store = await openPostgresStorage({ pool, facilityId });
    const wrong = await brokenIn(store, promises);
    await store.close();
    await pool.end();
    return wrong;
  }

  it(`survives ${rounds} kills of the writer (seed ${seed})`, {
    timeout: 600_000 + rounds * 5000,
  }, async () => {
    const random = createSeededRandom(seed);
    const told: Promises[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [lines = 0] = random.bytes(1);
      told.push(await runChild(program, child(`${seed}-${round}`), 1 + lines));
      expect(await broken(told), `round ${round}`).toEqual([]);
    }
    expect(told.flatMap(({ committed }) => committed).length).toBeGreaterThan(rounds);
  });

  it(`survives ${rounds} kills of the server (seed ${seed})`, {
    timeout: 600_000 + rounds * 5000,
  }, async () => {
    const random = createSeededRandom(`${seed}-server`);
    const told: Promises[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [lines = 0] = random.bytes(1);
      let dead: Promise<void> | undefined;
      const kill = () => {
        dead = server.kill(round % 2 === 0 ? "kill" : "immediate");
      };
      told.push(await runChild(program, child(`${seed}-server-${round}`), 1 + lines, kill));
      await dead;
      await server.start();
      expect(await broken(told), `round ${round}`).toEqual([]);
    }
    expect(told.flatMap(({ committed }) => committed).length).toBeGreaterThan(rounds);
  });

  it("is complete when three processes write to one schema", { timeout: 120_000 }, async () => {
    const told = await Promise.all(["a", "b", "c"].map((name) => runChild(program, child(name, 30))));
    expect(await broken(told)).toEqual([]);
    expect(told.flatMap(({ committed }) => committed)).toHaveLength(90);
    const leased = told.flatMap((promises) => promises.leased);
    expect(new Set(leased).size).toBe(leased.length);
    const lie: Promises = { committed: ["never written"], logged: ["never"], leased: [], settled: [] };
    expect(await broken([lie])).toEqual([
      "event never was acknowledged and is lost",
      "never written was acknowledged and is lost",
    ]);
  });
});
