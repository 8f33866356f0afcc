import type { PaperBlock, PaperDocument, TableCell } from "../../src/paper/paper-document.ts";

/** Everything that the body of a paper says, one text each; ticked choices by their words. */
export function textsOf({ blocks }: PaperDocument): readonly string[] {
  return blocks.flatMap(blockTexts);
}

function cellTexts(cell: TableCell): readonly string[] {
  return typeof cell === "string" ? [cell] : cell.map(({ text }) => text);
}

function blockTexts(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case "letterhead":
      return [...block.left, ...block.right].map(({ text }) => text);
    case "title":
      return [block.text, ...block.below];
    case "heading":
      return [block.text];
    case "lines":
      return block.lines.flat().flatMap(({ label, value }) => [label, value]);
    case "paragraph":
      return [block.label ?? "", block.text];
    case "choices":
      return [block.label, ...block.options.filter(({ ticked }) => ticked).map(({ label }) => label)];
    case "table":
      return [
        block.label ?? "",
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().flatMap(cellTexts),
      ];
    case "signatures":
      return [block.placeAndDate ?? "", ...block.places.flatMap(({ label, by = "" }) => [label, by])];
    case "mark":
      return [block.title, ...block.lines];
    case "picture":
    case "page-break":
      return [];
  }
}
