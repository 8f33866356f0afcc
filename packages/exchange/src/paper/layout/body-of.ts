import type { FilledField, FilledForm } from "@benhan/core/forms";
import type { PaperBlock } from "../paper-document.ts";
import { capitalised, dayInWords } from "./field-text.ts";
import type { FormLayout, SectionLayout } from "./form-layout.ts";
import { gridBlock, rowBlocks } from "./row-blocks.ts";
import { signatureBlocks, type UnplacedSignatures } from "./signatures-of.ts";
import type { UnplacedFields } from "./unplaced-fields.ts";
import { usualRows } from "./usual-rows.ts";

/**
 * What stands between title and signatures: the sections of the layout, those that it does not name in the order of
 * the template, and last what belongs to the signatures.
 */
export function bodyOf(
  form: FilledForm,
  layout: FormLayout,
  fields: UnplacedFields,
  signatures: UnplacedSignatures,
): readonly PaperBlock[] {
  const inWords = form.template.numbering?.letter === "N";
  const drawn = layout.sections.filter(({ placed }) => placed === undefined);
  const last = layout.sections.filter(({ placed }) => placed === "signatures");
  const named = new Set(layout.sections.map(({ section }) => section));
  const rest = form.sections.map(({ section }) => section.id).filter((id) => !named.has(id));
  const isSigning = (id: string) => id === "sign";
  const order: readonly SectionLayout[] = [
    ...drawn,
    ...rest.filter((id) => !isSigning(id)).map((section) => ({ section })),
    ...last,
    ...rest.filter(isSigning).map((section) => ({ section, heading: "none" as const })),
  ];
  const lastOf = new Map(order.map((section, index) => [section.section, index]));
  const blocks = order.flatMap((part, index) => {
    const placed = (part.rows ?? []).flatMap((row) =>
      "grid" in row ? gridBlock(row, fields) : rowBlocks(row, fields, inWords),
    );
    const left =
      lastOf.get(part.section) === index ? leftOf(form, part.section, order.slice(index + 1), fields) : [];
    const content = [...placed, ...usualRows(left).flatMap((row) => rowBlocks(row, fields, inWords))];
    const signed = signatureBlocks(
      [signatures.takeRoles(part.signatures ?? [])],
      capitalised(dayInWords(undefined)),
    );
    return [...(content.length === 0 ? [] : headingOf(form, part)), ...content, ...signed];
  });
  return joined(blocks);
}

/** The fields of a section that stand nowhere yet and that no later row asks for. */
function leftOf(
  form: FilledForm,
  section: string,
  later: readonly SectionLayout[],
  fields: UnplacedFields,
): readonly FilledField[] {
  const named = new Set(
    later.flatMap(({ rows = [] }) =>
      rows.flatMap((row) =>
        "grid" in row
          ? row.grid.rows.flatMap(({ cells }) => cells.flat())
          : row.map((one) => (typeof one === "string" ? one : one.field)),
      ),
    ),
  );
  const filled = form.sections.find((one) => one.section.id === section)?.fields ?? [];
  return filled.filter(({ field }) => fields.get(field.id) !== undefined && !named.has(field.id));
}

function headingOf(
  form: FilledForm,
  { section, heading = "section", level = 1, placed }: SectionLayout,
): readonly PaperBlock[] {
  if (heading === "none" || placed !== undefined) return [];
  const text =
    heading === "section"
      ? form.sections.find((one) => one.section.id === section)?.section.title.vi
      : heading.text;
  return text === undefined ? [] : [{ kind: "heading", level, text }];
}

/** Lines that follow each other are one block. */
function joined(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const all: PaperBlock[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (block.kind === "lines" && before?.kind === "lines") {
      all[all.length - 1] = { kind: "lines", lines: [...before.lines, ...block.lines] };
    } else all.push(block);
  }
  return all;
}
