import type { Decimal, RoundingMode } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { BhytRow, BhytTables } from "../qd3176/bhyt-tables.ts";
import { rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { unknownTables } from "../schema/unknown-tables.ts";
import { rowOptionIssues } from "./claim-issues.ts";
import type { FundTotal } from "./episode-sums.ts";
import { claimIssue, notCalculable, unknownName } from "./money.faults.ts";
import { otherSourceIssues, otherSourcesOf } from "./other-source-cells.ts";
import { amountsOfTerms, impossibleAmounts } from "./row-amounts.ts";
import { type PlaceOfTerm, rowTermIssues } from "./row-term-issues.ts";
import type { RowTerms } from "./row-terms.ts";
import { totalsOf } from "./totals-of.ts";

/** How {@link withRowAmounts} computes where no official text decides. */
export interface RowAmountsOptions {
  /** How a tie is rounded to two decimals. Default `half-away-from-zero`. */
  readonly rounding?: RoundingMode;
  /** T_BHTT of XML1 when other sources paid for some row. Default `rows`. */
  readonly fundTotalWithOtherSources?: FundTotal;
}

const chargeTables = ["XML2", "XML3"] as const;
type ChargeTable = (typeof chargeTables)[number];

/** The column of each term. A drug has one price and no service ratio. */
const columns: Readonly<Record<ChargeTable, Readonly<Partial<Record<keyof RowTerms, string>>>>> = {
  XML2: {
    quantity: "SO_LUONG",
    price: "DON_GIA",
    insuredRatio: "TYLE_TT_BH",
    benefitLevel: "MUC_HUONG",
  },
  XML3: {
    quantity: "SO_LUONG",
    price: "DON_GIA_BV",
    insuredPrice: "DON_GIA_BH",
    serviceRatio: "TYLE_TT_DV",
    insuredRatio: "TYLE_TT_BH",
    benefitLevel: "MUC_HUONG",
  },
};

/**
 * Fills the amounts of the tables of an episode: THANH_TIEN_BV, THANH_TIEN_BH, T_BNTT, T_BNCCT and T_BHTT of every row of
 * XML2 and XML3, and the totals of XML1. Amounts that stand there are computed anew. Other sources that are left out are
 * 0: their cells become `0.00`, and T_NGUONKHAC the sum of its four parts. Every cell is text with a decimal dot; a row
 * whose MUC_HUONG is not known yet goes through `calculateClaim`.
 *
 * @throws EmrError `exchange.money.not_calculable` with every cell that is missing or wrong, by table, row and column, and
 * every table, column and option that there is not.
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), formulas of XML1, XML2 and XML3
 */
export function withRowAmounts(tables: BhytTables, options: RowAmountsOptions = {}): BhytTables {
  if (!isTablesObject(tables)) throw notCalculable({ count: 1 }, { issues: [notTables(tables)] });
  const { XML1 } = tables as { readonly XML1: unknown };
  const isSummary = typeof XML1 === "object" && XML1 !== null && !Array.isArray(XML1);
  const issues = [
    ...unknownTables(tables, qd3176),
    ...(isSummary ? unknownColumns(tables, "XML1") : [claimIssue("object", ["XML1"], "XML1")]),
    ...tableIssues(tables, "XML2"),
    ...tableIssues(tables, "XML3"),
    ...rowOptionIssues(options),
  ];
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  const rounding = options.rounding ?? "half-away-from-zero";
  const impossible = chargeTables.flatMap((table) =>
    rowsOf(tables, table).flatMap((row, index) =>
      impossibleAmounts(payersOf(row, table), rounding, placeIn(table, index)),
    ),
  );
  if (impossible.length > 0) throw notCalculable({ count: impossible.length }, { issues: impossible });
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
  const rows = rowsOf(tables, table).flatMap((row, index) => [
    ...rowTermIssues(termsOf(row, table), placeIn(table, index)),
    ...otherSourceIssues(row, (field) => ({ table, row: index, field })),
  ]);
  return [...unknownColumns(tables, table), ...rows];
}

/** The cells whose column the table does not have, the first of each: what stands in it would not be reckoned with. */
function unknownColumns(tables: BhytTables, table: "XML1" | ChargeTable): readonly Issue[] {
  const told = new Set<string>();
  const names = qd3176.tables[table]?.fields.map(({ name }) => name) ?? [];
  return rowsOf(tables, table).flatMap((row, index) =>
    Object.entries(row).flatMap(([field, value]): Issue[] => {
      if (value === undefined || names.includes(field) || told.has(field)) return [];
      told.add(field);
      const place = { table, row: index, field };
      return [unknownName(pathOf(place), names, officialOf(place))];
    }),
  );
}

/** Where the terms of a row stand. */
function placeIn(table: ChargeTable, index: number): PlaceOfTerm {
  return (term, column) => {
    const place = { table, row: index, field: columns[table][term] ?? column };
    return { path: pathOf(place), official: officialOf(place) };
  };
}

/** The terms of a row with what other sources pay of it. */
function payersOf(row: BhytRow, table: ChargeTable): RowTerms {
  return { ...termsOf(row, table), otherSources: otherSourcesOf(row).total };
}

function termsOf(row: BhytRow, table: ChargeTable): RowTerms {
  const terms = Object.entries(columns[table]).flatMap(([term, column]) => {
    const value = row[column] as Decimal | undefined;
    return value === undefined ? [] : [[term, value]];
  });
  return Object.fromEntries(terms) as RowTerms;
}

function filledRow(row: object, table: ChargeTable, rounding: RoundingMode): object {
  const { cells } = otherSourcesOf(row as BhytRow);
  const amounts = amountsOfTerms(payersOf(row as BhytRow, table), rounding);
  return {
    ...row,
    ...cells,
    THANH_TIEN_BV: amounts.charged,
    THANH_TIEN_BH: amounts.insured,
    T_BNTT: amounts.selfPaid,
    T_BNCCT: amounts.coPaid,
    T_BHTT: amounts.fundPaid,
  };
}
