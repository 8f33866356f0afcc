import { parentPort, workerData } from "node:worker_threads";
import { checkPath, planOf } from "./check/check-path.ts";
import type { WorkerAnswer, WorkerSetting, WorkerTask } from "./check/worker-message.ts";

// A thread of `benhan-exchange check`: takes one file after another until the command ends it.
const setting = workerData as WorkerSetting;
const plan = await planOf(setting);
parentPort?.on("message", (task: WorkerTask) => {
  void checkPath(task.file, plan, setting.megabytes).then((checked) => {
    parentPort?.postMessage({ index: task.index, checked } satisfies WorkerAnswer);
  });
});
