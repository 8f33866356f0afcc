import type { Bilingual } from "../../faults/issue.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { ControlEvidence } from "./control-evidence.ts";
import type { SecurityLevel } from "./security-defaults.ts";

/** `no-evidence`: the host said nothing, which is neither. */
export type ControlState = "met" | "not-met" | "no-evidence";

/** One thing that is asked of a system, with the way to judge it. */
export interface Control {
  readonly id: string;
  /** For which levels it is asked. */
  readonly levels: readonly SecurityLevel[];
  readonly text: Bilingual;
  /** What to do while it is not met. */
  readonly nextStep: Bilingual;
  /** The requirements that it comes from. */
  readonly rows: readonly string[];
  /** Requirements of the readiness report that it proves wholly. */
  readonly proves: readonly string[];
  readonly source: string;
  /** How sure the reading is: `H` the official text, `M` one secondary reading. */
  readonly confidence: "H" | "M" | "L";
  readonly check: (evidence: ControlEvidence, at: ControlMoment) => ControlState;
}

/** For which level and day it is judged. */
export interface ControlMoment {
  readonly level: SecurityLevel;
  readonly on: CalendarDate;
}

/** What a yes, a no or nothing comes to; of several one no decides, then one that was not said. */
export function judged(...answers: readonly (boolean | undefined)[]): ControlState {
  if (answers.includes(false)) return "not-met";
  return answers.includes(undefined) || answers.length === 0 ? "no-evidence" : "met";
}

/** Whether a number is said and reaches the least. */
export const atLeast = (value: number | undefined, least: number): boolean | undefined =>
  value === undefined ? undefined : value >= least;

/** Whether a day is said and not in the future. */
export const isPast = (day: CalendarDate | undefined, on: CalendarDate): boolean | undefined =>
  day === undefined ? undefined : day <= on;
