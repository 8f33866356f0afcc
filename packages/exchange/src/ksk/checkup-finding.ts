import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { fill, type Slots } from "../bhyt/schema/fill.ts";

/** A kind of finding; `{at}` in the sentences is the place as the decision names it. */
export interface CheckupFindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  /** Where the rule stands, when not in the annex. */
  readonly source?: string;
}

/** A place: the path of the value, and its official name. */
export interface Place {
  readonly path: JsonPath;
  readonly official: string;
}

const annex = "QĐ 2062/QĐ-BYT (2026), phụ lục 01";

/** Makes a finding of one kind at a place. Never with the value. */
export function findingAt(kind: CheckupFindingKind, { path, official }: Place, slots: Slots = {}): Issue {
  const { code, severity, text, nextStep, source = annex } = kind;
  const named = { at: official, ...slots };
  return {
    code,
    severity,
    path,
    official,
    source,
    text: fill(text, named),
    nextStep: fill(nextStep, named),
  };
}

const plainName = /^[A-Za-z_]\w{0,59}$/;

/** A name that somebody gave a member, for messages: anything may stand there, even a number of a patient. */
export function shownName(name: string): string {
  return plainName.test(name) ? name : "…";
}
