// Works on a store until it is killed, and tells what it was promised.
//   node working-child.mjs JOB
import { writeSync } from "node:fs";
import process from "node:process";
import { createDice } from "./dice.ts";
import { openPlace, placeBeside } from "./place.ts";
import type { Job } from "./start-child.ts";
import { createInsist } from "./workloads/insist.ts";
import { beginWork } from "./workloads/workloads.ts";

const job = JSON.parse(process.argv[2] ?? "") as Job;
const dice = createDice(job.seed);
const tell = (word: string, ...parts: readonly (string | number)[]) => {
  let rest: Uint8Array = Buffer.from(`${[word, ...parts].join(" ")}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The parent does not read fast enough.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
};
const insist = createInsist(tell);
const place = await insist("open", () => openPlace(job.place, job.writer));
const { store, encryption } = place;
const openBeside = (name: string, isEncrypted: boolean) =>
  insist("open", () => openPlace(placeBeside(job.place, name, isEncrypted), "main"));
const worker = { store, openBeside, dice, tell, insist };
const steps = beginWork(job.workloads, { ...worker, ...(encryption && { encryption }) });
tell("ready");
for (let done = 0; done < (job.count ?? Number.POSITIVE_INFINITY); done += 1) await dice.pick(steps)();
await place.close();
