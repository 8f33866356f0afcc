import * as z from "zod";
import { amount, labelled, minute, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import { injuryCauseSchema } from "../visit/episode-codes.schema.ts";
import { codingSchema } from "./coding.schema.ts";
import type { DepartmentStay, Episode, Referral } from "./episode.ts";

const referral = objectOf<Referral>({
  by: labelled(z.enum(["medical-facility", "self", "other"]), "", "nơi giới thiệu", "who referred"),
  facilityCode: labelled(
    text,
    "MA_NOI_DI",
    "mã nơi chuyển đến",
    "code of the referring facility",
  ).exactOptional(),
  facilityName: labelled(text, "", "tên nơi giới thiệu", "name of the referring facility").exactOptional(),
  paperNumber: labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển", "referral number").exactOptional(),
  diagnosis: labelled(text, "", "chẩn đoán nơi giới thiệu", "diagnosis of the referrer").exactOptional(),
  codes: labelled(
    z.array(codingSchema).min(1),
    "",
    "mã chẩn đoán nơi giới thiệu",
    "codes of the referrer",
  ).exactOptional(),
});

const stay = objectOf<DepartmentStay>({
  department: labelled(text, "MA_KHOA", "mã khoa"),
  room: labelled(text, "", "buồng").exactOptional(),
  bed: labelled(text, "MA_GIUONG", "mã giường").exactOptional(),
  from: labelled(minute, "", "thời điểm vào khoa", "stay from"),
  to: labelled(minute, "", "thời điểm rời khoa", "stay to").exactOptional(),
  attending: labelled(text, "", "bác sĩ điều trị chính", "doctor in charge").exactOptional(),
});

export const episodeSchema: z.ZodType<Episode> = objectOf<Episode>({
  type: labelled(
    z.enum(["outpatient-exam", "outpatient-treatment", "day-care", "inpatient"]),
    "",
    "hình thức điều trị",
    "type of episode",
  ),
  careForm: labelled(text, "MA_LOAI_KCB", "mã loại KCB", "form of care").exactOptional(),
  visitCategory: labelled(text, "MA_DOITUONG_KCB", "mã đối tượng KCB").exactOptional(),
  payer: labelled(z.enum(["insurance", "fee", "exempt", "other"]), "", "đối tượng chi trả"),
  arrivedAt: labelled(minute, "NGAY_VAO", "thời điểm đến khám", "arrival"),
  admittedAt: labelled(minute, "NGAY_VAO_NOI_TRU", "thời điểm vào nội trú", "admission").exactOptional(),
  entrance: labelled(z.enum(["emergency", "examination", "treatment"]), "", "trực tiếp vào").exactOptional(),
  referral: labelled(referral, "", "giới thiệu, chuyển đến").exactOptional(),
  admissionOrdinal: labelled(
    amount,
    "",
    "vào viện do bệnh này lần thứ",
    "which admission for this illness",
  ).exactOptional(),
  dayOfIllness: labelled(amount, "", "vào ngày thứ mấy của bệnh").exactOptional(),
  visitReason: labelled(text, "LY_DO_VV", "lý do đến khám", "reason for the visit"),
  admissionReason: labelled(text, "LY_DO_VNT", "lý do vào nội trú", "reason for admission").exactOptional(),
  admissionReasonCode: labelled(text, "MA_LY_DO_VNT", "mã lý do vào nội trú").exactOptional(),
  injuryCause: labelled(
    injuryCauseSchema,
    "MA_TAI_NAN",
    "nguyên nhân tai nạn",
    "cause of injury",
  ).exactOptional(),
  stays: labelled(z.array(stay).min(1), "MA_KHOA", "các khoa điều trị", "stays in departments"),
  endedAt: labelled(minute, "NGAY_RA", "thời điểm ra", "end").exactOptional(),
});
