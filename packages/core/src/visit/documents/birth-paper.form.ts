import { birthPaperSchema } from "../birth-paper.schema.ts";
import type { BirthPaper } from "../birth-paper.ts";
import type { DocumentForm } from "./document-form.ts";

/** Giấy chứng sinh. */
export const birthPaperForm: DocumentForm<BirthPaper> = {
  kind: "birth-paper",
  title: { vi: "Giấy chứng sinh", en: "Birth paper" },
  code: "TT22-01",
  source: "TT 22/2025/TT-BYT, mẫu 01; QĐ 3176/QĐ-BYT (2024), bảng XML9",
  schema: 1,
  steps: {},
  shape: birthPaperSchema,
  contentsOf: ({ births = [] }) => births,
  partOf: (births) => (births.length === 0 ? {} : { births }),
};
