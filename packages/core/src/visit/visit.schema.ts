import * as z from "zod";
import { isFacilityId } from "../ids/facility-id.ts";
import { date, dateOrMinute, labelled, matching, shaped, text } from "../shape/field.ts";
import { medicationChargeSchema, serviceChargeSchema, settlementSchema } from "./charge.schema.ts";
import { coverageSchema } from "./coverage.schema.ts";
import { diagnosesSchema, episodeSchema } from "./episode.schema.ts";
import { courseNoteSchema, diagnosticResultSchema } from "./observation.schema.ts";
import { dischargePaperSchema, recordSummarySchema, transferPaperSchema } from "./paper.schema.ts";
import { patientSchema } from "./patient.schema.ts";
import type { Visit, VisitRecord } from "./visit.ts";

/** One to a hundred characters of any kind, as MA_LK is declared. */
const encounterNumber = shaped((value): value is string => value.length > 0 && value.length <= 100, {
  format: "encounter-number",
});
const facilityCode = matching(/^\d{2}[0-9A-Z]{3}$/, "facility-code");

const recordMembers = {
  facilityId: labelled(shaped(isFacilityId, { format: "facility-id" }), "", "mã cơ sở nội bộ", "facility id"),
  source: labelled(
    z.strictObject({
      system: labelled(text, "", "hệ thống nguồn", "source system"),
      id: labelled(text, "", "khóa ở hệ thống nguồn", "key in the source system"),
    }),
    "",
    "nguồn dữ liệu",
    "source",
  ),
  encounterNumber: labelled(encounterNumber, "MA_LK", "mã liên kết", "encounter number"),
  facilityCode: labelled(facilityCode, "MA_CSKCB", "mã cơ sở KCB", "facility code"),
  patient: labelled(patientSchema, "", "người bệnh", "patient"),
  coverages: labelled(z.array(coverageSchema), "", "danh sách thẻ BHYT", "insurance cards"),
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
  episode: labelled(episodeSchema, "", "đợt khám", "episode"),
  diagnoses: labelled(diagnosesSchema, "", "chẩn đoán", "diagnoses"),
  settlement: labelled(settlementSchema, "", "quyết toán", "settlement"),
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
};

/** A visit without its papers. */
export const visitRecordShape: z.ZodType<VisitRecord> = z.strictObject(recordMembers);

/** Shape, types and presence of everything in a visit. Rules that relate fields live with the official formats. */
export const visitShape: z.ZodType<Visit> = z.strictObject({
  ...recordMembers,
  dischargePapers: labelled(
    z.array(dischargePaperSchema),
    "",
    "danh sách giấy ra viện",
    "list of discharge papers",
  ),
  recordSummary: labelled(recordSummarySchema, "", "tóm tắt hồ sơ bệnh án", "record summary").exactOptional(),
  transferPaper: labelled(transferPaperSchema, "", "giấy chuyển cơ sở KCB", "transfer paper").exactOptional(),
});
