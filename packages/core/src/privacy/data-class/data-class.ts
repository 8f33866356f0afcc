import type { Bilingual } from "../../faults/issue.ts";

/**
 * What kind of personal data a field holds.
 *
 * `identity` who it is: names, numbers, birth, sex · `contact` how to reach them · `administrative` keys and course of
 * business · `financial` sums of money and insurance benefit · `health` what a medical record tells of health · `biometric`
 * · `genetic` · `id-photo` the picture of an identity paper · `origin` ethnic origin · `none` nothing about a person ·
 * `unclassified` nobody has said: it is treated as sensitive.
 */
export type DataClass =
  | "identity"
  | "contact"
  | "administrative"
  | "financial"
  | "health"
  | "biometric"
  | "genetic"
  | "id-photo"
  | "origin"
  | "none"
  | "unclassified";

/** What a class is called, whether it is sensitive, and by which text. */
export interface DataClassRule {
  readonly name: Bilingual;
  /** Access limits, a process and protection measures are compulsory. @legal NĐ 356/2025/NĐ-CP Đ4 k2 */
  readonly isSensitive: boolean;
  readonly source: string;
}

const sensitive = "NĐ 356/2025/NĐ-CP Đ4 k1 d, đ, i; k2";
const basic = "Luật 91/2025/QH15 Đ2; NĐ 356/2025/NĐ-CP Đ3";

/** The classes with what the law says of them. @legal NĐ 356/2025/NĐ-CP Đ4 k1, k2 */
export const dataClasses: { readonly [name in DataClass]: DataClassRule } = {
  identity: { name: { vi: "nhân thân", en: "identity" }, isSensitive: false, source: basic },
  contact: { name: { vi: "liên lạc, địa chỉ", en: "contact" }, isSensitive: false, source: basic },
  administrative: {
    name: { vi: "hành chính, mã quản lý", en: "administrative" },
    isSensitive: false,
    source: basic,
  },
  financial: { name: { vi: "chi phí, quyền lợi BHYT", en: "financial" }, isSensitive: false, source: basic },
  health: { name: { vi: "sức khỏe", en: "health" }, isSensitive: true, source: sensitive },
  biometric: { name: { vi: "sinh trắc học", en: "biometric" }, isSensitive: true, source: sensitive },
  genetic: { name: { vi: "di truyền", en: "genetic" }, isSensitive: true, source: sensitive },
  "id-photo": {
    name: { vi: "hình ảnh giấy tờ tùy thân", en: "picture of an identity paper" },
    isSensitive: true,
    source: sensitive,
  },
  // Only press summaries of this point were read: see the unknowns of the reference.
  origin: {
    name: { vi: "nguồn gốc dân tộc", en: "ethnic origin" },
    isSensitive: true,
    source: "NĐ 356/2025/NĐ-CP Đ4 k1",
  },
  none: {
    name: { vi: "không phải dữ liệu cá nhân", en: "no personal data" },
    isSensitive: false,
    source: basic,
  },
  unclassified: {
    name: { vi: "chưa phân loại (xử lý như nhạy cảm)", en: "unclassified (treated as sensitive)" },
    isSensitive: true,
    source: "NĐ 356/2025/NĐ-CP Đ4 k2",
  },
};

/** Whether data of a class are sensitive. A word that is no class is, too: what nobody has judged is guarded. */
export function isSensitive(dataClass: DataClass): boolean {
  return Object.hasOwn(dataClasses, dataClass) ? dataClasses[dataClass].isSensitive : true;
}
