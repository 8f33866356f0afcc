import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { breakCell, breakRow } from "../break-row.ts";
import type { RuleMutation } from "../rule-mutation.ts";
import { addRow, setCell } from "../set-cell.ts";
import { shifted } from "./other-moment.ts";

const elsewhere = "Nơi khác, không phải nơi trong XML1";

/** Tests of an exposed child, the first of which was not negative. */
const firstTest = { LAN_XN_PCR: "1", MA_KQ_XN_PCR: "1" };

/** A council's assessment: the cells that every one has. */
const assessment = {
  NGUOI_CHU_TRI: "Bác sĩ Mẫu",
  CHUC_VU: "1",
  NGAY_HOP: "20260701",
  HO_TEN: "NGUYỄN VĂN MẪU",
  NGAY_SINH: "19850302",
  SO_CCCD: "079185000000",
  NGAY_CAP_CCCD: "20220415",
  NOI_CAP_CCCD: "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
  DIA_CHI: "Số 1, đường Mẫu",
  MATINH_CU_TRU: "79",
  MAXA_CU_TRU: "99999",
  MA_BHXH: "7900000001",
  DIEN_THOAI: "0900000000",
  MA_DOI_TUONG: "TB",
  KHAM_GIAM_DINH: "1",
  SO_BIEN_BAN: "BB000001",
  NGAY_CHUNG_TU: "20260701",
  SO_GIAY_GIOI_THIEU: "GT000001",
  NGAY_DE_NGHI: "20260601",
  MA_DONVI: "DV000001",
  GIOI_THIEU_CUA: "Đơn vị Mẫu",
  KET_QUA_KHAM: "Vết thương phần mềm đã lành",
  SO_VAN_BAN_CAN_CU: "VB000001",
  TYLE_TTCT_MOI: "11",
  DE_NGHI: "Không",
  DUOC_XACDINH: "Không cần chăm sóc",
};

/** The episode with an assessment beside it. */
function assessed(tables: BhytTables, cells: Readonly<Record<string, string>>): BhytTables {
  return addRow(tables, "XML12", { ...assessment, ...cells });
}

