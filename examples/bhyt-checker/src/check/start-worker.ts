import { checkSource } from "./check-source.ts";
import type { Answer, Request } from "./messages.ts";
import { shownRow } from "./shown-row.ts";
import { createTally, type Tally } from "./tally.ts";

/** What a worker has of its global scope. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer): void;
}

/** How long the worker works before it looks for messages, and how often it tells how far it is; milliseconds. */
const breathEvery = 60;
const sayEvery = 120;

/** The program of the worker: checks files one after another, and answers for rows that it has seen. */
export function startWorker(scope: WorkerScope): void {
  const tallies = new Map<number, Tally>();
  let stop = new AbortController();
  let queue = Promise.resolve();

  const check = async (id: number, files: readonly File[], signal: AbortSignal) => {
    const tally = createTally();
    tallies.set(id, tally);
    let breathed = performance.now();
    let said = breathed;
    const checked = await checkSource(files, tally, {
      signal,
      onStep(share) {
        const now = performance.now();
        if (now - said > sayEvery) {
          said = now;
          scope.postMessage({
            kind: "progress",
            id,
            share,
            checked: tally.result(),
            findings: tally.taken(),
          });
        }
        if (now - breathed < breathEvery) return undefined;
        breathed = now;
        // A turn of the event loop, in which a request to stop comes through.
        return new Promise((resolve) => setTimeout(resolve, 0));
      },
    });
    scope.postMessage({ kind: "done", id, checked, findings: tally.taken() });
  };

  scope.onmessage = ({ data }) => {
    if (data.kind === "check") {
      const { signal } = stop;
      queue = queue.then(() => check(data.id, data.files, signal));
    } else if (data.kind === "cancel") {
      stop.abort();
      stop = new AbortController();
    } else {
      const held = tallies.get(data.id)?.rowOf(data.finding);
      scope.postMessage({ ...data, row: held && shownRow(held) });
    }
  };
}
