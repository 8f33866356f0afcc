import { dischargePaperSchema } from "../paper.schema.ts";
import type { DischargePaper } from "../paper.ts";
import type { DocumentForm } from "./document-form.ts";

/** Giấy ra viện. */
export const dischargePaperForm: DocumentForm<DischargePaper> = {
  kind: "discharge-paper",
  title: { vi: "Giấy ra viện", en: "Discharge paper" },
  code: "TT25-02",
  source: "TT 25/2025/TT-BYT, Phụ lục II",
  schema: 1,
  steps: {},
  shape: dischargePaperSchema,
  contentsOf: (visit) => visit.dischargePapers,
  partOf: (dischargePapers) => ({ dischargePapers }),
};
