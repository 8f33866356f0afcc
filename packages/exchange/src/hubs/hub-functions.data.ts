// The functions that the connectors call, as the descriptions of the hubs print them: letters 1245, 1923 and 3220/BHXH-CNTT,
// 1839/CNTT-PM at second hand, QĐ 2062/QĐ-BYT annex 02, QĐ 808/QĐ-BYT, and clients; compiled 2026-11-21. The fields of
// prescriptions, logins of doctors and cards have tables of their own.

import type { HubFunction } from "./hub-function.ts";

const letter1245 = "1245/BHXH-CNTT (2024); BHXH PL01 (07/01/2026)";
const letter1923 = "1923/BHXH-CNTT (2024), phụ lục 03";
const letter3220 = "3220/BHXH-CNTT (2025), phụ lục 2";
const annex02 = "QĐ 2062/QĐ-BYT (2026), phụ lục 02";
const qd808 = "QĐ 808/QĐ-BYT (2022)";

/** Every function that a connector calls, with its headers, parameters and the fields of its answer. */
export const hubFunctions: readonly HubFunction[] = [
  {
    id: "bhxh.token", method: "POST", path: "/api/token/take", evidence: "D", source: "1245/BHXH-CNTT (2024)",
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Content-Type"] },
      { at: "body", use: "sent", evidence: "D", names: ["username", "password"] },
      { at: "answer", use: "read", evidence: "D", names: ["maKetQua", "APIKey.access_token", "APIKey.id_token", "APIKey.expires_in"] },
      { at: "answer", use: "unused", evidence: "D", names: ["APIKey.token_type", "APIKey.username"] },
    ],
  },
  {
    id: "bhxh.claim", method: "POST", path: "/api/qd130/guiHoSoXmlQD3176", evidence: "D", source: letter1245,
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Content-Type", "accessToken", "tokenId", "passwordHash"] },
      { at: "body", use: "sent", evidence: "D", names: ["username", "loaiHoSo", "maTinh", "maCSKCB", "fileHSBase64"] },
      { at: "answer", use: "read", evidence: "D", names: ["maKetQua", "maGiaoDich", "thongDiep"] },
      { at: "answer", use: "unused", evidence: "D", names: ["thoiGianTiepNhan"] },
    ],
  },
  {
    id: "bhxh.check-in", method: "POST", path: "/api/qd130/checkInKcbQd3176", evidence: "D", source: letter1245,
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Content-Type", "accessToken", "tokenId", "passwordHash"] },
      { at: "body", use: "sent", evidence: "D", names: ["username", "loaiHoSo", "maTinh", "maCSKCB", "fileHSBase64"] },
      { at: "answer", use: "read", evidence: "D", names: ["maKetQua", "maGiaoDich", "thongDiep"] },
      { at: "answer", use: "unused", evidence: "D", names: ["thoiGianTiepNhan"] },
    ],
  },
  {
    id: "bhxh.paper", method: "POST", path: "/api/hososuckhoe/guiGiayToDienTu", evidence: "D", source: letter3220,
    fields: [
      { at: "body", use: "sent", evidence: "D", names: ["maCskcb", "token", "id_token", "username", "password", "loaiHs", "fileBase64Str"] },
      { at: "answer", use: "read", evidence: "D", names: ["MaKetQua", "MaGD"] },
      { at: "answer", use: "unused", evidence: "D", names: ["ThoiGianTiepNhan"] },
    ],
  },
  {
    id: "bhxh.card", method: "POST", path: "/api/egw/KQNhanLichSuKCB2024", evidence: "D", source: letter1923,
    fields: [
      { at: "query", use: "sent", evidence: "C", names: ["token", "id_token", "username", "password"] },
      { at: "body", use: "sent", evidence: "D", names: ["maThe", "hoTen", "ngaySinh", "hoTenCb", "cccdCb"] },
      { at: "answer", use: "read", evidence: "D", names: ["maKetQua", "ghiChu", "dsLichSuKCB2018", "dsLichSuKT2018"] },
    ],
  },
  {
    id: "bhxh.history", method: "POST", path: "/api/egw/Lskcb2025", evidence: "C", source: "2746/BHXH-CNTT",
    fields: [
      { at: "query", use: "sent", evidence: "C", names: ["token", "id_token", "username", "password"] },
      { at: "body", use: "sent", evidence: "C", names: ["maThe", "hoTen", "ngaySinh", "hoTenCb", "cccdCb"] },
      { at: "answer", use: "read", evidence: "C", names: ["maKetQua", "ghiChu", "dsLichSuKCB2025"] },
    ],
  },
  {
    id: "bhxh.visit", method: "POST", path: "/api/egw/nhanHoSoKCBChiTiet", evidence: "C", source: "clients, 2018–2024",
    fields: [
      { at: "query", use: "sent", evidence: "C", names: ["token", "id_token", "username", "password", "maHoSo"] },
      { at: "answer", use: "read", evidence: "C", names: ["maKetQua", "hoSoKCB.xml1", "hoSoKCB.dsXml2", "hoSoKCB.dsXml3", "hoSoKCB.dsXml4", "hoSoKCB.dsXml5"] },
    ],
  },
  {
    id: "bhxh.co-payment", method: "POST", path: "/api/TraCuuCCT/TraCuuTienMCCT", evidence: "D", source: "1839/CNTT-PM (2026)",
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["accessToken", "tokenId", "passwordHash"] },
      { at: "body", use: "sent", evidence: "D", names: ["username", "maThe", "hoTen", "ngaySinh"] },
      { at: "answer", use: "read", evidence: "D", names: ["MaKetQua", "GhiChu", "DataCCT", "ThongTinSoThe"] },
    ],
  },
  {
    id: "emrhub.login", method: "POST", path: "/api/auth/login", evidence: "D", source: annex02,
    fields: [
      { at: "body", use: "sent", evidence: "D", names: ["username", "password"] },
      { at: "answer", use: "read", evidence: "D", names: ["data.token", "data.duration"] },
      { at: "answer", use: "unused", evidence: "D", names: ["data.refresh_token", "data.role"] },
    ],
  },
  {
    id: "emrhub.push", method: "POST", path: "/api/platform/data-sync/push", evidence: "D", source: annex02,
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Authorization", "service-type", "Content-Type", "Accept"] },
      { at: "body", use: "sent", evidence: "D", names: ["header.version", "header.sender_id", "header.receiver_id", "header.txn_type", "header.msg_id"] },
      { at: "body", use: "sent", evidence: "D", names: ["header.msg_type", "header.ref_msg_id", "header.data_type", "header.send_datetime"] },
      { at: "body", use: "sent", evidence: "D", names: ["data", "signature"] },
      { at: "answer", use: "read", evidence: "D", names: ["header.txn_id", "header.res_code", "data.errors"] },
      { at: "answer", use: "unused", evidence: "D", names: ["header.version", "header.sender_id", "header.receiver_id", "header.txn_type"] },
      { at: "answer", use: "unused", evidence: "D", names: ["header.res_msg", "header.msg_id", "header.msg_type", "header.ref_msg_id"] },
      { at: "answer", use: "unused", evidence: "D", names: ["header.send_datetime", "header.res_datetime", "data.data_state"] },
      { at: "answer", use: "unused", evidence: "D", names: ["data.data_state_msg", "data.message_check_ca", "data.message_notify", "signature"] },
    ],
  },
  {
    id: "eprescription.login", method: "POST", path: "/api/auth/dang-nhap-bac-si", evidence: "D", source: qd808,
    fields: [{ at: "answer", use: "read", evidence: "D", names: ["token", "token_type"] }],
  },
  {
    id: "eprescription.send", method: "POST", path: "/api/v1/gui-don-thuoc", evidence: "D", source: qd808,
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Authorization"] },
      { at: "header", use: "sent", evidence: "C", names: ["app-name", "app-key"] },
      { at: "answer", use: "read", evidence: "D", names: ["success", "danh_sach_cac_loi", "checksum"] },
      { at: "answer", use: "read", evidence: "C", names: ["error"] },
    ],
  },
  {
    id: "eprescription.doctor", method: "POST", path: "/api/v1/them-bac-si", evidence: "D", source: qd808,
    fields: [
      { at: "header", use: "sent", evidence: "D", names: ["Authorization"] },
      { at: "answer", use: "read", evidence: "D", names: ["message"] },
    ],
  },
];
