import type { BhxhResultCode } from "./result-codes.ts";
import type { SendingFunction } from "./sending-function.ts";

/** Three functions take papers with the session among the fields. @legal Công văn 3220/BHXH-CNTT (2025), phụ lục 2 */
const paper = {
  style: "fields",
  body: "form",
  names: { dossierType: "loaiHs", facilityCode: "maCskcb", file: "fileBase64Str" },
  parameters: "D",
  signature: "facility",
  transactionCode: "maGD",
} as const;

/**
 * The parameters of these functions are not published: those of check-in and claim with the names that one client sends
 * (setting `bhxh.catalogueParameters`).
 */
const catalogue = {
  style: "headers",
  body: "form",
  names: { dossierType: "loaiHs", province: "maTinh", facilityCode: "maCSKCB", file: "fileHsBase64" },
  evidence: "C",
  parameters: "C",
  signature: "unknown",
  transactionCode: "maGiaoDich",
} as const;

/**
 * The functions for papers, catalogues and monthly files, by kind of document. Each is described whole: names of
 * parameters differ even in case.
 */
export const paperFunctions: Readonly<Record<string, SendingFunction>> = {
  // HSCHUNGTU with CT03, CT04, CT06, CT07, GIAYDIEUTRINOITRU, GIAYDIEUTRIVOSINH, GIAYSUCKHOEME. The annex gives path and
  // type; that its parameters are those of its neighbours was seen in code.
  "bhxh-certificate": {
    ...{ path: "/api/chungtugw/GuiHoSoChungTu2025", dossierType: "39", evidence: "D" },
    ...{ ...paper, parameters: "C" },
  },
  "bhxh-death": {
    ...{ path: "/api/hososuckhoe/guiGiayToDienTu", dossierType: "60", evidence: "D" },
    ...paper,
  },
  "bhxh-birth": {
    ...{ path: "/api/hososuckhoe/guiGiayToDienTu", dossierType: "61", evidence: "D" },
    ...paper,
  },
  "bhxh-catalogue-departments": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc01_BPCMKBCB", dossierType: "70" },
    ...catalogue,
  },
  "bhxh-catalogue-workforce": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc02_NLKCB", dossierType: "71" },
    ...catalogue,
  },
  "bhxh-catalogue-drugs": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc03_DMTHUOC", dossierType: "10" },
    ...catalogue,
  },
  "bhxh-catalogue-supplies": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc04_DMVTYT", dossierType: "11" },
    ...catalogue,
  },
  // One description says type 05, after the number of the form; the clients that send it say 12.
  "bhxh-catalogue-services": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc05_DVKT", dossierType: "12" },
    ...catalogue,
  },
  "bhxh-catalogue-equipment": {
    ...{ path: "/api/DanhMucGW/GuiDanhMuc06_DMTBYT", dossierType: "72" },
    ...catalogue,
  },
  "bhxh-monthly": {
    ...{ path: "/api/HoSoTongHop7980/GuiHoSoTongHop01BH", dossierType: "5" },
    ...{ ...catalogue, parameters: "U" },
  },
  // The one client that was seen sends the settlement period besides, and JSON.
  "bhxh-adjustment": {
    ...{ path: "/api/HSDCTT12/GuiHoSoDieuChinh09BH", dossierType: "73" },
    ...catalogue,
    body: "json",
    names: { ...catalogue.names, facilityCode: "maCskcb", period: "kyQT" },
    signature: "facility",
  },
};

/**
 * Result codes that only papers, catalogues and monthly files have. The annex lists 1001, clients give its meaning; the
 * others were seen in code only.
 *
 * @official MaKetQua
 */
export const paperResultCodes: Readonly<Record<string, BhxhResultCode>> = {
  // The file cannot be opened, lacks elements, or breaks a rule of its content.
  "123": { outcome: "REJECTED_DATA", evidence: "C" },
  "124": { outcome: "REJECTED_DATA", evidence: "C" },
  "202": { outcome: "REJECTED_DATA", evidence: "C" },
  "204": { outcome: "REJECTED_DATA", evidence: "C" },
  "125": { outcome: "REJECTED_SIGNATURE", evidence: "C" },
  "402": { outcome: "CONFIG", evidence: "C" },
  // The file is too large.
  "1001": { outcome: "REJECTED_DATA", evidence: "D" },
};
