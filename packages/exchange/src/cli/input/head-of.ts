import { joined, type SourceFile } from "./read-source.ts";

/** The beginning of a file that was looked at, and the file as if it had not been. */
export interface Headed {
  readonly head: Uint8Array;
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
  whole(): Promise<Uint8Array>;
}

/** More than any episode takes. */
const mostBytes = 64 * 2 ** 20;

/** Reads a file until its head shows enough, or ends. */
export async function headOf(file: SourceFile, isEnough: (head: Uint8Array) => boolean): Promise<Headed> {
  const seen: Uint8Array[] = [];
  let size = 0;
  let head = new Uint8Array();
  let step = 1;
  for await (const piece of file.pieces()) {
    seen.push(piece);
    size += piece.length;
    // Looked at in ever larger steps: each look goes over all of it.
    if (size < step) continue;
    head = new Uint8Array(joined(seen, size));
    if (isEnough(head) || size > mostBytes) break;
    step = size * 2;
  }
  if (head.length < size) head = new Uint8Array(joined(seen, size));
  return {
    head,
    async *pieces() {
      yield* seen.splice(0);
      yield* file.pieces();
    },
    async whole() {
      const rest = await file.whole();
      return joined([head, rest], head.length + rest.length);
    },
  };
}
