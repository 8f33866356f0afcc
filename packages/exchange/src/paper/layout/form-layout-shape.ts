import {
  either,
  flag,
  isObject,
  kind,
  listOf,
  measure,
  type OptionShape,
  object,
  text,
  word,
} from "@benhan/core/options";
import type {
  FormLayout,
  GridLayout,
  HeadField,
  HeadText,
  PlacedField,
  PlacedSignature,
  SectionLayout,
} from "./form-layout.ts";

const headField = object<HeadField>(
  { field: text, as: word("authority", "facility", "address", "phone", "line"), label: text },
  ["field"],
);
const headText = object<HeadText>({ text, style: word("plain", "bold", "italic", "underlined") }, ["text"]);
const headLine = either((value) => (isObject(value) && "text" in value ? headText : headField));

const placedField = either((value) => (typeof value === "string" ? text : placing));
const placing = object<Exclude<PlacedField, string>>(
  {
    field: text,
    share: measure,
    as: word("line", "paragraph", "choices", "table", "boxes", "drugs"),
    label: text,
    columns: kind("tỉ lệ theo mã cột", "shares by ids of columns", isShares),
    emptyLines: measure,
    whenSaid: flag,
    capitals: flag,
  },
  ["field"],
);

type Grid = GridLayout["grid"];
const gridCell = either((value) => (typeof value === "string" ? text : listOf(text)));
const grid = object<GridLayout>(
  {
    grid: object<Grid>(
      {
        label: text,
        columns: listOf(
          object<Grid["columns"][number]>(
            { title: text, share: measure, align: word("left", "center", "right") },
            ["title", "share"],
          ),
        ),
        rows: listOf(object<Grid["rows"][number]>({ label: text, cells: listOf(gridCell) }, ["cells"])),
      },
      ["columns", "rows"],
    ),
  },
  ["grid"],
);
const row = either((value) => (isObject(value) ? grid : listOf(placedField)));

const signature = either((value) => (typeof value === "string" ? text : signing));
const signing = object<Exclude<PlacedSignature, string>>({ role: text, label: text }, ["role"]);

const heading = either((value) =>
  isObject(value) ? object<{ readonly text: string }>({ text }, ["text"]) : word("section", "none"),
);

/** What a layout of the facility may say. */
export const formLayoutShape: OptionShape = object<FormLayout>(
  {
    forms: listOf(text),
    head: word("record", "sheet", "certificate", "prescription"),
    size: word("A4", "A5"),
    orientation: word("portrait", "landscape"),
    title: text,
    letterhead: object<NonNullable<FormLayout["letterhead"]>>({
      left: listOf(headLine),
      right: listOf(headLine),
    }),
    sections: listOf(
      object<SectionLayout>(
        {
          section: text,
          heading,
          level: kind("1, 2 hoặc 3", "1, 2 or 3", (value) => [1, 2, 3].some((own) => own === value)),
          placed: word("head", "signatures"),
          rows: listOf(row),
          signatures: listOf(signature),
        },
        ["section"],
      ),
    ),
    signatures: listOf(listOf(signature)),
    signedOn: text,
  },
  ["forms", "head", "sections"],
);

function isShares(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((share) => typeof share === "number" && share > 0);
}
