import { joined, type SourceFile } from "./read-source.ts";

/** The beginning of a file that was looked at, and the file as if it had not been. */
export interface Headed {
  readonly head: Uint8Array;
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
  whole(): Promise<Uint8Array>;
}

/** The longest mark by which content of some kind begins. */
const longestMark = 4;

/**
 * Reads a file until something but white space has come, so that a sender who holds the line open is not waited for, or
 * so many bytes, or it ends.
 */
export async function headOf(file: SourceFile, bytes: number): Promise<Headed> {
  const seen: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.pieces()) {
    seen.push(piece);
    size += piece.length;
    if (size >= bytes || (size >= longestMark && joined(seen, size).some(isContent))) break;
  }
  const head = joined(seen, size);
  return {
    head,
    async *pieces() {
      yield head;
      yield* file.pieces();
    },
    async whole() {
      const rest = await file.whole();
      return joined([head, rest], head.length + rest.length);
    },
  };
}

/** True when there is nothing but white space and a byte-order mark. */
export function isBlankHead(head: Uint8Array): boolean {
  return !head.some(isContent);
}

/** Neither white space nor part of a byte-order mark. */
function isContent(byte: number): boolean {
  return ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte);
}
