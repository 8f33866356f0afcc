import { isEmrError } from "@benhan/core/faults";
import type { PdfFile } from "./open-pdf.ts";
import { isCount } from "./pdf-object.ts";
import { scanIndirect } from "./scan-indirect.ts";

/**
 * True when a later revision holds something besides its objects and its cross-references: an object that is not listed is
 * none to us, but readers that mend files show it.
 */
export function hasLooseBytes(file: PdfFile, revision: number): boolean {
  const { start, isSplit, entries, trailer } = file.revision(revision);
  const from = file.revision(revision - 1).lineEnd;
  if (isSplit) return true;
  try {
    const spans: (readonly [start: number, end: number])[] = [];
    for (const [number, entry] of entries) {
      const span = entry.kind === "offset" && entry.offset >= from ? file.span(number, revision) : undefined;
      if (span !== undefined) spans.push(span);
    }
    const hidden = trailer.get("XRefStm");
    if (isCount(hidden)) spans.push([hidden, scanIndirect(file.bytes, hidden, start, () => undefined).end]);
    let at = from;
    for (const [begin, end] of [...spans.sort(([a], [b]) => a - b), [start, start] as const]) {
      if (!isBlank(file.bytes, at, Math.min(begin, start))) return true;
      at = Math.max(at, end);
    }
    return false;
  } catch (error) {
    if (isEmrError(error)) return true;
    throw error;
  }
}

/** White space and comments. */
function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  let isComment = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 10 || byte === 13) isComment = false;
    else if (byte === 0x25) isComment = true;
    else if (!isComment && ![0, 9, 12, 32].includes(byte)) return false;
  }
  return true;
}
