import { acts } from "../acts.ts";
import { birthBindings as birth } from "../bindings/birth.ts";
import { coverageBindings } from "../bindings/coverage.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as mother } from "../bindings/patient.ts";
import { known } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormSignature, FormTemplate } from "../form-template.ts";
import { birthCertificateNumbering } from "../numbering/numbering-rules.ts";
import { certificate } from "./certificate.ts";
import { head, seal } from "./signatures.ts";

const parents = section("mother", "Người mẹ", "Mother", [
  field(0, "name", "họ tên", "Full name", mother.name, known),
  field(0, "birth", "ngày sinh", "Date of birth", mother.birth, known),
  field(0, "ethnicGroup", "dân tộc", "Ethnic group", mother.ethnicGroup, known),
  field(0, "nationality", "quốc tịch", "Nationality", mother.nationality, known),
  field(1, "paperKind", "giấy tờ (loại)", "Identity paper (kind)", mother.paperKind),
  field(1, "paperNumber", "giấy tờ (số)", "Identity paper (number)", mother.paperNumber, known),
  field(1, "paperIssuedOn", "giấy tờ (ngày cấp)", "Identity paper (issued on)", mother.paperIssuedOn),
  field(1, "paperIssuedBy", "giấy tờ (nơi cấp)", "Identity paper (issued by)", mother.paperIssuedBy),
  field(2, "residence", "cư trú", "Residence", mother.addressText, known),
  field(2, "provinceCode", "cư trú (tỉnh)", "Residence (province)", mother.provinceCode),
  field(2, "communeCode", "cư trú (xã)", "Residence (commune)", mother.communeCode),
  field(3, "socialInsuranceNumber", "mã BHXH", "Social insurance number", mother.socialInsuranceNumber),
  field(3, "cardNumber", "mã thẻ", "Insurance card", coverageBindings.cardNumber),
]);

const child = section("child", "Con", "Child", [
  field(0, "intendedName", "tên dự kiến", "Intended name", birth.intendedName),
  field(0, "gender", "giới", "Sex", birth.gender, "1"),
  field(0, "count", "số con", "Children of this delivery", passageBindings.childrenBorn, "1"),
  field(0, "delivery", "lần sinh", "Deliveries including this", "number", "1"),
  field(0, "living", "số con sống", "Living children", "number", "1"),
  field(1, "weightGrams", "cân nặng", "Weight", birth.weightGrams, "1"),
  field(1, "at", "giờ sinh", "Time of birth", birth.at, "1"),
  field(1, "place", "nơi sinh", "Place of birth", "text", "1"),
  field(2, "state", "tình trạng", "Condition", birth.state, "1"),
  field(3, "caesarean", "mổ", "Caesarean", passageBindings.caesarean, "1"),
  field(3, "under32Weeks", "dưới 32 tuần", "Before 32 weeks", passageBindings.under32Weeks, "1"),
  field(4, "father", "cha", "Father", "text"),
]);

const signatures: readonly FormSignature[] = [
  { role: "relative", label: { vi: "Thân nhân", en: "Relative" }, required: false, field: "sign.relative" },
  {
    role: "midwife",
    label: { vi: "Người đỡ đẻ", en: "Birth attendant" },
    required: true,
    field: "sign.midwife",
  },
  {
    role: "signer-of-the-form",
    label: { vi: "Người ghi", en: "Written by" },
    required: true,
    field: "sign.writer",
  },
  head("sign.head", "Cơ sở", "Facility"),
  seal,
];

const moment = momentOf(timeOf("birth"));

/**
 * Giấy chứng sinh, out of the mother's record; one a child, about the entry of its birth.
 *
 * @legal TT 22/2025/TT-BYT mẫu 01 @official XML9
 */
export const birthCertificate: FormTemplate = certificate(acts.tt22, {
  code: "TT22-01",
  annex: "TT 22/2025 Mẫu 01",
  names: { vi: "Giấy chứng sinh", en: "Birth certificate (medical)" },
  source: "TT 22/2025/TT-BYT; exchange implementation",
  moment,
  sectionsConfidence: "high",
  exchange: { bhxhCode: "GIAYCHUNGSINH", bhxhLoai: "61", xml130Table: "XML9" },
  numbering: birthCertificateNumbering,
  reissue: "same-number",
  sections: [
    section("head", "Số", "Number", [
      field(
        0,
        "code",
        "mã GCS XXXXX.GCS.ZZZZZ.YY (18 ký tự)",
        "Code XXXXX.GCS.ZZZZZ.YY (18 characters)",
        birth.certificateNumber,
        "1",
      ),
      field(1, "number", "số", "Number", issue.number, "1"),
      field(1, "book", "quyển", "Book", "identifier", "1"),
      field(1, "series", "seri", "Series", issue.series),
    ]),
    parents,
    child,
    section("sign", "Ký", "Signatures", [
      field(0, "relative", "thân nhân", "Relative", "text"),
      field(1, "midwife", "người đỡ đẻ", "Birth attendant", birth.attendedBy, "1"),
      field(2, "writer", "người ghi", "Written by", issue.author, "1"),
      field(3, "head", "cơ sở", "Facility", "practitioner", "1"),
    ]),
  ],
  signatures,
});

/** The same rule; this form, as far as known, has no field for the code. */
const { field: _, ...surrogacyNumbering } = birthCertificateNumbering;

/** Giấy chứng sinh of a child that another woman carried. @legal TT 22/2025/TT-BYT mẫu 02 */
export const surrogacyBirthCertificate: FormTemplate = certificate(acts.tt22, {
  code: "TT22-02",
  annex: "TT 22/2025 Mẫu 02",
  names: { vi: "Giấy chứng sinh (mang thai hộ)", en: "Birth certificate (surrogacy)" },
  source: "TT 22/2025",
  moment,
  sectionsConfidence: "low",
  numbering: surrogacyNumbering,
  reissue: "same-number",
  sections: [
    section("mth", "Người mang thai hộ / bên nhờ", "Surrogate / commissioning parents", [
      ...[...parents.fields, ...child.fields].map((one) => ({
        ...one,
        label: `${one.label} (như Mẫu 01)`,
        labelEn: `${one.labelEn} (as form 01)`,
        phrase: 0,
      })),
      field(1, "commissioning", "thông tin bên nhờ mang thai hộ", "The commissioning parents", "text", "1"),
    ]),
  ],
  signatures: signatures.map(({ field: _, ...who }) => who),
});
