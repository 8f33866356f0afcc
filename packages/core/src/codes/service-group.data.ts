// Made by tools/generate/codes.mjs from data/bhyt/service-group.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Nhóm chi phí · Cost group. QĐ 5937/QĐ-BYT (2021) annex 3; code 19 added by QĐ 4750/QĐ-BYT (2023).
 *
 * @official MA_NHOM
 */
export const serviceGroup: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_NHOM",
  edition: "QD5937-2021",
  name: { vi: "Nhóm chi phí", en: "Cost group" },
  source: { basis: "QĐ 5937/QĐ-BYT (2021), Phụ lục 3; mã 19 thêm bởi QĐ 4750/QĐ-BYT (2023)", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Xét nghiệm", en: "Laboratory test", extra: { table: "XML3" } },
    { code: "2", vi: "Chẩn đoán hình ảnh", en: "Imaging", extra: { table: "XML3" } },
    { code: "3", vi: "Thăm dò chức năng", en: "Functional exploration", extra: { table: "XML3" } },
    { code: "4", vi: "Thuốc", en: "Medicine", extra: { table: "XML2" } },
    { code: "5", vi: "Thuốc ung thư, chống thải ghép ngoài danh mục", en: "Cancer / anti-rejection drug outside the list", status: "retired", extra: { table: "XML2" } },
    { code: "6", vi: "Thuốc thanh toán theo tỷ lệ", en: "Drug paid at a ratio", status: "retired", extra: { table: "XML2" } },
    { code: "7", vi: "Máu", en: "Blood", extra: { table: "XML2" } },
    { code: "8", vi: "Phẫu thuật", en: "Surgery", extra: { table: "XML3" } },
    { code: "9", vi: "Dịch vụ kỹ thuật thanh toán theo tỷ lệ", en: "Procedure paid at a ratio", status: "retired", extra: { table: "XML3" } },
    { code: "10", vi: "Vật tư y tế", en: "Medical supplies", extra: { table: "XML3" } },
    { code: "11", vi: "Vật tư y tế thanh toán theo tỷ lệ", en: "Supplies paid at a ratio", status: "retired", extra: { table: "XML3" } },
    { code: "12", vi: "Vận chuyển", en: "Transport", extra: { table: "XML3" } },
    { code: "13", vi: "Khám bệnh", en: "Consultation", extra: { table: "XML3" } },
    { code: "14", vi: "Giường điều trị ban ngày", en: "Day-care bed", extra: { table: "XML3" } },
    { code: "15", vi: "Giường điều trị nội trú", en: "In-patient bed", extra: { table: "XML3" } },
    { code: "16", vi: "Giường lưu", en: "Observation bed", extra: { table: "XML3" } },
    { code: "17", vi: "Chế phẩm máu", en: "Blood product", extra: { table: "XML2" } },
    { code: "18", vi: "Thủ thuật", en: "Minor procedure", extra: { table: "XML3" } },
    { code: "19", vi: "Dịch vụ khác còn lại (ăn, đi lại, lưu trú)", en: "Other services (meals, travel, lodging)", extra: { table: "XML3", addedBy: "QĐ 4750/QĐ-BYT" } },
  ],
});
