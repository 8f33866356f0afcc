import process from "node:process";
import { casesOfHundred, createHostileJudge } from "../../packages/signing/test/hostile/hostile-judge.ts";
import type { Prover } from "./prover.ts";

/** What a process that forgets its cases never holds. */
const mostMemory = 1024 ** 3;

const shares = Object.entries(casesOfHundred).map(([kind, count]) => `${count} ${kind}`);
let made: ReturnType<typeof createHostileJudge> | undefined;

export const prover: Prover = {
  claim: `A damaged or hostile signed file gives a report or a typed error, in bounded time and memory, and nothing passes that its signer did not say in just these words. Of every hundred cases: ${shares.join(", ")}.`,
  target: 1_000_000,
  batch: 5_000,
  async run({ seed, count }) {
    made ??= createHostileJudge();
    const judge = await made;
    for (let number = seed; number < seed + count; number++) await judge(number);
    const held = process.memoryUsage().rss;
    if (held > mostMemory) throw new Error(`the process holds ${held} bytes`);
  },
};
