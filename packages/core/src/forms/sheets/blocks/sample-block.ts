import type { laboratoryBindings } from "../../bindings/laboratory.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection } from "../../form-template.ts";

/** What was taken from the patient, and when. */
export function sampleBlock(result: ReturnType<typeof laboratoryBindings>): FormSection {
  return section("sample", "Mẫu", "Sample", [
    field(0, "type", "loại mẫu", "Kind of sample", result.specimenType, "1"),
    field(0, "takenAt", "giờ lấy", "Taken at", result.specimenTakenAt),
    field(0, "receivedAt", "giờ nhận", "Received at", result.specimenReceivedAt),
  ]);
}
