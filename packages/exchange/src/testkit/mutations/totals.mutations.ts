import { type BhytTables, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakRow } from "../break-row.ts";
import { breakCharge, isAboveZero, moved, recharged, settled } from "../recharge.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { removeTable } from "../set-cell.ts";

/** Moves one total of XML1 beyond the tolerance. */
function moveTotal(rule: string, field: string, by: string, ...follows: readonly string[]): RuleMutation {
  return breakRow(rule, "XML1", (row) => (isAboveZero(row, field) ? moved(row, field, by) : undefined), {
    follows,
  });
}

/** An episode without charges. */
function withoutCharges(tables: BhytTables): BhytTables {
  return settled(removeTable(removeTable(tables, "XML2"), "XML3"));
}

/** Whether every row of an episode pays the patient's share at the level of the card. */
function isAtLevel(tables: BhytTables, level: string): boolean {
  const rows = [...rowsOf(tables, "XML2"), ...rowsOf(tables, "XML3")];
  return rows.every(({ MUC_HUONG }) => MUC_HUONG === level || MUC_HUONG === "0");
}

/** Ways to break the rules of the totals, one rule each. */
export const totalsMutations: readonly RuleMutation[] = [
  moveTotal("SUM-001", "T_THUOC", "2"),
  breakRow("SUM-002", "XML1", (row) => moved(row, "T_VTYT", "2")),
  moveTotal("SUM-003", "T_TONGCHI_BV", "2", "SUM-011"),
  moveTotal("SUM-004", "T_TONGCHI_BH", "-2", "SUM-008"),
  moveTotal("SUM-005", "T_BNTT", "2", "SUM-011"),
  moveTotal("SUM-006", "T_BNCCT", "2", "SUM-008", "SUM-011"),
  breakRow("SUM-007", "XML1", (row) => moved(row, "T_NGUONKHAC", "2"), { follows: ["SUM-011"] }),
  moveTotal("SUM-008", "T_BHTT", "-2", "SUM-009", "SUM-011"),
  moveTotal("SUM-009", "T_BHTT", "-2", "SUM-008", "SUM-011"),
  moveTotal("SUM-010", "T_BHTT_GDV", "2"),
  moveTotal("SUM-011", "T_TONGCHI_BV", "2", "SUM-003"),
  breakRow("SUM-012", "XML1", (row) => ({ T_TONGCHI_BH: moved(row, "T_TONGCHI_BV", "2")["T_TONGCHI_BV"] }), {
    follows: ["SUM-004", "SUM-008"],
  }),
  breakRow("SUM-014", "XML1", (row) => (isAboveZero(row, "T_THUOC") ? { T_THUOC: "0" } : undefined), {
    follows: ["SUM-001"],
  }),
  { rule: "SUM-015", mutate: withoutCharges },
  breakCharge("SUM-016", "XML3", (row, tables) =>
    isAtLevel(tables, "100") && Number(tables.XML1.T_TONGCHI_BH) < 351_000 && isAboveZero(row, "T_BHTT")
      ? recharged(row, { MUC_HUONG: "80" })
      : undefined,
  ),
  breakCharge("SUM-017", "XML3", (row, tables) =>
    isAtLevel(tables, "80") && row["MUC_HUONG"] === "80" ? recharged(row, { MUC_HUONG: "40" }) : undefined,
  ),
];
