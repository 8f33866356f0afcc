import { coverageBindings as coverage } from "../../bindings/coverage.ts";
import { episodeBindings as episode } from "../../bindings/episode.ts";
import { patientBindings as patient } from "../../bindings/patient.ts";
import { insured, known, knownCitizen, under16Years } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** I. Hành chính, in every record form. */
export const administrative = section("I", "Hành chính", "Administrative data", [
  field(0, "name", "họ và tên (in hoa)", "Full name (capitals)", patient.name, known),
  field(1, "birth", "ngày sinh", "Date of birth", patient.birth, known),
  field(1, "age", "tuổi", "Age", patient.ageYears, known),
  field(2, "gender", "giới", "Sex", patient.gender, "1"),
  field(3, "occupation", "nghề nghiệp", "Occupation", patient.occupation, known),
  field(4, "ethnicGroup", "dân tộc", "Ethnic group", patient.ethnicGroup, known),
  field(5, "nationality", "quốc tịch", "Nationality", patient.nationality, known),
  field(6, "address", "địa chỉ", "Address", patient.addressText, known),
  field(6, "province", "tỉnh", "Province", patient.provinceCode, known),
  field(6, "commune", "xã", "Commune", patient.communeCode),
  field(7, "workplace", "nơi làm việc", "Workplace", patient.workplace),
  field(8, "payer", "đối tượng", "Payer", episode.payer, "1"),
  field(9, "cardValidTo", "BHYT giá trị đến", "Insurance valid to", coverage.validTo),
  field(9, "cardNumber", "số thẻ", "Card number", coverage.cardNumber, insured),
  field(10, "personalId", "số định danh cá nhân (TT13)", "Personal ID", patient.nationalId, knownCitizen),
  field(
    11,
    "contactName",
    "người nhà khi cần báo tin",
    "Emergency contact",
    patient.emergencyContact.name,
    under16Years,
  ),
  field(11, "contactPhone", "điện thoại", "Phone", patient.emergencyContact.phone),
]);
