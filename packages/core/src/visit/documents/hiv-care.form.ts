import { hivCareSchema } from "../hiv-care.schema.ts";
import type { HivCare } from "../hiv-care.ts";
import type { DocumentForm } from "./document-form.ts";

/** Hồ sơ chăm sóc và điều trị HIV/AIDS. */
export const hivCareForm: DocumentForm<HivCare> = {
  kind: "hiv-care",
  title: { vi: "Hồ sơ chăm sóc và điều trị HIV/AIDS", en: "HIV care and treatment" },
  source: "QĐ 3176/QĐ-BYT (2024), bảng XML6",
  schema: 1,
  steps: {},
  shape: hivCareSchema,
  contentsOf: ({ hivCare = [] }) => hivCare,
  partOf: (hivCare) => (hivCare.length === 0 ? {} : { hivCare }),
};
