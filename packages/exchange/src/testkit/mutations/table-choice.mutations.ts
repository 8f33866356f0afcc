import { breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { addRow, removeTable } from "../set-cell.ts";

/** Ways to break the rules of which tables are sent, one rule each. */
export const tableChoiceMutations: readonly RuleMutation[] = [
  {
    rule: "TAB-001",
    mutate: (tables) => removeTable(tables, "XML1"),
    follows: ["KEY-007", "X3-046", "X14-003"],
  },
  {
    rule: "TAB-002",
    mutate: (tables) =>
      tables.XML3 === undefined || tables.XML4 !== undefined ? undefined : removeTable(tables, "XML3"),
    follows: [
      "SUM-002",
      "SUM-003",
      "SUM-004",
      "SUM-005",
      "SUM-006",
      "SUM-007",
      "SUM-009",
      "SUM-010",
      "SUM-015",
      "X1-019",
    ],
  },
  {
    rule: "X5-001",
    mutate: ({ XML1, ...tables }) =>
      XML1.MA_LOAI_KCB === "01"
        ? addRow({ XML1, ...tables }, "XML5", {
            MA_LK: XML1.MA_LK,
            STT: "1",
            DIEN_BIEN_LS: "Tỉnh",
            THOI_DIEM_DBLS: XML1.NGAY_VAO,
            NGUOI_THUC_HIEN: "000001/XX-GPHN",
          })
        : undefined,
  },
  {
    rule: "X7-001",
    mutate: (tables) => (tables.XML7 === undefined ? undefined : removeTable(tables, "XML7")),
  },
  breakRow(
    "X8-001",
    "XML1",
    ({ MA_LOAI_KCB, MA_DOITUONG_KCB }, { XML8 }) =>
      XML8 !== undefined && MA_DOITUONG_KCB !== "9" && MA_LOAI_KCB !== "01"
        ? { MA_LOAI_KCB: "10" }
        : undefined,
    { follows: ["MIRROR", "X5-001", "X7-001", "X1-019"] },
  ),
  {
    rule: "X13-001",
    mutate: (tables) => (tables.XML13 === undefined ? undefined : removeTable(tables, "XML13")),
  },
];
