import { isDigestText } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { HubAnswer } from "../hubs/hub-connector.ts";
import { answerInvalid } from "./outbox.faults.ts";
import { isOutcomeClass } from "./settlement-of.ts";

/**
 * The answer of a connector, or `UNKNOWN` when it is none: connectors are written by others, some in JavaScript, and
 * every attempt must leave a receipt that a store can keep.
 */
export function checkedAnswer(answer: unknown): HubAnswer {
  const invalid: HubAnswer = { outcome: "UNKNOWN", fault: answerInvalid({}) };
  if (typeof answer !== "object" || answer === null) return invalid;
  const { existingDigest, ...others } = answer as Partial<Record<keyof HubAnswer, unknown>>;
  const { outcome, fault, code, transactionCode, raw, retryAfterMs } = others;
  // What the hub did not tell is often passed on as null.
  const isUntold = existingDigest === undefined || existingDigest === null;
  // It decides about duplicates only: what was accepted stays so.
  const isDigestGood =
    isUntold ||
    outcome !== "DUPLICATE" ||
    (typeof existingDigest === "string" && isDigestText(existingDigest));
  const isGood =
    isOutcomeClass(outcome) &&
    (fault === undefined || isEmrError(fault)) &&
    isPlainText(code) &&
    isPlainText(transactionCode) &&
    (raw === undefined || raw instanceof Uint8Array) &&
    (retryAfterMs === undefined || Number.isFinite(retryAfterMs)) &&
    isDigestGood;
  if (!isGood) return invalid;
  return (isUntold ? others : answer) as HubAnswer;
}

/** Printable: no database takes every control character. */
function isPlainText(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && /^[^\p{Cc}\p{Cs}]{0,200}$/u.test(value));
}
