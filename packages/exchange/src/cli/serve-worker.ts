import { parentPort, workerData } from "node:worker_threads";
import { planOf } from "./check/check-path.ts";
import { refusalAnswer } from "./serve/refusal-answer.ts";
import { serviceRoutes } from "./serve/service-routes.ts";
import type { WorkAnswer, WorkSetting, WorkTask } from "./serve/work-message.ts";

// A thread of `benhan-exchange serve`: answers one request after another until the service ends it.
const { setting, packs } = workerData as WorkSetting;
const routes = serviceRoutes({ plan: await planOf(setting), packs });
parentPort?.on("message", ({ path, query, body }: WorkTask) => {
  const route = routes.find((one) => one.method === "POST" && one.path === path);
  const call = { id: "", query: new URLSearchParams(query), body };
  void Promise.resolve(route?.handle(call) ?? refusalAnswer(undefined))
    .catch(refusalAnswer)
    .then((answer) => parentPort?.postMessage(answer satisfies WorkAnswer));
});
