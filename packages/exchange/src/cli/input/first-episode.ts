import { sniffEdition } from "../../bhyt/editions/index.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";

const encoder = new TextEncoder();
const endOfEpisode = encoder.encode("</HOSO>");
const endOfFile = encoder.encode("</DANHSACHHOSO></THONGTINHOSO></GIAMDINHHS>");

/** True when the beginning of a file holds a whole episode. */
export function hasEpisode(head: Uint8Array): boolean {
  return endOfFirst(head) !== undefined;
}

/** The edition that the first episode of a file shows, of which the beginning is known. */
export function editionOfHead(head: Uint8Array): BhytEdition | undefined {
  const end = endOfFirst(head);
  if (end === undefined) return sniffEdition(head);
  const file = new Uint8Array(end + endOfFile.length);
  file.set(head.subarray(0, end));
  file.set(endOfFile, end);
  return sniffEdition(file);
}

function endOfFirst(head: Uint8Array): number | undefined {
  for (let at = head.indexOf(0x3c); at >= 0; at = head.indexOf(0x3c, at + 1)) {
    if (endOfEpisode.every((byte, index) => head[at + index] === byte)) return at + endOfEpisode.length;
  }
  return undefined;
}
