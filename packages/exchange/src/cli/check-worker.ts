import { parentPort, workerData } from "node:worker_threads";
import { checkPath, planOf } from "./check/check-path.ts";
import type { WorkerAnswer, WorkerSetting, WorkerTask } from "./check/worker-message.ts";

// A thread of `benhan-exchange check`: takes one file after another until the command ends it.
const setting = workerData as WorkerSetting;
const plan = await planOf(setting);
let before = Promise.resolve();
parentPort?.on("message", ({ file, index }: WorkerTask) => {
  before = before.then(async () => {
    const checked = await checkPath(file, plan, setting.megabytes);
    // What a rule of the host left behind fails now or never: the file is not told as checked before.
    if (setting.rulesFile !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    parentPort?.postMessage({ index, checked } satisfies WorkerAnswer);
  });
});
