import { type Report, requireOk } from "../faults/report.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { unreadIssue } from "../shape/unread-issue.ts";
import { invalidRecord } from "./medical-record.faults.ts";
import { medicalRecordSchema } from "./medical-record.schema.ts";
import type { MedicalRecord } from "./medical-record.ts";
import { type CheckRecordOptions, recordName, recordReport } from "./record-report.ts";

/**
 * Is this a medical record? Takes a JSON text or the parsed value, brings all text to NFC, and answers with the record
 * or with everything that is wrong: first in shape, types and presence, and once these are right in what the members
 * say of each other. What a form or a hub demands beyond that is the question of `checkForm` and of the hub's rules.
 *
 * What is not there may be left out: an absent list (`coverages`, `entries`, `patient.addresses`,
 * `patient.representatives`) is read as an empty one, and a member that is `undefined` counts as absent. All other
 * lists that are not optional (`patient.identifiers`, `episode.stays`, those of an entry) must be there. `null` is a
 * finding. Many records are checked faster by `createRecordChecker` of `@benhan/core/compiled`, with the same reports.
 */
export function checkRecord(input: unknown, options: CheckRecordOptions = {}): Report<MedicalRecord> {
  return recordReport(input, medicalRecordSchema, options);
}

/**
 * The record, or one `core.record.record_invalid` that carries every finding.
 *
 * @throws EmrError `core.options.wrong` as well, for bytes, a Promise, the name of a file or an empty text
 */
export function parseRecord(input: unknown, options: CheckRecordOptions = {}): MedicalRecord {
  const unread = unreadIssue(input, recordName);
  if (unread !== undefined) refuseCall("parseRecord", [unread]);
  return requireOk(checkRecord(input, options), invalidRecord);
}
