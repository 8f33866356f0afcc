import { type BhytRow, type BhytTables, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakRow } from "../break-row.ts";
import { breakCharge, isAboveZero, moved, recharged, settled } from "../recharge.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { addRow, setCell } from "../set-cell.ts";

// Half a dong is above the tolerance of a row and below that of the totals.

const plain = (row: BhytRow) => !isAboveZero(row, "T_NGUONKHAC");
const shared = (row: BhytRow) => plain(row) && isAboveZero(row, "T_BNCCT") && isAboveZero(row, "T_BHTT");
const dearer = (row: BhytRow) => ({
  ...moved(row, "THANH_TIEN_BV", "0.50"),
  ...moved(row, "T_BNTT", "0.50"),
});

/** Gives a row of some cost groups the ratio of a discount. */
function discounted(rule: string, ...groups: readonly string[]): RuleMutation {
  return breakCharge(rule, "XML3", (row) =>
    groups.includes(row["MA_NHOM"] ?? "") && row["TYLE_TT_DV"] === "100" && row["PHAM_VI"] === "1"
      ? recharged(row, { TYLE_TT_DV: "90" })
      : undefined,
  );
}

/** A service that nothing else of the episode names. */
function standsAlone({ MA_DICH_VU, MA_VAT_TU, MA_NHOM }: BhytRow, tables: BhytTables): boolean {
  const named = ["XML2", "XML3", "XML4"].flatMap((table) => rowsOf(tables, table));
  const times = named.filter((row) => row["MA_DICH_VU"] === MA_DICH_VU).length;
  return MA_VAT_TU === undefined && times === 1 && ["1", "2", "3", "18"].includes(MA_NHOM ?? "");
}

/** The same examination again, paid wholly. */
function secondExamination(tables: BhytTables): BhytTables | undefined {
  const rows = rowsOf(tables, "XML3");
  const first = rows.find(({ MA_NHOM, TYLE_TT_DV }) => MA_NHOM === "13" && TYLE_TT_DV === "100");
  if (first === undefined || tables.XML1.MA_LOAI_KCB !== "01") return undefined;
  return settled(addRow(tables, "XML3", { ...first, STT: String(rows.length + 1) }));
}

/** One bed more on the first day, in another department. */
function secondBed(tables: BhytTables): BhytTables | undefined {
  const rows = rowsOf(tables, "XML3");
  const bed = rows.find(({ MA_NHOM, TYLE_TT_DV }) => MA_NHOM === "15" && TYLE_TT_DV === "100");
  if (bed === undefined) return undefined;
  const other = bed["MA_KHOA"] === "K03" ? "K04" : "K03";
  const moved = setCell(tables, "XML1", 0, { MA_KHOA: `${tables.XML1.MA_KHOA};${other}` });
  return settled(
    addRow(moved, "XML3", {
      ...bed,
      STT: String(rows.length + 1),
      MA_KHOA: other,
      MA_DICH_VU: `${other}.1999`,
      MA_GIUONG: "H099",
    }),
  );
}

/** Ways to break the rules of the money of service rows, one rule each. */
export const xml3MoneyMutations: readonly RuleMutation[] = [
  breakRow("X3-002", "XML3", (row) => (plain(row) ? dearer(row) : undefined)),
  breakCharge(
    "X3-003",
    "XML3",
    (row) => {
      if (!plain(row) || row["PHAM_VI"] !== "1" || !["8", "18"].includes(row["MA_NHOM"] ?? ""))
        return undefined;
      const half = recharged(row, { TYLE_TT_DV: "50" });
      return { ...half, ...dearer({ ...row, ...half }) };
    },
    { options: { differenceInSpecialCases: "waived" } },
  ),
  breakRow("X3-004", "XML3", (row) =>
    plain(row) && row["MUC_HUONG"] === "100" && isAboveZero(row, "T_BHTT")
      ? {
          ...moved(row, "THANH_TIEN_BH", "-0.50"),
          ...moved(row, "T_BHTT", "-0.50"),
          ...moved(row, "T_BNTT", "0.50"),
        }
      : undefined,
  ),
  breakRow("X3-005", "XML3", (row) => (plain(row) ? moved(row, "T_BHTT", "0.50") : undefined), {
    follows: ["X3-008"],
  }),
  breakRow("X3-006", "XML3", (row) => (shared(row) ? moved(row, "T_BNCCT", "0.50") : undefined), {
    follows: ["X3-008"],
  }),
  breakRow("X3-007", "XML3", (row) => (plain(row) ? moved(row, "T_BNTT", "0.50") : undefined), {
    follows: ["X3-008"],
  }),
  breakRow("X3-008", "XML3", (row) => moved(row, "T_NGUONKHAC_CL", "0.50")),
  breakRow("X3-008", "XML3", (row) =>
    shared(row)
      ? { T_NGUONKHAC: "0.50", T_NGUONKHAC_CL: "0.50", ...moved(row, "T_BHTT", "-0.50") }
      : undefined,
  ),
  breakRow("X3-008", "XML3", (row) => (shared(row) ? moved(row, "T_BNCCT", "0.50") : undefined), {
    follows: ["X3-006"],
  }),
  breakCharge("X3-008", "XML3", (row) => {
    const { T_NGUONKHAC } = moved({ T_NGUONKHAC: row["THANH_TIEN_BV"] }, "T_NGUONKHAC", "0.50");
    if (!plain(row) || T_NGUONKHAC === undefined) return undefined;
    return recharged(row, { T_NGUONKHAC, T_NGUONKHAC_CL: T_NGUONKHAC });
  }),
  breakCharge("X3-010", "XML3", (row) => recharged(row, { TYLE_TT_DV: "101" })),
  discounted("X3-011", "13"),
  { rule: "X3-011", mutate: secondExamination },
  discounted("X3-012", "14", "15", "16"),
  { rule: "X3-013", mutate: secondBed, follows: ["X3-031"] },
  discounted("X3-014", "8", "18"),
  discounted("X3-015", "1", "2", "3"),
  breakRow("X3-035", "XML3", (row) =>
    row["MA_NHOM"] !== "10" && isAboveZero(row, "T_BHTT") ? { T_TRANTT: "1" } : undefined,
  ),
  breakRow("X3-036", "XML3", (row) =>
    row["MA_NHOM"] === "10" && row["T_TRANTT"] === row["DON_GIA_BH"]
      ? moved(row, "T_TRANTT", "1")
      : undefined,
  ),
  breakRow("X3-037", "XML3", (row) =>
    row["MA_NHOM"] === "10" && row["DON_GIA_BV"] !== row["DON_GIA_BH"] ? { TAI_SU_DUNG: "1" } : undefined,
  ),
  breakRow("X3-038", "XML3", (row, tables) =>
    standsAlone(row, tables) ? { MA_DICH_VU: row["MA_DICH_VU"]?.replace(/\.\d{4}$/, ".0000") } : undefined,
  ),
  breakCharge("X3-039", "XML3", (row) =>
    row["PHAM_VI"] === "1" && row["T_TRANTT"] === undefined && row["TAI_SU_DUNG"] === undefined && plain(row)
      ? recharged(row, { DON_GIA_BH: "0" })
      : undefined,
  ),
];
