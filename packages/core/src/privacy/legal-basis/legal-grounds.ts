import type { Bilingual } from "../../faults/issue.ts";

/**
 * On what ground personal data are processed or handed out.
 *
 * `consent` a statement in the ledger · `written-request` the patient, or who stands for them, asked in writing ·
 * the others are the cases without consent: `vital-interest` life, health and other urgent lawful interests ·
 * `emergency` a state of emergency or a threat to security · `state-body` work of a state body · `contract` a contract
 * with the patient · `other-law` another law says so.
 */
export type LegalGround =
  | "consent"
  | "written-request"
  | "vital-interest"
  | "emergency"
  | "state-body"
  | "contract"
  | "other-law";

/** What proves a ground. */
export type EvidenceKind =
  | "consent"
  | "patient-request"
  | "note"
  | "official-letter"
  | "contract"
  | "provision";

/** What a ground is called, what proves it, and by which text. */
export interface LegalGroundRule {
  readonly name: Bilingual;
  readonly evidence: EvidenceKind;
  /** One of the cases without consent, which stand under a mechanism of supervision. @legal Luật 91/2025/QH15 Đ19 */
  readonly isWithoutConsent: boolean;
  readonly source: string;
}

const without = "Luật 91/2025/QH15 Đ19 k1";

function withoutConsent(vi: string, en: string, evidence: EvidenceKind): LegalGroundRule {
  return { name: { vi, en }, evidence, isWithoutConsent: true, source: without };
}

/** The grounds with what the law says of each. @legal Luật 91/2025/QH15 Đ9, Đ19; Đ26 k2; Luật KCB 15/2023/QH15 Đ69 k4 */
export const legalGrounds: { readonly [ground in LegalGround]: LegalGroundRule } = {
  consent: {
    name: { vi: "sự đồng ý của người bệnh", en: "consent of the patient" },
    evidence: "consent",
    isWithoutConsent: false,
    source: "Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ6",
  },
  "written-request": {
    name: { vi: "yêu cầu bằng văn bản của người bệnh", en: "written request of the patient" },
    evidence: "patient-request",
    isWithoutConsent: false,
    source: "Luật 91/2025/QH15 Đ26 k2; Luật KCB 15/2023/QH15 Đ69 k4 d, đ",
  },
  "vital-interest": withoutConsent(
    "bảo vệ tính mạng, sức khỏe, lợi ích chính đáng trong trường hợp cấp bách",
    "to protect life, health and lawful interests in an urgent case",
    "note",
  ),
  emergency: withoutConsent("tình trạng khẩn cấp", "a state of emergency", "official-letter"),
  "state-body": withoutConsent(
    "phục vụ hoạt động của cơ quan nhà nước",
    "for the work of a state body",
    "official-letter",
  ),
  contract: withoutConsent(
    "thực hiện thỏa thuận với người bệnh",
    "to carry out a contract with the patient",
    "contract",
  ),
  "other-law": withoutConsent("theo quy định của luật khác", "as another law says", "provision"),
};

/** Whether a word is one of the grounds. */
export function isLegalGround(word: unknown): word is LegalGround {
  return typeof word === "string" && Object.hasOwn(legalGrounds, word);
}
