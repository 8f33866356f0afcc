import { coverageBindings as coverage } from "../bindings/coverage.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { insured, known } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { section } from "../form-section.ts";
import type { FormField, FormSection } from "../form-template.ts";

/** Who a certificate of TT 25/2025 is about, and what one of them asks for beyond. */
export function identitySection(vi: string, en: string, ...more: readonly FormField[]): FormSection {
  return section("id", vi, en, [
    field(0, "name", "họ tên", "Full name", patient.name, known),
    field(1, "birth", "ngày sinh", "Date of birth", patient.birth, known),
    field(2, "gender", "giới", "Sex", patient.gender, "1"),
    field(3, "ethnicGroup", "dân tộc", "Ethnic group", patient.ethnicGroup),
    field(4, "socialInsuranceNumber", "mã BHXH", "Social insurance number", patient.socialInsuranceNumber),
    field(4, "cardNumber", "số thẻ BHYT", "Insurance card", coverage.cardNumber, insured),
    field(5, "paperKind", "loại giấy tờ", "Kind of identity paper", patient.paperKind),
    field(5, "paperNumber", "số ĐDCN/CCCD/hộ chiếu", "Personal ID/passport", patient.paperNumber),
    field(5, "paperIssuedOn", "ngày cấp", "Issued on", patient.paperIssuedOn),
    field(5, "paperIssuedBy", "nơi cấp", "Issued by", patient.paperIssuedBy),
    field(6, "occupation", "nghề nghiệp", "Occupation", patient.occupation),
    field(7, "address", "địa chỉ", "Address", patient.address, known),
    ...more,
  ]);
}
