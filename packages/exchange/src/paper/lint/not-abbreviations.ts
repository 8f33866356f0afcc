import type { Bilingual } from "@benhan/core/faults";

/** Capitals that are no abbreviation of Vietnamese words, and why. */
export interface NameGroup {
  readonly reason: Bilingual;
  readonly words: readonly string[];
}

/** Our reading of what TT 32/2023 Đ52 k2 c does not mean; a facility adds its own, such as names of drugs. */
export const nameGroups: readonly NameGroup[] = [
  {
    reason: {
      vi: "Tên quốc tế của bệnh, vi rút, chất di truyền, văn bản luật cũng dùng",
      en: "International names of diseases, viruses and nucleic acids, which acts use too",
    },
    words: [
      "HIV",
      "AIDS",
      "COVID",
      "SARS",
      "MERS",
      "HPV",
      "HAV",
      "HBV",
      "HCV",
      "HDV",
      "HEV",
      "CMV",
      "EBV",
      "HSV",
      "RSV",
      "MRSA",
      "ESBL",
      "DNA",
      "RNA",
      "ADN",
      "ARN",
    ],
  },
  {
    reason: {
      vi: "Tên chỉ số, phương pháp xét nghiệm, thang điểm, in như vậy trên phiếu kết quả",
      en: "Names of laboratory indices, methods and scales as result sheets print them",
    },
    words: [
      "AST",
      "ALT",
      "GOT",
      "GPT",
      "GGT",
      "ALP",
      "LDH",
      "CK",
      "CRP",
      "TSH",
      "FSH",
      "LH",
      "PSA",
      "AFP",
      "CEA",
      "HCG",
      "HDL",
      "LDL",
      "VLDL",
      "PCR",
      "ELISA",
      "INR",
      "APTT",
      "MCV",
      "MCH",
      "MCHC",
      "RDW",
      "MPV",
      "NEU",
      "LYM",
      "EOS",
      "GFR",
      "NYHA",
      "ASA",
      "TNM",
      "APGAR",
      "GCS",
      "WBC",
      "RBC",
      "HGB",
      "HCT",
      "PLT",
      "BNP",
      "NT-proBNP",
      "RT-PCR",
      "BMI",
      "VAS",
      "WPW",
      "GOLD",
      "APACHE",
      "SOFA",
      "HAS-BLED",
    ],
  },
  {
    reason: { vi: "Tên vitamin", en: "Names of vitamins" },
    words: ["PP"],
  },
  {
    reason: { vi: "Nhóm máu", en: "Blood groups" },
    words: ["AB", "ABO", "RH"],
  },
  {
    reason: { vi: "Đơn vị đo", en: "Units of measurement" },
    words: ["UI", "IU", "MUI", "MU", "HU", "KHZ", "MHZ", "BAR", "CC"],
  },
  {
    reason: { vi: "Tên danh mục quốc tế", en: "Names of international lists" },
    words: ["ICD", "INN", "ATC", "LOINC", "SNOMED"],
  },
];

/** Parts of units: a form with strokes made of these alone, such as `mg/kg` or `g/L`, is a unit. */
export const unitParts: ReadonlySet<string> = new Set(
  "g mg µg mcg ng pg kg l L dl dL ml mL µl mm cm m mol mmol µmol nmol pmol U UI IU mU G T s ph phút h giờ ngày mEq mmHg J kJ W °C".split(
    " ",
  ),
);

/** Roman numerals up to XXXIX: stages, grades, pairs of nerves. */
export function isRomanNumeral(text: string): boolean {
  return /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(text);
}
