import { breakCell, breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { mirroring } from "./mirroring.ts";

const many = (item: string, count: number) => Array.from({ length: count }, () => item).join(";");
/** Every ICD-10 code of the invented episodes but one. */
const withoutGastritis = {
  codeLists: { ICD10: new Set(["J02.9", "J20.9", "A09.0", "N39.0", "M54.5", "H10.9", "K35.8", "I10"]) },
};
const traditional = { codeLists: { MA_BENH_YHCT: new Set(["U62.999", "U50.001"]) } };

/** Ways to break the rules of types, sizes, forms and codes, one rule each. */
export const formatsMutations: readonly RuleMutation[] = [
  breakCell("FMT-001", "XML3.NGAY_KQ", "202602300920"),
  breakCell("FMT-001", "XML4.NGAY_KQ", "202601012460"),
  breakCell("FMT-002", "XML1.NGAY_TAI_KHAM", "20270231", { follows: ["X14-003"] }),
  breakCell("FMT-003", "XML1.NGAY_SINH", "198513020000", { follows: mirroring }),
  breakCell(
    "FMT-004",
    "XML1.NGAY_SINH",
    (birth) => (birth.endsWith("0000") ? undefined : `${birth.slice(0, 8)}0000`),
    { follows: mirroring },
  ),
  breakCell("FMT-005", "XML1.DIEN_THOAI", "0".repeat(16)),
  breakCell("FMT-005", "XML2.CACH_DUNG", "a".repeat(1025)),
  breakCell("FMT-006", "XML3.T_NGUONKHAC_NSNN", "-0"),
  breakCell("FMT-006", "XML1.THANG_QT", "+7", { follows: ["X1-026"] }),
  breakCell("FMT-007", "XML2.SO_LUONG", (amount) => `${amount.includes(".") ? amount : `${amount}.`}0000`),
  breakCell("FMT-008", "XML1.T_NGUONKHAC", "0.000"),
  breakCell("FMT-009", "XML1.SO_CCCD", "12345678", { follows: mirroring }),
  breakCell("FMT-010", "XML1.SO_CCCD", undefined, { follows: mirroring }),
  breakCell("FMT-011", "XML1.MA_THE_BHYT", (card) => card.replace(/^(..)./, "$19"), { follows: mirroring }),
  breakCell("FMT-012", "XML7.MA_THE_TAM", "TE2797900000000"),
  breakCell("FMT-012", "XML9.MA_THE_TAM", "TE2797900000000"),
  breakCell("FMT-013", "XML1.GT_THE_TU", (from) => `${from};${from}`, { follows: mirroring }),
  breakCell("FMT-014", "XML1.MA_DKBD", (place) => place.slice(1), { follows: ["X1-015"] }),
  breakCell("FMT-015", "XML1.MA_NOI_DI", "7999", { follows: mirroring }),
  breakRow("FMT-016", "XML1", () => ({ NGAY_MIEN_CCT: "2026070" })),
  breakCell("FMT-017", "XML1.MA_BENH_CHINH", "I1", { follows: mirroring }),
  breakRow("FMT-018", "XML1", () => ({ MA_BENH_KT: many("I10", 13) }), { follows: mirroring }),
  breakRow("FMT-019", "XML1", () => ({ MA_BENH_YHCT: many("U62.999", 14) }), { follows: mirroring }),
  breakCell("FMT-020", "XML1.MA_BENH_CHINH", "U62.999", {
    options: traditional,
    follows: mirroring,
  }),
  breakCell("FMT-021", "XML1.MA_BENH_CHINH", "K29.7", { options: withoutGastritis, follows: mirroring }),
  breakCell("FMT-022", "XML1.CAN_NANG", "200.01"),
  breakCell("FMT-023", "XML1.CAN_NANG_CON", "3.1", { follows: ["FMT-006"] }),
  breakCell("FMT-024", "XML2.DUONG_DUNG", "Tiêm", { follows: ["CODE-UNKNOWN"] }),
  breakCell("FMT-025", "XML3.MA_GIUONG", "G001", { follows: ["X3-026"] }),
  breakRow("FMT-026", "XML3", ({ MA_VAT_TU }) => (MA_VAT_TU === undefined ? undefined : { GOI_VTYT: "1" })),
  breakCell("FMT-027", "XML2.TT_THAU", "900/QĐ-MẪU;G1;2025"),
  breakCell("FMT-028", "XML3.TT_THAU", "960/QĐ-MẪU"),
  breakCell("FMT-029", "XML3.TT_THAU", "960/QĐ-MẪU;G2;N3;2025"),
  breakCell("FMT-030", "XML3.MA_MAY", "SH.4.MAU000001"),
  breakCell("FMT-031", "XML2.MA_BAC_SI", (code) => `${code}.TX.12`),
  breakCell("FMT-032", "XML11.MA_BHXH", "0000000000"),
  breakCell("FMT-033", "XML1.MA_TTDV", "0000000001"),
  breakCell("FMT-034", "XML5.DIEN_BIEN_LS", "CSST<M80>"),
  breakCell("FMT-035", "XML2.MUC_HUONG", (percent) => (percent === "0" ? "0.00" : undefined)),
  breakCell("CODE-UNKNOWN", "XML2.MA_KHOA", "K77", { follows: ["X1-032"] }),
  breakCell("CODE-NOT-IN-FORCE", "XML1.MA_DOITUONG_KCB", (code) => (code === "1.3" ? "1.8" : undefined), {
    follows: mirroring,
  }),
];
