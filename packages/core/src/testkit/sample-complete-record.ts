import { parseRecord } from "../record/check-record.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { completingStory } from "./sample-completing-story.ts";
import { sampleEntries, sampleSource } from "./sample-entries.ts";
import { type SampleRecordOptions, sampleInpatientRecord } from "./sample-record.ts";

/** What the forms ask of entries that the story of the inpatient left short. */
function completed(entry: Entry): object {
  if (entry.kind === "examination" && entry.stage === "admission") {
    const rest = ["urogenital", "nervous", "musculoskeletal"].map((system) => ({
      system,
      text: "Chưa ghi nhận bất thường.",
    }));
    const special = { system: "special", text: "Ấn đau hố chậu phải, phản ứng thành bụng." };
    return { ...entry, findings: [...entry.findings, ...rest, special] };
  }
  if (entry.kind === "laboratory-result" && entry.discipline === "biochemistry") {
    const specimen = { ...entry.specimen, type: "Huyết thanh" };
    return { ...entry, specimen, order: sampleSource("biochemistry-order") };
  }
  if (entry.kind === "prescription") return { ...entry, number: "99999a1b2c3d-C" };
  return entry;
}

/**
 * The record of {@link sampleInpatientRecord} with everything that its papers ask for: each of them is complete, so that
 * it prints as it would be signed. Invented and always the same.
 */
export function sampleCompleteRecord(options: SampleRecordOptions = {}): MedicalRecord {
  const record = sampleInpatientRecord(options);
  return parseRecord({
    ...record,
    entries: [...record.entries.map(completed), ...sampleEntries(completingStory)],
  });
}
