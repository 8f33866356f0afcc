import type { OutgoingDocument } from "@benhan/core";
import { encodeCheckIn } from "../codec/check-in-codec.ts";
import type { CheckInOptions, CheckInSource } from "./check-in-source.ts";
import { toCheckIn } from "./to-check-in.ts";

/** The chain of a visit's check-ins. It is not that of its dossiers: neither replaces the other or waits for it. */
export function checkInChain(encounterNumber: string): string {
  return `${encounterNumber}#check-in`;
}

/**
 * Writes the check-in of one visit, unsigned and ready for the signer; see {@link toCheckIn} for what it tells.
 *
 * @official CHI_TIEU_TRANG_THAI_KCB
 * @returns undefined when no check-in is due: for emergencies, and as long as nothing with a code was ordered.
 * @throws EmrError `exchange.bhyt.cannot_encode` when a text holds what XML does not allow.
 */
export function encodeVisitCheckIn(
  source: CheckInSource,
  options: CheckInOptions = {},
): OutgoingDocument | undefined {
  const row = toCheckIn(source, options);
  if (row === undefined) return undefined;
  return {
    facilityId: source.facilityId,
    facilityCode: source.facilityCode,
    kind: "bhyt-check-in",
    edition: "qd4750",
    chain: checkInChain(source.encounterNumber),
    contentType: "application/xml",
    bytes: encodeCheckIn([row]),
  };
}
