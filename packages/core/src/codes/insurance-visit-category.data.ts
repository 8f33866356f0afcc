// Made by tools/generate/codes.mjs from data/codes/insurance-visit-category.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Đối tượng đến khám bệnh, chữa bệnh BHYT · Insurance visit category (how the patient came). QĐ 3276/QĐ-BYT (2025), 27 codes; string of at most 4 characters.
 *
 * - Pick the first that fits, in list order, when the visit ends.
 * - `rate` is the share of the benefit level that is paid, in percent, where it is not 100; wording is ours and must be checked against the decision before automatic pricing.
 *
 * @official MA_DOITUONG_KCB
 */
export const insuranceVisitCategory: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_DOITUONG_KCB",
  edition: "QD3276-2025",
  name: { vi: "Đối tượng đến khám bệnh, chữa bệnh BHYT", en: "Insurance visit category (how the patient came)" },
  source: { basis: "QĐ 3276/QĐ-BYT (2025), 27 mã, chuỗi tối đa 4 ký tự", licence: "official facts, own short wording", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1.1", vi: "Đúng nơi đăng ký ban đầu", en: "At the registered primary facility" },
    { code: "1.2", vi: "Cơ sở cấp ban đầu được hưởng mức tối đa (trạm y tế, y học gia đình, quân dân y...)", en: "Primary-level point with full benefit (commune station, family medicine, army-civil station...)" },
    { code: "1.3", vi: "Có phiếu chuyển cơ sở", en: "With a transfer form" },
    { code: "1.4", vi: "Thay đổi nơi lưu trú, cư trú", en: "Temporarily at another residence" },
    { code: "1.5", vi: "Có giấy hẹn khám lại", en: "With a re-examination appointment" },
    { code: "1.6", vi: "Người hiến bộ phận cơ thể, điều trị ngay sau khi hiến", en: "Organ / tissue donor treated right after donation" },
    { code: "1.7", vi: "Trẻ sơ sinh", en: "Newborn treated right after birth" },
    { code: "1.11", vi: "Tự đến cơ sở cấp ban đầu khác", en: "Self-referred to another primary-level facility" },
    { code: "1.12", vi: "Ngoại trú cấp cơ bản dưới 50 điểm hoặc tạm xếp cấp", en: "Out-patient, basic level below 50 points or provisionally ranked" },
    { code: "1.13", vi: "Ngoại trú cấp cơ bản từ 50 đến dưới 70 điểm", en: "Out-patient, basic level 50 to below 70 points", to: "2026-06-30" as CalendarDate, extra: { rate: 0 } },
    { code: "1.13", vi: "Ngoại trú cấp cơ bản từ 50 đến dưới 70 điểm", en: "Out-patient, basic level 50 to below 70 points", from: "2026-07-01" as CalendarDate, extra: { rate: 50 } },
    { code: "1.14", vi: "Ngoại trú cấp cơ bản, trước 2025 là tuyến tỉnh hoặc trung ương", en: "Out-patient, basic level, provincial or central line before 2025", to: "2026-06-30" as CalendarDate, extra: { rate: 0 } },
    { code: "1.14", vi: "Ngoại trú cấp cơ bản, trước 2025 là tuyến tỉnh hoặc trung ương", en: "Out-patient, basic level, provincial or central line before 2025", from: "2026-07-01" as CalendarDate, extra: { rate: 50 } },
    { code: "1.15", vi: "Nội trú cấp cơ bản", en: "In-patient, basic level" },
    { code: "1.16", vi: "Bệnh thuộc phụ lục II TT 01/2025 tại cấp cơ bản", en: "Listed disease (annex II, TT 01/2025) at basic level" },
    { code: "1.17", vi: "Bệnh thuộc phụ lục I TT 01/2025 tại cấp chuyên sâu", en: "Listed disease (annex I, TT 01/2025) at specialised level" },
    { code: "1.18", vi: "Ngoại trú cấp chuyên sâu, trước 2025 là tuyến tỉnh", en: "Out-patient, specialised level, provincial line before 2025", to: "2026-06-30" as CalendarDate, extra: { rate: 0 } },
    { code: "1.18", vi: "Ngoại trú cấp chuyên sâu, trước 2025 là tuyến tỉnh", en: "Out-patient, specialised level, provincial line before 2025", from: "2026-07-01" as CalendarDate, extra: { rate: 50 } },
    { code: "2", vi: "Cấp cứu", en: "Emergency" },
    { code: "3.1", vi: "Cấp chuyên sâu, trước 2025 là tuyến trung ương", en: "Specialised level, central line before 2025", extra: { rateInpatient: 40, rateOutpatient: 0 } },
    { code: "3.2", vi: "Nội trú cấp chuyên sâu, trước 2025 là tuyến tỉnh", en: "In-patient, specialised level, provincial line before 2025" },
    { code: "3.3", vi: "Cơ sở trước 2025 là tuyến huyện", en: "Facility that was district line before 2025" },
    { code: "3.6", vi: "Dân tộc thiểu số, hộ nghèo vùng khó khăn, người ở đảo: nội trú cấp chuyên sâu", en: "Ethnic minority or poor in difficult area, islander: in-patient at specialised level" },
    { code: "7", vi: "Lĩnh thuốc theo hẹn khi có dịch nhóm A hoặc bất khả kháng", en: "Medicine pick-up by appointment during group-A epidemic or force majeure" },
    { code: "7.2", vi: "Ủy quyền cho người khác lĩnh thuốc", en: "Another person authorised to collect the medicine" },
    { code: "7.3", vi: "Lĩnh thuốc tại cơ sở khác (dịch nhóm A)", en: "Medicine collected at another facility (group-A epidemic)" },
    { code: "7.4", vi: "Cơ sở chuyển thuốc đến người bệnh (dịch nhóm A)", en: "Facility delivers the medicine (group-A epidemic)" },
    { code: "8", vi: "Thu hồi đề nghị thanh toán", en: "Claim withdrawn" },
    { code: "9", vi: "Không dùng BHYT", en: "No insurance used" },
    { code: "10", vi: "Lĩnh thuốc theo hẹn, trường hợp khác", en: "Medicine pick-up by appointment, other" },
    { code: "1.8", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "Tuberculosis route (824)", status: "retired" },
    { code: "1.9", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "HIV/AIDS route (824)", status: "retired" },
    { code: "1.10", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "COVID-19 route (824)", status: "retired" },
    { code: "3.4", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "unknown (824)", status: "retired" },
    { code: "3.5", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "Self-referred outpatient at provincial level, 0% (824)", status: "retired" },
    { code: "3.7", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "unknown (824)", status: "retired" },
    { code: "7.1", vi: "Mã cũ (QĐ 824/QĐ-BYT)", en: "Drug pick-up by the patient (824)", status: "retired" },
  ],
});
