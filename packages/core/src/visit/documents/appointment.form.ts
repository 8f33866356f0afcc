import { appointmentSchema } from "../appointment.schema.ts";
import type { Appointment } from "../appointment.ts";
import type { DocumentForm } from "./document-form.ts";

/** Phiếu hẹn khám lại. */
export const appointmentForm: DocumentForm<Appointment> = {
  kind: "appointment",
  title: { vi: "Phiếu hẹn khám lại", en: "Appointment for a re-examination" },
  code: "TT01-V",
  source: "TT 01/2025/TT-BYT, Phụ lục V; QĐ 3176/QĐ-BYT (2024), bảng XML14",
  schema: 1,
  steps: {},
  shape: appointmentSchema,
  contentsOf: ({ appointment }) => (appointment === undefined ? [] : [appointment]),
  partOf: ([appointment]) => (appointment === undefined ? {} : { appointment }),
};
