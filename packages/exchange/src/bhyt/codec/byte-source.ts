/** Where bytes come from, piece by piece: a file, a request, a `Blob`'s stream. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/**
 * The pieces of a source. Whoever stops reading them closes the source; an abort does not wait for a piece that does
 * not come. `broken` makes the error for a source that fails or gives something else than bytes.
 */
export async function* piecesOf(
  source: ByteSource,
  broken: (cause: unknown) => Error,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  signal?.throwIfAborted();
  const pieces = opened(source);
  try {
    for (;;) {
      const piece = await next(pieces.next, broken, signal);
      if (piece === undefined) return;
      yield piece;
    }
  } finally {
    const closed = pieces.close().catch(() => undefined);
    // A source that is still waiting for its own piece closes when that has come.
    if (signal?.aborted !== true) await closed;
  }
}

interface OpenSource {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  close(): Promise<unknown>;
}

function opened(source: ByteSource): OpenSource {
  // Browsers before 2024 cannot iterate over a ReadableStream.
  if ("getReader" in source) {
    const reader = source.getReader();
    return { next: () => reader.read(), close: () => reader.cancel() };
  }
  const iterator = source[Symbol.asyncIterator]();
  return { next: async () => iterator.next(), close: async () => iterator.return?.() };
}

function next(
  read: OpenSource["next"],
  broken: (cause: unknown) => Error,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    const settle = (finish: () => void) => {
      signal?.removeEventListener("abort", abort);
      finish();
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort, { once: true });
    read().then(
      ({ done, value }) =>
        settle(() => {
          if (done === true) resolve(undefined);
          else if (value instanceof Uint8Array) resolve(value);
          else reject(broken(new TypeError("a piece of the source is no Uint8Array")));
        }),
      (cause: unknown) => settle(() => reject(signal?.aborted ? signal.reason : broken(cause))),
    );
  });
}
