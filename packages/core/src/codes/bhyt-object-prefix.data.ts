// Made by tools/generate/codes.mjs from data/identifiers/bhyt-object-prefix.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Mã đối tượng tham gia BHYT (2 ký tự đầu của thẻ) · Insurance object group (first two card letters). QĐ 1351/QĐ-BHXH (2015) with amendments 1697/QĐ-BHXH (2023), 1018/QĐ-BHXH (2024); levels changed by NQ 261/2025/QH15 from 2026-01-01.
 *
 * - `g`: who pays. 1 employee and employer, 2 social insurance fund, 3 state budget, 4 budget supports part, 5 household.
 * - `level`: usual third character of the card. The card itself, then the insurer look-up, has the last word; never overwrite it from this table.
 * - `conf: low`: seen in one recent rule set only, or sources disagree. Validators should warn, not reject, on an unknown prefix.
 */
export const bhytObjectPrefix: CodeSystem = /* @__PURE__ */ frozen({
  id: "BHYT_OBJECT",
  edition: "QD1351-2015+NQ261-2025",
  name: { vi: "Mã đối tượng tham gia BHYT (2 ký tự đầu của thẻ)", en: "Insurance object group (first two card letters)" },
  source: { basis: "QĐ 1351/QĐ-BHXH (2015), sửa đổi bởi QĐ 1697/QĐ-BHXH (2023), QĐ 1018/QĐ-BHXH (2024); mức hưởng theo NQ 261/2025/QH15 từ 01/01/2026", licence: "official facts, own short wording", checked: "2026-11-21" as CalendarDate },
  uncertain: true,
  entries: [
    { code: "DN", vi: "Người lao động trong doanh nghiệp", en: "Employee of an enterprise", extra: { g: 1, level: 4 } },
    { code: "HX", vi: "Người lao động trong hợp tác xã", en: "Member / employee of a cooperative", extra: { g: 1, level: 4 } },
    { code: "CH", vi: "Người lao động trong cơ quan hành chính, sự nghiệp, tổ chức", en: "Employee of state or political bodies", extra: { g: 1, level: 4 } },
    { code: "NN", vi: "Người lao động trong tổ chức nước ngoài, quốc tế", en: "Employee of a foreign or international body", extra: { g: 1, level: 4 } },
    { code: "TK", vi: "Người lao động trong tổ chức khác", en: "Employee of another organisation", extra: { g: 1, level: 4 } },
    { code: "HC", vi: "Cán bộ, công chức, viên chức", en: "Civil servant", extra: { g: 1, level: 4 } },
    { code: "XK", vi: "Người hoạt động không chuyên trách cấp xã", en: "Part-time commune worker", extra: { g: 1, level: 4 } },
    { code: "HT", vi: "Hưởng lương hưu hoặc trợ cấp mất sức lao động", en: "Pensioner", extra: { g: 2, level: 3 } },
    { code: "TB", vi: "Hưởng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng", en: "Monthly work-accident allowance", extra: { g: 2, level: 4 } },
    { code: "NO", vi: "Nghỉ ốm dài ngày", en: "Long-term sick leave", extra: { g: 2, level: 4 } },
    { code: "CT", vi: "Người cao tuổi hưởng tuất hằng tháng", en: "Elderly person with survivor's allowance", extra: { g: 2, level: 2, conf: "low" } },
    { code: "XB", vi: "Cán bộ xã nghỉ việc hưởng trợ cấp BHXH", en: "Retired commune official paid by the insurer", extra: { g: 2, level: 4 } },
    { code: "TN", vi: "Hưởng trợ cấp thất nghiệp", en: "On unemployment benefit", extra: { g: 2, level: 4 } },
    { code: "CS", vi: "Công nhân cao su hưởng trợ cấp", en: "Rubber worker on allowance", extra: { g: 2, level: 4 } },
    { code: "QN", vi: "Quân nhân", en: "Military", extra: { g: 3, level: 5 } },
    { code: "CA", vi: "Công an", en: "Police", extra: { g: 3, level: 5 } },
    { code: "CY", vi: "Cơ yếu", en: "Cipher service", extra: { g: 3, level: 5 } },
    { code: "XN", vi: "Cán bộ xã nghỉ việc hưởng trợ cấp ngân sách", en: "Retired commune official paid by the budget", extra: { g: 3, level: 4 } },
    { code: "MS", vi: "Thôi hưởng mất sức, hưởng trợ cấp ngân sách", en: "Former disability pensioner paid by the budget", extra: { g: 3, level: 4 } },
    { code: "CC", vi: "Người có công (nhóm mức 1)", en: "Person of merit, level-1 group", extra: { g: 3, level: 1 } },
    { code: "CK", vi: "Người có công khác", en: "Other person of merit", extra: { g: 3, level: 2 } },
    { code: "CB", vi: "Cựu chiến binh", en: "War veteran", extra: { g: 3, level: 2 } },
    { code: "KC", vi: "Người trực tiếp tham gia kháng chiến", en: "Took part in the resistance wars", extra: { g: 3, level: 2 } },
    { code: "HD", vi: "Đại biểu Quốc hội, Hội đồng nhân dân", en: "Elected deputy", extra: { g: 3, level: 4 } },
    { code: "TE", vi: "Trẻ em dưới 6 tuổi", en: "Child under 6", extra: { g: 3, level: 1 } },
    { code: "BT", vi: "Hưởng trợ cấp bảo trợ xã hội", en: "On social-protection allowance", extra: { g: 3, level: 2 } },
    { code: "HN", vi: "Hộ nghèo", en: "Poor household", extra: { g: 3, level: 2 } },
    { code: "DT", vi: "Dân tộc thiểu số vùng khó khăn", en: "Ethnic minority in a difficult area", extra: { g: 3, level: 2 } },
    { code: "DK", vi: "Người sống ở vùng đặc biệt khó khăn", en: "Lives in an exceptionally difficult area", extra: { g: 3, level: 2 } },
    { code: "XD", vi: "Người sống ở xã đảo, đặc khu (huyện đảo cũ)", en: "Lives on an island", extra: { g: 3, level: 2 } },
    { code: "TS", vi: "Cha mẹ, vợ chồng, con liệt sỹ; người nuôi dưỡng liệt sỹ", en: "Close family of a fallen soldier", extra: { g: 3, level: 2 } },
    { code: "TC", vi: "Thân nhân khác của người có công", en: "Other family of a person of merit", extra: { g: 3, level: 3 } },
    { code: "TQ", vi: "Thân nhân quân nhân", en: "Family of military", extra: { g: 3, level: 4 } },
    { code: "TA", vi: "Thân nhân công an", en: "Family of police", extra: { g: 3, level: 4 } },
    { code: "TY", vi: "Thân nhân cơ yếu", en: "Family of cipher staff", extra: { g: 3, level: 4 } },
    { code: "HG", vi: "Người hiến bộ phận cơ thể", en: "Organ / tissue donor", extra: { g: 3, level: 4 } },
    { code: "LS", vi: "Lưu học sinh nước ngoài có học bổng nhà nước", en: "Foreign student on a state grant", extra: { g: 3, level: 4 } },
    { code: "PV", vi: "Người phục vụ người có công", en: "Carer of a person of merit", extra: { g: 3, level: 3, conf: "low" } },
    { code: "CN", vi: "Hộ cận nghèo", en: "Near-poor household", to: "2025-12-31" as CalendarDate, extra: { g: 4, level: 3 } },
    { code: "CN", vi: "Hộ cận nghèo", en: "Near-poor household", from: "2026-01-01" as CalendarDate, extra: { g: 4, level: 2 } },
    { code: "HS", vi: "Học sinh", en: "Pupil", extra: { g: 4, level: 4 } },
    { code: "SV", vi: "Sinh viên", en: "Student", extra: { g: 4, level: 4 } },
    { code: "GB", vi: "Hộ nông, lâm, ngư, diêm nghiệp mức sống trung bình", en: "Farming household with average living standard", extra: { g: 4, level: 4 } },
    { code: "GD", vi: "Hộ gia đình", en: "Household member", extra: { g: 5, level: 4 } },
    { code: "AK", vi: "Người dân xã an toàn khu", en: "Resident of a wartime safe-zone commune", extra: { g: 3, level: 2, conf: "low" } },
    { code: "LH", vi: "Người hưởng trợ cấp hưu trí xã hội", en: "Social-pension receiver", to: "2025-12-31" as CalendarDate, extra: { g: 3, level: 4, conf: "low" } },
    { code: "LH", vi: "Người hưởng trợ cấp hưu trí xã hội", en: "Social-pension receiver", from: "2026-01-01" as CalendarDate, extra: { g: 3, level: 2, conf: "low" } },
    { code: "TV", vi: "Thân nhân công nhân, viên chức quốc phòng", en: "Family of defence workers", extra: { level: 4, conf: "low" } },
    { code: "DS", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 3, conf: "low" } },
    { code: "HK", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 3, conf: "low" } },
    { code: "TG", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 3, conf: "low" } },
    { code: "ND", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 4, conf: "low" } },
    { code: "TH", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 4, conf: "low" } },
    { code: "TD", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 4, conf: "low" } },
    { code: "TU", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 4, conf: "low" } },
    { code: "BA", vi: "Chưa xác minh (mã mới)", en: "Not confirmed (recent code)", extra: { level: 4, conf: "low" } },
  ],
});
