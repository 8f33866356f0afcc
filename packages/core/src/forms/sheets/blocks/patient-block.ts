import { coverageBindings } from "../../bindings/coverage.ts";
import { diagnosisBindings } from "../../bindings/diagnosis.ts";
import { patientBindings } from "../../bindings/patient.ts";
import { stayBindings } from "../../bindings/stays.ts";
import { known } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection } from "../../form-template.ts";

/** Who the sheet is about: the head of every sheet. */
export const patientBlock: FormSection = section("patient", "Thông tin người bệnh", "Patient block", [
  field(0, "name", "họ tên", "Full name", patientBindings.name, known),
  field(0, "age", "tuổi", "Age", patientBindings.ageYears),
  field(0, "gender", "giới", "Sex", patientBindings.gender, "1"),
  field(0, "personalId", "số ĐDCN", "Personal ID", patientBindings.nationalId),
  field(0, "cardNumber", "số BHYT", "Insurance card", coverageBindings.cardNumber),
  field(1, "address", "địa chỉ", "Address", patientBindings.address),
  field(2, "department", "khoa", "Department", stayBindings.department, "1"),
  field(2, "room", "buồng", "Room", stayBindings.room),
  field(2, "bed", "giường", "Bed", stayBindings.bed),
  field(3, "diagnosis", "chẩn đoán", "Diagnosis", diagnosisBindings.latest.main.text),
]);
