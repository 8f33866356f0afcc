import { parseCalendarDate, parseFacilityId } from "@benhan/core";
import { parseMasters } from "@benhan/core/masters";
import {
  type DocumentRule,
  defaultFacilityPolicy,
  type FacilityPolicy,
  parseFacilityPolicy,
  type SignerRole,
  type SigningPlace,
} from "@benhan/signing/facility-policy";

/** The invented hospital of this example. A real host reads all of this from its own configuration. */
export const facility = {
  id: parseFacilityId("bv-thu-nghiem"),
  code: "99999",
  name: "Bệnh viện Thử nghiệm",
  authority: "Sở Y tế Mẫu",
  address: "Số 1, đường Mẫu",
} as const;

const from = "2025-01-01";

const practitioner = (number: string, name: string, title: string) => ({
  licence: `${number}/XX-GPHN`,
  name,
  title,
  scope: ["Ngoại khoa"],
  departments: ["K19"],
  from,
});

/** The head of the department, who signs discharge papers here, too, as the paper names them. */
export const headOfDepartment = "TRƯỞNG KHOA MẪU";

/** The papers print the names that the record holds as licences. */
export const masters = parseMasters({
  facilityId: facility.id,
  profiles: [
    {
      name: facility.name,
      authority: facility.authority,
      address: facility.address,
      code: facility.code,
      from,
    },
  ],
  practitioners: [
    practitioner("000001", "GIÁM ĐỐC MẪU", "Giám đốc"),
    practitioner("000002", headOfDepartment, "Trưởng khoa"),
    practitioner("000003", "BÁC SĨ MẪU", "Bác sĩ"),
  ],
  departments: [{ code: "K19", name: "Khoa Ngoại", kind: "clinical", from }],
});

/** The form of the discharge paper. */
export const dischargeForm = "TT25-02";

const headPlace: SigningPlace = {
  id: "head-of-department",
  role: "head-of-department",
  label: "Trưởng khoa",
  step: 4,
  required: "always",
  methods: [{ kind: "digital-signature", level: "B-B" }],
};

const generated = defaultFacilityPolicy({
  facility: { name: facility.name, code: facility.code },
  from: parseCalendarDate("2026-01-01"),
});

/** Who signs what: the generated rules, with one more signer of the discharge paper, put in force by a decision. */
export const policy: FacilityPolicy = parseFacilityPolicy({
  ...generated,
  editions: generated.editions.map((edition) => ({
    ...edition,
    basis: "decision",
    decision: "12/QĐ-BVTN ngày 20/12/2025",
    documents: edition.documents.map(withHead),
  })),
});

function withHead(rule: DocumentRule): DocumentRule {
  return rule.document === dischargeForm ? { ...rule, places: [...rule.places, headPlace] } : rule;
}

/** The field of the paper in which a role signs. */
export function fieldOf(role: SignerRole): string {
  return `sign.${role}`;
}
