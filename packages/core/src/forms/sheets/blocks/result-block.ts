import type { examinationBindings } from "../../bindings/examination.ts";
import type { imagingBindings } from "../../bindings/imaging.ts";
import type { laboratoryBindings } from "../../bindings/laboratory.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormField, FormSection, FormSignature } from "../../form-template.ts";

function resultBlock(...fields: readonly FormField[]): FormSection {
  return section("result", "Kết quả", "Result", fields);
}

/** What imaging or a functional test showed. */
export function imagingResultBlock(result: ReturnType<typeof imagingBindings>): FormSection {
  return resultBlock(
    field(0, "description", "mô tả/kết quả", "Description/result", result.description, "1"),
    field(1, "conclusion", "kết luận", "Conclusion", result.conclusion, "1"),
    field(1, "advice", "lời dặn", "Advice", result.advice),
    field(2, "performedBy", "người thực hiện", "Performed by", result.performedBy),
    field(2, "readBy", "người đọc", "Read by", result.readBy),
    field(2, "approvedBy", "người duyệt", "Approved by", result.approvedBy),
    field(2, "at", "ngày giờ", "Time", result.at, "1"),
  );
}

/**
 * What the laboratory found. `shape` tells whether the result is a list of indexes, or words with a conclusion, as
 * those of a microscope are.
 */
export function laboratoryResultBlock(
  result: ReturnType<typeof laboratoryBindings>,
  shape: "values" | "words",
): FormSection {
  const ofValues = shape === "values";
  return resultBlock(
    field(0, "description", "mô tả", "Description", result.description),
    field(0, "values", "kết quả", "Result", result.values, ofValues ? "1..*" : "0..*"),
    field(1, "conclusion", "kết luận", "Conclusion", result.conclusion, ofValues ? "0..1" : "1"),
    field(1, "advice", "lời dặn", "Advice", "text"),
    field(2, "performedBy", "người thực hiện", "Performed by", result.performedBy),
    field(2, "readBy", "người đọc", "Read by", result.readBy),
    field(2, "approvedBy", "người duyệt", "Approved by", result.approvedBy),
    field(2, "at", "ngày giờ", "Time", result.at, "1"),
  );
}

/** What a specialist found. */
export function specialistResultBlock(examination: (typeof examinationBindings)["specialist"]): FormSection {
  return resultBlock(
    field(0, "description", "mô tả/kết quả", "Description/result", examination.findings, "1..*"),
    field(1, "conclusion", "kết luận", "Conclusion", examination.conclusion, "1"),
    field(1, "advice", "lời dặn", "Advice", "text"),
    field(2, "performedBy", "người thực hiện", "Performed by", examination.author, "1"),
    field(2, "readBy", "người đọc", "Read by", "practitioner"),
    field(2, "approvedBy", "người duyệt", "Approved by", "practitioner"),
    field(2, "at", "ngày giờ", "Time", examination.at, "1"),
  );
}

/** Who may sign a result. The text at hand does not say who must. */
export const resultSignatures: readonly FormSignature[] = [
  {
    role: "performer",
    label: { vi: "Người thực hiện", en: "Performed by" },
    required: false,
    field: "result.performedBy",
  },
  { role: "reader", label: { vi: "Người đọc", en: "Read by" }, required: false, field: "result.readBy" },
  {
    role: "signer-of-the-form",
    label: { vi: "Người duyệt", en: "Approved by" },
    required: false,
    field: "result.approvedBy",
  },
];
