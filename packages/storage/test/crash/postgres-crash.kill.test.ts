import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { killPostgres } from "./postgres-kills.ts";

const seed = "postgres-crash-2";
/** `npm run prove -- storage-postgres-kills` kills more often. */
const kills = 8;

describeWithPostgres("what the PostgreSQL store has acknowledged", () => {
  let server: PostgresServer;
  let program: string;
  beforeAll(async () => {
    server = await startPostgres();
    program = await bundle(fileURLToPath(new URL("working-child.ts", import.meta.url)), "working-child-pg");
  });
  afterAll(() => server?.remove());

  it.each([false, true])(
    `survives ${kills} kills of writers and server (seed ${seed}, with keys: %s)`,
    {
      timeout: 600_000,
    },
    async (isEncrypted) => {
      const figures = await killPostgres(program, server, seed, [{ kills, isEncrypted }]);
      expect(figures["acknowledged"]).toBeGreaterThan(kills);
    },
  );
});
