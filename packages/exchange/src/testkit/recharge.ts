import { addDecimals, type Decimal } from "@benhan/core";
import { totalsOf } from "../bhyt/money/index.ts";
import { amountsOfTerms } from "../bhyt/money/row-amounts.ts";
import type { BhytRow, BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import { rowsOf } from "../bhyt/qd3176/bhyt-tables.ts";
import type { MutationDetail } from "./break-row.ts";
import type { RuleMutation } from "./rule-mutation.ts";
import { type CellEdits, setCell } from "./set-cell.ts";

/** The amount in a cell, a little more or less. */
export function moved(row: BhytRow, field: string, by: string): CellEdits {
  return { [field]: addDecimals((row[field] ?? "0") as Decimal, by as Decimal) };
}

/** Whether the amount in a cell is more than 0. */
export function isAboveZero(row: BhytRow, field: string): boolean {
  return Number(row[field] ?? 0) > 0;
}

/** A row with other terms, and all amounts that follow from them. */
export function recharged(row: BhytRow, cells: CellEdits): CellEdits {
  const all = { ...row, ...cells };
  const number = (field: string, otherwise = "0") => (all[field] ?? otherwise) as Decimal;
  const drug = all["DON_GIA"] !== undefined;
  // Unchecked: some mutations want ratios that no host may have.
  const amounts = amountsOfTerms(
    {
      quantity: number("SO_LUONG"),
      price: number(drug ? "DON_GIA" : "DON_GIA_BV"),
      insuredPrice: number(drug ? "DON_GIA" : "DON_GIA_BH"),
      serviceRatio: number("TYLE_TT_DV", "100"),
      insuredRatio: number("TYLE_TT_BH"),
      benefitLevel: number("MUC_HUONG"),
      otherSources: number("T_NGUONKHAC"),
    },
    "half-away-from-zero",
  );
  return {
    ...cells,
    THANH_TIEN_BV: amounts.charged,
    THANH_TIEN_BH: amounts.insured,
    T_BNTT: amounts.selfPaid,
    T_BNCCT: amounts.coPaid,
    T_BHTT: amounts.fundPaid,
  };
}

/** An episode whose totals are those of its rows. */
export function settled(tables: BhytTables): BhytTables {
  return setCell(tables, "XML1", 0, totalsOf(tables));
}

/** Breaks a rule in the first row that has a place for it, and makes the totals anew. */
export function breakCharge(
  rule: string,
  table: "XML2" | "XML3",
  edit: (row: BhytRow, tables: BhytTables, index: number) => CellEdits | undefined,
  detail: MutationDetail = {},
): RuleMutation {
  return {
    rule,
    ...detail,
    mutate(tables) {
      for (const [index, row] of rowsOf(tables, table).entries()) {
        const cells = edit(row, tables, index);
        if (cells !== undefined) return settled(setCell(tables, table, index, cells));
      }
      return undefined;
    },
  };
}
