import * as z from "zod/mini";
import { date, declared, labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { Appointment } from "./appointment.ts";

export const appointmentSchema: z.ZodMiniType<Appointment> = /* @__PURE__ */ declared(() =>
  objectOf<Appointment>({
    paperNumber: labelled(text, "SO_GIAYHEN_KL", "số giấy hẹn", "number of the paper"),
    appointedOn: labelled(date, "NGAY_HEN_KL", "ngày hẹn khám lại"),
    appointedBy: labelled(text, "MA_BAC_SI", "bác sĩ hẹn khám lại", "practitioner who made the appointment"),
    headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility"),
    issuedOn: labelled(date, "NGAY_CT", "ngày chứng từ", "issued on"),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
