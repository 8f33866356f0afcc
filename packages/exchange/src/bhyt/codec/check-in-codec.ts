import { type Report, requireOk } from "@benhan/core/faults";
import { type CheckInRow, checkIn } from "../qd4750/check-in.data.ts";
import { type DecodedApart, encodeApart, type ReadApartOptions, readApart } from "./apart-codec.ts";
import { fileUnreadable } from "./bhyt-file.faults.ts";

/** How a check-in document is read. */
export type ReadCheckInOptions = ReadApartOptions;

/** A check-in document that was read. */
export type DecodedCheckIn = DecodedApart<CheckInRow>;

/**
 * Writes the unsigned check-in document, ready for the signer. It travels alone, never in GIAMDINHHS.
 *
 * @official CHI_TIEU_TRANG_THAI_KCB
 * @throws EmrError `exchange.bhyt.cannot_encode` with every cell that XML cannot hold.
 */
export function encodeCheckIn(rows: readonly CheckInRow[]): Uint8Array {
  return encodeApart(checkIn, rows);
}

/** Reads a check-in document from any sender and reports everything about its form. */
export function readCheckIn(bytes: Uint8Array, options: ReadCheckInOptions = {}): Report<DecodedCheckIn> {
  return readApart(checkIn, bytes, options);
}

/**
 * Reads a check-in document, or throws.
 *
 * @throws EmrError `exchange.bhyt.file_unreadable` with all issues of {@link readCheckIn}.
 */
export function decodeCheckIn(bytes: Uint8Array, options: ReadCheckInOptions = {}): DecodedCheckIn {
  return requireOk(readCheckIn(bytes, options), fileUnreadable);
}
