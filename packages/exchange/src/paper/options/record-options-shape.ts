import type { FormOptions } from "@benhan/core/forms";
import {
  callable,
  facilityMasters,
  flag,
  given,
  instant,
  isObject,
  listOf,
  type OptionShape,
  object,
  plainObject,
  signal,
  text,
} from "@benhan/core/options";
import { fontsShape } from "./fonts-shape.ts";
import { paperOptionsShape } from "./paper-options-shape.ts";

const fill = object<Omit<FormOptions, "about" | "asGiven" | "copy" | "issued" | "on">>({
  masters: facilityMasters,
  extensions: listOf(given),
  requirements: plainObject,
  codes: callable,
});

const check = {
  fill,
  forms: listOf(text),
  dictionary: given,
  signal,
  paper: {
    ...paperOptionsShape,
    wanted: { vi: "tùy chọn của giấy hoặc một hàm", en: "options of papers or a function" },
    fits: (value: unknown) => isObject(value) || typeof value === "function",
  },
};

/** Of everything that draws a whole record; a package has more. */
export const drawMembers = {
  ...check,
  allowIncomplete: flag,
  purpose: text,
};

const render = {
  ...drawMembers,
  fonts: fontsShape,
  contents: flag,
  title: text,
  createdAt: instant,
  onIssue: callable,
  onProgress: callable,
};

/** The names of these options, for the tests: types of both sides would go round in a circle. */
export interface RecordOptionNames {
  readonly check: keyof typeof check;
  readonly draw: keyof typeof drawMembers;
  readonly render: keyof typeof render;
}

/** Of `checkRecordPapers`, which takes the options of drawing, too. */
export const checkRecordPapersShape: OptionShape = object<typeof render>(render);
/** Of `renderRecordPdf` and `renderRecordPdfStream`. */
export const renderRecordPdfShape: OptionShape = object<typeof render>(render, ["fonts"]);
