import type { Decimal } from "@benhan/core";
import { breakCell, breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { EveryCode } from "./every-code.ts";
import { longAgo } from "./other-moment.ts";

/** A drug of no catalogue, which only the lists of these mutations know. */
const listed = "40.99999";
const stranger = "000999/XX-GPHN";

/** Ways to break the rules of the drug rows, one rule each. */
export const xml2Mutations: readonly RuleMutation[] = [
  breakCell("X2-011", "XML2.MA_NHOM", "10", { follows: ["SUM-001"] }),
  breakCell("X2-012", "XML2.PHAM_VI", "7"),
  breakRow("X2-012", "XML2", ({ PHAM_VI }, { XML1 }) =>
    PHAM_VI === "1" && XML1.MA_THE_BHYT?.startsWith("DN") === true ? { PHAM_VI: "3" } : undefined,
  ),
  breakCell("X2-013", "XML2.NGUON_CTRA", "9"),
  breakCell("X2-014", "XML2.MA_PTTT", "9"),
  breakRow("X2-015", "XML2", () => ({ VET_THUONG_TP: "2" })),
  breakCell("X2-016", "XML2.NGAY_YL", longAgo),
  breakRow("X2-017", "XML2", ({ NGAY_TH_YL, NGAY_YL = "" }, { XML1 }) =>
    NGAY_TH_YL !== undefined && (XML1.NGAY_VAO ?? "") < NGAY_YL ? { NGAY_TH_YL: XML1.NGAY_VAO } : undefined,
  ),
  breakRow("X2-018", "XML2", ({ MA_NHOM, MA_THUOC }) =>
    MA_NHOM === "7" || MA_THUOC === "40.17" ? { NGAY_TH_YL: undefined } : undefined,
  ),
  breakRow("X2-019", "XML2", ({ SO_DANG_KY, PHAM_VI, MA_PP_CHEBIEN }) =>
    SO_DANG_KY !== undefined && PHAM_VI === "1" && MA_PP_CHEBIEN === undefined
      ? { SO_DANG_KY: undefined }
      : undefined,
  ),
  breakCell("X2-020", "XML2.TT_THAU", undefined),
  breakRow("X2-021", "XML2", ({ HAM_LUONG, PHAM_VI }) =>
    HAM_LUONG !== undefined && PHAM_VI === "1" ? { HAM_LUONG: undefined } : undefined,
  ),
  breakRow("X2-021", "XML2", ({ MA_THUOC }) => (MA_THUOC === "40.17" ? { HAM_LUONG: "99,5%" } : undefined)),
  breakRow("X2-022", "XML2", ({ PHAM_VI, MA_NHOM, SO_DANG_KY }) =>
    PHAM_VI === "1" && MA_NHOM === "4" && SO_DANG_KY !== undefined ? { MA_THUOC: undefined } : undefined,
  ),
  breakRow(
    "X2-023",
    "XML2",
    ({ MA_DICH_VU, SO_DANG_KY }) =>
      MA_DICH_VU === undefined && SO_DANG_KY !== undefined ? { MA_THUOC: listed } : undefined,
    { options: { codeLists: { MA_THUOC_THEO_DVKT: new Set([listed]) } } },
  ),
  breakRow("X2-024", "XML2", () => ({ MA_CSKCB_THUOC: "X.79999" })),
  breakRow(
    "X2-025",
    "XML2",
    ({ PHAM_VI, SO_DANG_KY }) =>
      PHAM_VI === "1" && SO_DANG_KY !== undefined ? { MA_THUOC: listed } : undefined,
    { options: { priceLists: { drugs: new Map([[listed, [{ price: "1" as Decimal }]]]) } } },
  ),
  breakCell("X2-026", "XML2.MA_BAC_SI", stranger, {
    options: { staff: new EveryCode([{ title: "1" }], stranger, [{ title: "3" }]) },
  }),
  breakRow("X2-028", "XML2", (row, { XML2 = [] }) => {
    const day = row["NGAY_YL"]?.slice(0, 8);
    const other = XML2.find(
      (one) =>
        one.STT !== row["STT"] &&
        one.NGAY_YL?.slice(0, 8) === day &&
        one.MA_NHOM === row["MA_NHOM"] &&
        one.MA_THUOC !== undefined &&
        row["MA_THUOC"] !== undefined &&
        one.HAM_LUONG !== undefined &&
        row["HAM_LUONG"] !== undefined,
    );
    if (other === undefined) return undefined;
    const { MA_THUOC, LIEU_DUNG, SO_DANG_KY, TT_THAU } = other;
    return { MA_THUOC, LIEU_DUNG, SO_DANG_KY, TT_THAU };
  }),
  breakRow(
    "X2-029",
    "XML2",
    ({ NGAY_YL = "" }, { XML1 }) =>
      XML1.MA_LOAI_KCB === "03" && NGAY_YL > (XML1.NGAY_VAO_NOI_TRU ?? NGAY_YL)
        ? { MA_KHOA: "K01" }
        : undefined,
    { follows: ["X1-032"] },
  ),
];
