// Made by tools/generate/codes.mjs from data/codes/exam-specialty.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Chuyên khoa khám bệnh · Consultation specialty. QĐ 2010/QĐ-BYT (2025) annex 2, used for the consultation service code.
 */
export const examSpecialty: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_CHUYEN_KHOA_KHAM",
  edition: "QD2010-2025",
  name: { vi: "Chuyên khoa khám bệnh", en: "Consultation specialty" },
  source: { basis: "QĐ 2010/QĐ-BYT (2025), Phụ lục 2, dùng cho mã công khám", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "01.02", vi: "Hồi sức cấp cứu và chống độc", en: "Intensive care and poison control" },
    { code: "02.03", vi: "Nội tổng hợp", en: "General internal medicine" },
    { code: "02.04", vi: "Tim mạch", en: "Cardiology" },
    { code: "02.05", vi: "Tiêu hóa", en: "Gastroenterology" },
    { code: "02.06", vi: "Cơ xương khớp", en: "Rheumatology" },
    { code: "02.07", vi: "Thận - tiết niệu", en: "Nephrology" },
    { code: "02.08", vi: "Nội tiết", en: "Endocrinology" },
    { code: "02.09", vi: "Dị ứng - miễn dịch", en: "Allergy and immunology" },
    { code: "02.10", vi: "Huyết học", en: "Haematology" },
    { code: "02.11", vi: "Truyền nhiễm", en: "Infectious diseases" },
    { code: "02.13", vi: "Da liễu", en: "Dermatology" },
    { code: "02.14", vi: "Thần kinh", en: "Neurology" },
    { code: "02.15", vi: "Tâm thần", en: "Psychiatry" },
    { code: "02.50", vi: "Hô hấp", en: "Respiratory medicine" },
    { code: "03.18", vi: "Nhi", en: "Paediatrics" },
    { code: "04.12", vi: "Lao", en: "Tuberculosis" },
    { code: "08.16", vi: "Y học cổ truyền", en: "Traditional medicine" },
    { code: "10.04", vi: "Ngoại tim mạch", en: "Cardiac surgery" },
    { code: "10.19", vi: "Ngoại tổng hợp", en: "General surgery" },
    { code: "10.20", vi: "Ngoại thần kinh", en: "Neurosurgery" },
    { code: "10.20.1", vi: "Cột sống", en: "Spine surgery" },
    { code: "10.21", vi: "Ngoại lồng ngực", en: "Thoracic surgery" },
    { code: "10.22", vi: "Ngoại tiêu hóa", en: "Digestive surgery" },
    { code: "10.22.1", vi: "Gan - mật - tụy", en: "Hepatobiliary and pancreatic surgery" },
    { code: "10.23", vi: "Ngoại thận - tiết niệu", en: "Urology" },
    { code: "10.24", vi: "Chấn thương chỉnh hình", en: "Orthopaedics" },
    { code: "10.25", vi: "Bỏng", en: "Burns" },
    { code: "10.33", vi: "Ngoại ung bướu", en: "Surgical oncology" },
    { code: "10.50", vi: "Ngoại hô hấp", en: "Respiratory surgery" },
    { code: "10.52", vi: "Phẫu thuật tạo hình", en: "Plastic surgery" },
    { code: "12.33", vi: "Ung bướu", en: "Oncology" },
    { code: "13.27", vi: "Phụ sản", en: "Obstetrics and gynaecology" },
    { code: "13.53", vi: "Nam học", en: "Andrology" },
    { code: "14.30", vi: "Mắt", en: "Ophthalmology" },
    { code: "15.28", vi: "Tai - mũi - họng", en: "Ear, nose and throat" },
    { code: "16.29", vi: "Răng - hàm - mặt", en: "Odonto-stomatology" },
    { code: "17.31", vi: "Phục hồi chức năng", en: "Rehabilitation" },
    { code: "30.45", vi: "Dinh dưỡng", en: "Nutrition" },
    { code: "TYT.1899", vi: "Khám tại trạm y tế xã", en: "Consultation at a commune health station" },
  ],
});
