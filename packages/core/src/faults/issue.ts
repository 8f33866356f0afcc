import type { JsonPath } from "./json-path.ts";

/** The same sentence in both languages of the SDK. Vietnamese is written first, for a clinician. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** `error` stops a dossier, `warning` asks a person to look, `information` tells what was repaired or not checked. */
export type Severity = "error" | "warning" | "information";

/** One finding about content. Issues are values: they are collected, sorted and shown, never thrown one by one. */
export interface Issue {
  /** Stable, dotted, lower case: `exchange.bhyt.sum_003`. Codes are API. */
  readonly code: string;
  readonly severity: Severity;
  /** The exact place in the value that was checked. */
  readonly path: JsonPath;
  /** What is wrong. Names the field, never its content. */
  readonly text: Bilingual;
  /** What the person at the screen does next. */
  readonly nextStep?: Bilingual;
  /** The place as the regulation names it, e.g. `XML2[3].MA_THUOC`. */
  readonly official?: string;
  /** Id of the rule in the library's rule list, e.g. `SUM-003`. */
  readonly rule?: string;
  /** The text that the rule comes from, with its edition, e.g. `QĐ 3176/QĐ-BYT (2024)`. */
  readonly source?: string;
  /**
   * The value that the rule would accept. It may be derived from patient data: show it on the screen, never log it.
   * Only reports carry it; an `EmrError` drops it from its issues, because errors are printed and logged.
   */
  readonly expected?: string;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Errors first, then in the order in which they were found (`Array.prototype.sort` is stable). */
export function bySeverity(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** True when one of the issues is an error, so that the value must not go on. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
