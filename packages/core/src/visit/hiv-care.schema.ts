import * as z from "zod/mini";
import { amount, date, declared, labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type {
  HivCare,
  HivManagement,
  HivRegimenLine,
  HivRegistrationStatus,
  HivTuberculosis,
} from "./hiv-care.ts";
import { tuberculosisRegimenSchema, tuberculosisTreatmentSchema } from "./tuberculosis-care.schema.ts";

const line: z.ZodMiniType<HivRegimenLine> = /* @__PURE__ */ declared(() =>
  z.enum(["first", "second", "third"]),
);

const status: z.ZodMiniType<HivRegistrationStatus> = /* @__PURE__ */ declared(() =>
  z.enum([
    "child-of-mother-with-hiv",
    "exposed",
    "tuberculosis-treatment",
    "pregnant",
    "in-labour",
    "postpartum",
    "hepatitis",
    "injecting-drugs",
    "other",
  ]),
);

const management: z.ZodMiniType<HivManagement> = /* @__PURE__ */ declared(() =>
  z.enum([
    "arv",
    "tuberculosis-treatment",
    "tuberculosis-prevention",
    "cotrimoxazole",
    "mother-to-child-prevention",
    "hepatitis-b",
    "hepatitis-c",
    "other",
  ]),
);

const tuberculosis = /* @__PURE__ */ declared(() =>
  objectOf<HivTuberculosis>({
    treatment: labelled(tuberculosisTreatmentSchema, "LOAI_DTRI_LAO", "loại điều trị lao"),
    screening: labelled(
      z.enum(["none", "symptoms", "chest-x-ray", "c-reactive-protein"]),
      "SANG_LOC_LAO",
      "sàng lọc lao",
    ),
    regimen: z.exactOptional(labelled(tuberculosisRegimenSchema, "PHACDO_DTRI_LAO", "phác đồ điều trị lao")),
    startedOn: z.exactOptional(labelled(date, "NGAYBD_DTRI_LAO", "ngày bắt đầu điều trị lao")),
    endedOn: z.exactOptional(labelled(date, "NGAYKT_DTRI_LAO", "ngày kết thúc điều trị lao")),
    result: z.exactOptional(
      labelled(
        z.enum(["ongoing", "completed", "failed", "died", "lost", "stopped", "not-evaluated"]),
        "KQ_DTRI_LAO",
        "kết quả điều trị lao",
      ),
    ),
  }),
);

export const hivCareSchema: z.ZodMiniType<HivCare> = /* @__PURE__ */ declared(() =>
  objectOf<HivCare>({
    confirmedOn: z.exactOptional(labelled(date, "NGAYKD_HIV", "ngày khẳng định HIV", "HIV confirmed on")),
    sampledAt: z.exactOptional(labelled(text, "NOI_LAY_MAU_XN", "nơi lấy mẫu xét nghiệm HIV")),
    confirmedAt: z.exactOptional(labelled(text, "NOI_XN_KD", "nơi xét nghiệm khẳng định HIV")),
    arvStartedAt: z.exactOptional(labelled(text, "NOI_BDDT_ARV", "nơi bắt đầu điều trị ARV")),
    arvSince: z.exactOptional(labelled(date, "BDDT_ARV", "ngày bắt đầu điều trị ARV", "ARV since")),
    startingRegimen: z.exactOptional(labelled(text, "MA_PHAC_DO_DIEU_TRI_BD", "phác đồ ARV ban đầu")),
    startingLine: z.exactOptional(labelled(line, "MA_BAC_PHAC_DO_BD", "bậc phác đồ ARV ban đầu")),
    reason: labelled(
      z.enum(["new", "transferred-naive", "transferred-on-arv", "arv-again", "registered-again-naive"]),
      "MA_LYDO_DTRI",
      "lý do đăng ký điều trị",
      "reason of the registration",
    ),
    tuberculosis: labelled(tuberculosis, "", "lao", "tuberculosis"),
    viralLoadReason: z.exactOptional(
      labelled(
        z.enum(["routine", "suspected-failure", "other"]),
        "MA_LYDO_XNTL_VR",
        "lý do xét nghiệm tải lượng vi rút",
      ),
    ),
    viralLoadSampledOn: z.exactOptional(labelled(date, "NGAY_XN_TLVR", "ngày lấy mẫu tải lượng vi rút")),
    viralLoad: z.exactOptional(
      labelled(
        z.enum(["undetected", "below-50", "50-to-199", "200-to-1000", "above-1000"]),
        "KQ_XNTL_VR",
        "kết quả tải lượng vi rút",
      ),
    ),
    viralLoadResultOn: z.exactOptional(labelled(date, "NGAY_KQ_XN_TLVR", "ngày có kết quả tải lượng vi rút")),
    attendee: labelled(
      z.enum(["with-hiv", "exposed-child", "pre-exposure-prophylaxis", "post-exposure-prophylaxis", "other"]),
      "MA_LOAI_BN",
      "loại người bệnh",
      "kind of attendee",
    ),
    clinicalStage: z.exactOptional(
      labelled(z.enum(["I", "II", "III", "IV"]), "GIAI_DOAN_LAM_SANG", "giai đoạn lâm sàng"),
    ),
    group: labelled(
      z.enum([
        "drug-use",
        "sex-work",
        "same-sex-relations",
        "transgender",
        "spouse-or-household",
        "sexual-partner",
        "sexually-transmitted-infection",
        "detained",
        "tuberculosis",
        "suspected-aids",
        "other",
      ]),
      "NHOM_DOI_TUONG",
      "nhóm đối tượng",
    ),
    statuses: labelled(
      z.array(status).check(z.minLength(1)),
      "MA_TINH_TRANG_DK",
      "tình trạng khi đăng ký",
      "status at registration",
    ),
    pcrRound: z.exactOptional(
      labelled(z.enum(["first", "second", "third"]), "LAN_XN_PCR", "lần xét nghiệm PCR"),
    ),
    pcrTestedOn: z.exactOptional(labelled(date, "NGAY_XN_PCR", "ngày xét nghiệm PCR")),
    pcrResultOn: z.exactOptional(labelled(date, "NGAY_KQ_XN_PCR", "ngày có kết quả PCR")),
    pcrResult: z.exactOptional(
      labelled(z.enum(["negative", "positive"]), "MA_KQ_XN_PCR", "kết quả xét nghiệm PCR"),
    ),
    pregnancyReportedOn: z.exactOptional(
      labelled(date, "NGAY_NHAN_TT_MANG_THAI", "ngày nhận thông tin mang thai"),
    ),
    cotrimoxazoleSince: z.exactOptional(labelled(date, "NGAY_BAT_DAU_DT_CTX", "ngày bắt đầu cotrimoxazol")),
    management: labelled(z.array(management).check(z.minLength(1)), "MA_XU_TRI", "xử trí"),
    courseFrom: z.exactOptional(labelled(date, "NGAY_BAT_DAU_XU_TRI", "ngày bắt đầu xử trí")),
    courseTo: z.exactOptional(labelled(date, "NGAY_KET_THUC_XU_TRI", "ngày kết thúc xử trí")),
    regimen: z.exactOptional(labelled(text, "MA_PHAC_DO_DIEU_TRI", "phác đồ ARV")),
    line: z.exactOptional(labelled(line, "MA_BAC_PHAC_DO", "bậc phác đồ ARV", "line of the regimen")),
    arvDays: z.exactOptional(labelled(amount, "SO_NGAY_CAP_THUOC_ARV", "số ngày cấp thuốc ARV")),
    switchedOn: z.exactOptional(labelled(date, "NGAY_CHUYEN_PHAC_DO", "ngày chuyển phác đồ")),
    switchReason: z.exactOptional(
      labelled(
        z.enum(["out-of-stock", "side-effect", "failure", "optimisation", "new-guideline", "other"]),
        "LY_DO_CHUYEN_PHAC_DO",
        "lý do chuyển phác đồ",
      ),
    ),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
