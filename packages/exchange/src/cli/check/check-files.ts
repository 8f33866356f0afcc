import process from "node:process";
import { Worker } from "node:worker_threads";
import { reasonOf } from "@benhan/core/command-line";
import { kindOf } from "@benhan/core/faults";
import { checkBroken } from "../cli.faults.ts";
import { inputUnreadable } from "../input/input.faults.ts";
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
  /** What each thread was given and has not answered, the one it is at first. */
  const tasks = new Map<Worker, number[]>();
  /** Were given to a thread that died before it began with them. */
  const again: number[] = [];
  const hasInput = files.includes("-");
  /**
   * Files that a thread has at a time: the one it checks, and the next, so that it never waits for the command. The
   * standard input cannot be given again.
   */
  const given = hasInput ? 1 : 2;
  let next = 0;
  let handedOut = 0;
  let wake = () => {};

  const finish = (index: number, checked: CheckedFile) => {
    done.set(index, checked);
    wake();
  };
  const lost = (worker: Worker, reason: string) => {
    const [broken, ...others] = tasks.get(worker) ?? [];
    if (!tasks.delete(worker)) return;
    again.push(...others);
    if (broken !== undefined) finish(broken, brokenFile(files[broken] ?? "", checkBroken({ reason })));
    wake();
  };
  const start = () => {
    const worker = new Worker(program, { workerData: setting, stdin: hasInput });
    tasks.set(worker, []);
    worker.on("message", ({ index, checked }: WorkerAnswer) => {
      tasks.get(worker)?.shift();
      finish(index, checked);
      // At once: who takes the results may be busy with the one before.
      giveOut();
    });
    let reason: string | undefined;
    worker.on("error", (error: unknown) => {
      reason = kindOf(error);
    });
    // Not before: answers that it gave may still be on their way.
    worker.on("exit", (code) => lost(worker, reason ?? `exit ${code}`));
    return worker;
  };
  const nextTask = () => {
    const index = again.shift();
    if (index !== undefined) return index;
    return next < files.length && next < handedOut + threads * ahead ? next++ : undefined;
  };
  const giveOut = () => {
    for (;;) {
      const worker = tasks.size < threads ? undefined : leastBusy(tasks);
      if (worker !== undefined && (tasks.get(worker)?.length ?? 0) >= given) return;
      const index = signal.aborted ? undefined : nextTask();
      if (index === undefined) return;
      const taker = worker ?? start();
      tasks.get(taker)?.push(index);
      const file = files[index] ?? "";
      taker.postMessage({ index, file } satisfies WorkerTask);
      if (file === "-") feed(taker, index);
    }
  };
  /** The thread reads the standard input through the command, so that it can be ended whatever it does. */
  const feed = (worker: Worker, index: number) => {
    process.stdin.once("error", (cause) => {
      tasks.get(worker)?.shift();
      finish(
        index,
        brokenFile("-", inputUnreadable({ file: "-", reason: reasonOf(cause) ?? "?" }, { cause })),
      );
      void worker.terminate();
    });
    if (worker.stdin !== null) process.stdin.pipe(worker.stdin);
  };
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    while (handedOut < files.length) {
      if (signal.aborted) return;
      giveOut();
      const checked = done.get(handedOut);
      if (checked === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (done.has(handedOut) || signal.aborted) resolve();
        });
        continue;
      }
      done.delete(handedOut);
      handedOut += 1;
      yield checked;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all([...tasks.keys()].map((worker) => worker.terminate()));
  }
}

function leastBusy(tasks: ReadonlyMap<Worker, readonly number[]>): Worker | undefined {
  let least: Worker | undefined;
  for (const [worker, own] of tasks) {
    if (least === undefined || own.length < (tasks.get(least)?.length ?? 0)) least = worker;
  }
  return least;
}
