import { addDecimals, compareDecimals, type Decimal, roundDecimal, subtractDecimals } from "@benhan/core";
import { type BhytRow, type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { amountOf } from "./amount-of.ts";

/** The sums of XML1 that follow from the rows of XML2 and XML3, by their official names. */
export type EpisodeTotals = Readonly<
  Record<
    | "T_THUOC"
    | "T_VTYT"
    | "T_TONGCHI_BV"
    | "T_TONGCHI_BH"
    | "T_BNTT"
    | "T_BNCCT"
    | "T_NGUONKHAC"
    | "T_BHTT"
    | "T_BHTT_GDV",
    Decimal
  >
>;

/** Cost groups of medical supplies; 11 is retired but stands in old files. @official MA_NHOM */
const supplyGroups = new Set(["10", "11"]);

/**
 * The sum of a column over rows, with two decimals; undefined when a row lacks the amount, because a sum of what is
 * left would look right and be wrong.
 */
export function sumOf(rows: readonly BhytRow[], field: string): Decimal | undefined {
  const amounts: Decimal[] = [];
  for (const row of rows) {
    const amount = amountOf(row, field);
    if (amount === undefined) return undefined;
    amounts.push(amount);
  }
  return roundDecimal(addDecimalsOf(amounts), 2);
}

/** Sums in pieces: an argument list has a limit. */
function addDecimalsOf(amounts: readonly Decimal[]): Decimal {
  let sum = "0" as Decimal;
  for (let start = 0; start < amounts.length; start += 1000) {
    sum = addDecimals(sum, ...amounts.slice(start, start + 1000));
  }
  return sum;
}

/**
 * Computes the totals of XML1 from its rows, or undefined for each total that a row without its amount makes
 * unknowable. T_BHTT is T_TONGCHI_BH − T_BNCCT as the decision says; when other sources paid part of the patient's or
 * the fund's share that formula would claim their money from the fund, and the sum of the rows is taken.
 *
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), T_* of XML1
 */
export function totalsOf(tables: BhytTables): Partial<EpisodeTotals> {
  const drugs = rowsOf(tables, "XML2");
  const services = rowsOf(tables, "XML3");
  const all = [...drugs, ...services];
  const insured = sumOf(all, "THANH_TIEN_BH");
  const coPaid = sumOf(all, "T_BNCCT");
  const otherSources = sumOf(all, "T_NGUONKHAC");
  const fundOfRows = sumOf(all, "T_BHTT");
  const noOther = otherSources !== undefined && compareDecimals(otherSources, "0" as Decimal) === 0;
  const fund =
    insured !== undefined && coPaid !== undefined && noOther ? subtractDecimals(insured, coPaid) : fundOfRows;
  const totals = {
    T_THUOC: sumOf(drugs, "THANH_TIEN_BV"),
    T_VTYT: sumOf(supplyRows(services), "THANH_TIEN_BV"),
    T_TONGCHI_BV: sumOf(all, "THANH_TIEN_BV"),
    T_TONGCHI_BH: insured,
    T_BNTT: sumOf(all, "T_BNTT"),
    T_BNCCT: coPaid,
    T_NGUONKHAC: otherSources,
    T_BHTT: fund,
    T_BHTT_GDV: sumOf(feeForServiceRows(all), "T_BHTT"),
  };
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== undefined));
}

/** The rows of medical supplies. */
export function supplyRows(rows: readonly BhytRow[]): readonly BhytRow[] {
  return rows.filter((row) => supplyGroups.has(row["MA_NHOM"] ?? ""));
}

/** The rows that are paid as fee for service. @official MA_PTTT */
export function feeForServiceRows(rows: readonly BhytRow[]): readonly BhytRow[] {
  return rows.filter((row) => row["MA_PTTT"] === "1");
}
