import type { MarkBlock, PaperBlock, SignaturesBlock } from "../paper-document.ts";
import { roomAbove, roomBelow, textHeight } from "./block-height.ts";
import { markHeight } from "./draw-picture.ts";
import { leastHeight } from "./draw-signatures.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { lineHeightOf } from "./paper-style.ts";

/** So many lines of text stand above signatures on their page; nobody signs an empty sheet. */
const leastLines = 2;
/** Signatures that take more of a page are not kept with text. */
const mostOfPage = 0.75;
/** More signatures or marks fit on no page. */
const mostBlocks = 40;
/** A longer text is not looked at: it has more lines than that. */
const shortText = 1_000;

/**
 * The height of what must stand on the page on which block `at` ends: the signatures and marks that follow it, with the
 * short blocks between. None where what follows may begin a page of its own.
 */
export function tailOf(flow: PaperFlow, blocks: readonly PaperBlock[], at: number): number {
  const enough = leastLines * lineHeightOf(flow.style.body);
  let between = roomBelow(blocks[at]);
  let text = 0;
  for (let next = at + 1; text < enough; next++) {
    const signatures = signaturesFrom(blocks, next);
    const marks = marksFrom(blocks, next + signatures.length);
    if (signatures.length + marks.length > 0) return between + keptEnd(flow, signatures, marks);
    const height = shortHeight(flow, blocks[next]);
    if (height === undefined) return 0;
    between += roomAbove(blocks[next]) + height + roomBelow(blocks[next]);
    text += height;
  }
  return 0;
}

/** The height of a short block with what must stand on its page; none of a block that may be broken. */
export function shortBlockWithTail(flow: PaperFlow, blocks: readonly PaperBlock[], at: number): number {
  const height = shortHeight(flow, blocks[at]);
  return height === undefined ? 0 : height + tailOf(flow, blocks, at);
}

/** The rows of signatures that follow each other from block `at`. */
export function signaturesFrom(blocks: readonly PaperBlock[], at: number): readonly SignaturesBlock[] {
  const found: SignaturesBlock[] = [];
  for (let next = at; ; next++) {
    const block = blocks[next];
    if (block?.kind !== "signatures" || found.length === mostBlocks) return found;
    found.push(block);
  }
}

function marksFrom(blocks: readonly PaperBlock[], at: number): readonly MarkBlock[] {
  const found: MarkBlock[] = [];
  for (let next = at; ; next++) {
    const block = blocks[next];
    if (block?.kind !== "mark" || found.length === mostBlocks) return found;
    found.push(block);
  }
}

/** The height of the marks that stand below the signatures from block `at`: a mark says whose paper it is of, so none stands on a page alone. */
export function marksBelow(flow: PaperFlow, blocks: readonly PaperBlock[], at: number): number {
  return heightOfMarks(flow, marksFrom(blocks, at + signaturesFrom(blocks, at).length));
}

function heightOfMarks(flow: PaperFlow, marks: readonly MarkBlock[]): number {
  return marks.reduce((sum, mark) => sum + markHeight(flow, mark), 0);
}

/** Everything where it leaves room for text on a page, else all rows of signatures, else the first. */
function keptEnd(flow: PaperFlow, rows: readonly SignaturesBlock[], marks: readonly MarkBlock[]): number {
  const most = flow.pageRoom * mostOfPage;
  const ends = [
    leastHeight(flow, rows) + heightOfMarks(flow, marks),
    leastHeight(flow, rows),
    leastHeight(flow, rows.slice(0, 1)),
  ];
  return ends.find((height) => height <= most) ?? 0;
}

function shortHeight(flow: PaperFlow, block: PaperBlock | undefined): number | undefined {
  if (block?.kind === "paragraph" && block.text.length > shortText) return undefined;
  if (block?.kind === "lines" && block.lines.length > leastLines) return undefined;
  const height = textHeight(flow, block);
  return height !== undefined && height <= (leastLines + 0.5) * lineHeightOf(flow.style.body)
    ? height
    : undefined;
}
