import type { Decimal } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { rowsOf } from "../schema/rows-of.ts";
import { unknownTables } from "../schema/unknown-tables.ts";
import { type EpisodeSums, type FundTotal, fundTotalOf, sumsOfRows } from "./episode-sums.ts";
import { writeHundredths } from "./figure.ts";
import { claimIssue, notCalculable } from "./money.faults.ts";
import { cellProblem } from "./row-term-issues.ts";

/** The sums of XML1 that follow from the rows of XML2 and XML3, by their official names. */
export type EpisodeTotals = Readonly<
  Record<
    | "T_THUOC"
    | "T_VTYT"
    | "T_TONGCHI_BV"
    | "T_TONGCHI_BH"
    | "T_BNTT"
    | "T_BNCCT"
    | "T_BHTT"
    | "T_NGUONKHAC"
    | "T_BHTT_GDV",
    Decimal
  >
>;

/**
 * Computes the totals of XML1 from its rows, or undefined for each total that a row without its amount makes
 * unknowable. T_BHTT is T_TONGCHI_BH − T_BNCCT as the decision says; when other sources paid part of the patient's or
 * the fund's share that formula would claim their money from the fund, and the sum of the rows is taken.
 *
 * @throws EmrError `exchange.money.not_calculable` with every table that there is not and every amount that is no number.
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), T_* of XML1
 */
export function totalsOf(
  tables: BhytTables,
  options: { readonly fundTotalWithOtherSources?: FundTotal } = {},
): Partial<EpisodeTotals> {
  requireArguments("totalsOf", ["options", options, "object"]);
  if (!isTablesObject(tables)) throw notCalculable({ count: 1 }, { issues: [notTables(tables)] });
  const issues = [
    ...unknownTables(tables, qd3176),
    ...amountIssues(tables, "XML2"),
    ...amountIssues(tables, "XML3"),
  ];
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  const sums = sumsOfRows(rowsOf(tables, "XML2"), rowsOf(tables, "XML3"));
  const totals = {
    T_THUOC: sums.drugs,
    T_VTYT: sums.supplies,
    T_TONGCHI_BV: sums.charged,
    T_TONGCHI_BH: sums.insured,
    T_BNTT: sums.selfPaid,
    T_BNCCT: sums.coPaid,
    T_BHTT: fundTotalOf(sums, options.fundTotalWithOtherSources ?? "rows"),
    T_NGUONKHAC: sums.otherSources,
    T_BHTT_GDV: sums.fundPaidPerService,
  } satisfies Record<keyof EpisodeTotals, EpisodeSums[keyof EpisodeSums]>;
  return Object.fromEntries(
    Object.entries(totals).flatMap(([field, total]) =>
      total === undefined ? [] : [[field, writeHundredths(total)]],
    ),
  );
}

const summed = ["THANH_TIEN_BV", "THANH_TIEN_BH", "T_BNTT", "T_BNCCT", "T_BHTT", "T_NGUONKHAC"];

/** Amounts that are there and cannot be read: their totals would vanish without a word. */
function amountIssues(tables: BhytTables, table: "XML2" | "XML3"): readonly Issue[] {
  const held: unknown = tables[table];
  if (held !== undefined && !Array.isArray(held)) return [claimIssue("list", [table], table)];
  return rowsOf(tables, table).flatMap((row, index) =>
    summed.flatMap((field) => {
      const problem = cellProblem(row[field], "number");
      if (problem === undefined || problem === "missing") return [];
      const place = { table, row: index, field };
      return [claimIssue(problem, pathOf(place), officialOf(place))];
    }),
  );
}
