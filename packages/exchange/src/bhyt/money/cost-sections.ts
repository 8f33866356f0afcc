import type { Bilingual } from "@benhan/core/faults";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";

/** A section of the cost statement. */
export interface CostSectionName extends Bilingual {
  /** `1` to `12`; `2.1`, `10.1` below them. A section without costs is left out, and the others keep their numbers. */
  readonly number: string;
}

interface KnownSection extends CostSectionName {
  /** @official MA_NHOM */
  readonly groups: readonly string[];
}

/**
 * The sections by cost group. Numbers and names are those of QĐ 6556/QĐ-BYT (2018); QĐ 697/QĐ-BYT (2026) keeps the
 * numbers 1 to 12 as others report it, its own words are not known.
 */
const sections: readonly KnownSection[] = [
  { number: "1", vi: "Khám bệnh", en: "Examination", groups: ["13"] },
  { number: "2.1", vi: "Ngày giường điều trị ban ngày", en: "Bed days of day treatment", groups: ["14"] },
  {
    number: "2.2",
    vi: "Ngày giường điều trị nội trú",
    en: "Bed days of in-patient treatment",
    groups: ["15"],
  },
  { number: "2.3", vi: "Ngày giường lưu", en: "Bed days of observation", groups: ["16"] },
  { number: "3", vi: "Xét nghiệm", en: "Laboratory", groups: ["1"] },
  { number: "4", vi: "Chẩn đoán hình ảnh", en: "Imaging", groups: ["2"] },
  { number: "5", vi: "Thăm dò chức năng", en: "Functional exploration", groups: ["3"] },
  { number: "6", vi: "Thủ thuật, phẫu thuật", en: "Procedures and operations", groups: ["8", "18"] },
  {
    number: "7",
    vi: "Máu, chế phẩm máu, vận chuyển máu",
    en: "Blood, its products and transport",
    groups: ["7", "17"],
  },
  { number: "8", vi: "Thuốc, dịch truyền", en: "Drugs and infusions", groups: ["4", "5", "6"] },
  { number: "9", vi: "Vật tư y tế", en: "Medical supplies", groups: ["10", "11"] },
  { number: "11", vi: "Vận chuyển người bệnh", en: "Transport of the patient", groups: ["12"] },
];

const others: CostSectionName = { number: "12", vi: "Dịch vụ khác", en: "Other services" };

/** The sections that hold sections. */
export const parentSections: Readonly<Record<string, CostSectionName>> = {
  "2": { number: "2", vi: "Ngày giường", en: "Bed days" },
  "10": { number: "10", vi: "Gói vật tư y tế", en: "Packages of supplies" },
};

/** The section in which a row stands. Supplies that carry a package label stand under it. */
export function sectionOf(row: BhytRow): CostSectionName {
  const group = row["MA_NHOM"] ?? "";
  const found = sections.find(({ groups }) => groups.includes(group)) ?? others;
  const label = row["GOI_VTYT"];
  if (found.number !== "9" || label === undefined || label.trim() === "") return found;
  const number = label.replace(/^G(?=\d)/, "");
  return { number: `10.${number}`, vi: `Gói vật tư y tế ${number}`, en: `Package of supplies ${number}` };
}
