import type { LocalMinute } from "@benhan/core";
import { type BhytRow, type BhytTables, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakCell, breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";

/** The key of an episode that the history has already. */
const takenKey = "99999.2024.9999999";

/** The whole episode under another key. */
function underKey(tables: BhytTables, key: string): BhytTables {
  const renamed = (row: BhytRow) => ({ ...row, MA_LK: key });
  return Object.fromEntries(
    Object.entries(tables).map(([table, held]) => [
      table,
      Array.isArray(held) ? rowsOf(tables, table).map(renamed) : renamed(held as BhytRow),
    ]),
  ) as unknown as BhytTables;
}

/** Ways to break the rules of keys and numbering, one rule each. */
export const keysMutations: readonly RuleMutation[] = [
  breakCell("KEY-001", "XML3.MA_LK", undefined),
  breakCell("KEY-002", "XML3.MA_LK", "99999.1999.0000000"),
  {
    rule: "KEY-003",
    mutate: (tables) => underKey(tables, takenKey),
    options: {
      history: [{ encounterNumber: takenKey, arrivedAt: "2024-01-03T08:00" as LocalMinute, careForm: "01" }],
    },
  },
  breakRow("KEY-004", "XML3", ({ STT }, tables) =>
    STT === String(rowsOf(tables, "XML3").length) ? { STT: String(Number(STT) + 1) } : undefined,
  ),
  breakRow("KEY-005", "XML3", ({ STT }, tables) =>
    STT !== "1" && STT === String(rowsOf(tables, "XML3").length) ? { STT: "1" } : undefined,
  ),
  breakRow("KEY-006", "XML8", () => ({ STT: "1" })),
  breakCell("KEY-007", "XML1.MA_LK", undefined, { follows: ["KEY-001"] }),
  breakRow("ENV-011", "XML1", () => ({ COT_RIENG: "x" })),
  breakCell("REQUIRED", "XML1.LY_DO_VV", undefined),
  breakCell("REQUIRED-WHEN", "XML3.TEN_VAT_TU", undefined),
  breakCell("MIRROR", "XML8.NGAY_VAO", "202001010800"),
];
