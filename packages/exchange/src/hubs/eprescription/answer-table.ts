import type { OutcomeClass } from "@benhan/core";
import type { Evidence } from "../../evidence.ts";

/**
 * What the body of an answer says: `success` a sentence · `success-flag` true · `errors` a list or sentence of errors ·
 * `used` that the code was already used, and nothing else · `contradiction` success and errors · `other` JSON without any
 * of these · `nothing` no JSON object.
 */
export type AnswerSays =
  | "success"
  | "success-flag"
  | "errors"
  | "used"
  | "contradiction"
  | "other"
  | "nothing";

/** One row: an answer, what it means, and where that is known from. */
export interface EprescriptionAnswer {
  readonly status: number;
  readonly says: AnswerSays | "anything";
  readonly outcome: OutcomeClass;
  readonly evidence: Evidence;
  readonly note?: string;
}
