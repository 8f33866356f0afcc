// One process of a chaos run, until it is done or killed.
//   node chaos-child.program.mjs JOB
import { writeSync } from "node:fs";
import process from "node:process";
import type { Job } from "./job.ts";
import { marksOf } from "./marks.ts";
import { fill } from "./roles/fill.ts";
import { send } from "./roles/send.ts";
import { serve } from "./roles/serve.ts";
import { createTellAll } from "./tell-all.ts";
import type { Tell } from "./told.ts";

const job = JSON.parse(process.argv[2] ?? "") as Job;
const secrets = { marks: marksOf(job.seed), privateKey: job.privateKey };
const all = createTellAll(job.log);

const tell: Tell = (told) => {
  let rest: Uint8Array = Buffer.from(`${JSON.stringify(told)}\n`);
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

try {
  if (job.role === "hub") await serve(job, secrets, tell);
  else if (job.role === "fill") await fill(job, secrets, tell);
  else await send(job, secrets, tell, all);
} catch (error) {
  all.error(error);
  throw error;
}
