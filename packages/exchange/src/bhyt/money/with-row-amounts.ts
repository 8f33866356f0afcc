import type { Decimal, RoundingMode } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { BhytRow, BhytTables } from "../qd3176/bhyt-tables.ts";
import { rowsOf } from "../qd3176/bhyt-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import type { FundTotal } from "./episode-sums.ts";
import { claimIssue, notCalculable } from "./money.faults.ts";
import { amountsOfTerms } from "./row-amounts.ts";
import { rowTermIssues } from "./row-term-issues.ts";
import type { RowTerms } from "./row-terms.ts";
import { totalsOf } from "./totals-of.ts";

/** How {@link withRowAmounts} computes where no official text decides. */
export interface RowAmountsOptions {
  /** How a tie is rounded to two decimals. Default `half-away-from-zero`. */
  readonly rounding?: RoundingMode;
  /** T_BHTT of XML1 when other sources paid for some row. Default `rows`. */
  readonly fundTotalWithOtherSources?: FundTotal;
}

type ChargeTable = "XML2" | "XML3";

/** The column of each term. A drug has one price and no service ratio. */
const columns: Readonly<Record<ChargeTable, Readonly<Partial<Record<keyof RowTerms, string>>>>> = {
  XML2: {
    quantity: "SO_LUONG",
    price: "DON_GIA",
    insuredRatio: "TYLE_TT_BH",
    benefitLevel: "MUC_HUONG",
    otherSources: "T_NGUONKHAC",
  },
  XML3: {
    quantity: "SO_LUONG",
    price: "DON_GIA_BV",
    insuredPrice: "DON_GIA_BH",
    serviceRatio: "TYLE_TT_DV",
    insuredRatio: "TYLE_TT_BH",
    benefitLevel: "MUC_HUONG",
    otherSources: "T_NGUONKHAC",
  },
};

/**
 * Fills the amounts of the tables of an episode: THANH_TIEN_BV, THANH_TIEN_BH, T_BNTT, T_BNCCT and T_BHTT of every row of
 * XML2 and XML3, and the totals of XML1. Amounts that stand there are computed anew. Every cell is text with a decimal
 * dot; a row whose MUC_HUONG is not known yet goes through `calculateClaim`.
 *
 * @throws EmrError `exchange.money.not_calculable` with every cell that is missing or wrong, by table, row and column.
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), formulas of XML1, XML2 and XML3
 */
export function withRowAmounts(tables: BhytTables, options: RowAmountsOptions = {}): BhytTables {
  const given: unknown = tables;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw notCalculable({ count: 1 }, { issues: [claimIssue("object", [])] });
  }
  const issues = [...tableIssues(tables, "XML2"), ...tableIssues(tables, "XML3")];
  const { XML1 } = tables as { readonly XML1: unknown };
  if (typeof XML1 !== "object" || XML1 === null || Array.isArray(XML1)) {
    issues.unshift(claimIssue("object", ["XML1"], "XML1"));
  }
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  const rounding = options.rounding ?? "half-away-from-zero";
  const filled = {
    ...tables,
    ...(tables.XML2 !== undefined && { XML2: tables.XML2.map((row) => filledRow(row, "XML2", rounding)) }),
    ...(tables.XML3 !== undefined && { XML3: tables.XML3.map((row) => filledRow(row, "XML3", rounding)) }),
  } as BhytTables;
  return { ...filled, XML1: { ...filled.XML1, ...totalsOf(filled, options) } };
}

function tableIssues(tables: BhytTables, table: ChargeTable): Issue[] {
  const held: unknown = tables[table];
  if (held === undefined) return [];
  if (!Array.isArray(held)) return [claimIssue("list", [table], table)];
  return rowsOf(tables, table).flatMap((row, index) =>
    rowTermIssues(termsOf(row, table), (term) => {
      const place = { table, row: index, field: columns[table][term] ?? term };
      return { path: pathOf(place), official: officialOf(place) };
    }),
  );
}

function termsOf(row: BhytRow, table: ChargeTable): RowTerms {
  const terms = Object.entries(columns[table]).flatMap(([term, column]) => {
    const value = row[column] as Decimal | undefined;
    return value === undefined ? [] : [[term, value]];
  });
  return Object.fromEntries(terms) as RowTerms;
}

function filledRow(row: object, table: ChargeTable, rounding: RoundingMode): object {
  const amounts = amountsOfTerms(termsOf(row as BhytRow, table), rounding);
  return {
    ...row,
    THANH_TIEN_BV: amounts.charged,
    THANH_TIEN_BH: amounts.insured,
    T_BNTT: amounts.selfPaid,
    T_BNCCT: amounts.coPaid,
    T_BHTT: amounts.fundPaid,
  };
}
