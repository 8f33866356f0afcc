import { dischargeBindings as discharge } from "../../bindings/discharge.ts";
import { stayBindings as stays } from "../../bindings/stays.ts";
import { ended } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSignature } from "../../form-template.ts";

/** Who signs the first page of an inpatient record. */
export const inpatientSigning = section("sign", "Ký", "Signatures", [
  field(0, "headOfDepartment", "trưởng khoa", "Head of department", discharge.headOfDepartment),
  field(
    1,
    "headOfFacility",
    "giám đốc/người được ủy quyền",
    "Director or delegate",
    discharge.headOfFacility,
    ended,
  ),
]);

/** Who signs the record of outpatient treatment. */
export const outpatientSigning = section("sign", "Ký", "Signatures", [
  field(0, "headOfFacility", "giám đốc", "Director", discharge.headOfFacility, ended),
  field(1, "doctor", "bác sĩ khám bệnh/điều trị", "Examining or treating doctor", stays.attending, "1"),
]);

export const inpatientSignatures: readonly FormSignature[] = [
  {
    role: "examining-doctor",
    label: { vi: "bác sĩ làm bệnh án", en: "Doctor who wrote the record" },
    required: true,
    field: "A.author",
  },
  {
    role: "treating-doctor",
    label: { vi: "bác sĩ điều trị", en: "Treating doctor" },
    required: true,
    requiredWhen: ended,
    field: "B.doctor",
  },
  {
    role: "giver",
    label: { vi: "người giao hồ sơ", en: "Hands the record over" },
    required: false,
    field: "B.giver",
  },
  {
    role: "receiver",
    label: { vi: "người nhận hồ sơ", en: "Takes the record over" },
    required: false,
    field: "B.receiver",
  },
  {
    role: "head-of-department",
    label: { vi: "trưởng khoa", en: "Head of department" },
    required: true,
    requiredWhen: ended,
    field: "sign.headOfDepartment",
  },
  {
    role: "head-of-facility",
    label: { vi: "giám đốc/người được ủy quyền", en: "Director or delegate" },
    required: true,
    requiredWhen: ended,
    field: "sign.headOfFacility",
  },
];

export const outpatientSignatures: readonly FormSignature[] = [
  {
    role: "treating-doctor",
    label: { vi: "bác sĩ khám bệnh/điều trị", en: "Examining or treating doctor" },
    required: true,
    field: "sign.doctor",
  },
  {
    role: "head-of-facility",
    label: { vi: "giám đốc", en: "Director" },
    required: true,
    requiredWhen: ended,
    field: "sign.headOfFacility",
  },
];
