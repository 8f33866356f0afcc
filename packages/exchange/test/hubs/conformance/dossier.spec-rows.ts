import { type SpecTable, specRows } from "./spec-table.ts";

/** The envelope of a claim. `means`: what stands there. */
export const envelopeTable: SpecTable = {
  ...{ id: "bhxh.envelope", hub: "bhxh" },
  ...{ vi: "Phong bì GIAMDINHHS", en: "Envelope GIAMDINHHS" },
  source: "1245/BHXH-CNTT (2024); BHXH PL01 (07/01/2026)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    GIAMDINHHS/THONGTINDONVI/MACSKCB | D | 79999 | mã cơ sở KCB
    GIAMDINHHS/THONGTINHOSO/NGAYLAP | D | 20260703 | ngày lập, yyyyMMdd
    GIAMDINHHS/THONGTINHOSO/SOLUONGHOSO | D | 1 | số hồ sơ: một lượt khám mỗi lần gửi
    GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO | D | one | một lượt khám
    GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/LOAIHOSO | D | XML1 | tên bảng
    GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/NOIDUNGFILE | D | Base64 | bảng XML dạng Base64
    GIAMDINHHS/CHUKYDONVI | D | last | chữ ký số của cơ sở, phần tử cuối
  `,
  ),
};

/** The values of LOAIHOSO. There is no XML12 in this envelope. `means`: rows, or one. */
export const dossierFileTable: SpecTable = {
  ...{ id: "bhxh.dossier-files", hub: "bhxh" },
  ...{ vi: "Giá trị của LOAIHOSO", en: "Values of LOAIHOSO" },
  source: "BHXH PL01 (07/01/2026); QĐ 3176/QĐ-BYT (2024)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    XML1 | D | one | tổng hợp
    XML2 | D | list | thuốc
    XML3 | D | list | dịch vụ kỹ thuật, vật tư
    XML4 | D | list | cận lâm sàng
    XML5 | D | list | diễn biến lâm sàng
    XML6 | D | list | HIV/AIDS
    XML7 | D | list | giấy ra viện
    XML8 | D | one | tóm tắt hồ sơ bệnh án
    XML9 | D | list | giấy chứng sinh
    XML10 | D | one | giấy nghỉ dưỡng thai
    XML11 | D | one | giấy nghỉ việc hưởng BHXH
    XML13 | D | one | giấy chuyển cơ sở KCB
    XML14 | D | one | giấy hẹn khám lại
    XML15 | D | list | điều trị lao
  `,
  ),
};

/** The code of a prescription, `FFFFFxxxxxxx-c`. `means`: where in it. `wrong`: a code that this part makes wrong. */
export const codePartTable: SpecTable<"wrong"> = {
  ...{ id: "eprescription.code-parts", hub: "eprescription" },
  ...{ vi: "Mã đơn thuốc, 14 ký tự", en: "The code of a prescription, 14 characters" },
  source: "QĐ 808/QĐ-BYT (01/04/2022); TT 26/2025/TT-BYT, phụ lục I ghi chú 1",
  rows: specRows(
    ["key", "evidence", "means", "wrong", "meaning"],
    `
    facility | D | 1-5 | 7999a1b2c3d-c | mã cơ sở, 5 ký tự
    drawn part | D | 6-12 | 79999a1b2_3d-c | 7 ký tự ngẫu nhiên 0-9, a-z
    hyphen | D | 13 | 79999a1b2c3d_c | dấu gạch
    letter | D | 14 | 79999a1b2c3d-1 | chữ của loại đơn; nhận cả chữ hoa, gửi chữ thường
  `,
  ),
};
