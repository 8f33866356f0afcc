import * as z from "zod";
import type { FacilityId } from "../ids/facility-id.ts";
import { medicationChargeSchema, serviceChargeSchema, settlementSchema } from "./charge.schema.ts";
import { coverageSchema } from "./coverage.schema.ts";
import { diagnosesSchema, episodeSchema } from "./episode.schema.ts";
import { date, dateOrMinute, labelled, text } from "./field.ts";
import { courseNoteSchema, diagnosticResultSchema } from "./observation.schema.ts";
import { dischargePaperSchema, recordSummarySchema, transferPaperSchema } from "./paper.schema.ts";
import { patientSchema } from "./patient.schema.ts";
import type { Visit, VisitRecord } from "./visit.ts";

const facilityId = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/) as unknown as z.ZodType<FacilityId>;

const recordMembers = {
  facilityId: labelled(facilityId, "", "mã cơ sở nội bộ", "facility id"),
  source: z.strictObject({
    system: labelled(text, "", "hệ thống nguồn", "source system"),
    id: labelled(text, "", "khóa ở hệ thống nguồn", "key in the source system"),
  }),
  encounterNumber: labelled(z.string().min(1).max(100), "MA_LK", "mã liên kết", "encounter number"),
  facilityCode: labelled(z.string().regex(/^\d{2}[0-9A-Z]{3}$/), "MA_CSKCB", "mã cơ sở KCB", "facility code"),
  patient: patientSchema,
  coverages: z.array(coverageSchema),
  livingArea: labelled(z.enum(["K1", "K2", "K3"]), "MA_KHUVUC", "mã khu vực", "living area").exactOptional(),
  copaymentExemptFrom: labelled(
    dateOrMinute,
    "NGAY_MIEN_CCT",
    "ngày miễn cùng chi trả",
    "co-payment exemption",
  ).exactOptional(),
  fiveYearsFrom: labelled(
    date,
    "NAM_NAM_LIEN_TUC",
    "đủ 5 năm liên tục",
    "five years reached",
  ).exactOptional(),
  episode: episodeSchema,
  diagnoses: diagnosesSchema,
  settlement: settlementSchema,
  medications: z.array(medicationChargeSchema),
  services: z.array(serviceChargeSchema),
  results: z.array(diagnosticResultSchema),
  courseNotes: z.array(courseNoteSchema),
};

/** A visit without its papers. */
export const visitRecordShape: z.ZodType<VisitRecord> = z.strictObject(recordMembers);

/** Shape, types and presence of everything in a visit. Rules that relate fields live with the official formats. */
export const visitShape: z.ZodType<Visit> = z.strictObject({
  ...recordMembers,
  dischargePapers: z.array(dischargePaperSchema),
  recordSummary: recordSummarySchema.exactOptional(),
  transferPaper: transferPaperSchema.exactOptional(),
});
