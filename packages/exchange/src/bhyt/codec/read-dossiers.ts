import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { type BhytTables, isListed } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { isOfficialDate } from "../schema/official-time.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { decodeBase64 } from "./base64.ts";
import { fileUnreadable } from "./bhyt-file.faults.ts";
import { fileIssue, refusalReasons } from "./file-findings.ts";
import { type EnvelopeFile, type EnvelopeReading, readEnvelope } from "./read-envelope.ts";
import { readTable } from "./read-table.ts";
import { type Place, tableFormIssues } from "./table-form-issues.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";
import type { ElementBudget } from "./xml-reader.ts";

/** How a file of treatment episodes is read. */
export interface ReadDossiersOptions<Tables = BhytTables> {
  /** The edition by which the file was written. Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  readonly limits?: Partial<XmlLimits>;
  /**
   * Whether an empty CHUKYDONVI is worth a warning. Default `expected`. Say `not-expected` for the `signedBytes` of a
   * verification report: a signature is not part of what it signs, so that CHUKYDONVI is always empty in them.
   */
  readonly signature?: "expected" | "not-expected";
}

/** What the envelope says about itself, as written. */
export interface BhytEnvelope {
  /** @official MACSKCB */
  readonly facilityCode: string;
  /** @official NGAYLAP */
  readonly createdOn: string;
  /** @official SOLUONGHOSO */
  readonly declaredCount: string;
  /** CHUKYDONVI holds something. Whether it is a good signature is for the verifier to say. */
  readonly signed: boolean;
}

/** A file that was read: its envelope, its episodes, and what was odd about its form. */
export interface DecodedDossiers<Tables = BhytTables> {
  readonly envelope: BhytEnvelope;
  readonly dossiers: readonly Tables[];
  /** Warnings and information about the form of the file. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of treatment episodes from any sender and reports everything about its form; the content of the
 * tables is checked by `checkTables`. Text becomes NFC; an empty element becomes an absent key. Only UTF-8 without a
 * DOCTYPE is read, within the limits.
 *
 * Of a signed file, read the `signedBytes` of the verification report with `signature: "not-expected"`, never the file
 * a second time.
 *
 * @official GIAMDINHHS
 */
export function readDossiers<Tables = BhytTables>(
  bytes: Uint8Array,
  options: ReadDossiersOptions<Tables> = {},
): Report<DecodedDossiers<Tables>> {
  const edition = options.edition ?? qd3176;
  const limits = { ...defaultXmlLimits, ...options.limits };
  const budget = { left: limits.elements };
  const envelope = readEnvelope(bytes, limits, budget);
  if (envelope.refusal !== undefined) {
    return { ok: false, issues: [fileIssue("refused", "GIAMDINHHS", [], refusalReasons[envelope.refusal])] };
  }
  const issues = envelopeIssues(envelope, options);
  const dossiers: BhytTables[] = [];
  for (const files of envelope.episodes) {
    dossiers.push(readEpisode(files, edition, dossiers.length, limits, budget, issues));
    if (issues.length >= limits.findings) {
      issues.push(fileIssue("refused", "GIAMDINHHS", [], refusalReasons.findings));
      return { ok: false, issues };
    }
  }
  issues.push(...crossIssues(envelope, dossiers));
  const { facilityCode, createdOn, declaredCount, signed } = envelope;
  const decoded = { envelope: { facilityCode, createdOn, declaredCount, signed }, dossiers, issues };
  // Each row has exactly the columns of its table in this edition.
  return reportOf(decoded as unknown as DecodedDossiers<Tables>, issues);
}

/**
 * Reads a file of treatment episodes, or throws.
 *
 * @throws EmrError `exchange.bhyt.file_unreadable` with all issues of {@link readDossiers}.
 */
export function decodeDossiers<Tables = BhytTables>(
  bytes: Uint8Array,
  options: ReadDossiersOptions<Tables> = {},
): DecodedDossiers<Tables> {
  return requireOk(readDossiers(bytes, options), fileUnreadable);
}

const frame = ["THONGTINDONVI", "THONGTINHOSO", "CHUKYDONVI"];

function envelopeIssues(envelope: EnvelopeReading, options: Pick<ReadDossiersOptions, "signature">): Issue[] {
  const { parts, episodes } = envelope;
  const issues: Issue[] = [];
  if (envelope.byteOrderMark) issues.push(fileIssue("byteOrderMark", "GIAMDINHHS", []));
  if (envelope.claimsUtf16) issues.push(fileIssue("claimsUtf16", "GIAMDINHHS", []));
  if (envelope.unknown.length > 0) {
    issues.push(fileIssue("unknownElements", "GIAMDINHHS", [], { names: envelope.unknown.join(", ") }));
  }
  for (const part of frame) {
    if (parts.filter((found) => found === part).length !== 1) issues.push(fileIssue("frame", part, []));
  }
  const standing = parts.filter((part) => frame.includes(part));
  const allOnce = standing.length === frame.length;
  if (allOnce && standing.join() !== frame.join()) issues.push(fileIssue("frameOrder", "GIAMDINHHS", []));
  for (const name of envelope.nested) issues.push(fileIssue("nested", name, []));
  for (const name of envelope.repeated) issues.push(fileIssue("repeatedElement", name, []));
  if (envelope.declaredCount !== String(episodes.length)) {
    issues.push(fileIssue("count", "SOLUONGHOSO", ["envelope", "declaredCount"]));
  }
  if (episodes.length === 0) issues.push(fileIssue("empty", "DANHSACHHOSO", ["dossiers"]));
  if (!envelope.signed && options.signature !== "not-expected") {
    issues.push(fileIssue("unsigned", "CHUKYDONVI", ["envelope", "signed"]));
  }
  return issues;
}

function readEpisode(
  files: readonly EnvelopeFile[],
  edition: BhytEdition,
  index: number,
  limits: XmlLimits,
  budget: ElementBudget,
  issues: Issue[],
): BhytTables {
  const path = ["dossiers", index];
  const official = `HOSO[${index + 1}]`;
  const found = new Map<string, Readonly<Record<string, string>>[]>();
  const documents = new Map<string, number>();
  if (files.length === 0) issues.push(fileIssue("empty", official, path));

  for (const file of files) {
    if (issues.length >= limits.findings) break;
    const definition = tableOf(edition, file.table);
    if (definition === undefined) {
      issues.push(fileIssue("foreignTable", official, path));
      continue;
    }
    const name = file.table;
    const place = `${official}/${name}`;
    documents.set(name, (documents.get(name) ?? 0) + 1);
    const bytes = decodeBase64(file.content);
    if (bytes === undefined) {
      issues.push(fileIssue("content", place, path, refusalReasons.base64));
      continue;
    }
    if (/\s/.test(file.content.trim())) issues.push(fileIssue("lineBreaks", place, path));
    const reading = readTable(bytes, definition, limits, budget);
    if (reading.refusal !== undefined) {
      issues.push(fileIssue("content", place, path, refusalReasons[reading.refusal]));
      continue;
    }
    const rows = found.get(name) ?? [];
    const firstRow = rows.length;
    const cell = (row: number, field: string): Place => {
      const inTables = { table: name, row: firstRow + row, field };
      return [`${official}/${officialOf(inTables)}`, [...path, ...pathOf(inTables)]];
    };
    issues.push(...tableFormIssues(reading, [place, reading.rows.length > 0 ? [...path, name] : path], cell));
    for (const row of reading.rows) rows.push(row);
    found.set(name, rows);
  }

  if (documents.get("XML1") !== 1) issues.push(fileIssue("summary", official, path));
  for (const [table, count] of documents) {
    if (count === 1 || table === "XML1" || table === "XML7") continue;
    issues.push(fileIssue(isListed(table) ? "tableTwice" : "recordTwice", `${official}/${table}`, path));
  }
  const tables = [...found].filter(([, rows]) => rows.length > 0);
  // Each row has exactly the columns of its table, and MA_LK is demanded by the rules, not by the reader.
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, isListed(table) ? rows : rows[0]]),
  ) as unknown as BhytTables;
}

