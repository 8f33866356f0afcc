import { fileURLToPath } from "node:url";
import { planLives } from "../../packages/storage/test/crash/life-plan.ts";
import { killSqlite } from "../../packages/storage/test/crash/sqlite-kills.ts";
import { bundle } from "../kill/bundle.ts";
import type { Prover } from "./prover.ts";

const child = fileURLToPath(new URL("../../packages/storage/test/crash/working-child.ts", import.meta.url));

export const prover: Prover = {
  claim:
    "Stores in SQLite files, plain and encrypted, whose writers are killed with SIGKILL at random moments (of commits with message and event, of the log, of the outbox, of a rotation of keys, of the disposal of records, of a migration to another store) hold everything that they had acknowledged, and nothing half.",
  target: 1000,
  batch: 50,
  async run({ seed, count }) {
    const program = await bundle(child, "prove-sqlite-kills");
    return killSqlite(program, `${seed}`, planLives(count, seed));
  },
};
