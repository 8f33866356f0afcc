import { sameBytes } from "../der/same-bytes.ts";

const mostKept = 64;
const markedBytes = 32;
/** Larger ones are read each time, so that what is kept stays small. */
const mostKeptBytes = 8 * 1024;

/** Keeps the certificates read last, by a mark of their bytes: a facility signs with the same few all day. */
export function keepLast<T extends { readonly der: Uint8Array }>(
  read: (der: Uint8Array) => T,
): (der: Uint8Array) => T {
  const last = new Map<number, T>();
  return (der) => {
    if (der.length > mostKeptBytes) return read(der);
    const mark = markOf(der);
    const known = last.get(mark);
    if (known !== undefined && sameBytes(known.der, der)) return known;
    // A copy, which no caller can change afterwards.
    const certificate = read(new Uint8Array(der));
    last.delete(mark);
    last.set(mark, certificate);
    for (const oldest of last.keys()) {
      if (last.size <= mostKept) break;
      last.delete(oldest);
    }
    return certificate;
  };
}

/** Finds bytes again quickly and proves nothing: a certificate ends with its signature, which is like no other one. */
function markOf(bytes: Uint8Array): number {
  let mark = bytes.length;
  for (const byte of bytes.subarray(-markedBytes)) mark = Math.imul(mark ^ byte, 16777619);
  return mark;
}
