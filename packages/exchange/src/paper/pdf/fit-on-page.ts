import type { PaperBlock, TableCell } from "../paper-document.ts";
import { blockHeight } from "./block-height.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { tighterStyles } from "./paper-style.ts";

/** A longer paper has more pages whatever its letters are; it is not measured. */
const mostCharacters = 6_000;
/** So many pages are one page when their letters are a little smaller. */
const mostPages = 1.15;

/**
 * Makes the letters of a paper a little smaller where that keeps it on one page: else its signatures, which stand
 * together with some text, leave the foot of the first page empty and little on the second.
 */
export function fitOnPage(flow: PaperFlow, blocks: readonly PaperBlock[]): void {
  if (flow.style.isLabel || charactersOf(blocks) > mostCharacters) return;
  const height = heightOfAll(flow, blocks);
  if (height <= flow.room || height > mostPages * flow.room) return;
  const { style } = flow;
  for (const tighter of tighterStyles(style)) {
    flow.style = tighter;
    if (heightOfAll(flow, blocks) <= flow.room) return;
  }
  flow.style = style;
}

function heightOfAll(flow: PaperFlow, blocks: readonly PaperBlock[]): number {
  let height = 0;
  for (const block of blocks) {
    height += blockHeight(flow, block) ?? Number.POSITIVE_INFINITY;
    if (height > mostPages * flow.room) break;
  }
  return height;
}

function charactersOf(blocks: readonly PaperBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "paragraph") return sum + block.text.length;
    if (block.kind === "lines") return block.lines.flat().reduce((all, { value }) => all + value.length, sum);
    if (block.kind === "table") return block.rows.flat().reduce((all, cell) => all + lengthOf(cell), sum);
    return sum;
  }, 0);
}

function lengthOf(cell: TableCell): number {
  return typeof cell === "string" ? cell.length : cell.reduce((sum, { text }) => sum + text.length, 0);
}
