import type { Decimal } from "@benhan/core";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { rowsOf } from "../schema/rows-of.ts";
import { type EpisodeSums, type FundTotal, fundTotalOf, sumsOfRows } from "./episode-sums.ts";
import { writeHundredths } from "./figure.ts";

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
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), T_* of XML1
 */
export function totalsOf(
  tables: BhytTables,
  options: { readonly fundTotalWithOtherSources?: FundTotal } = {},
): Partial<EpisodeTotals> {
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
