import { recordSummarySchema } from "../paper.schema.ts";
import type { RecordSummary } from "../paper.ts";
import type { DocumentForm } from "./document-form.ts";

/** Bản tóm tắt hồ sơ bệnh án. */
export const recordSummaryForm: DocumentForm<RecordSummary> = {
  kind: "record-summary",
  title: { vi: "Bản tóm tắt hồ sơ bệnh án", en: "Summary of the medical record" },
  code: "TT25-03",
  source: "TT 25/2025/TT-BYT, Phụ lục II",
  schema: 1,
  steps: {},
  shape: recordSummarySchema,
  contentsOf: (visit) => (visit.recordSummary === undefined ? [] : [visit.recordSummary]),
  partOf: ([recordSummary]) => (recordSummary === undefined ? {} : { recordSummary }),
};
