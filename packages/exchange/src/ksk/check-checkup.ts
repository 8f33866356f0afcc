import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import { isObject, object, plainObject, word } from "@benhan/core/options";
import { ageFormOfFields } from "./age-form.ts";
import { checkFindings, retiredNames } from "./check-findings.data.ts";
import { checkValue } from "./check-value.ts";
import type { Checkup } from "./checkup.data.ts";
import type { CheckupBlock } from "./checkup-block.ts";
import { findingAt, type Place, shownName } from "./checkup-finding.ts";
import { blockOf, type CheckupForm, checkupForms, isCheckupForm } from "./field-table.ts";
import { type CheckupOptions, requireCall } from "./ksk-options.ts";

const options = /* @__PURE__ */ object<CheckupOptions>({ edition: /* @__PURE__ */ word("qd2062") });

/**
 * Looks for everything that the axis could refuse in a check-up: required fields, types, sizes, code lists, ICD lists, the
 * form that does not fit the age, fields of another form. Lists that others publish (ICD-10, services, administrative
 * units, occupations) are checked by their shape only.
 *
 * @official QĐ 2062/QĐ-BYT annex 01
 * @throws EmrError `core.options.wrong`, `exchange.ksk.edition_not_supported`
 */
export function checkCheckup(checkup: Checkup, given: CheckupOptions = {}): Report<Checkup> {
  requireCall("checkCheckup", ["checkup", checkup, plainObject], given, options);
  return reportOf(checkup, checkupIssues(checkup));
}

/** All findings, in the order of the files. */
export function checkupIssues(checkup: Checkup): readonly Issue[] {
  const { form } = checkup;
  if (!isCheckupForm(form)) return [findingAt(checkFindings.form, { path: ["form"], official: "form" })];
  const blocks: Readonly<Record<string, unknown>> = { ...checkup };
  return [
    ...ageIssues(form, blocks),
    ...foreignBlocks(form, blocks),
    ...checkupForms[form].flatMap((block) => blockIssues(form, block, blocks[block.root])),
    ...birthIssues(form, blocks),
  ];
}

/** The age decides, so that nobody's findings are filed under another form. */
function ageIssues(form: CheckupForm, blocks: Readonly<Record<string, unknown>>): readonly Issue[] {
  const bornOn = fieldOf(blocks, "THONG_TIN_HANH_CHINH", "NGAY_SINH");
  const examinedOn = fieldOf(blocks, "THONG_TIN_CHUNG_VE_LAN_KHAM", "NGAY_VAO");
  // What is absent or of no form is said of the fields themselves.
  if (!/^\d{12}$/.test(String(bornOn)) || !/^\d{12}$/.test(String(examinedOn))) return [];
  const wanted = ageFormOfFields(bornOn, examinedOn);
  if (wanted === form) return [];
  const place = { path: ["THONG_TIN_HANH_CHINH", "NGAY_SINH"], official: "XML1.NGAY_SINH" };
  if (wanted === undefined) return [findingAt(checkFindings.ageUnknown, place)];
  return [findingAt(checkFindings.wrongForm, { ...place, path: ["form"] }, { wanted })];
}

function foreignBlocks(form: CheckupForm, blocks: Readonly<Record<string, unknown>>): readonly Issue[] {
  return Object.keys(blocks)
    .filter((root) => root !== "form" && blocks[root] !== undefined && blockOf(form, root) === undefined)
    .map((root) =>
      foreign(root, { path: [root], official: shownName(root) }, (other) => blockOf(other, root)),
    );
}

function blockIssues(form: CheckupForm, block: CheckupBlock, value: unknown): readonly Issue[] {
  const { root, file, repeats } = block;
  if (repeats !== true) return rowIssues(form, block, value ?? {}, { path: [root], official: file });
  if (value === undefined) return [];
  if (!Array.isArray(value))
    return [findingAt(checkFindings.kind, { path: [root], official: file }, { wanted: list })];
  return value.flatMap((row: unknown, index) =>
    rowIssues(form, block, row, { path: [root, index], official: `${file}[${index + 1}]` }),
  );
}

const list = { vi: "danh sách (mảng)", en: "a list (array)" };
const members = { vi: "một đối tượng { … }", en: "an object { … }" };

function rowIssues(form: CheckupForm, block: CheckupBlock, row: unknown, at: Place): readonly Issue[] {
  if (!isObject(row)) return [findingAt(checkFindings.kind, at, { wanted: members })];
  const placeOf = (name: string): Place => ({
    path: [...at.path, name],
    official: `${at.official}.${shownName(name)}`,
  });
  const names = new Set(block.fields.map(({ name }) => name));
  const strangers = Object.keys(row).filter((name) => row[name] !== undefined && !names.has(name));
  return [
    ...block.fields.flatMap((field) =>
      checkValue(field, Object.hasOwn(row, field.name) ? row[field.name] : undefined, placeOf(field.name)),
    ),
    ...strangers.map((name) =>
      foreign(name, placeOf(name), (other) =>
        other === form ? undefined : blockOf(other, block.root)?.fields.find((field) => field.name === name),
      ),
    ),
  ];
}

/** A name that this form does not have: of another form, of the edition before, or of none. */
function foreign(name: string, place: Place, has: (form: CheckupForm) => unknown): Issue {
  const forms = Object.keys(checkupForms).filter((form) => isCheckupForm(form) && has(form) !== undefined);
  if (forms.length > 0) return findingAt(checkFindings.otherForm, place, { forms: forms.join(", ") });
  return findingAt(retiredNames.has(name) ? checkFindings.retired : checkFindings.unknown, place);
}

/** A birth that was not normal wants to be told. The column itself is not marked: a warning. */
function birthIssues(form: CheckupForm, blocks: Readonly<Record<string, unknown>>): readonly Issue[] {
  if (form !== "minor" || fieldOf(blocks, "TIEN_SU_BENH_TAT", "SAN_KHOA") !== "0") return [];
  if (String(fieldOf(blocks, "TIEN_SU_BENH_TAT", "SAN_KHOA_KHONG_BT") ?? "").trim() !== "") return [];
  const path = ["TIEN_SU_BENH_TAT", "SAN_KHOA_KHONG_BT"];
  return [findingAt(checkFindings.birthProblem, { path, official: "XML9.SAN_KHOA_KHONG_BT" })];
}

/** One value of a block that is none of the repeated ones. */
export function fieldOf(blocks: Readonly<Record<string, unknown>>, root: string, name: string): unknown {
  const block = blocks[root];
  return isObject(block) ? block[name] : undefined;
}
