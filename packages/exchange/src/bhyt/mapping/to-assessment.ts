import type { AssessmentRow } from "../qd3176/assessment.data.ts";
import type { Loss } from "./loss.ts";
import type { MedicalAssessment } from "./medical-assessment.ts";
import { writeRow } from "./write-row.ts";
import { xml12Map } from "./xml12.map.ts";

/** A medical assessment as a row of its table, and everything about it that the row does not keep. */
export interface WrittenAssessment {
  readonly row: AssessmentRow;
  /** Paths are paths of the assessment. Empty when reading the row gives the same again. */
  readonly losses: readonly Loss[];
}

/** Writes a medical assessment as the row that `encodeAssessment` takes. Nothing is computed or made up. @official XML12 */
export function toAssessment(assessment: MedicalAssessment): WrittenAssessment {
  const place = { at: [], official: "XML12[1]", number: 1, summary: {} };
  return writeRow(xml12Map, assessment, place);
}
