import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import {
  anything,
  bytes,
  compare,
  either,
  flag,
  isObject,
  kind,
  listOf,
  type MembersOf,
  measure,
  notNegative,
  type OptionShape,
  object,
  text,
  word,
} from "@benhan/core/options";
import type {
  CellText,
  LabelledValue,
  LabelSize,
  PaperBlock,
  PaperDocument,
  PaperInFile,
  Picture,
  SignaturePlace,
  StyledText,
} from "./paper-document.ts";

type BlockOf<Kind extends PaperBlock["kind"]> = Extract<PaperBlock, { readonly kind: Kind }>;
type Drawn<Part extends string> = Extract<Picture, { readonly [part in Part]: unknown }>;

/** Shares and counts that make no sense have defaults where they are drawn. */
const number = kind("số", "a number", (value) => typeof value === "number");
const align = word("left", "center", "right");
const style = word("plain", "bold", "italic", "underlined");
const level = kind("1, 2 hoặc 3", "1, 2 or 3", (value) => value === 1 || value === 2 || value === 3);

const bitmap = object<Drawn<"bytes">>({ alt: text, bytes }, ["alt", "bytes"]);
const modules = object<Drawn<"modules">>({ alt: text, modules: listOf(listOf(anything)) }, ["alt"]);
const bars = object<Drawn<"bars">>({ alt: text, bars: listOf(number), text }, ["alt", "text"]);
const picture = either((value) => {
  if (isObject(value) && "modules" in value) return modules;
  return isObject(value) && "bars" in value ? bars : bitmap;
});

const styled = object<StyledText>({ text, style }, ["text"]);
const cellText = object<CellText>({ text, style, pageOf: text }, ["text"]);
const cells = listOf(cellText);
const cell = either((value) => (Array.isArray(value) ? cells : text));
const value = object<LabelledValue>({ label: text, value: text, share: number, boxes: flag }, [
  "label",
  "value",
]);
const column = object<BlockOf<"table">["columns"][number]>({ title: text, share: number, align }, ["title"]);
const choice = object<BlockOf<"choices">["options"][number]>({ label: text, ticked: flag }, ["label"]);
const place = object<SignaturePlace>(
  { name: text, role: anything, label: text, hint: text, by: text, required: flag },
  ["name", "label", "hint"],
);

/** The members of each block; those without which it cannot be drawn are `required`. */
const blocks: {
  readonly [own in PaperBlock["kind"]]: OptionShape;
} = {
  letterhead: block<"letterhead">({ logo: picture, left: listOf(styled), right: listOf(styled) }, [
    "left",
    "right",
  ]),
  title: block<"title">({ text, below: listOf(text) }, ["text", "below"]),
  heading: block<"heading">({ level, text }, ["level", "text"]),
  lines: block<"lines">({ lines: listOf(listOf(value)) }, ["lines"]),
  paragraph: block<"paragraph">(
    { label: text, text, emptyLines: number, style: word("plain", "italic", "small"), align },
    ["text"],
  ),
  choices: block<"choices">({ label: text, options: listOf(choice) }, ["label", "options"]),
  table: block<"table">(
    { label: text, columns: listOf(column), rows: listOf(listOf(cell)), emptyRows: number },
    ["columns", "rows"],
  ),
  signatures: block<"signatures">({ placeAndDate: text, places: listOf(place) }, ["places"]),
  picture: block<"picture">({ picture, width: number, height: number, align }, ["picture"]),
  mark: block<"mark">({ title: text, lines: listOf(text), picture, pictureWidth: number }, [
    "title",
    "lines",
  ]),
  "page-break": block<"page-break">({}),
};
const otherBlock = object({ kind: word(...Object.keys(blocks)) }, ["kind"]);

function block<Kind extends PaperBlock["kind"]>(
  members: MembersOf<Omit<BlockOf<Kind>, "kind">>,
  required: readonly (keyof Omit<BlockOf<Kind>, "kind"> & string)[] = [],
): OptionShape {
  return object({ kind: text, ...members } as MembersOf<Record<string, unknown>>, required);
}

const labelSize = object<LabelSize>(
  { width: measure, height: measure, margin: notNegative, fontSize: measure },
  ["width", "height", "margin", "fontSize"],
);
const byKind = new Map<unknown, OptionShape>(Object.entries(blocks));
const anyBlock = either((one) => (isObject(one) ? byKind.get(one["kind"]) : undefined) ?? otherBlock);
const paper = object<PaperDocument>(
  {
    form: text,
    title: text,
    size: either((size) => (isObject(size) ? labelSize : word("A4", "A5"))),
    orientation: word("portrait", "landscape"),
    runningHead: text,
    runningFoot: text,
    inFile: object<PaperInFile>({ group: text, key: text, pageLabel: text }),
    nameless: object<NonNullable<PaperDocument["nameless"]>>({ unknownOn: text }),
    blocks: listOf(anyBlock),
  },
  ["form", "title", "size", "orientation", "runningHead", "runningFoot", "blocks"],
);

/** A paper as an argument, by what every paper has; {@link paperIssues} looks into it. */
export const paperDocument = kind(
  "một tờ giấy (PaperDocument, kết quả của paperOf)",
  "a paper (PaperDocument, as paperOf gives it)",
  (value) => isObject(value) && Array.isArray(value["blocks"]),
);

/**
 * Where a paper is no {@link PaperDocument}. Types say so too; but papers come over networks, and what is no text must
 * not get into a page. Members that papers do not have are left alone.
 */
export function paperIssues(document: unknown, path: JsonPath): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (at: JsonPath, wanted: Bilingual) => issues.push(paperKind(at, wanted));
  compare(paper, document, path, { unknown: () => {}, wrong: add, missing: add });
  return issues;
}

function paperKind(path: JsonPath, wanted: Bilingual): Issue {
  return {
    code: "exchange.paper.paper_kind",
    severity: "error",
    path,
    text: {
      vi: `Chỗ này của giấy phải là ${wanted.vi}.`,
      en: `This place of the paper must be ${wanted.en}.`,
    },
  };
}
