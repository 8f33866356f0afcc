import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { fill, type Slots } from "../bhyt/schema/fill.ts";

/** A kind of finding about a prescription; `{at}` in the sentences is the place by its official name. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly source: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

/** Makes a finding of one kind at a place. */
export function findingAt(
  { code, severity, source, text, nextStep }: FindingKind,
  path: JsonPath,
  slots: Slots = {},
): Issue {
  const official = officialOf(path);
  return {
    code,
    severity,
    path,
    official,
    source,
    text: fill(text, { at: official, ...slots }),
    nextStep: fill(nextStep, { at: official, ...slots }),
  };
}

/**
 * The place by its official name, items counted from 1: `thong_tin_don_thuoc[1].so_luong`. What a program wrote in place
 * of a name may be a patient's data: only what could be a name is repeated.
 */
function officialOf(path: JsonPath): string {
  return path
    .map((step) => {
      if (typeof step === "number") return `[${step + 1}]`;
      return `.${/^[a-z_]\w{0,39}$/i.test(step) ? step : "…"}`;
    })
    .join("")
    .replace(/^\./, "");
}
