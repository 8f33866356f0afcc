import { requirePiece } from "./check-blob-call.ts";

/** A part of a content. Its memory is used for the next one again. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/** A content of which the first piece is asked for already. */
export interface BegunSource extends AsyncIterable<Uint8Array> {
  /** Ends a source that nobody has gone on to read, without waiting for it. */
  abandon(): void;
}

/**
 * Asks for the first piece at once. A stream of Node tells its failure to nobody but its reader: without one (the file is
 * not there, while something else is waited for) the process would end.
 */
export function beginReading(content: AsyncIterable<Uint8Array>): BegunSource {
  const iterator = content[Symbol.asyncIterator]();
  let first: Promise<IteratorResult<Uint8Array>> | undefined = Promise.resolve(iterator.next());
  // It is told when it is read.
  first.catch(() => undefined);
  let isTaken = false;
  return {
    [Symbol.asyncIterator]() {
      isTaken = true;
      return {
        next() {
          const now = first ?? iterator.next();
          first = undefined;
          return now;
        },
        async return() {
          await iterator.return?.();
          return { done: true, value: undefined };
        },
      };
    },
    abandon() {
      if (!isTaken) void ending(iterator);
      isTaken = true;
    },
  };
}

/** The content in parts of that length; the last one is shorter, and may be empty. There is always one. */
export async function* inSegments(
  content: AsyncIterable<Uint8Array>,
  length: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Segment> {
  const memory = new Uint8Array(length);
  let filled = 0;
  for await (const piece of readSource(content, signal)) {
    for (let at = 0; at < piece.length; ) {
      // A full part is the last one only when nothing comes behind it.
      if (filled === length) {
        yield { bytes: memory, isLast: false };
        filled = 0;
      }
      const part = piece.subarray(at, at + length - filled);
      memory.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield { bytes: memory.subarray(0, filled), isLast: true };
}

/** The pieces of a source, which is ended when the reader stops. An abort counts also while the source keeps it waiting. */
async function* readSource(
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]();
  let isDone = false;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const next = await untilAborted(iterator.next(), signal);
      isDone = next.done === true;
      if (next.done) return;
      requirePiece(next.value);
      yield next.value;
    }
  } finally {
    if (!isDone) {
      const ended = ending(iterator);
      // A source that hangs would never answer.
      if (!signal?.aborted) await ended;
    }
  }
}

/** What went wrong before counts, not what a source says when it is ended for it. */
async function ending(iterator: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // See above.
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", leave));
  });
}
