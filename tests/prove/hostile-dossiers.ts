import process from "node:process";
import { encodeTables, readDossiers } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import { createDossierGenerator, dossierProfiles } from "@benhan/exchange/testkit";
import { hostileJudge } from "../../packages/exchange/test/testkit/hostile/hostile-case.ts";
import type { Prover } from "./prover.ts";

/** What a process that forgets its cases never holds. */
const mostMemory = 1024 ** 3;

const judge = hostileJudge({
  readDossiers,
  encodeTables,
  checkTables,
  createDossierGenerator,
  dossierProfiles,
});

export const prover: Prover = {
  claim:
    "A damaged or hostile insurance file or table gives a report or a typed error, in bounded time and memory, and what can be written is read and written again to the same bytes.",
  target: 1_000_000,
  batch: 5_000,
  async run({ seed, count }) {
    for (let number = seed; number < seed + count; number++) {
      try {
        judge(number);
      } catch (error) {
        throw new Error(`case ${number}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    const held = process.memoryUsage().rss;
    if (held > mostMemory) throw new Error(`the process holds ${held} bytes`);
  },
};
