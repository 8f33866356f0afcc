import type { Bilingual } from "../../faults/issue.ts";

/** How long a paper may be used. */
export interface CertificateTerm {
  readonly form: string;
  readonly amount: number;
  readonly unit: "days" | "working-days" | "months" | "uses";
  /** When this row holds; without it always. */
  readonly when?: Bilingual;
  readonly source: string;
}

/** The times of validity that the texts at hand print. */
export const certificateTerms: readonly CertificateTerm[] = [
  { form: "TT01-VI", amount: 10, unit: "working-days", source: "TT 01/2025/TT-BYT PL VI" },
  {
    form: "TT01-VI",
    amount: 12,
    unit: "months",
    when: {
      vi: "bệnh thuộc danh mục phiếu chuyển có giá trị 1 năm",
      en: "disease of the list whose referral is valid for one year",
    },
    source: "TT 01/2025/TT-BYT",
  },
  { form: "TT01-V", amount: 1, unit: "uses", source: "TT 01/2025/TT-BYT PL V" },
  { form: "TT26-I", amount: 5, unit: "days", source: "TT 26/2025/TT-BYT" },
  { form: "TT26-II", amount: 5, unit: "days", source: "TT 26/2025/TT-BYT" },
  { form: "TT26-III", amount: 5, unit: "days", source: "TT 26/2025/TT-BYT" },
  { form: "TT32-XXIV-KSK", amount: 12, unit: "months", source: "TT 25/2026/TT-BYT" },
];
