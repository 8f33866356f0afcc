import { fileURLToPath } from "node:url";
import { planLives } from "../../packages/storage/test/crash/life-plan.ts";
import { killPostgres } from "../../packages/storage/test/crash/postgres-kills.ts";
import { startPostgres } from "../../packages/storage/test/postgres-server.ts";
import { bundle } from "../kill/bundle.ts";
import type { Prover } from "./prover.ts";

const child = fileURLToPath(new URL("../../packages/storage/test/crash/working-child.ts", import.meta.url));

export const prover: Prover = {
  claim:
    "Stores in PostgreSQL, plain and encrypted, whose writers and whose server (one of its processes, or all of it) are killed in turn at random moments (amid commits, the outbox, rotations of keys, disposals, migrations to another schema) hold everything that they had acknowledged, and nothing half; writers that outlive the server go on by themselves and double nothing.",
  target: 300,
  batch: 60,
  async run({ seed, count }) {
    const program = await bundle(child, "prove-postgres-kills");
    const server = await startPostgres();
    try {
      return await killPostgres(program, server, `${seed}`, planLives(count, seed));
    } finally {
      await server.remove();
    }
  },
};
