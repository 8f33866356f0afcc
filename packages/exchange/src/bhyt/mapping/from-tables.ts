import { checkVisit, type FacilityId, type SourceKey, type Visit } from "@benhan/core";
import { type Issue, type JsonPath, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { type BhytRow, type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { unknownTables } from "../schema/unknown-tables.ts";
import { filled } from "./codec.ts";
import { issueOfLoss, type Loss, lossOf } from "./loss.ts";
import { notAVisit } from "./mapping.faults.ts";
import { readRow } from "./read-row.ts";
import { startsWith, tablePlaceOf } from "./record-place.ts";
import type { TableMap } from "./row-map.ts";
import { tableMaps } from "./table-maps.ts";

/** What the tables do not know about a visit. */
export interface FromTablesOptions {
  readonly facilityId: FacilityId;
  /** Where the visit came from. Default `{ system: "bhyt", id: MA_LK }`. */
  readonly source?: SourceKey;
}

/** A visit that was read from tables, and everything in the tables that it does not hold. */
export interface ReadVisit {
  readonly visit: Visit;
  /** Paths are paths of the tables. */
  readonly losses: readonly Loss[];
}

/**
 * Reads the tables of one episode as a visit.
 *
 * Rows are taken in the order of STT. Cells that repeat XML1 are compared with it. What cannot be part of a visit
 * (cells that differ from XML1, unknown columns, other ways of writing) is listed as a loss, never dropped in silence;
 * a missing or unreadable cell that a visit must have refuses the whole.
 *
 * @throws EmrError `exchange.bhyt.not_a_visit` with every finding, paths as in `["XML2", 2, "SO_LUONG"]`.
 */
export function fromTables(tables: BhytTables, options: FromTablesOptions): ReadVisit {
  const { report, losses } = readVisit(tables, options);
  return { visit: requireOk(report, notAVisit), losses };
}

/** Can these tables be read as a visit? The report of {@link fromTables}, losses included as findings. */
export function checkFromTables(tables: BhytTables, options: FromTablesOptions): Report<Visit> {
  return readVisit(tables, options).report;
}

interface Reading {
  readonly report: Report<Visit>;
  readonly losses: readonly Loss[];
}

function readVisit(tables: BhytTables, options: FromTablesOptions): Reading {
  if (!isTablesObject(tables)) return { report: { ok: false, issues: [notTables(tables)] }, losses: [] };
  // Callers in JavaScript may leave the options out; the missing facility is then a finding.
  const { facilityId, source }: Partial<FromTablesOptions> = options ?? {};
  const summary = rowsOf(tables, "XML1")[0] ?? {};
  const findings: Issue[] = [...unknownTables(tables, qd3176)];
  const losses: Loss[] = [];
  const unread: JsonPath[] = [];
  /** For each member of the visit: the row in which its item stands. */
  const rowOf = new Map<string, readonly number[]>();
  const visit: Record<string, unknown> = {
    facilityId,
    source: source ?? { system: "bhyt", id: filled(summary["MA_LK"]) ?? "?" },
  };

  for (const entry of tableMaps) {
    const { table, member, many, map } = entry;
    const rows = rowsOf(tables, table);
    const order = inOrder(entry, rows, losses);
    const parts = order.map((row, index) => {
      const place = { table, row };
      const content = rows[row] ?? {};
      if (keyDiffers(content, summary)) findings.push(otherKey(officialOf(place), pathOf(place)));
      const reading = readRow(map, content, place, summary);
      findings.push(...reading.findings);
      losses.push(...reading.losses);
      const at = [...(member === undefined ? [] : [member]), ...(many ? [index] : [])];
      unread.push(...reading.unread.map((path) => [...at, ...path]));
      return reading.part;
    });
    if (member === undefined) Object.assign(visit, parts[0] ?? readRow(map, {}, { table, row: 0 }, {}).part);
    // Lists that a visit must have are there without rows as well: `checkVisit` makes them.
    else if (parts.length > 0) visit[member] = many ? parts : parts[0];
    if (member !== undefined && many) rowOf.set(member, order);
  }

  const checked = checkVisit(visit);
  const shape = checked.issues
    .filter(({ path }) => !unread.some((known) => startsWith(path, known)))
    .map((issue) => inTables(issue, rowOf));
  const issues = [...findings, ...shape, ...losses.map(issueOfLoss)];
  const report = checked.ok ? reportOf(checked.value, issues) : { ok: false as const, issues };
  return { report, losses };
}

/** The rows of a table in the order of STT, where every row has a number; otherwise as they stand. */
function inOrder({ table, map }: TableMap, rows: readonly BhytRow[], losses: Loss[]): readonly number[] {
  const order = rows.map((_, index) => index);
  const numbers = rows.map((row) => filled(row["STT"])?.trim() ?? "");
  if (!map.numbered || !numbers.every((number) => /^\d{1,10}$/.test(number))) return order;
  const sorted = [...order].sort((a, b) => Number(numbers[a]) - Number(numbers[b]));
  if (sorted.some((row, index) => row !== index)) losses.push(lossOf("row_order", [table], table));
  return sorted;
}

function keyDiffers(row: BhytRow, summary: BhytRow): boolean {
  const [own, main] = [filled(row["MA_LK"]), filled(summary["MA_LK"])];
  return own !== undefined && main !== undefined && own.trim() !== main.trim();
}

function otherKey(row: string, path: JsonPath): Issue {
  const official = `${row}.MA_LK`;
  return {
    code: "exchange.bhyt.key_002",
    severity: "error",
    rule: "KEY-002",
    path: [...path, "MA_LK"],
    official,
    text: { vi: `${official} khác MA_LK của XML1.`, en: `${official} differs from MA_LK of XML1.` },
    nextStep: {
      vi: "Tách các đợt điều trị khác nhau thành các hồ sơ riêng rồi nhập lại.",
      en: "Split different episodes into dossiers of their own and import again.",
    },
  };
}

/** A finding about the shape of the visit, said about the cell that it comes from. */
function inTables(issue: Issue, rowOf: ReadonlyMap<string, readonly number[]>): Issue {
  const place = tablePlaceOf(issue.path);
  if (place === undefined) return issue;
  const row = place.row === undefined ? undefined : rowOf.get(String(issue.path[0]))?.[place.row];
  const own = row === undefined ? place : { ...place, row };
  return { ...issue, path: pathOf(own), official: officialOf(own) };
}