function tableOf(edition: BhytEdition, name: string): TableDefinition | undefined {
  return Object.hasOwn(edition.tables, name) ? edition.tables[name] : undefined;
}

/** What only shows when envelope and tables are seen together. */
function crossIssues(envelope: EnvelopeReading, dossiers: readonly BhytTables[]): Issue[] {
  const issues: Issue[] = [];
  const keys = new Set<string>();
  let lastEnd = "";
  dossiers.forEach((tables, index) => {
    const summary = tables.XML1 as BhytTables["XML1"] | undefined;
    const at = (field: string): [string, (string | number)[]] => [
      `HOSO[${index + 1}]/XML1.${field}`,
      ["dossiers", index, "XML1", field],
    ];
    if (summary === undefined) return;
    if (summary.MA_CSKCB !== undefined && summary.MA_CSKCB !== envelope.facilityCode) {
      issues.push(fileIssue("facility", ...at("MA_CSKCB")));
    }
    const key: string | undefined = summary.MA_LK;
    if (key !== undefined && keys.has(key)) issues.push(fileIssue("sameKey", ...at("MA_LK")));
    if (key !== undefined) keys.add(key);
    const end = summary.NGAY_RA?.slice(0, 8) ?? "";
    if (end > lastEnd && isOfficialDate(end)) lastEnd = end;
  });
  if (!isOfficialDate(envelope.createdOn) || envelope.createdOn < lastEnd) {
    issues.push(fileIssue("created", "NGAYLAP", ["envelope", "createdOn"]));
  }
  return issues;
}
