import type { Bilingual } from "../faults/issue.ts";
import { isSaid } from "../lifecycle/is-said.ts";

/** What must hold beside the right itself. */
export type AccessCondition =
  | "purpose"
  | "treating-team"
  | "on-the-spot"
  | "facility-consent"
  | "patient-consent"
  | "written-request"
  | "official-request"
  | "patient-request-or-ground";

/** What the host knows about a wish. What is not said does not hold. Keys of papers, never their content. */
export interface AccessFacts {
  /** Whose account it is. `shared`: more than one person knows the password. @legal NĐ 90/2026/NĐ-CP Đ95 k1 c */
  readonly account?: "person" | "shared" | "service";
  /** The actor treats this patient. */
  readonly isInTeam?: boolean;
  /** Where the record may be borrowed, in the facility. */
  readonly isOnTheSpot?: boolean;
  /** Departments in which the actor works, by the codes of the facility. */
  readonly departments?: readonly string[];
  /** Departments in which the patient stays or stayed. */
  readonly recordDepartments?: readonly string[];
  /** Label of the workstation or the network. */
  readonly place?: string;
  /** The login was proven by a second factor. */
  readonly hasSecondFactor?: boolean;
  /** The days on which the actor holds the role. */
  readonly assigned?: { readonly from?: string; readonly to?: string };
  /** When the account was used before. */
  readonly lastActiveAt?: string;
  /** Key of the consent of the facility. */
  readonly facilityConsent?: string;
  /** Key of the consent of the patient. */
  readonly patientConsent?: string;
  /** Key of the request in writing of the patient's side. */
  readonly writtenRequest?: string;
  /** Key of the letter of a body, and the provision on which it rests. */
  readonly officialRequest?: { readonly reference: string; readonly legalBasis: string };
  /** Key of the request in writing by which the patient asks that another provider gets the data. */
  readonly patientRequest?: string;
  /** The case in which the law lets data go without that request, by its code. @legal Luật 91/2025/QH15 Đ19 k1 */
  readonly legalGround?: string;
  /** Secrecy tags of the record. Required where `barredBy` is given. */
  readonly tags?: readonly string[];
  /** A break-glass of this actor for this record that has not run out. */
  readonly breakGlass?: { readonly id: string; readonly expiresAt: string };
}

interface ConditionRule {
  readonly name: Bilingual;
  readonly nextStep: Bilingual;
  /** What proves it: a key for the log, or `true` where there is none. Nothing where it does not hold. */
  readonly proof: (facts: AccessFacts, purpose: string | undefined) => string | true | undefined;
}

const key = (text: unknown): string | undefined => (isSaid(text) ? text : undefined);
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Every condition: what it is called, what to do when it is missing, and what proves it. */
export const conditionRules: { readonly [condition in AccessCondition]: ConditionRule } = {
  purpose: {
    name: { vi: "ghi rõ mục đích", en: "the purpose is said" },
    nextStep: { vi: "Truyền `purpose`: dùng vào việc gì.", en: "Give `purpose`: what it is for." },
    proof: (_, purpose) => (isSaid(purpose) ? true : undefined),
  },
  "treating-team": {
    name: { vi: "thuộc nhóm điều trị của người bệnh", en: "member of the treating team" },
    nextStep: {
      vi: "Phân công vào nhóm điều trị (`isInTeam`); cấp cứu thì mở khẩn (`breakGlass`) có lý do.",
      en: "Assign them to the team (`isInTeam`); in an emergency break the glass (`breakGlass`) with a reason.",
    },
    proof: ({ isInTeam }) => yes(isInTeam),
  },
  "on-the-spot": {
    name: { vi: "đọc tại chỗ", en: "on the spot" },
    nextStep: {
      vi: "Đọc tại cơ sở, trên máy của cơ sở (`isOnTheSpot`).",
      en: "Read it in the facility, on its machines (`isOnTheSpot`).",
    },
    proof: ({ isOnTheSpot }) => yes(isOnTheSpot),
  },
  "facility-consent": {
    name: { vi: "cơ sở đồng ý", en: "consent of the facility" },
    nextStep: {
      vi: "Xin ý kiến người có thẩm quyền của cơ sở, ghi số văn bản vào `facilityConsent`.",
      en: "Ask whoever decides for the facility and put the number of the paper into `facilityConsent`.",
    },
    proof: ({ facilityConsent }) => key(facilityConsent),
  },
  "patient-consent": {
    name: { vi: "người bệnh đồng ý", en: "consent of the patient" },
    nextStep: {
      vi: "Lấy sự đồng ý của người bệnh, ghi mã vào `patientConsent`.",
      en: "Take the consent of the patient and put its key into `patientConsent`.",
    },
    proof: ({ patientConsent }) => key(patientConsent),
  },
  "written-request": {
    name: { vi: "yêu cầu bằng văn bản", en: "request in writing" },
    nextStep: {
      vi: "Nhận yêu cầu bằng văn bản, ghi số vào `writtenRequest`.",
      en: "Take the request in writing and put its number into `writtenRequest`.",
    },
    proof: ({ writtenRequest }) => key(writtenRequest),
  },
  "official-request": {
    name: { vi: "văn bản yêu cầu nêu căn cứ pháp lý", en: "official request that names its legal basis" },
    nextStep: {
      vi: "Ghi số văn bản và căn cứ vào `officialRequest`; văn bản không nêu căn cứ thì đề nghị bổ sung.",
      en: "Put the number and the basis into `officialRequest`; where the letter names none, ask for it.",
    },
    proof: ({ officialRequest }) =>
      isSaid(officialRequest?.legalBasis) ? key(officialRequest.reference) : undefined,
  },
  "patient-request-or-ground": {
    name: {
      vi: "người bệnh yêu cầu bằng văn bản, hoặc trường hợp khoản 1 Điều 19 Luật 91/2025",
      en: "the patient asks in writing, or a case of Article 19 (1) of Law 91/2025",
    },
    nextStep: {
      vi: "Ghi số văn bản của người bệnh vào `patientRequest`, hoặc mã trường hợp vào `legalGround`.",
      en: "Put the number of the patient's request into `patientRequest`, or the code of the case into `legalGround`.",
    },
    proof: ({ patientRequest, legalGround }) => key(patientRequest) ?? key(legalGround),
  },
};

/** Is this the name of a condition? */
export function isAccessCondition(name: unknown): name is AccessCondition {
  return typeof name === "string" && Object.hasOwn(conditionRules, name);
}
