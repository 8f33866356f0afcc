import { maternityRestSchema } from "../maternity-rest.schema.ts";
import type { MaternityRest } from "../maternity-rest.ts";
import type { DocumentForm } from "./document-form.ts";

/** Giấy chứng nhận nghỉ dưỡng thai. */
export const maternityRestForm: DocumentForm<MaternityRest> = {
  kind: "maternity-rest",
  title: { vi: "Giấy chứng nhận nghỉ dưỡng thai", en: "Certificate of maternity rest" },
  code: "TT25-11",
  source: "TT 25/2025/TT-BYT, Phụ lục II; QĐ 3176/QĐ-BYT (2024), bảng XML10",
  schema: 1,
  steps: {},
  shape: maternityRestSchema,
  contentsOf: ({ maternityRest }) => (maternityRest === undefined ? [] : [maternityRest]),
  partOf: ([maternityRest]) => (maternityRest === undefined ? {} : { maternityRest }),
};
