/** What the simulator knows of the functions for papers and catalogues: from the description, not from the connector. */

export interface PaperFunction {
  /** Our name, for fault plans and journal. */
  readonly name: "certificate" | "e-document" | "catalogue" | "monthly" | "adjustment";
  /** Which values the type may have. @official loaiHs */
  readonly types: readonly string[];
  /** Where the session stands. */
  readonly session: "headers" | "fields";
  readonly facility: string;
  readonly file: string;
  readonly codeName: "MaKetQua" | "maKetQua";
  readonly transactionName: "MaGD" | "maGiaoDich";
  /** Which elements a document is filed under, the first that is there. */
  readonly keys: readonly string[];
}

const papers = {
  session: "fields",
  facility: "maCskcb",
  file: "fileBase64Str",
  codeName: "MaKetQua",
  transactionName: "MaGD",
} as const;

const catalogues = {
  session: "headers",
  facility: "maCSKCB",
  file: "fileHsBase64",
  codeName: "maKetQua",
  transactionName: "maGiaoDich",
  keys: [],
} as const;

export const simulatedPapers: Readonly<Record<string, PaperFunction>> = {
  "/api/chungtugw/GuiHoSoChungTu2025": {
    ...papers,
    ...{ name: "certificate", types: ["39"], keys: ["SO_CT", "MA_CT", "MA_LK"] },
  },
  "/api/hososuckhoe/guiGiayToDienTu": {
    ...papers,
    ...{ name: "e-document", types: ["60", "61"], keys: ["MA_GCS", "MA_GBT", "MA_CT"] },
  },
  "/api/DanhMucGW/GuiDanhMuc01_BPCMKBCB": { ...catalogues, name: "catalogue", types: ["70"] },
  "/api/DanhMucGW/GuiDanhMuc02_NLKCB": { ...catalogues, name: "catalogue", types: ["71"] },
  "/api/DanhMucGW/GuiDanhMuc03_DMTHUOC": { ...catalogues, name: "catalogue", types: ["10"] },
  "/api/DanhMucGW/GuiDanhMuc04_DMVTYT": { ...catalogues, name: "catalogue", types: ["11"] },
  // Which of the two is right is not settled: the simulator takes both.
  "/api/DanhMucGW/GuiDanhMuc05_DVKT": { ...catalogues, name: "catalogue", types: ["05", "12"] },
  "/api/DanhMucGW/GuiDanhMuc06_DMTBYT": { ...catalogues, name: "catalogue", types: ["72"] },
  "/api/HoSoTongHop7980/GuiHoSoTongHop01BH": { ...catalogues, name: "monthly", types: ["5"] },
  "/api/HSDCTT12/GuiHoSoDieuChinh09BH": {
    ...catalogues,
    ...{ name: "adjustment", types: ["73"], facility: "maCskcb", keys: ["MA_LK"] },
  },
};

/** Result codes that the simulator gives to papers. Longer files than this are refused with 1001. */
export const longestPaper = 8 * 1024 * 1024;
