import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { cannotEncode } from "./bhyt-file.faults.ts";
import { ByteWriter } from "./byte-writer.ts";
import { fileIssue } from "./file-findings.ts";
import { markup } from "./plain-scanner.ts";
import { readTable } from "./read-table.ts";
import { refusalSlots } from "./refusal-reasons.ts";
import { tableFormIssues } from "./table-form-issues.ts";
import { unwritableCells } from "./writable.ts";
import { writeTable } from "./write-table.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";

/** How a document that travels alone is read. */
export interface ReadApartOptions {
  readonly limits?: Partial<XmlLimits>;
  /** Whether an empty CHUKYDONVI is worth a warning. Default `expected`. */
  readonly signature?: "expected" | "not-expected";
}

/** A document that travels alone, as it was read. */
export interface DecodedApart<Row> {
  readonly rows: readonly Row[];
  /** CHUKYDONVI holds something. Whether it is a good signature is for the verifier to say. */
  readonly signed: boolean;
  readonly issues: readonly Issue[];
}

const declaration = markup('<?xml version="1.0" encoding="utf-8"?>');
const emptySignature = markup("<CHUKYDONVI/>");

/** Writes the unsigned document of a table that travels alone, never in GIAMDINHHS: check-in, medical assessment. */
export function encodeApart(definition: TableDefinition, rows: readonly object[]): Uint8Array {
  requireArguments(`encode ${definition.table}`, ["rows", rows, "list"]);
  const issues = rows.flatMap((row, index) =>
    unwritableCells(definition, row, [index], `${definition.table}[${index + 1}]`),
  );
  if (rows.length === 0) issues.push(fileIssue("empty", listOf(definition), []));
  requireOk(reportOf(undefined, issues), cannotEncode);
  const out = new ByteWriter();
  out.put(declaration);
  writeTable(out, definition, rows, emptySignature);
  return out.taken();
}

/** Reads such a document from any sender and reports everything about its form. */
export function readApart<Row>(
  definition: TableDefinition,
  bytes: Uint8Array,
  options: ReadApartOptions = {},
): Report<DecodedApart<Row>> {
  requireArguments(`read ${definition.table}`, ["bytes", bytes, "bytes"], ["options", options, "object"]);
  const { table } = definition;
  const limits = { ...defaultXmlLimits, ...options.limits };
  const reading = readTable(bytes, definition, limits, { left: limits.elements });
  if (reading.refusal !== undefined) {
    const why = refusalSlots(reading.refusal, reading.at);
    return { ok: false, issues: [fileIssue("refused", table, [], why)] };
  }
  const issues = tableFormIssues(reading, [table, ["rows"]], (row, field) => [
    `${table}[${row + 1}].${field}`,
    ["rows", row, field],
  ]);
  if (reading.rows.length === 0) issues.push(fileIssue("empty", listOf(definition), ["rows"]));
  if (!reading.signed && options.signature !== "not-expected") {
    issues.push(fileIssue("unsigned", "CHUKYDONVI", ["signed"]));
  }
  // Each row has only columns of the table; which of them must be there, the rules demand, not the reader.
  const rows = reading.rows as unknown as readonly Row[];
  return reportOf({ rows, signed: reading.signed, issues }, issues);
}

const listOf = ({ list, root }: TableDefinition) => list?.element ?? root;
