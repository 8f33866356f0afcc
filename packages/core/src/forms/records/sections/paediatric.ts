import { historyBindings as history } from "../../bindings/history.ts";
import { patientBindings as patient } from "../../bindings/patient.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Nhi khoa: the child before this illness, and the parents. */
export const paediatric = section("A-ped", "Nhi khoa", "Paediatric part", [
  field(0, "ordinal", "con thứ", "Ordinal of the child", "number"),
  field(0, "children", "số con", "Number of children", "number"),
  field(1, "growth", "quá trình sinh trưởng và phát triển", "Growth and development", history.growth, "1..*"),
  field(1, "birthWeight", "cân nặng lúc sinh", "Weight at birth", "number", "0..1", { unit: "g" }),
  field(1, "malformation", "dị tật", "Malformation", "text"),
  field(1, "mental", "phát triển tinh thần", "Mental development", "text"),
  field(1, "motor", "phát triển vận động", "Motor development", "text"),
  field(2, "nutrition", "nuôi dưỡng", "Feeding", history.nutrition, "1..*"),
  field(2, "breastMilk", "sữa mẹ", "Breast milk", "yes-no"),
  field(2, "formula", "nhân tạo", "Artificial", "yes-no"),
  field(2, "weaning", "cai sữa", "Weaning", "text"),
  field(3, "vaccination", "tiêm chủng", "Vaccination", history.vaccination, "1..*"),
  field(4, "father", "bố: họ tên", "Father: name", patient.father.name),
  field(4, "fatherOccupation", "bố: nghề", "Father: occupation", patient.father.occupation),
  field(4, "fatherEducation", "bố: học vấn", "Father: education", "text"),
  field(4, "mother", "mẹ: họ tên", "Mother: name", patient.mother.name),
  field(4, "motherOccupation", "mẹ: nghề", "Mother: occupation", patient.mother.occupation),
  field(4, "motherEducation", "mẹ: học vấn", "Mother: education", "text"),
  field(5, "motherHistory", "tiền sử người mẹ", "History of the mother", history.mother, "0..*"),
]);
