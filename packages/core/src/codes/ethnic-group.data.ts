// Made by tools/generate/codes.mjs from data/codes/ethnic-group.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Dân tộc · Ethnic group. QĐ 121-TCTK/PPCĐ (1979) list of 54 groups; field MA_DANTOC.
 *
 * - `outsideList` marks codes outside the official 54.
 * - Spelling in the field varies (hyphen, apostrophe): match on letters only, without marks.
 *
 * @official MA_DANTOC
 */
export const ethnicGroup: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_DANTOC",
  edition: "QD121-1979",
  name: { vi: "Dân tộc", en: "Ethnic group" },
  source: { basis: "QĐ 121-TCTK/PPCĐ (1979), danh mục 54 dân tộc, trường MA_DANTOC", licence: "CC0 (repository LICENSE); spelling variants and English forms are ours", origin: "GitHub hl7vn/vn-core-ig, code system \"race\", commit 8e6b6e07 (2025-10-23)", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "01", vi: "Kinh", en: "Kinh", aliases: ["Việt"] },
    { code: "02", vi: "Tày", en: "Tay" },
    { code: "03", vi: "Thái", en: "Thai" },
    { code: "04", vi: "Hoa", en: "Hoa (Chinese)", aliases: ["Hán"] },
    { code: "05", vi: "Khơ Me", en: "Khmer", aliases: ["Khmer", "Khơ-me"] },
    { code: "06", vi: "Mường", en: "Muong" },
    { code: "07", vi: "Nùng", en: "Nung" },
    { code: "08", vi: "Mông", en: "Mong (Hmong)", aliases: ["HMông", "H'Mông", "Hmông"] },
    { code: "09", vi: "Dao", en: "Dao" },
    { code: "10", vi: "Gia Rai", en: "Gia Rai (Jarai)", aliases: ["Gia-rai", "Jrai", "J'rai"] },
    { code: "11", vi: "Ngái", en: "Ngai" },
    { code: "12", vi: "Ê Đê", en: "Ede", aliases: ["Ê-đê", "Ê đê"] },
    { code: "13", vi: "Ba Na", en: "Ba Na (Bahnar)", aliases: ["Ba na", "Bana", "Ba-na"] },
    { code: "14", vi: "Xơ Đăng", en: "Xo Dang (Sedang)", aliases: ["Xơ-Đăng", "Xơ-đăng", "Xê Đăng"] },
    { code: "15", vi: "Sán Chay", en: "San Chay", aliases: ["Cao Lan", "Sán Chỉ"] },
    { code: "16", vi: "Cơ Ho", en: "Co Ho", aliases: ["Cơ-ho", "K'Ho"] },
    { code: "17", vi: "Chăm", en: "Cham" },
    { code: "18", vi: "Sán Dìu", en: "San Diu" },
    { code: "19", vi: "Hrê", en: "Hre" },
    { code: "20", vi: "Mnông", en: "Mnong", aliases: ["M'Nông"] },
    { code: "21", vi: "Ra Glai", en: "Ra Glai", aliases: ["Ra-glai", "Raglai"] },
    { code: "22", vi: "Xtiêng", en: "Xtieng (Stieng)", aliases: ["Stiêng", "S'tiêng"] },
    { code: "23", vi: "Bru - Vân Kiều", en: "Bru - Van Kieu", aliases: ["Bru-Vân Kiều", "Vân Kiều"] },
    { code: "24", vi: "Thổ", en: "Tho" },
    { code: "25", vi: "Giáy", en: "Giay" },
    { code: "26", vi: "Cơ Tu", en: "Co Tu (Katu)", aliases: ["Cơ-tu"] },
    { code: "27", vi: "Giẻ Triêng", en: "Gie Trieng", aliases: ["Gié Triêng", "Gié-Triêng", "Giẻ-Triêng"] },
    { code: "28", vi: "Mạ", en: "Ma" },
    { code: "29", vi: "Khơ Mú", en: "Kho Mu", aliases: ["Khơ-mú"] },
    { code: "30", vi: "Co", en: "Co (Cor)", aliases: ["Cor"] },
    { code: "31", vi: "Tà Ôi", en: "Ta Oi", aliases: ["Tà-ôi", "Ta Ôi"] },
    { code: "32", vi: "Chơ Ro", en: "Cho Ro", aliases: ["Chơ-ro", "Châu Ro"] },
    { code: "33", vi: "Kháng", en: "Khang" },
    { code: "34", vi: "Xinh Mun", en: "Xinh Mun", aliases: ["Xinh-mun"] },
    { code: "35", vi: "Hà Nhì", en: "Ha Nhi" },
    { code: "36", vi: "Chu Ru", en: "Chu Ru", aliases: ["Chu ru", "Chu-ru"] },
    { code: "37", vi: "Lào", en: "Lao" },
    { code: "38", vi: "La Chí", en: "La Chi" },
    { code: "39", vi: "La Ha", en: "La Ha" },
    { code: "40", vi: "Phù Lá", en: "Phu La" },
    { code: "41", vi: "La Hủ", en: "La Hu" },
    { code: "42", vi: "Lự", en: "Lu" },
    { code: "43", vi: "Lô Lô", en: "Lo Lo" },
    { code: "44", vi: "Chứt", en: "Chut" },
    { code: "45", vi: "Mảng", en: "Mang" },
    { code: "46", vi: "Pà Thẻn", en: "Pa Then" },
    { code: "47", vi: "Cơ Lao", en: "Co Lao", aliases: ["Co Lao", "Cờ Lao"] },
    { code: "48", vi: "Cống", en: "Cong" },
    { code: "49", vi: "Bố Y", en: "Bo Y" },
    { code: "50", vi: "Si La", en: "Si La" },
    { code: "51", vi: "Pu Péo", en: "Pu Peo" },
    { code: "52", vi: "Brâu", en: "Brau" },
    { code: "53", vi: "Ơ Đu", en: "O Du" },
    { code: "54", vi: "Rơ Măm", en: "Ro Mam", aliases: ["Rơ măm", "Rơ-măm"] },
    { code: "55", vi: "Người nước ngoài", en: "Foreigner", extra: { outsideList: true } },
    { code: "99", vi: "Không rõ", en: "Unknown", extra: { outsideList: true } },
  ],
});
