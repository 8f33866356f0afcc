import * as z from "zod/mini";
import {
  date,
  dateOrMinute,
  declared,
  encounterNumber,
  facilityCode,
  facilityId,
  labelled,
} from "../shape/field.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import { appointmentSchema } from "./appointment.schema.ts";
import { birthPaperSchema } from "./birth-paper.schema.ts";
import { medicationChargeSchema, serviceChargeSchema, settlementSchema } from "./charge.schema.ts";
import { coverageSchema, livingAreaSchema } from "./coverage.schema.ts";
import { diagnosesSchema, episodeSchema } from "./episode.schema.ts";
import { hivCareSchema } from "./hiv-care.schema.ts";
import { maternityRestSchema } from "./maternity-rest.schema.ts";
import { courseNoteSchema, diagnosticResultSchema } from "./observation.schema.ts";
import { dischargePaperSchema, recordSummarySchema, transferPaperSchema } from "./paper.schema.ts";
import { patientSchema } from "./patient.schema.ts";
import { sickLeaveSchema } from "./sick-leave.schema.ts";
import { tuberculosisCareSchema } from "./tuberculosis-care.schema.ts";
import type { Visit, VisitRecord } from "./visit.ts";

const recordMembers = () => ({
  facilityId: labelled(facilityId, "", "mã cơ sở nội bộ"),
  source: labelled(sourceKeySchema, "", "nguồn dữ liệu"),
  encounterNumber: labelled(encounterNumber, "MA_LK", "mã liên kết"),
  facilityCode: labelled(facilityCode, "MA_CSKCB", "mã cơ sở KCB"),
  patient: labelled(patientSchema, "", "người bệnh"),
  coverages: labelled(z.array(coverageSchema), "", "danh sách thẻ BHYT", "insurance cards"),
  livingArea: z.exactOptional(labelled(livingAreaSchema, "MA_KHUVUC", "mã khu vực")),
  copaymentExemptFrom: z.exactOptional(
    labelled(dateOrMinute, "NGAY_MIEN_CCT", "ngày miễn cùng chi trả", "co-payment exemption"),
  ),
  fiveYearsFrom: z.exactOptional(
    labelled(date, "NAM_NAM_LIEN_TUC", "đủ 5 năm liên tục", "five years reached"),
  ),
  episode: labelled(episodeSchema, "", "đợt khám"),
  diagnoses: labelled(diagnosesSchema, "", "chẩn đoán"),
  settlement: labelled(settlementSchema, "", "quyết toán"),
  medications: labelled(z.array(medicationChargeSchema), "", "danh sách thuốc", "list of drugs"),
  services: labelled(
    z.array(serviceChargeSchema),
    "",
    "danh sách dịch vụ và vật tư",
    "list of services and supplies",
  ),
  results: labelled(z.array(diagnosticResultSchema), "", "danh sách kết quả cận lâm sàng", "list of results"),
  courseNotes: labelled(
    z.array(courseNoteSchema),
    "",
    "danh sách diễn biến lâm sàng",
    "list of course notes",
  ),
});

/** A visit without its papers. */
export const visitRecordShape: z.ZodMiniType<VisitRecord> = /* @__PURE__ */ declared(() =>
  z.strictObject(recordMembers()),
);

/** Shape, types and presence of everything in a visit. Rules that relate fields live with the official formats. */
export const visitShape: z.ZodMiniType<Visit> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    ...recordMembers(),
    dischargePapers: labelled(
      z.array(dischargePaperSchema),
      "",
      "danh sách giấy ra viện",
      "list of discharge papers",
    ),
    recordSummary: z.exactOptional(labelled(recordSummarySchema, "", "tóm tắt hồ sơ bệnh án")),
    transferPaper: z.exactOptional(labelled(transferPaperSchema, "", "giấy chuyển cơ sở KCB")),
    births: z.exactOptional(
      labelled(
        z.array(birthPaperSchema).check(z.minLength(1)),
        "",
        "danh sách giấy chứng sinh",
        "list of birth papers",
      ),
    ),
    maternityRest: z.exactOptional(labelled(maternityRestSchema, "", "giấy nghỉ dưỡng thai")),
    sickLeave: z.exactOptional(labelled(sickLeaveSchema, "", "giấy nghỉ việc hưởng BHXH")),
    appointment: z.exactOptional(labelled(appointmentSchema, "", "giấy hẹn khám lại")),
    hivCare: z.exactOptional(
      labelled(
        z.array(hivCareSchema).check(z.minLength(1)),
        "",
        "danh sách hồ sơ chăm sóc, điều trị HIV",
        "list of HIV care",
      ),
    ),
    tuberculosisCare: z.exactOptional(
      labelled(
        z.array(tuberculosisCareSchema).check(z.minLength(1)),
        "",
        "danh sách điều trị lao",
        "list of tuberculosis care",
      ),
    ),
  }),
);
