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

/**
 * What an HTTP status means when the body says nothing. Never that the content is refused: a proxy that answers 400 to
 * everything would otherwise kill the whole queue.
 */
export function outcomeOfStatus(status: number): OutcomeClass {
  if (status >= 200 && status < 300) return "UNKNOWN";
  if (status === 401 || status === 403) return "AUTH_EXPIRED";
  if (status === 408 || status === 425 || status === 429 || status >= 500) return "RETRYABLE";
  return "CONFIG";
}
