import { isEmrError } from "@benhan/core/faults";
import type { DrainReport } from "./dispatcher.ts";
import { deadlinesNotLooked } from "./outbox.faults.ts";

/** Why deadlines are not known. Calendar and start of a deadline are code of the host: what they throw may hold anything. */
export function deadlineFailureOf(cause: unknown): NonNullable<DrainReport["deadlineFailure"]> {
  const { code, text, nextStep } = isEmrError(cause) ? cause : deadlinesNotLooked({}, { cause });
  return { code, text, ...(nextStep && { nextStep }) };
}
