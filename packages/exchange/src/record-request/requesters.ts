import type { Bilingual } from "@benhan/core/faults";

/** The patient, or a representative by the point of Đ8 k2 under which they represent. @legal Luật KCB 15/2023/QH15 Đ69 k4 d, đ; Đ8 k2 a, c, d */
export type PatientSideCategory = "patient" | "representative-a" | "representative-c" | "representative-d";

/** Who else may have an archived record: a closed list. @legal Luật KCB 15/2023/QH15 Đ69 k4 */
export type AuthorityCategory =
  | "health-authority"
  | "investigation-body"
  | "procuracy"
  | "court"
  | "inspectorate"
  | "forensic-body"
  /** The lawyer of the patient. */
  | "patient-lawyer"
  | "social-insurance"
  | "state-compensation-body";

/**
 * Who may ask for a record. The practitioners and learners of the facility are not here: they read on the spot, by its
 * access rules, and nothing is given to them.
 */
export type RequesterCategory = PatientSideCategory | AuthorityCategory;

/** `full`: read, view, copy, take notes, and the summary. `summary`: the summary only. */
export type RequestScope = "full" | "summary";

/** What the law says of one kind of requester. */
export interface RequesterRule {
  readonly side: "patient" | "authority";
  readonly who: Bilingual;
  /** The most that they may have. */
  readonly most: RequestScope;
  readonly source: string;
  /** By when it must be given. Absent: the texts at hand name no time. */
  readonly due?: { readonly workingDays: number; readonly source: string };
  /** An electronic copy is fetched through an account that belongs to one person. */
  readonly personalAccount?: { readonly source: string };
}

const law = "Luật KCB 15/2023/QH15 Đ69 k4";
const insurance = "TT 12/2026/TT-BTC; NĐ 90/2026/NĐ-CP Đ95";

function representative(point: "a" | "c" | "d", most: RequestScope): RequesterRule {
  return {
    side: "patient",
    who: {
      vi: `Người đại diện theo điểm ${point} khoản 2 Điều 8`,
      en: `A representative by point ${point} of Article 8 (2)`,
    },
    most,
    source: `${law} ${most === "full" ? "d" : "đ"}; Đ8 k2 ${point}`,
  };
}

function authority(vi: string, en: string): RequesterRule {
  return { side: "authority", who: { vi, en }, most: "full", source: law };
}

/** The closed list of requesters with what the law says of each; everybody else is refused. */
export const requesterRules: { readonly [category in RequesterCategory]: RequesterRule } = {
  patient: {
    side: "patient",
    who: { vi: "Người bệnh", en: "The patient" },
    most: "full",
    source: `${law} d`,
  },
  "representative-a": representative("a", "summary"),
  "representative-c": representative("c", "full"),
  "representative-d": representative("d", "full"),
  "health-authority": authority("Cơ quan quản lý nhà nước về y tế", "The health authority"),
  "investigation-body": authority("Cơ quan điều tra", "The investigation body"),
  procuracy: authority("Viện kiểm sát", "The procuracy"),
  court: authority("Tòa án", "The court"),
  inspectorate: authority("Thanh tra", "The inspectorate"),
  "forensic-body": authority("Tổ chức giám định pháp y, pháp y tâm thần", "The forensic body"),
  "patient-lawyer": authority("Luật sư của người bệnh", "The lawyer of the patient"),
  "social-insurance": {
    ...authority("Cơ quan bảo hiểm xã hội", "The social insurance"),
    due: { workingDays: 3, source: insurance },
    personalAccount: { source: insurance },
  },
  "state-compensation-body": authority(
    "Cơ quan giải quyết bồi thường nhà nước",
    "The body that settles state compensation",
  ),
};

/** The rule of a category; nothing for whoever is not on the list. */
export function ruleOf(category: unknown): RequesterRule | undefined {
  return typeof category === "string" && Object.hasOwn(requesterRules, category)
    ? requesterRules[category as RequesterCategory]
    : undefined;
}
