import { Worker } from "node:worker_threads";
import { serviceBroken, tookTooLong } from "./serve.faults.ts";
import type { ServiceAnswer } from "./service-answer.ts";
import type { WorkAnswer, WorkSetting, WorkTask } from "./work-message.ts";

/** What the threads of a service may take. */
export interface WorkLimits {
  /** Requests that are worked on at the same time; those that come then wait. */
  readonly threads: number;
  /** What one request may take of a thread, in milliseconds. */
  readonly workMs: number;
  /** What one thread may hold, in megabytes. */
  readonly heapMegabytes: number;
}

/** The default limits, but for the threads: as many as there are cores. */
export const defaultWorkLimits: Omit<WorkLimits, "threads"> = { workMs: 120_000, heapMegabytes: 2048 };

/** Does the work of a request somewhere else, so that the service goes on answering. */
export type ServiceWork = (task: WorkTask, signal: AbortSignal) => Promise<ServiceAnswer>;

/** Threads that work for a service. */
export interface ServiceWorkers {
  readonly work: ServiceWork;
  close(): Promise<void>;
}

/**
 * Opens threads for the requests of a service; each is started when it is first needed. A request that takes too long,
 * or whose sender has gone, ends with its thread, and a new one comes in its place.
 *
 * `work` throws EmrError `exchange.cli.took_too_long`, `exchange.cli.service_broken`, or the reason of its signal.
 */
export function openServiceWorkers(
  program: URL,
  setting: WorkSetting,
  { threads, workMs, heapMegabytes }: WorkLimits,
): ServiceWorkers {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = () => {
    const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes };
    const worker = new Worker(program, { workerData: setting, resourceLimits });
    all.add(worker);
    // While it works, `answerOf` listens as well.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };

  async function work(task: WorkTask, signal: AbortSignal): Promise<ServiceAnswer> {
    while (busy >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    if (signal.aborted) {
      waiting.shift()?.();
      throw signal.reason;
    }
    busy += 1;
    const worker = idle.pop() ?? start();
    try {
      const answer = await answerOf(worker, task, signal, workMs);
      idle.push(worker);
      return answer;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  }

  return {
    work,
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(
  worker: Worker,
  task: WorkTask,
  signal: AbortSignal,
  workMs: number,
): Promise<ServiceAnswer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(() => reject(tookTooLong({ seconds: workMs / 1000 }))), workMs);
    const gone = () => settle(() => reject(signal.reason));
    const broken = () => settle(() => reject(serviceBroken({})));
    const answered = (answer: WorkAnswer) => settle(() => resolve(answer));
    const settle = (finish: () => void) => {
      clearTimeout(late);
      signal.removeEventListener("abort", gone);
      worker.off("message", answered).off("error", broken).off("exit", broken);
      finish();
    };
    signal.addEventListener("abort", gone);
    worker.on("message", answered).on("error", broken).on("exit", broken);
    worker.postMessage(task);
  });
}
