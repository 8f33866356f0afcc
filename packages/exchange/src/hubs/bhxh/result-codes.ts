import type { OutcomeClass } from "@benhan/core";
import type { Evidence } from "../../evidence.ts";

/** What one result code means. */
export interface BhxhResultCode {
  readonly outcome: OutcomeClass;
  /** How well it is known for these functions: a code that is printed for another function only is inferred here. */
  readonly evidence: Evidence;
}

const row = (outcome: OutcomeClass, evidence: Evidence): BhxhResultCode => ({ outcome, evidence });

/**
 * What the result codes of the sending functions mean. The letters leave the list open: a code that is not here is
 * shown to a person.
 *
 * @official maKetQua
 */
export const bhxhResultCodes: Readonly<Record<string, BhxhResultCode>> = {
  "200": row("ACCEPTED", "D"),
  // The registered users of the facility do not match. Printed for the card look-up, as those up to 070.
  "054": row("CONFIG", "I"),
  "055": row("CONFIG", "I"),
  "051": row("REJECTED_DATA", "I"),
  "052": row("REJECTED_DATA", "I"),
  "053": row("REJECTED_DATA", "I"),
  "060": row("REJECTED_DATA", "I"),
  "061": row("REJECTED_DATA", "I"),
  "070": row("REJECTED_DATA", "I"),
  "205": row("REJECTED_DATA", "I"),
  "400": row("REJECTED_DATA", "I"),
  "401": row("AUTH_EXPIRED", "D"),
  "403": row("AUTH_EXPIRED", "D"),
  "501": row("AUTH_EXPIRED", "C"),
  "100": row("RETRYABLE", "I"),
  "101": row("RETRYABLE", "I"),
  "500": row("RETRYABLE", "I"),
};

/**
 * What the result codes of the token function mean. The wording of 402 and 403 is unknown (setting `bhxh.tokenCodes`):
 * they count as fatal.
 */
export const bhxhTokenCodes: Readonly<Record<string, BhxhResultCode>> = {
  "200": row("ACCEPTED", "D"),
  "401": row("AUTH_FATAL", "D"),
  "402": row("AUTH_FATAL", "U"),
  "403": row("AUTH_FATAL", "U"),
  "500": row("RETRYABLE", "D"),
};
