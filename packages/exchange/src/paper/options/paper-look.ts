import { nearNames } from "@benhan/core/codes";
import { type Bilingual, type Issue, isEmrError, type Report, reportOf } from "@benhan/core/faults";
import {
  extendTemplate,
  type FormExtension,
  type FormField,
  type FormTemplate,
  formEditions,
  templates,
} from "@benhan/core/forms";
import {
  either,
  listOf,
  type OptionShape,
  object,
  optionKind,
  text,
  textLike,
  word,
} from "@benhan/core/options";
import { optionIssues } from "../../options/call-issues.ts";
import { formLayoutShape } from "../layout/form-layout-shape.ts";
import { layoutNameUnknown } from "../layout/layout.faults.ts";
import { layoutIssues } from "../layout/layout-issues.ts";
import type { PaperOptions } from "../paper-options.ts";
import { facilityShape } from "./facility-shape.ts";

/** How the papers of a facility look and what it adds to them, as plain data that a file of JSON can hold. */
export interface PaperLook extends Pick<PaperOptions, "facility" | "headLines" | "place" | "layouts"> {
  /** The file of a PNG or JPEG, and what it shows, for who cannot see it. */
  readonly logo?: { readonly file: string; readonly alt: string };
  /** Fields of the facility, for `fillForm`. */
  readonly extensions?: readonly FormExtension[];
}

type PlainField = Pick<
  FormField,
  "id" | "label" | "labelEn" | "type" | "unit" | "cardinality" | "codeList" | "choices" | "columns"
>;
const bilingual = object<Bilingual>({ vi: text, en: text }, ["vi", "en"]);
const choice = object<NonNullable<FormField["choices"]>[number]>({ value: text, label: bilingual }, [
  "value",
  "label",
]);
const types = ["text", "date", "minute", "birth", "number", "yes-no", "choice", "code", "identifier"];
const fieldShape: OptionShape = object<PlainField>(
  {
    id: text,
    label: text,
    labelEn: text,
    type: word(...types, "practitioner", "table"),
    unit: text,
    cardinality: word("1", "0..1", "1..*", "0..*"),
    codeList: text,
    choices: listOf(choice),
    columns: listOf(either(() => fieldShape)),
  },
  ["id", "label", "labelEn", "type", "cardinality"],
);
const words = textLike("chữ, không để trống", "a text that is not empty", (value) => value.trim() !== "");
const lookShape = object<PaperLook>({
  facility: facilityShape,
  logo: object<NonNullable<PaperLook["logo"]>>({ file: words, alt: words }, ["file", "alt"]),
  headLines: listOf(text),
  place: text,
  layouts: listOf(formLayoutShape),
  extensions: listOf(
    object<FormExtension>(
      { form: text, prefix: text, section: text, title: bilingual, fields: listOf(fieldShape) },
      ["form", "prefix", "title", "fields"],
    ),
  ),
});

/**
 * Reads how papers are to look out of plain data: every name that means nothing, value of another kind, form, section or
 * field that there is not, and field that would touch an official one, with its path. Whether the logo is a picture is
 * told by who draws it.
 */
export function checkPaperLook(input: unknown): Report<PaperLook> {
  const shape = optionIssues(input, lookShape);
  if (shape.length > 0) return { ok: false, issues: shape };
  const look = input as PaperLook;
  const extended = new Map<string, FormTemplate>();
  const issues: Issue[] = [];
  for (const [at, extension] of (look.extensions ?? []).entries()) {
    const { form } = extension;
    const template = extended.get(form) ?? formEditions(form).at(-1);
    if (template === undefined) issues.push(formUnknown(["extensions", at, "form"], form));
    else {
      try {
        extended.set(form, extendTemplate(template, extension));
      } catch (error) {
        if (!isEmrError(error)) throw error;
        const { code, text: words, nextStep } = error;
        issues.push({
          code,
          severity: "error",
          path: ["extensions", at],
          text: words,
          ...(nextStep && { nextStep }),
        });
      }
    }
  }
  const laidOut = new Set<string>();
  for (const [at, layout] of (look.layouts ?? []).entries()) {
    const place = ["layouts", at, "forms"];
    if (layout.forms.length === 0) issues.push(optionKind(place, someForm));
    for (const [index, code] of layout.forms.entries()) {
      // A paper has one layout: what a second one says of it would not be printed.
      if (laidOut.has(code)) issues.push(optionKind([...place, index], newForm));
      laidOut.add(code);
    }
    const [form] = layout.forms.filter((code) => formEditions(code).length > 0);
    const template = form === undefined ? undefined : (extended.get(form) ?? formEditions(form).at(-1));
    if (template !== undefined)
      issues.push(...layoutIssues(layout, { template, sections: [] }, ["layouts", at]));
    else issues.push(...layout.forms.map((code, index) => formUnknown([...place, index], code)));
  }
  return reportOf(look, issues);
}

const someForm = { vi: "danh sách có ít nhất một mẫu", en: "a list of one form or more" };
const newForm = { vi: "mẫu chưa có bố cục nào khác", en: "a form that no other layout names" };

const formUnknown = (path: Issue["path"], form: string): Issue =>
  layoutNameUnknown(path, form, nearNames(form, new Set(templates.map(({ code }) => code))));
