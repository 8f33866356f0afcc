import { tuberculosisCareSchema } from "../tuberculosis-care.schema.ts";
import type { TuberculosisCare } from "../tuberculosis-care.ts";
import type { DocumentForm } from "./document-form.ts";

/** Thông tin quản lý điều trị bệnh lao. */
export const tuberculosisCareForm: DocumentForm<TuberculosisCare> = {
  kind: "tuberculosis-care",
  title: { vi: "Thông tin quản lý điều trị bệnh lao", en: "Tuberculosis treatment" },
  source: "QĐ 3176/QĐ-BYT (2024), bảng XML15",
  schema: 1,
  steps: {},
  shape: tuberculosisCareSchema,
  contentsOf: ({ tuberculosisCare = [] }) => tuberculosisCare,
  partOf: (tuberculosisCare) => (tuberculosisCare.length === 0 ? {} : { tuberculosisCare }),
};
