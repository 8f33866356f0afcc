import type { PaperBlock } from "../paper-document.ts";
import { heightOf, rowHeight } from "./cells.ts";
import { letterheadHeight } from "./draw-letterhead.ts";
import { choicesLines, lineCells } from "./draw-lines.ts";
import { markHeight } from "./draw-picture.ts";
import { leastHeight } from "./draw-signatures.ts";
import { tableHeight } from "./draw-table.ts";
import { belowHeading, headingLines, paragraphLines, titleHeight } from "./draw-texts.ts";
import type { PaperFlow } from "./paper-flow.ts";

/** The least height of a block that is not broken, with the room around it; none of pictures and of a new page. */
export function blockHeight(flow: PaperFlow, block: PaperBlock): number | undefined {
  switch (block.kind) {
    case "letterhead":
      return letterheadHeight(flow, block);
    case "title":
      return titleHeight(flow, block);
    case "table":
      return tableHeight(flow, block);
    case "signatures":
      return leastHeight(flow, [block]);
    case "mark":
      return markHeight(flow, block);
    default: {
      const height = textHeight(flow, block);
      return height === undefined ? undefined : roomAbove(block) + height + roomBelow(block);
    }
  }
}

/** The height of a block of text without the room around it; none of another block. */
export function textHeight(flow: PaperFlow, block: PaperBlock | undefined): number | undefined {
  switch (block?.kind) {
    case "heading":
      return heightOf(headingLines(flow, block));
    case "paragraph":
      return heightOf(paragraphLines(flow, block));
    case "choices":
      return heightOf(choicesLines(flow, block));
    case "lines":
      return block.lines.reduce((sum, values) => sum + rowHeight(lineCells(flow, values)), 0);
    default:
      return undefined;
  }
}

/** What each block leaves empty below itself, as it is drawn. */
export function roomBelow(block: PaperBlock | undefined): number {
  return roomsBelow[block?.kind ?? "page-break"] ?? 0;
}

const roomsBelow: { readonly [kind in PaperBlock["kind"]]?: number } = {
  heading: belowHeading,
  lines: 1,
  paragraph: 2,
  choices: 1,
  table: 5,
};

export function roomAbove(block: PaperBlock | undefined): number {
  if (block?.kind !== "heading") return 0;
  return block.level === 1 ? 6 : 3;
}
