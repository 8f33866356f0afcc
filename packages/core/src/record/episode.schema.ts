import * as z from "zod/mini";
import { amount, labelled, minute, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import { injuryCauseSchema } from "../visit/episode-codes.schema.ts";
import { codingSchema } from "./coding.schema.ts";
import type { DepartmentStay, Episode, Referral } from "./episode.ts";

const referral = objectOf<Referral>({
  by: labelled(z.enum(["medical-facility", "self", "other"]), "", "nơi giới thiệu", "who referred"),
  facilityCode: z.exactOptional(
    labelled(text, "MA_NOI_DI", "mã nơi chuyển đến", "code of the referring facility"),
  ),
  facilityName: z.exactOptional(labelled(text, "", "tên nơi giới thiệu", "name of the referring facility")),
  paperNumber: z.exactOptional(labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển", "referral number")),
  diagnosis: z.exactOptional(labelled(text, "", "chẩn đoán nơi giới thiệu", "diagnosis of the referrer")),
  codes: z.exactOptional(
    labelled(
      z.array(codingSchema).check(z.minLength(1)),
      "",
      "mã chẩn đoán nơi giới thiệu",
      "codes of the referrer",
    ),
  ),
});

const stay = objectOf<DepartmentStay>({
  department: labelled(text, "MA_KHOA", "mã khoa"),
  room: z.exactOptional(labelled(text, "", "buồng")),
  bed: z.exactOptional(labelled(text, "MA_GIUONG", "mã giường")),
  from: labelled(minute, "", "thời điểm vào khoa", "stay from"),
  to: z.exactOptional(labelled(minute, "", "thời điểm rời khoa", "stay to")),
  attending: z.exactOptional(labelled(text, "", "bác sĩ điều trị chính", "doctor in charge")),
});

export const episodeSchema: z.ZodMiniType<Episode> = objectOf<Episode>({
  type: labelled(
    z.enum(["outpatient-exam", "outpatient-treatment", "day-care", "inpatient"]),
    "",
    "hình thức điều trị",
    "type of episode",
  ),
  careForm: z.exactOptional(labelled(text, "MA_LOAI_KCB", "mã loại KCB", "form of care")),
  visitCategory: z.exactOptional(labelled(text, "MA_DOITUONG_KCB", "mã đối tượng KCB")),
  payer: labelled(z.enum(["insurance", "fee", "exempt", "other"]), "", "đối tượng chi trả"),
  arrivedAt: labelled(minute, "NGAY_VAO", "thời điểm đến khám", "arrival"),
  admittedAt: z.exactOptional(labelled(minute, "NGAY_VAO_NOI_TRU", "thời điểm vào nội trú", "admission")),
  entrance: z.exactOptional(labelled(z.enum(["emergency", "examination", "treatment"]), "", "trực tiếp vào")),
  referral: z.exactOptional(labelled(referral, "", "giới thiệu, chuyển đến")),
  admissionOrdinal: z.exactOptional(
    labelled(amount, "", "vào viện do bệnh này lần thứ", "which admission for this illness"),
  ),
  dayOfIllness: z.exactOptional(labelled(amount, "", "vào ngày thứ mấy của bệnh")),
  visitReason: labelled(text, "LY_DO_VV", "lý do đến khám", "reason for the visit"),
  admissionReason: z.exactOptional(labelled(text, "LY_DO_VNT", "lý do vào nội trú", "reason for admission")),
  admissionReasonCode: z.exactOptional(labelled(text, "MA_LY_DO_VNT", "mã lý do vào nội trú")),
  injuryCause: z.exactOptional(
    labelled(injuryCauseSchema, "MA_TAI_NAN", "nguyên nhân tai nạn", "cause of injury"),
  ),
  stays: labelled(
    z.array(stay).check(z.minLength(1)),
    "MA_KHOA",
    "các khoa điều trị",
    "stays in departments",
  ),
  endedAt: z.exactOptional(labelled(minute, "NGAY_RA", "thời điểm ra", "end")),
});
