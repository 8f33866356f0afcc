// Made by tools/generate/codes.mjs from data/codes/occupation.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Nghề nghiệp (cấp 2) · Occupation (level 2). QĐ 34/2020/QĐ-TTg, level-2 groups (two digits); field MA_NGHE_NGHIEP.
 *
 * - "00" is used for people without an occupation, as QĐ 130 asks; it is not part of QĐ 34/2020.
 * - Codes that the insurer portal issues for children, pupils and pensioners were not found in a public source.
 *
 * @official MA_NGHE_NGHIEP
 */
export const occupation: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_NGHE_NGHIEP",
  edition: "QD34-2020",
  name: { vi: "Nghề nghiệp (cấp 2)", en: "Occupation (level 2)" },
  source: { basis: "QĐ 34/2020/QĐ-TTg, nhóm cấp 2 (hai chữ số), trường MA_NGHE_NGHIEP", licence: "official facts, shortened wording", checked: "2026-11-21" as CalendarDate },
  uncertain: true,
  entries: [
    { code: "00", vi: "Không có nghề nghiệp", en: "No occupation" },
    { code: "01", vi: "Lực lượng quân đội", en: "Army" },
    { code: "02", vi: "Lực lượng công an", en: "Police" },
    { code: "03", vi: "Lực lượng cơ yếu và lực lượng vũ trang khác", en: "Cipher and other armed forces" },
    { code: "10", vi: "Lãnh đạo cơ quan Đảng", en: "Leaders in the Party" },
    { code: "11", vi: "Lãnh đạo Quốc hội, Văn phòng Quốc hội, Văn phòng Chủ tịch nước", en: "Leaders in the National Assembly and President's office" },
    { code: "12", vi: "Lãnh đạo Chính phủ, bộ, ngành", en: "Leaders in the Government and ministries" },
    { code: "13", vi: "Lãnh đạo tòa án, viện kiểm sát", en: "Leaders in courts and procuracy" },
    { code: "14", vi: "Lãnh đạo hội đồng nhân dân, ủy ban nhân dân", en: "Leaders in local people's councils and committees" },
    { code: "15", vi: "Lãnh đạo Mặt trận, đoàn thể", en: "Leaders in the Front and mass organisations" },
    { code: "16", vi: "Lãnh đạo tổ chức nghiệp chủ, nhân đạo và tổ chức khác", en: "Leaders in employers', humanitarian and other bodies" },
    { code: "17", vi: "Lãnh đạo tập đoàn, tổng công ty và tương đương", en: "Leaders in corporations and large enterprises" },
    { code: "21", vi: "Chuyên môn bậc cao: khoa học và kỹ thuật", en: "Professionals: science and engineering" },
    { code: "22", vi: "Chuyên môn bậc cao: sức khỏe", en: "Professionals: health" },
    { code: "23", vi: "Chuyên môn bậc cao: giảng dạy", en: "Professionals: teaching" },
    { code: "24", vi: "Chuyên môn bậc cao: kinh doanh và quản lý", en: "Professionals: business and administration" },
    { code: "25", vi: "Chuyên môn bậc cao: công nghệ thông tin và truyền thông", en: "Professionals: information and communications technology" },
    { code: "26", vi: "Chuyên môn bậc cao: luật pháp, văn hóa, xã hội", en: "Professionals: law, culture, society" },
    { code: "31", vi: "Kỹ thuật viên khoa học và kỹ thuật", en: "Technicians: science and engineering" },
    { code: "32", vi: "Kỹ thuật viên sức khỏe", en: "Technicians: health" },
    { code: "33", vi: "Nhân viên kinh doanh và quản lý", en: "Associate staff: business and administration" },
    { code: "34", vi: "Nhân viên luật pháp, văn hóa, xã hội", en: "Associate staff: law, culture, society" },
    { code: "35", vi: "Kỹ thuật viên thông tin và truyền thông", en: "Technicians: information and communications" },
    { code: "36", vi: "Giáo viên bậc trung", en: "Associate teachers" },
    { code: "41", vi: "Nhân viên tổng hợp và làm công việc bàn giấy", en: "General and keyboard clerks" },
    { code: "42", vi: "Nhân viên dịch vụ khách hàng", en: "Customer-service clerks" },
    { code: "43", vi: "Nhân viên ghi chép số liệu và vật liệu", en: "Numerical and material-recording clerks" },
    { code: "44", vi: "Nhân viên hỗ trợ văn phòng khác", en: "Other clerical support" },
    { code: "51", vi: "Nhân viên dịch vụ cá nhân", en: "Personal-service workers" },
    { code: "52", vi: "Nhân viên bán hàng", en: "Sales workers" },
    { code: "53", vi: "Nhân viên chăm sóc cá nhân", en: "Personal-care workers" },
    { code: "54", vi: "Nhân viên dịch vụ bảo vệ", en: "Protective-service workers" },
    { code: "61", vi: "Lao động nông nghiệp sản xuất hàng hóa", en: "Market-oriented agricultural workers" },
    { code: "62", vi: "Lao động lâm nghiệp, thủy sản, săn bắn sản xuất hàng hóa", en: "Market-oriented forestry, fishery and hunting workers" },
    { code: "63", vi: "Lao động tự cung tự cấp trong nông, lâm, thủy sản", en: "Subsistence farmers, fishers and foresters" },
    { code: "71", vi: "Thợ xây dựng (trừ thợ điện)", en: "Building trades, except electricians" },
    { code: "72", vi: "Thợ luyện kim, cơ khí", en: "Metal and machinery trades" },
    { code: "73", vi: "Thợ thủ công và thợ in", en: "Handicraft and printing trades" },
    { code: "74", vi: "Thợ điện và thợ điện tử", en: "Electrical and electronic trades" },
    { code: "75", vi: "Thợ chế biến thực phẩm, gỗ, may mặc và thợ khác", en: "Food, wood, garment and other trades" },
    { code: "81", vi: "Thợ vận hành máy móc và thiết bị", en: "Stationary plant and machine operators" },
    { code: "82", vi: "Thợ lắp ráp", en: "Assemblers" },
    { code: "83", vi: "Lái xe và vận hành thiết bị chuyển động", en: "Drivers and mobile-plant operators" },
    { code: "91", vi: "Người quét dọn và giúp việc", en: "Cleaners and helpers" },
    { code: "92", vi: "Lao động giản đơn nông, lâm, thủy sản", en: "Labourers in agriculture, forestry, fishery" },
    { code: "93", vi: "Lao động giản đơn khai khoáng, xây dựng, công nghiệp, vận tải", en: "Labourers in mining, construction, industry, transport" },
    { code: "94", vi: "Người phụ giúp chuẩn bị thực phẩm", en: "Food-preparation assistants" },
    { code: "95", vi: "Lao động trên đường phố và dịch vụ liên quan", en: "Street workers" },
    { code: "96", vi: "Người thu dọn vật thải và lao động giản đơn khác", en: "Refuse and other elementary workers" },
  ],
});
