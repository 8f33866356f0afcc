import { Worker } from "node:worker_threads";
import { checkBroken } from "../cli.faults.ts";
import { brokenFile } from "./check-path.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { WorkerAnswer, WorkerSetting, WorkerTask } from "./worker-message.ts";

/** How many files are checked at once, and by what. */
export interface CheckFilesOptions {
  readonly setting: WorkerSetting;
  readonly threads: number;
  readonly signal: AbortSignal;
  /** The program of a thread. */
  readonly program: URL;
}

/** Files that may be done before the one that is next in order: what bounds the memory behind a slow file. */
const ahead = 16;

/**
 * Checks files on worker threads and gives the results in the order of the files. A thread that dies takes only its
 * file with it: that file is reported as broken, and a new thread goes on.
 */
export async function* checkFiles(
  files: readonly string[],
  { setting, threads, signal, program }: CheckFilesOptions,
): AsyncGenerator<CheckedFile, void> {
  const done = new Map<number, CheckedFile>();
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const running = new Map<Worker, number>();
  let next = 0;
  let given = 0;
  let wake = () => {};

  const finish = (index: number, checked: CheckedFile) => {
    done.set(index, checked);
    wake();
  };
  const lost = (worker: Worker, reason: string) => {
    if (!workers.delete(worker)) return;
    const waiting = idle.indexOf(worker);
    if (waiting >= 0) idle.splice(waiting, 1);
    const index = running.get(worker);
    running.delete(worker);
    if (index !== undefined) finish(index, brokenFile(files[index] ?? "", checkBroken({ reason })));
    wake();
  };
  const start = () => {
    const worker = new Worker(program, { workerData: setting });
    workers.add(worker);
    worker.on("message", ({ index, checked }: WorkerAnswer) => {
      running.delete(worker);
      idle.push(worker);
      finish(index, checked);
    });
    worker.on("error", (error: Error & { readonly code?: string }) => lost(worker, error.code ?? error.name));
    worker.on("exit", (code) => lost(worker, `exit ${code}`));
    return worker;
  };
  const giveOut = () => {
    while (next < files.length && next < given + threads * ahead) {
      const worker = idle.pop() ?? (workers.size < threads ? start() : undefined);
      if (worker === undefined) return;
      running.set(worker, next);
      worker.postMessage({ index: next, file: files[next] ?? "" } satisfies WorkerTask);
      next += 1;
    }
  };
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    while (given < files.length) {
      if (signal.aborted) return;
      giveOut();
      const checked = done.get(given);
      if (checked === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (done.has(given) || signal.aborted) resolve();
        });
        continue;
      }
      done.delete(given);
      given += 1;
      yield checked;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}
