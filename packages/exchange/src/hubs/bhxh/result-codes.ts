import type { OutcomeClass } from "@benhan/core";

/**
 * What the result codes of the sending functions mean. The letters leave the list open: a code that is not here is
 * shown to a person.
 *
 * @official maKetQua
 */
export const bhxhResultCodes: Readonly<Record<string, OutcomeClass>> = {
  "200": "ACCEPTED",
  // The registered users of the facility do not match.
  "054": "CONFIG",
  "055": "CONFIG",
  "051": "REJECTED_DATA",
  "052": "REJECTED_DATA",
  "053": "REJECTED_DATA",
  "060": "REJECTED_DATA",
  "061": "REJECTED_DATA",
  "070": "REJECTED_DATA",
  "205": "REJECTED_DATA",
  "400": "REJECTED_DATA",
  "401": "AUTH_EXPIRED",
  "403": "AUTH_EXPIRED",
  "501": "AUTH_EXPIRED",
  "100": "RETRYABLE",
  "101": "RETRYABLE",
  "500": "RETRYABLE",
};

/**
 * What the result codes of the token function mean. The wording of 402 and 403 is unknown (setting `bhxh.tokenCodes`):
 * they count as fatal.
 */
export const bhxhTokenCodes: Readonly<Record<string, OutcomeClass>> = {
  "200": "ACCEPTED",
  "401": "AUTH_FATAL",
  "402": "AUTH_FATAL",
  "403": "AUTH_FATAL",
  "500": "RETRYABLE",
};
