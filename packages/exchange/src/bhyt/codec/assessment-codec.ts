import { type Report, requireOk } from "@benhan/core/faults";
import { type AssessmentRow, assessment } from "../qd3176/assessment.data.ts";
import { type DecodedApart, encodeApart, type ReadApartOptions, readApart } from "./apart-codec.ts";
import { fileUnreadable } from "./bhyt-file.faults.ts";

/** A document of medical assessment that was read. */
export type DecodedAssessment = DecodedApart<AssessmentRow>;

/**
 * Writes the unsigned document of a medical assessment, ready for the signer. Its form is known from the guide of 2023
 * only; whether the gateway takes it today is unknown.
 *
 * @official CHI_TIEU_GIAM_DINH_YKHOA
 * @throws EmrError `exchange.bhyt.cannot_encode` with every cell that XML cannot hold.
 */
export function encodeAssessment(rows: readonly AssessmentRow[]): Uint8Array {
  return encodeApart(assessment, rows);
}

/** Reads a document of medical assessment from any sender and reports everything about its form. */
export function readAssessment(bytes: Uint8Array, options: ReadApartOptions = {}): Report<DecodedAssessment> {
  return readApart(assessment, bytes, options);
}

/**
 * Reads a document of medical assessment, or throws.
 *
 * @throws EmrError `exchange.bhyt.file_unreadable` with all issues of {@link readAssessment}.
 */
export function decodeAssessment(bytes: Uint8Array, options: ReadApartOptions = {}): DecodedAssessment {
  return requireOk(readAssessment(bytes, options), fileUnreadable);
}
