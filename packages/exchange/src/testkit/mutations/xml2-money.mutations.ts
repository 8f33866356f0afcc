import type { BhytRow } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakRow } from "../break-row.ts";
import { breakCharge, isAboveZero, moved, recharged } from "../recharge.ts";
import type { RuleMutation } from "../rule-mutation.ts";

// Half a dong is above the tolerance of a row and below that of the totals.

const plain = (row: BhytRow) => !isAboveZero(row, "T_NGUONKHAC");
const shared = (row: BhytRow) => plain(row) && isAboveZero(row, "T_BNCCT") && isAboveZero(row, "T_BHTT");

/** Ways to break the rules of the money of drug rows, one rule each. */
export const xml2MoneyMutations: readonly RuleMutation[] = [
  breakRow("X2-001", "XML2", (row) =>
    plain(row) ? { ...moved(row, "THANH_TIEN_BV", "0.50"), ...moved(row, "T_BNTT", "0.50") } : undefined,
  ),
  breakRow("X2-002", "XML2", (row) =>
    plain(row) && row["MUC_HUONG"] === "100" && isAboveZero(row, "T_BHTT")
      ? {
          ...moved(row, "THANH_TIEN_BH", "-0.50"),
          ...moved(row, "T_BHTT", "-0.50"),
          ...moved(row, "T_BNTT", "0.50"),
        }
      : undefined,
  ),
  breakRow("X2-003", "XML2", (row) => (plain(row) ? moved(row, "T_BHTT", "0.50") : undefined), {
    follows: ["X2-008"],
  }),
  breakRow("X2-004", "XML2", (row) => (plain(row) ? moved(row, "T_BNTT", "0.50") : undefined), {
    follows: ["X2-008"],
  }),
  breakRow("X2-005", "XML2", (row) => (shared(row) ? moved(row, "T_BNCCT", "0.50") : undefined), {
    follows: ["X2-008"],
  }),
  breakRow("X2-006", "XML2", (row) => moved(row, "T_NGUONKHAC_CL", "0.50")),
  breakRow("X2-007", "XML2", (row) =>
    shared(row)
      ? { T_NGUONKHAC: "0.50", T_NGUONKHAC_CL: "0.50", ...moved(row, "T_BHTT", "-0.50") }
      : undefined,
  ),
  breakRow("X2-008", "XML2", (row) => (shared(row) ? moved(row, "T_BNCCT", "0.50") : undefined), {
    follows: ["X2-005"],
  }),
  breakCharge(
    "X2-009",
    "XML2",
    (row) => {
      const { T_NGUONKHAC } = moved({ T_NGUONKHAC: row["THANH_TIEN_BV"] }, "T_NGUONKHAC", "0.50");
      if (!plain(row) || T_NGUONKHAC === undefined) return undefined;
      return recharged(row, { T_NGUONKHAC, T_NGUONKHAC_CL: T_NGUONKHAC });
    },
    { follows: ["X2-008"] },
  ),
  breakRow("X2-010", "XML2", ({ PHAM_VI, TYLE_TT_BH }) =>
    PHAM_VI === "1" && TYLE_TT_BH === "100" ? { PHAM_VI: "2" } : undefined,
  ),
  breakCharge("THOUSANDS-DOT", "XML2", (row, { XML2 = [] }) =>
    XML2.length > 1 && row["DON_VI_TINH"] === "Viên" ? recharged(row, { DON_GIA: "19.475" }) : undefined,
  ),
  breakCharge("X2-027", "XML2", (row, { XML2 = [] }) =>
    XML2.length > 1 ? recharged(row, { DON_GIA: "0" }) : undefined,
  ),
  breakCharge("X2-027", "XML2", (row, { XML2 = [] }) =>
    XML2.length > 1 ? recharged(row, { SO_LUONG: "0.000" }) : undefined,
  ),
];
