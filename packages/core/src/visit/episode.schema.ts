import * as z from "zod";
import { amount, date, declared, labelled, minute, text, texts } from "../shape/field.ts";
import type { Diagnoses, VisitEpisode } from "./episode.ts";
import { dischargeTypeSchema, injuryCauseSchema, outcomeSchema } from "./episode-codes.schema.ts";

export const episodeSchema: z.ZodType<VisitEpisode> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    careForm: labelled(text, "MA_LOAI_KCB", "mã loại KCB", "form of care"),
    visitCategory: labelled(text, "MA_DOITUONG_KCB", "mã đối tượng KCB"),
    recordNumber: labelled(text, "MA_HSBA", "số bệnh án"),
    arrivedAt: labelled(minute, "NGAY_VAO", "thời điểm đến khám", "arrival"),
    admittedAt: labelled(minute, "NGAY_VAO_NOI_TRU", "thời điểm vào nội trú", "admission").exactOptional(),
    endedAt: labelled(minute, "NGAY_RA", "thời điểm ra", "end"),
    visitReason: labelled(text, "LY_DO_VV", "lý do đến khám", "reason for the visit"),
    admissionReason: labelled(text, "LY_DO_VNT", "lý do vào nội trú", "reason for admission").exactOptional(),
    admissionReasonCode: labelled(text, "MA_LY_DO_VNT", "mã lý do vào nội trú").exactOptional(),
    referredFrom: labelled(text, "MA_NOI_DI", "nơi chuyển đến", "referring facility").exactOptional(),
    referredTo: labelled(text, "MA_NOI_DEN", "nơi chuyển đi", "receiving facility").exactOptional(),
    referralNumber: labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển").exactOptional(),
    injuryCause: labelled(
      injuryCauseSchema,
      "MA_TAI_NAN",
      "nguyên nhân tai nạn",
      "cause of injury",
    ).exactOptional(),
    departments: labelled(texts, "MA_KHOA", "các khoa điều trị"),
    treatmentDays: labelled(amount, "SO_NGAY_DTRI", "số ngày điều trị", "days of treatment"),
    treatmentMethod: labelled(text, "PP_DIEU_TRI", "phương pháp điều trị", "treatment").exactOptional(),
    outcome: labelled(outcomeSchema, "KET_QUA_DTRI", "kết quả điều trị"),
    dischargeType: labelled(dischargeTypeSchema, "MA_LOAI_RV", "loại ra viện", "type of discharge"),
    advice: labelled(text, "GHI_CHU", "lời dặn").exactOptional(),
    followUpDates: labelled(
      z.array(date).min(1),
      "NGAY_TAI_KHAM",
      "ngày tái khám",
      "follow-up dates",
    ).exactOptional(),
    birthWeightsGrams: labelled(
      z.array(amount).min(1),
      "CAN_NANG_CON",
      "cân nặng con (gam)",
      "birth weights (g)",
    ).exactOptional(),
    headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị").exactOptional(),
    heightCm: labelled(amount, "DU_PHONG", "chiều cao (cm)", "height (cm)").exactOptional(),
  }),
);

export const diagnosesSchema: z.ZodType<Diagnoses> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    onArrival: labelled(text, "CHAN_DOAN_VAO", "chẩn đoán vào", "diagnosis on arrival"),
    atEnd: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra", "diagnosis at the end"),
    mainCode: labelled(text, "MA_BENH_CHINH", "mã bệnh chính", "main diagnosis code"),
    secondaryCodes: labelled(texts, "MA_BENH_KT", "mã bệnh kèm theo").exactOptional(),
    traditionalCodes: labelled(
      texts,
      "MA_BENH_YHCT",
      "mã bệnh YHCT",
      "traditional-medicine codes",
    ).exactOptional(),
    procedureCodes: labelled(texts, "MA_PTTT_QT", "mã phẫu thuật, thủ thuật").exactOptional(),
  }),
);
