import type { Bilingual, Issue } from "../faults/issue.ts";
import { facilityMasters, medicalRecord } from "../options/argument-shapes.ts";
import { foreignMasters } from "../options/foreign-masters.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { isObject, kind, listOf, object } from "../options/option-shape.ts";
import { optionKind } from "../options/options.faults.ts";
import { callable, day, flag, plainObject, text } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { FormOptions } from "./form-options.ts";

/**
 * Refuses a call about a form whose record or options are of another kind: a misspelt option would be passed over, and
 * another paper printed than was asked for.
 *
 * @throws EmrError `core.options.wrong` with all findings
 */
export function requireFormCall(of: string, record: unknown, options: unknown): void {
  const found = [
    ...argumentIssues("record", record, medicalRecord),
    ...optionIssues(options, formOptions),
    ...(isObject(options) ? foreignMasters(record, options["masters"], ["masters"]) : []),
    ...aloneIssues(options),
  ];
  refuseCall(of, found, guide);
}

/** {@link requireFormCall} where the record comes later. */
export function requireFormOptions(of: string, options: unknown): void {
  refuseCall(of, optionIssues(options, formOptions), guide);
}

const guide = "guides/print.md";

/** Which paper is meant as it was given is said by another option. */
function aloneIssues(options: unknown): readonly Issue[] {
  if (!isObject(options) || options["asGiven"] !== true) return [];
  const isNamed = options["about"] !== undefined || options["issued"] !== undefined;
  return isNamed ? [] : [optionKind(["asGiven"], besideItsPaper)];
}

const besideItsPaper: Bilingual = {
  vi: "tùy chọn đi cùng about hoặc issued, để biết giấy nào",
  en: "beside about or issued, which say of which paper",
};

const isSource = (value: unknown): boolean =>
  isObject(value) && typeof value["system"] === "string" && typeof value["id"] === "string";

const formOptions = /* @__PURE__ */ object<FormOptions>({
  about: /* @__PURE__ */ kind(
    "nguồn của một mục: { system, id } như trong source của mục đó",
    "the source of an entry: { system, id } as its source says",
    isSource,
  ),
  issued: /* @__PURE__ */ kind(
    "số của bản đã cấp, hoặc nguồn { system, id } của nó",
    "the number of an issued copy, or its source { system, id }",
    (value) => typeof value === "string" || isSource(value),
  ),
  asGiven: flag,
  copy: text,
  masters: facilityMasters,
  requirements: plainObject,
  on: day,
  extensions: /* @__PURE__ */ listOf(plainObject),
  codes: callable,
});
