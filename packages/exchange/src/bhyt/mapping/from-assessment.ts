import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import { type AssessmentRow, assessment } from "../qd3176/assessment.data.ts";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { filled } from "./codec.ts";
import { issueOfLoss } from "./loss.ts";
import type { MedicalAssessment } from "./medical-assessment.ts";
import { readRow } from "./read-row.ts";
import { xml12Map } from "./xml12.map.ts";

/** Cells that the decision demands of everybody and that somebody without papers, or of a place without a code, cannot fill. */
const mayBeBlank: ReadonlySet<string> = new Set(["SO_CCCD", "NGAY_CAP_CCCD", "NOI_CAP_CCCD", "MAXA_CU_TRU"]);

/**
 * Reads a row of XML12 as a medical assessment, or says which cells are missing or unreadable. What the row says in
 * another way than we would write it is listed as information. `row` counts from 0 and stands in the paths.
 *
 * @official XML12
 */
export function fromAssessment(content: AssessmentRow, row = 0): Report<MedicalAssessment> {
  requireArguments("fromAssessment", ["row", row, "row"]);
  const cells: BhytRow = { ...content };
  const place = { table: assessment.table, row };
  const { part, findings, losses } = readRow(xml12Map, cells, place, {});
  const missing = assessment.fields
    .filter(
      ({ name, required }) => required === true && !mayBeBlank.has(name) && filled(cells[name]) === undefined,
    )
    .map(({ name }) => missingCell(officialOf({ ...place, field: name }), [...pathOf(place), name]));
  const issues = [...findings, ...missing, ...losses.map(issueOfLoss)];
  if (findings.length + missing.length > 0) return { ok: false, issues };
  // Every cell that the type demands was filled and readable.
  return reportOf(part as unknown as MedicalAssessment, issues);
}

function missingCell(official: string, path: Issue["path"]): Issue {
  return {
    code: "exchange.bhyt.missing_cell",
    severity: "error",
    path,
    official,
    text: { vi: `${official} bắt buộc nhưng để trống.`, en: `${official} is required and empty.` },
    nextStep: {
      vi: `Điền ${official} tại phần mềm nguồn rồi xuất lại.`,
      en: `Fill in ${official} in the source system and export again.`,
    },
  };
}
