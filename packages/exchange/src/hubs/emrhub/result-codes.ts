import type { OutcomeClass } from "@benhan/core";

/** What one result code means. */
export interface EmrhubResultCode {
  readonly outcome: OutcomeClass;
  /** D: documented in annex 02. */
  readonly evidence: "D";
}

const row = (outcome: OutcomeClass): EmrhubResultCode => ({ outcome, evidence: "D" });

/**
 * What the result codes mean. One that is not here is shown to a person.
 *
 * `PS_CCCD_DUPLICATE_IN_6_MONTHS` says that the person was examined less than six months ago, by whomever: a duplicate in the
 * business, which must never pass for "this message was accepted before". So it is a refusal of the content, not `DUPLICATE`.
 *
 * @official res_code; QĐ 2062/QĐ-BYT annex 02
 */
export const emrhubResultCodes: Readonly<Record<string, EmrhubResultCode>> = {
  CM_SUCCESS: row("ACCEPTED"),
  PS_SYNC_SUCCESS: row("ACCEPTED"),
  PS_DS_VERIFY_SUCCESS: row("ACCEPTED"),
  PS_DS_SAVE_SUCCESS: row("ACCEPTED"),
  CM_INVALID_REQUEST: row("REJECTED_DATA"),
  PS_DS_VERIFY_FAIL: row("REJECTED_DATA"),
  PS_CCCD_DUPLICATE_IN_6_MONTHS: row("REJECTED_DATA"),
  // Of the envelope: the key of the facility.
  PS_DS_RSA_SIGNATURE_INVALID: row("REJECTED_SIGNATURE"),
  PS_DS_RSA_SIGNATURE_MISSING: row("REJECTED_SIGNATURE"),
  PS_SIGNATURE_INVALID: row("REJECTED_SIGNATURE"),
  // Of the document.
  PS_DS_CA_SIGNATURE_INVALID: row("REJECTED_SIGNATURE"),
  PS_DS_CA_SIGNATURE_MISSING: row("REJECTED_SIGNATURE"),
  // The axis may hold the message already: the same bytes are sent again.
  PS_DS_SAVE_FAIL: row("RETRYABLE"),
  CM_SYSTEM_ERROR: row("RETRYABLE"),
  CM_AUTH_EXPIRED: row("AUTH_EXPIRED"),
  CM_AUTH_INVALID: row("AUTH_EXPIRED"),
  CM_AUTH_PERMISSION: row("AUTH_FATAL"),
  CM_AUTH_ACCOUNT_FAIL: row("AUTH_FATAL"),
  PS_AUTH_FAILED: row("AUTH_FATAL"),
};

/** The outcome of a code, if it is known. */
export function outcomeOfCode(code: string | undefined): OutcomeClass | undefined {
  if (code === undefined || !Object.hasOwn(emrhubResultCodes, code)) return undefined;
  return emrhubResultCodes[code]?.outcome;
}
