import { paperNotDrawable } from "../paper.faults.ts";
import type { PaperBlock, PaperDocument } from "../paper-document.ts";
import { roomAbove, roomBelow } from "./block-height.ts";
import { heightOf } from "./cells.ts";
import { drawLetterhead } from "./draw-letterhead.ts";
import { drawChoices, drawLines } from "./draw-lines.ts";
import { drawMark, drawPicture } from "./draw-picture.ts";
import { drawSignatures, leastHeight } from "./draw-signatures.ts";
import { drawTable, leadOfTable } from "./draw-table.ts";
import { drawHeading, drawParagraph, drawTitle, headingLines } from "./draw-texts.ts";
import { fitOnPage } from "./fit-on-page.ts";
import { marksBelow, shortBlockWithTail, signaturesFrom, tailOf } from "./kept-together.ts";
import { type FileParts, PaperFlow } from "./paper-flow.ts";
import { lineHeightOf } from "./paper-style.ts";
import { pdfString } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";
import type { SignatureFields } from "./signature-fields.ts";
import type { StructureElement } from "./structure-element.ts";
import { labelOverflow } from "./undrawable-places.ts";

/** Where in its file a paper is drawn. */
export interface PaperPlace extends FileParts {
  readonly root: StructureElement;
  readonly fields: SignatureFields;
  /** Of the paper in the file, from 1. */
  readonly number: number;
}

/** Draws one paper on pages of its own. Pauses wherever what is written can be taken. */
export function* drawPaper(paper: PaperDocument, place: PaperPlace): Generator<void> {
  const title = printableLine(paper.title);
  const section = place.root.child("Sect", title === "" ? {} : { T: pdfString(title) });
  const flow = new PaperFlow(place, paper, section);
  const { page } = flow.canvas;
  const { group, key } = paper.inFile ?? {};
  place.bookmarks?.addPaper(title === "" ? paper.form : title, group, page);
  if (key !== undefined) place.pages.begin(key, page);
  fitOnPage(flow, paper.blocks);
  for (const [at, block] of paper.blocks.entries()) {
    yield* drawBlock(flow, block, at, paper.blocks, place);
    if (flow.style.isLabel && flow.hasTurned) {
      const at = place.number - 1;
      throw paperNotDrawable({ errors: 1 }, { path: [at], issues: [labelOverflow(at)] });
    }
  }
  flow.finish();
  section.end();
  yield;
}

function* drawBlock(
  flow: PaperFlow,
  block: PaperBlock,
  at: number,
  blocks: readonly PaperBlock[],
  { fields, number }: PaperPlace,
): Generator<void> {
  const tail = tailOf(flow, blocks, at);
  switch (block.kind) {
    case "letterhead":
      return yield* drawLetterhead(flow, block);
    case "title":
      return yield* drawTitle(flow, block);
    case "heading":
      return yield* drawHeading(flow, block, leadOf(flow, blocks, at + 1));
    case "lines":
      return yield* drawLines(flow, block, tail);
    case "paragraph":
      return yield* drawParagraph(flow, block, tail);
    case "choices":
      return yield* drawChoices(flow, block, tail);
    case "table":
      return yield* drawTable(flow, block, tail);
    case "signatures":
      return yield* drawSignatures(
        flow,
        block,
        { rows: signaturesFrom(blocks, at + 1), marks: marksBelow(flow, blocks, at) },
        fields,
        number,
      );
    case "picture":
      return yield* drawPicture(flow, block);
    case "mark":
      return yield* drawMark(flow, block);
    case "page-break":
      if (!flow.isPageEmpty) flow.newPage();
  }
}

/** So many headings below each other are kept together with what they head. */
const mostHeadings = 3;

/** So much of what follows a heading stands on its page. */
function leadOf(flow: PaperFlow, blocks: readonly PaperBlock[], at: number, headings = 1): number {
  const block = blocks[at];
  switch (block?.kind) {
    case "heading":
      if (headings === mostHeadings) return lineHeightOf(flow.style.body);
      return (
        roomAbove(block) +
        heightOf(headingLines(flow, block)) +
        roomBelow(block) +
        leadOf(flow, blocks, at + 1, headings + 1)
      );
    case "table":
      return leadOfTable(flow, block, tailOf(flow, blocks, at));
    case "signatures":
      return leastHeight(flow, [block]);
    case undefined:
    case "page-break":
      return 0;
    default:
      return Math.max(2 * lineHeightOf(flow.style.body), shortBlockWithTail(flow, blocks, at));
  }
}
