// Made by tools/generate/codes.mjs from data/bhyt/encounter-type.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Hình thức khám bệnh, chữa bệnh · Form of care. QĐ 1804/QĐ-BYT 19/06/2026 annex 1 (replaces the annex of QĐ 824/2023; mandatory from 2026-08-01).
 *
 * - Two characters, keep the leading zero.
 * - Codes 12-16 are the ones added by the 2026 list; the start date shown is the mandatory date, facilities could start earlier.
 *
 * @official MA_LOAI_KCB
 */
export const encounterType: readonly CodeSystem[] = /* @__PURE__ */ frozen([{
  id: "MA_LOAI_KCB",
  edition: "QD824-2023",
  name: { vi: "Hình thức khám bệnh, chữa bệnh", en: "Form of care" },
  source: { basis: "QĐ 824/QĐ-BYT (2023), Phụ lục 1", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  validTo: "2026-07-31" as CalendarDate,
  entries: [
    { code: "01", vi: "Khám bệnh", en: "Consultation" },
    { code: "02", vi: "Điều trị ngoại trú", en: "Out-patient treatment" },
    { code: "03", vi: "Điều trị nội trú", en: "In-patient treatment" },
    { code: "04", vi: "Điều trị ban ngày", en: "Day care" },
    { code: "05", vi: "Ngoại trú bệnh dài ngày: khám và cấp thuốc", en: "Chronic out-patient: consultation and medicine" },
    { code: "06", vi: "Lưu bệnh tại phòng khám đa khoa, trạm y tế, nhà hộ sinh", en: "Observation at a polyclinic, commune station or birthing house" },
    { code: "07", vi: "Nhận thuốc theo hẹn (không khám)", en: "Medicine pick-up by appointment, no consultation" },
    { code: "08", vi: "Ngoại trú bệnh dài ngày có dịch vụ kỹ thuật hoặc thuốc", en: "Chronic out-patient with procedures" },
    { code: "09", vi: "Nội trú dưới 4 giờ", en: "In-patient stay below 4 hours" },
    { code: "10", vi: "Trường hợp khác", en: "Other" },
  ],
}, {
  id: "MA_LOAI_KCB",
  edition: "QD1804-2026",
  name: { vi: "Hình thức khám bệnh, chữa bệnh", en: "Form of care" },
  source: { basis: "QĐ 1804/QĐ-BYT (19/06/2026), Phụ lục 1 (thay phụ lục của QĐ 824/QĐ-BYT (2023); bắt buộc từ 01/08/2026)", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  validFrom: "2026-08-01" as CalendarDate,
  entries: [
    { code: "01", vi: "Khám bệnh", en: "Consultation" },
    { code: "02", vi: "Điều trị ngoại trú", en: "Out-patient treatment" },
    { code: "03", vi: "Điều trị nội trú", en: "In-patient treatment" },
    { code: "04", vi: "Điều trị ban ngày", en: "Day care" },
    { code: "05", vi: "Ngoại trú bệnh dài ngày: khám và cấp thuốc", en: "Chronic out-patient: consultation and medicine" },
    { code: "06", vi: "Lưu bệnh tại phòng khám đa khoa, trạm y tế, nhà hộ sinh", en: "Observation at a polyclinic, commune station or birthing house" },
    { code: "07", vi: "Nhận thuốc theo hẹn (không khám)", en: "Medicine pick-up by appointment, no consultation" },
    { code: "08", vi: "Ngoại trú bệnh dài ngày có dịch vụ kỹ thuật hoặc thuốc", en: "Chronic out-patient with procedures" },
    { code: "09", vi: "Nội trú dưới 4 giờ", en: "In-patient stay below 4 hours" },
    { code: "10", vi: "Trường hợp khác", en: "Other" },
    { code: "11", vi: "Khám, chữa bệnh lưu động", en: "Mobile care" },
    { code: "12", vi: "Khám, chữa bệnh tại nhà", en: "Care at home", from: "2026-08-01" as CalendarDate },
    { code: "13", vi: "Y học gia đình", en: "Family medicine", from: "2026-08-01" as CalendarDate },
    { code: "14", vi: "Khám, chữa bệnh từ xa", en: "Telehealth", from: "2026-08-01" as CalendarDate },
    { code: "15", vi: "Khám sức khỏe định kỳ", en: "Periodic health check", from: "2026-08-01" as CalendarDate },
    { code: "16", vi: "Khám sàng lọc", en: "Screening", from: "2026-08-01" as CalendarDate },
  ],
}]);
