import { procedureBindings as procedure } from "../../bindings/procedure.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection } from "../../form-template.ts";

/** An operation or procedure, as every sheet about one tells of it. */
export const operationBlock: FormSection = section("op", "Ca phẫu thuật", "Operation", [
  field(0, "diagnosisBefore", "chẩn đoán trước", "Diagnosis before", procedure.diagnosisBefore, "1"),
  field(0, "diagnosisAfter", "chẩn đoán sau", "Diagnosis after", procedure.diagnosisAfter),
  field(1, "method", "phương pháp", "Method", procedure.method, "1"),
  field(1, "anaesthesia", "vô cảm", "Anaesthesia", procedure.anaesthesia),
  field(2, "from", "ngày giờ bắt đầu", "Begin", procedure.from, "1"),
  field(2, "to", "ngày giờ kết thúc", "End", procedure.to),
  field(3, "team", "kíp phẫu thuật", "Team", procedure.team, "1..*"),
  field(4, "course", "diễn biến", "Course", procedure.course),
  field(4, "sketch", "lược đồ", "Sketch", procedure.sketches, "0..*"),
  field(5, "drains", "dẫn lưu", "Drains", procedure.drains),
  field(5, "supplies", "vật tư", "Supplies", procedure.supplies),
  field(5, "specimens", "mẫu bệnh phẩm", "Specimens", procedure.specimens),
]);
