import { visitRecordShape } from "../visit.schema.ts";
import type { VisitRecord } from "../visit.ts";
import type { DocumentForm } from "./document-form.ts";

/** The record of the visit itself: who, when, what was found, done and charged. Every visit has exactly one. */
export const visitRecordForm: DocumentForm<VisitRecord> = {
  kind: "visit-record",
  title: { vi: "Hồ sơ lượt khám bệnh, chữa bệnh", en: "Record of the visit" },
  source: "QĐ 3176/QĐ-BYT (2024), bảng XML1–XML5",
  schema: 1,
  steps: {},
  shape: visitRecordShape,
  contentsOf: ({
    dischargePapers: _papers,
    recordSummary: _summary,
    transferPaper: _transfer,
    births: _births,
    maternityRest: _rest,
    sickLeave: _leave,
    appointment: _appointment,
    hivCare: _hiv,
    tuberculosisCare: _tuberculosis,
    ...record
  }) => [record],
  partOf: ([record]) => ({ ...record }),
};
