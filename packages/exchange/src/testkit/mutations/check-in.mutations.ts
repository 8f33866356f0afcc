import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { checkInRow } from "../check-in-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { addRow, type CellEdits } from "../set-cell.ts";

/** The episode with its check-in beside it, some of whose cells are others. */
function checkedIn(tables: BhytTables, cells: CellEdits): BhytTables {
  return addRow(tables, "XML0", { ...checkInRow(tables), ...cells });
}

const isInPatient = ({ XML1 }: BhytTables) => XML1.NGAY_VAO_NOI_TRU !== undefined;

/** Ways to break the rules of check-ins, one rule each. */
export const checkInMutations: readonly RuleMutation[] = [
  {
    rule: "X0-001",
    mutate: (tables) =>
      isInPatient(tables)
        ? checkedIn(tables, { NGAY_VAO_NOI_TRU: undefined, LY_DO_VNT: undefined })
        : undefined,
  },
  { rule: "X0-003", mutate: (tables) => checkedIn(tables, { MA_VAT_TU: "N01.01.010", TEN_VAT_TU: "Bông" }) },
  { rule: "X0-003", mutate: (tables) => checkedIn(tables, { TEN_DICH_VU: undefined, TEN_THUOC: undefined }) },
  {
    rule: "X0-004",
    mutate: (tables) => (isInPatient(tables) ? checkedIn(tables, { LY_DO_VNT: undefined }) : undefined),
  },
  {
    rule: "X0-004",
    mutate: (tables) =>
      isInPatient(tables) ? checkedIn(tables, { NGAY_VAO_NOI_TRU: "202001010800" }) : undefined,
  },
  { rule: "X0-005", mutate: (tables) => checkedIn(tables, { MA_LK: "99999.2020.0000001" }) },
];
