// Made by tools/generate/codes.mjs from data/bhyt/route.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Đường dùng thuốc · Route of administration. QĐ 7603/QĐ-BYT (2018) annex on routes; values cross-checked in three independent public systems.
 *
 * - 2.16 and 2.17 were seen in hospital software only.
 * - Some 9.xx values are dose forms, not routes; the official list has it so.
 *
 * @official DUONG_DUNG
 */
export const route: CodeSystem = /* @__PURE__ */ frozen({
  id: "DUONG_DUNG",
  edition: "QD7603-2018",
  name: { vi: "Đường dùng thuốc", en: "Route of administration" },
  source: { basis: "QĐ 7603/QĐ-BYT (2018), phụ lục đường dùng; đã đối chiếu với ba hệ thống công khai độc lập", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  uncertain: true,
  entries: [
    { code: "1.01", vi: "Uống", en: "Oral" },
    { code: "1.02", vi: "Ngậm", en: "Oromucosal (keep in mouth)" },
    { code: "1.03", vi: "Nhai", en: "Chewed" },
    { code: "1.04", vi: "Đặt dưới lưỡi", en: "Placed under the tongue" },
    { code: "1.05", vi: "Ngậm dưới lưỡi", en: "Sublingual" },
    { code: "2.01", vi: "Tiêm bắp", en: "Intramuscular injection" },
    { code: "2.02", vi: "Tiêm dưới da", en: "Subcutaneous injection" },
    { code: "2.03", vi: "Tiêm trong da", en: "Intradermal injection" },
    { code: "2.04", vi: "Tiêm tĩnh mạch", en: "Intravenous injection" },
    { code: "2.05", vi: "Tiêm truyền tĩnh mạch", en: "Intravenous injection / infusion" },
    { code: "2.06", vi: "Tiêm vào ổ khớp", en: "Intra-articular injection" },
    { code: "2.07", vi: "Tiêm nội nhãn cầu", en: "Intraocular injection" },
    { code: "2.08", vi: "Tiêm trong dịch kính", en: "Intravitreal injection" },
    { code: "2.09", vi: "Tiêm vào các khoang của cơ thể", en: "Injection into body cavities" },
    { code: "2.10", vi: "Tiêm", en: "Injection, not specified" },
    { code: "2.11", vi: "Tiêm động mạch khối u", en: "Tumour-artery injection" },
    { code: "2.12", vi: "Tiêm vào khoang tự nhiên", en: "Injection into a natural cavity" },
    { code: "2.13", vi: "Tiêm vào khối u", en: "Intratumoral injection" },
    { code: "2.14", vi: "Truyền tĩnh mạch", en: "Intravenous infusion" },
    { code: "2.15", vi: "Tiêm truyền", en: "Injection / infusion, not specified" },
    { code: "2.16", vi: "Truyền", en: "Infusion, not specified", status: "unconfirmed" },
    { code: "2.17", vi: "Thủy châm", en: "Aquapuncture", status: "unconfirmed" },
    { code: "3.01", vi: "Bôi", en: "Applied to the skin" },
    { code: "3.02", vi: "Xoa ngoài", en: "Rubbed on" },
    { code: "3.03", vi: "Dán trên da", en: "Transdermal patch" },
    { code: "3.04", vi: "Xịt ngoài da", en: "Sprayed on the skin" },
    { code: "3.05", vi: "Dùng ngoài", en: "External use" },
    { code: "4.01", vi: "Đặt âm đạo", en: "Vaginal insert" },
    { code: "4.02", vi: "Đặt hậu môn", en: "Rectal insert" },
    { code: "4.03", vi: "Thụt hậu môn - trực tràng", en: "Rectal enema" },
    { code: "4.04", vi: "Đặt", en: "Insert, not specified" },
    { code: "4.05", vi: "Đặt tử cung", en: "Intrauterine" },
    { code: "4.06", vi: "Thụt", en: "Enema, not specified" },
    { code: "5.01", vi: "Phun mù", en: "Nebulised mist" },
    { code: "5.02", vi: "Dạng hít", en: "Inhaled" },
    { code: "5.03", vi: "Bột hít", en: "Inhaled powder" },
    { code: "5.04", vi: "Xịt", en: "Spray, not specified" },
    { code: "5.05", vi: "Khí dung", en: "Nebulisation" },
    { code: "5.06", vi: "Đường hô hấp", en: "Respiratory tract" },
    { code: "5.07", vi: "Xịt mũi", en: "Nasal spray" },
    { code: "5.08", vi: "Xịt họng", en: "Throat spray" },
    { code: "5.09", vi: "Thuốc mũi", en: "Nasal medicine" },
    { code: "5.10", vi: "Nhỏ mũi", en: "Nasal drops" },
    { code: "6.01", vi: "Nhỏ mắt", en: "Eye drops" },
    { code: "6.02", vi: "Tra mắt", en: "Eye ointment" },
    { code: "6.03", vi: "Thuốc mắt", en: "Eye medicine" },
    { code: "6.04", vi: "Nhỏ tai", en: "Ear drops" },
    { code: "9.01", vi: "Áp ngoài da", en: "Held against the skin" },
    { code: "9.02", vi: "Áp sát khối u", en: "Placed against the tumour" },
    { code: "9.03", vi: "Bình khí lỏng hoặc nén", en: "Liquefied or compressed gas cylinder" },
    { code: "9.04", vi: "Bình khí nén", en: "Compressed gas cylinder" },
    { code: "9.05", vi: "Bôi trực tràng", en: "Applied in the rectum" },
    { code: "9.06", vi: "Đánh tưa lưỡi", en: "Tongue cleaning" },
    { code: "9.07", vi: "Cấy vào khối u", en: "Tumour implant" },
    { code: "9.08", vi: "Chiếu ngoài", en: "External irradiation" },
    { code: "9.09", vi: "Dung dịch", en: "Solution" },
    { code: "9.10", vi: "Dung dịch rửa", en: "Irrigation solution" },
    { code: "9.11", vi: "Dung dịch thẩm phân", en: "Dialysis solution" },
    { code: "9.12", vi: "Phun", en: "Spray" },
    { code: "9.13", vi: "Túi", en: "Bag" },
    { code: "9.14", vi: "Hỗn dịch", en: "Suspension" },
    { code: "9.15", vi: "Bột đông khô pha hỗn dịch", en: "Freeze-dried powder for suspension" },
    { code: "9.16", vi: "Phức hợp lipid", en: "Lipid complex" },
    { code: "9.17", vi: "Liposome", en: "Liposome" },
    { code: "9.18", vi: "Polymeric micelle", en: "Polymeric micelle" },
  ],
});
