import type { FacilityMasters } from "../masters/facility-masters.ts";
import { claimWarning } from "./as-visit/as-visit.issues.ts";
import { createClaimCodes } from "./as-visit/claim-codes.ts";
import { placedEntries } from "./as-visit/placed-entries.ts";
import { putCharges, statementOf } from "./as-visit/put-charges.ts";
import { putDiagnoses } from "./as-visit/put-diagnoses.ts";
import { putCardFacts, putEpisode, putHead } from "./as-visit/put-episode.ts";
import { putObservations } from "./as-visit/put-observations.ts";
import { putPapers, type VisitPaper } from "./as-visit/put-papers.ts";
import { putPatient } from "./as-visit/put-patient.ts";
import { createVisitDraft, type VisitOfRecordReport } from "./as-visit/visit-draft.ts";
import type { MedicalRecord } from "./medical-record.ts";

/** How a visit is made of a record. */
export interface VisitOfRecordOptions {
  /** The catalogues of the facility: papers name the doctor who signs (TEN_BS), the record holds only the licence. */
  readonly masters?: FacilityMasters;
  /**
   * Papers that do not go along. By default a discharge paper is made for inpatient and day care and for each issued
   * copy (form data `TT25-02`), a summary when one was issued (`TT25-03`) or the course is summed up, a transfer paper
   * when there is a transfer. A paper without an issued copy has the day of the discharge (NGAY_CT). Birth papers
   * (`TT22-01`, each about a birth), leave (`TT25-07`), maternity rest (`TT25-11`) and the appointment (`TT01-V`) are
   * made of their issued copies only. Care of HIV and tuberculosis is read from form data `XML6` and `XML15`.
   */
  readonly without?: readonly VisitPaper[];
}

/**
 * The visit that insurance settles, out of the record: only entries that count are read, no sum is made and
 * nothing is guessed: what stands in for something better has a warning. Codes are taken of the lists in `codingSystems` alone, by exactly these names; of others a warning
 * tells. The report is `ok` when the visit has the shape that `checkVisit` asks for; else it names everything that
 * is missing or wrong, at the place of the record, with the official name of the field.
 *
 * @official XML1–XML11, XML13–XML15
 */
export function visitOfRecord(
  record: MedicalRecord,
  options: VisitOfRecordOptions = {},
): VisitOfRecordReport {
  const draft = createVisitDraft();
  const entries = placedEntries(record);
  const stated = statementOf(entries);
  const codes = createClaimCodes(draft);
  for (const { entry, path } of entries) {
    if (entry.status === "preliminary" && claimed.has(entry.kind))
      draft.find(claimWarning("preliminary", path));
  }
  putHead(draft, record);
  putPatient(draft, record, entries);
  putCardFacts(draft, record, stated);
  putEpisode(draft, record, entries, stated);
  putDiagnoses(draft, entries, stated, codes);
  putCharges(draft, entries);
  putObservations(draft, entries, codes);
  putPapers(draft, { record, entries, stated, masters: options.masters }, new Set(options.without));
  return draft.finish();
}

/** The kinds of entries that a claim is made of. */
const claimed: ReadonlySet<string> = new Set([
  "charge",
  "consultation",
  "course-note",
  "diagnosis",
  "discharge",
  "imaging-result",
  "laboratory-result",
  "procedure",
  "transfer",
]);
