import * as z from "zod/mini";
import { amount, date, declared, labelled, minute, text, texts } from "../shape/field.ts";
import type { Diagnoses, VisitEpisode } from "./episode.ts";
import { dischargeTypeSchema, injuryCauseSchema, outcomeSchema } from "./episode-codes.schema.ts";

export const episodeSchema: z.ZodMiniType<VisitEpisode> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    careForm: labelled(text, "MA_LOAI_KCB", "mã loại KCB", "form of care"),
    visitCategory: labelled(text, "MA_DOITUONG_KCB", "mã đối tượng KCB"),
    recordNumber: labelled(text, "MA_HSBA", "số bệnh án"),
    arrivedAt: labelled(minute, "NGAY_VAO", "thời điểm đến khám", "arrival"),
    admittedAt: z.exactOptional(labelled(minute, "NGAY_VAO_NOI_TRU", "thời điểm vào nội trú", "admission")),
    endedAt: labelled(minute, "NGAY_RA", "thời điểm ra", "end"),
    visitReason: labelled(text, "LY_DO_VV", "lý do đến khám", "reason for the visit"),
    admissionReason: z.exactOptional(
      labelled(text, "LY_DO_VNT", "lý do vào nội trú", "reason for admission"),
    ),
    admissionReasonCode: z.exactOptional(labelled(text, "MA_LY_DO_VNT", "mã lý do vào nội trú")),
    referredFrom: z.exactOptional(labelled(text, "MA_NOI_DI", "nơi chuyển đến", "referring facility")),
    referredTo: z.exactOptional(labelled(text, "MA_NOI_DEN", "nơi chuyển đi", "receiving facility")),
    referralNumber: z.exactOptional(labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển")),
    injuryCause: z.exactOptional(
      labelled(injuryCauseSchema, "MA_TAI_NAN", "nguyên nhân tai nạn", "cause of injury"),
    ),
    departments: labelled(texts, "MA_KHOA", "các khoa điều trị"),
    treatmentDays: labelled(amount, "SO_NGAY_DTRI", "số ngày điều trị", "days of treatment"),
    treatmentMethod: z.exactOptional(labelled(text, "PP_DIEU_TRI", "phương pháp điều trị", "treatment")),
    outcome: labelled(outcomeSchema, "KET_QUA_DTRI", "kết quả điều trị"),
    dischargeType: labelled(dischargeTypeSchema, "MA_LOAI_RV", "loại ra viện", "type of discharge"),
    advice: z.exactOptional(labelled(text, "GHI_CHU", "lời dặn")),
    followUpDates: z.exactOptional(
      labelled(z.array(date).check(z.minLength(1)), "NGAY_TAI_KHAM", "ngày tái khám", "follow-up dates"),
    ),
    birthWeightsGrams: z.exactOptional(
      labelled(
        z.array(amount).check(z.minLength(1)),
        "CAN_NANG_CON",
        "cân nặng con (gam)",
        "birth weights (g)",
      ),
    ),
    headOfFacility: z.exactOptional(labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị")),
    heightCm: z.exactOptional(labelled(amount, "DU_PHONG", "chiều cao (cm)", "height (cm)")),
  }),
);

export const diagnosesSchema: z.ZodMiniType<Diagnoses> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    onArrival: labelled(text, "CHAN_DOAN_VAO", "chẩn đoán vào", "diagnosis on arrival"),
    atEnd: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra", "diagnosis at the end"),
    mainCode: labelled(text, "MA_BENH_CHINH", "mã bệnh chính", "main diagnosis code"),
    secondaryCodes: z.exactOptional(labelled(texts, "MA_BENH_KT", "mã bệnh kèm theo")),
    traditionalCodes: z.exactOptional(
      labelled(texts, "MA_BENH_YHCT", "mã bệnh YHCT", "traditional-medicine codes"),
    ),
    procedureCodes: z.exactOptional(labelled(texts, "MA_PTTT_QT", "mã phẫu thuật, thủ thuật")),
  }),
);
