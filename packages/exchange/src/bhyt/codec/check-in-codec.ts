import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { type CheckInRow, checkIn } from "../qd4750/check-in.data.ts";
import { cannotEncode, fileUnreadable } from "./bhyt-file.faults.ts";
import { fileIssue, refusalReasons } from "./file-findings.ts";
import { readTable } from "./read-table.ts";
import { tableFormIssues } from "./table-form-issues.ts";
import { unwritableCells } from "./writable.ts";
import { writeTable } from "./write-table.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";

/** How a check-in document is read. */
export interface ReadCheckInOptions {
  readonly limits?: Partial<XmlLimits>;
  /** Whether an empty CHUKYDONVI is worth a warning. Default `expected`. */
  readonly signature?: "expected" | "not-expected";
}

/** A check-in document that was read. */
export interface DecodedCheckIn {
  readonly rows: readonly CheckInRow[];
  /** CHUKYDONVI holds something. Whether it is a good signature is for the verifier to say. */
  readonly signed: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Writes the unsigned check-in document, ready for the signer. It travels alone, never in GIAMDINHHS.
 *
 * @official CHI_TIEU_TRANG_THAI_KCB
 * @throws EmrError `exchange.bhyt.cannot_encode` with every cell that XML cannot hold.
 */
export function encodeCheckIn(rows: readonly CheckInRow[]): Uint8Array {
  const issues = rows.flatMap((row, index) => unwritableCells(checkIn, row, [index], `XML0[${index + 1}]`));
  if (rows.length === 0) issues.push(fileIssue("empty", "DSACH_TRANG_THAI_KCB", []));
  requireOk(reportOf(undefined, issues), cannotEncode);
  const cells = rows.map((row) => ({ ...row }));
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>${writeTable(checkIn, cells, "<CHUKYDONVI/>")}`,
  );
}

/** Reads a check-in document from any sender and reports everything about its form. */
export function readCheckIn(bytes: Uint8Array, options: ReadCheckInOptions = {}): Report<DecodedCheckIn> {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const reading = readTable(bytes, checkIn, limits, { left: limits.elements });
  if (reading.refusal !== undefined) {
    return { ok: false, issues: [fileIssue("refused", "XML0", [], refusalReasons[reading.refusal])] };
  }
  const issues = tableFormIssues(reading, ["XML0", ["rows"]], (row, field) => [
    `XML0[${row + 1}].${field}`,
    ["rows", row, field],
  ]);
  if (reading.rows.length === 0) issues.push(fileIssue("empty", "DSACH_TRANG_THAI_KCB", ["rows"]));
  if (!reading.signed && options.signature !== "not-expected") {
    issues.push(fileIssue("unsigned", "CHUKYDONVI", ["signed"]));
  }
  // Each row has exactly the columns of the table; MA_LK is demanded by the rules, not by the reader.
  const rows = reading.rows as unknown as readonly CheckInRow[];
  return reportOf({ rows, signed: reading.signed, issues }, issues);
}

/**
 * Reads a check-in document, or throws.
 *
 * @throws EmrError `exchange.bhyt.file_unreadable` with all issues of {@link readCheckIn}.
 */
export function decodeCheckIn(bytes: Uint8Array, options: ReadCheckInOptions = {}): DecodedCheckIn {
  return requireOk(readCheckIn(bytes, options), fileUnreadable);
}