/** Ways to break the rules of HIV, tuberculosis and all papers, one rule each. */
export const xml6To15Mutations: readonly RuleMutation[] = [
  breakCell("X6-001", "XML6.DIA_CHI", elsewhere),
  breakRow("X6-002", "XML6", () => ({ LOAI_DTRI_LAO: "1" })),
  breakRow("X6-002", "XML6", () => ({
    LOAI_DTRI_LAO: "1",
    PHACDO_DTRI_LAO: "1",
    NGAYBD_DTRI_LAO: "20250101",
    KQ_DTRI_LAO: "2",
  })),
  breakCell("X6-003", "XML6.MA_TINH_TRANG_DK", "1;9"),
  breakCell("X6-004", "XML6.SO_NGAY_CAP_THUOC_ARV", undefined),
  breakCell("X6-004", "XML6.NGAY_KET_THUC_XU_TRI", undefined),
  breakCell("X6-005", "XML6.SO_NGAY_CAP_THUOC_ARV", (days) => String(Number(days) + 1)),
  breakCell("X6-006", "XML6.MA_PHAC_DO_DIEU_TRI", "KHAC"),
  breakCell("X6-006", "XML6.MA_PHAC_DO_DIEU_TRI_BD", "KHAC"),
  {
    rule: "X6-007",
    mutate(tables) {
      const [row] = tables.XML6 ?? [];
      if (row === undefined) return undefined;
      const third = { ...row, ...firstTest, LAN_XN_PCR: "3" };
      return addRow(setCell(tables, "XML6", 0, firstTest), "XML6", third);
    },
  },

  breakCell("X7-002", "XML7.MA_DINH_CHI_THAI", "1"),
  breakRow("X7-003", "XML7", () => ({ TUOI_THAI: "43" })),
  breakRow("X7-003", "XML11", () => ({ TUOI_THAI: "0" })),
  breakRow("X7-004", "XML7", () => ({ SO_NGAY_NGHI: "3" })),
  breakRow("X7-005", "XML7", ({ NGAY_RA = "" }) => ({
    SO_NGAY_NGHI: "3",
    NGOAITRU_TUNGAY: NGAY_RA.slice(0, 8),
    NGOAITRU_DENNGAY: shifted(NGAY_RA.slice(0, 8), 3),
  })),
  breakCell("X7-006", "XML7.NGAY_CT", (day) => shifted(day, 1)),
  breakCell("X7-007", "XML7.MA_YTE", "BN-KHAC"),
  {
    rule: "X7-008",
    mutate(tables) {
      const [child, second] = tables.XML9 ?? [];
      if (child === undefined || second !== undefined || tables.XML7?.length !== 1) return undefined;
      const twins = setCell(tables, "XML9", 0, { SO_CON: "2" });
      return setCell(addRow(twins, "XML9", { ...child, SO_CON: "2" }), "XML1", 0, {
        CAN_NANG_CON: `${child.CAN_NANG_CON};${child.CAN_NANG_CON}`,
      });
    },
  },
  breakRow("X7-009", "XML7", ({ MA_THE_TAM }, { XML9 }) =>
    MA_THE_TAM === undefined && XML9 === undefined ? { HO_TEN_ME: "NGUYỄN THỊ MẪU" } : undefined,
  ),

  breakRow("X8-002", "XML8", () => ({ SO_CONCHET: "1" })),
  breakRow("X8-002", "XML8", () => ({
    SO_CONCHET: "1",
    NGAY_SINHCON: "20250102",
    NGAY_CONCHET: "20250101",
  })),
  breakCell("X8-003", "XML8.TOMTAT_KQ", "x".repeat(4001)),
  breakCell("X8-004", "XML8.NGAY_CT", (day) => shifted(day, -1)),

  breakCell("X9-001", "XML9.LAN_SINH", "0"),
  breakCell("X9-001", "XML9.CAN_NANG_CON", "0"),
  breakCell("X9-002", "XML9.SINHCON_DUOI32TUAN", "1"),
  breakRow("X9-002", "XML9", () => ({ SINHCON_PHAUTHUAT: "1", GHI_CHU: "Mổ" })),
  breakCell("X9-003", "XML9.SO_CON", (children) => String(Number(children) + 1)),
  breakCell("X9-004", "XML9.NGAYCAP_CCCD_NND", "20991231"),

  breakCell("X10-001", "XML10.SO_NGAY", (days) => String(Number(days) + 1)),
  breakCell("X10-002", "XML10.CHAN_DOAN_RV", "Dọa sảy thai"),
  breakRow("X10-003", "XML10", ({ TU_NGAY = "", DEN_NGAY = "" }) => ({
    TU_NGAY: shifted(TU_NGAY, 1),
    DEN_NGAY: shifted(DEN_NGAY, 1),
  })),
  breakRow("X10-004", "XML10", ({ TU_NGAY = "" }) => ({ SO_NGAY: "181", DEN_NGAY: shifted(TU_NGAY, 180) })),

  breakCell("X11-001", "XML11.SO_NGAY_NGHI", (days) => String(Number(days) + 1)),
  breakRow("X11-002", "XML11", ({ TU_NGAY = "" }) => ({
    SO_NGAY_NGHI: "31",
    DEN_NGAY: shifted(TU_NGAY, 30),
  })),
  breakRow("X11-002", "XML11", ({ TU_NGAY = "" }) => ({
    MA_DINH_CHI_THAI: "1",
    NGUYENNHAN_DINHCHI: "Thai lưu",
    TUOI_THAI: "14",
    SO_NGAY_NGHI: "51",
    DEN_NGAY: shifted(TU_NGAY, 50),
  })),
  breakRow("X11-003", "XML11", ({ TU_NGAY = "", DEN_NGAY = "" }) => ({
    TU_NGAY: shifted(TU_NGAY, 1),
    DEN_NGAY: shifted(DEN_NGAY, 1),
  })),
  breakCell("X11-003", "XML11.NGAY_CT", (day) => shifted(day, 5)),
  breakCell("X11-004", "XML11.MAU_SO", "CT03"),
  breakRow("X11-005", "XML11", () => ({ MA_DINH_CHI_THAI: "1" })),
  breakRow("X11-006", "XML11", () => ({ HO_TEN_ME: "NGUYỄN THỊ MẪU" })),

  { rule: "X12-001", mutate: (tables) => assessed(tables, { TONG_TYLE_TTCT: "21" }) },
  { rule: "X12-002", mutate: (tables) => assessed(tables, { DANG_KHUYETTAT: "1" }) },

  breakCell("X13-002", "XML13.DIA_CHI", elsewhere),
  breakCell("X13-003", "XML13.MA_LYDO_CT", (reason) => (reason === "3" ? "1" : "3")),

  breakRow("X14-001", "XML14", ({ NGAY_RA = "" }) => ({ NGAY_HEN_KL: shifted(NGAY_RA.slice(0, 8), -1) }), {
    follows: ["X14-003"],
  }),
  breakCell("X14-002", "XML14.DIA_CHI", elsewhere),
  breakRow("X14-002", "XML14", ({ NGAY_VAO = "" }) => ({ NGAY_CT: shifted(NGAY_VAO.slice(0, 8), -1) })),
  breakCell("X14-003", "XML14.NGAY_HEN_KL", (day) => shifted(day, 1)),

  breakCell("X15-001", "XML15.LOAI_DTRI_LAO", "0"),
  breakRow("X15-001", "XML6", () => ({
    LOAI_DTRI_LAO: "2",
    PHACDO_DTRI_LAO: "1",
    NGAYBD_DTRI_LAO: "20250101",
    KQ_DTRI_LAO: "1",
  })),
  breakCell("X15-002", "XML15.HO_TEN", "NGUYỄN VĂN KHÁC"),
  breakCell("X15-003", "XML15.PHANLOAI_LAO_HIV", "1"),
];
