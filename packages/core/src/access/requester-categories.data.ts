import type { Bilingual } from "../faults/issue.ts";

/** Who treats, learns or works in the facility and is named by the law. @legal Luật KCB 15/2023/QH15 Đ69 k3, k4 */
export type StaffCategory = "treating-staff" | "facility-practitioner" | "facility-learner";

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

/** Everybody whom the law names. Whoever is none of these has no right to a record. */
export type RequesterCategory =
  | StaffCategory
  | "other-facility-practitioner"
  | AuthorityCategory
  | PatientSideCategory;

/**
 * Who works with records so that the facility can keep them: no text names them as readers, so the facility's own rule
 * does. `system`: software that acts for the facility, under an account of its own.
 */
export type OperatingCategory = "facility-head" | "records-office" | "system";

/** On which side somebody stands. */
export type CategorySide = "staff" | "other-facility" | "authority" | "patient" | "operating";

/** What is known of a category. */
export interface CategoryRule {
  readonly side: CategorySide;
  readonly who: Bilingual;
}

const representative = (point: "a" | "c" | "d"): CategoryRule => ({
  side: "patient",
  who: {
    vi: `Người đại diện theo điểm ${point} khoản 2 Điều 8`,
    en: `A representative by point ${point} of Article 8 (2)`,
  },
});

const authority = (vi: string, en: string): CategoryRule => ({ side: "authority", who: { vi, en } });

/** The categories that the law names: their one list. @legal Luật KCB 15/2023/QH15 Đ69 k3, k4; Đ8 k2 */
export const requesterCategories: { readonly [category in RequesterCategory]: CategoryRule } = {
  "treating-staff": {
    side: "staff",
    who: { vi: "Người trực tiếp điều trị", en: "The treating staff" },
  },
  "facility-practitioner": {
    side: "staff",
    who: { vi: "Người hành nghề của cơ sở", en: "A practitioner of the facility" },
  },
  "facility-learner": {
    side: "staff",
    who: { vi: "Người học tại cơ sở", en: "A learner of the facility" },
  },
  "other-facility-practitioner": {
    side: "other-facility",
    who: { vi: "Người hành nghề của cơ sở khác", en: "A practitioner of another facility" },
  },
  "health-authority": /* @__PURE__ */ authority("Cơ quan quản lý nhà nước về y tế", "The health authority"),
  "investigation-body": /* @__PURE__ */ authority("Cơ quan điều tra", "The investigation body"),
  procuracy: /* @__PURE__ */ authority("Viện kiểm sát", "The procuracy"),
  court: /* @__PURE__ */ authority("Tòa án", "The court"),
  inspectorate: /* @__PURE__ */ authority("Thanh tra", "The inspectorate"),
  "forensic-body": /* @__PURE__ */ authority("Tổ chức giám định pháp y, pháp y tâm thần", "The forensic body"),
  "patient-lawyer": /* @__PURE__ */ authority("Luật sư của người bệnh", "The lawyer of the patient"),
  "social-insurance": /* @__PURE__ */ authority("Cơ quan bảo hiểm xã hội", "The social insurance"),
  "state-compensation-body": /* @__PURE__ */ authority(
    "Cơ quan giải quyết bồi thường nhà nước",
    "The body that settles state compensation",
  ),
  patient: { side: "patient", who: { vi: "Người bệnh", en: "The patient" } },
  "representative-a": /* @__PURE__ */ representative("a"),
  "representative-c": /* @__PURE__ */ representative("c"),
  "representative-d": /* @__PURE__ */ representative("d"),
};

/** The categories that keep records going. No law: what they may read is in the facility's rule book or nowhere. */
export const operatingCategories: { readonly [category in OperatingCategory]: CategoryRule } = {
  "facility-head": { side: "operating", who: { vi: "Người đứng đầu cơ sở", en: "The head of the facility" } },
  "records-office": {
    side: "operating",
    who: { vi: "Bộ phận quản lý, lưu trữ hồ sơ", en: "The office that keeps the records" },
  },
  system: {
    side: "operating",
    who: { vi: "Phần mềm của cơ sở (tài khoản dịch vụ)", en: "Software of the facility (a service account)" },
  },
};

/** The rule of a category; nothing for whoever is on no list, whatever the value is. */
export function categoryRuleOf(category: unknown): CategoryRule | undefined {
  if (isRequesterCategory(category)) return requesterCategories[category];
  return isOperatingCategory(category) ? operatingCategories[category] : undefined;
}

/** Is this one of the categories that the law names? */
export function isRequesterCategory(category: unknown): category is RequesterCategory {
  return typeof category === "string" && Object.hasOwn(requesterCategories, category);
}

/** Is this one of the categories of the facility's own rule? */
export function isOperatingCategory(category: unknown): category is OperatingCategory {
  return typeof category === "string" && Object.hasOwn(operatingCategories, category);
}
