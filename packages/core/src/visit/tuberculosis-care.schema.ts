import * as z from "zod/mini";
import { date, declared, labelled, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type { TuberculosisCare, TuberculosisRegimen, TuberculosisTreatment } from "./tuberculosis-care.ts";

export const tuberculosisTreatmentSchema: z.ZodMiniType<TuberculosisTreatment> = /* @__PURE__ */ declared(
  () => z.enum(["none", "latent", "susceptible", "resistant"]),
);

export const tuberculosisRegimenSchema: z.ZodMiniType<TuberculosisRegimen> = /* @__PURE__ */ declared(() =>
  z.enum([
    "A1",
    "A2",
    "A1a",
    "A2a",
    "B1",
    "B2",
    "B2a",
    "individual-susceptible",
    "C1a",
    "C1b",
    "C2a",
    "C2b",
    "C3",
    "BPaL-M",
    "BPaL",
    "D1",
    "D2",
    "E",
    "individual-resistant",
    "6H/9H",
    "3RH",
    "3HP",
    "1HP",
    "4R",
    "6L",
    "INH",
    "other",
  ]),
);

export const tuberculosisCareSchema: z.ZodMiniType<TuberculosisCare> = /* @__PURE__ */ declared(() =>
  objectOf<TuberculosisCare>({
    site: labelled(
      z.enum(["pulmonary", "extrapulmonary"]),
      "PHANLOAI_LAO_VITRI",
      "phân loại lao theo vị trí",
      "site of the tuberculosis",
    ),
    history: labelled(
      z.enum(["new", "relapse", "failure", "after-loss", "other-retreatment", "unknown"]),
      "PHANLOAI_LAO_TS",
      "phân loại lao theo tiền sử",
      "history of treatment",
    ),
    hivStatus: labelled(
      z.enum(["positive", "negative", "unknown"]),
      "PHANLOAI_LAO_HIV",
      "phân loại lao theo HIV",
      "HIV status",
    ),
    evidence: labelled(
      z.enum(["bacteriological", "none"]),
      "PHANLOAI_LAO_VK",
      "phân loại lao theo vi khuẩn",
      "bacteriological evidence",
    ),
    resistance: z.exactOptional(
      labelled(
        z.enum([
          "mono-resistant",
          "poly-resistant",
          "multidrug-resistant",
          "rifampicin-resistant",
          "pre-extensively-resistant",
          "extensively-resistant",
        ]),
        "PHANLOAI_LAO_KT",
        "phân loại lao theo kháng thuốc",
        "resistance to drugs",
      ),
    ),
    treatment: labelled(tuberculosisTreatmentSchema, "LOAI_DTRI_LAO", "loại điều trị lao"),
    regimen: labelled(tuberculosisRegimenSchema, "PHACDO_DTRI_LAO", "phác đồ điều trị lao"),
    startedOn: labelled(date, "NGAYBD_DTRI_LAO", "ngày bắt đầu điều trị lao"),
    endedOn: z.exactOptional(labelled(date, "NGAYKT_DTRI_LAO", "ngày kết thúc điều trị lao")),
    result: labelled(
      z.enum(["cured", "completed", "failed", "died", "lost", "not-evaluated"]),
      "KET_QUA_DTRI_LAO",
      "kết quả điều trị lao",
      "result of the treatment",
    ),
    hivConfirmedOn: z.exactOptional(labelled(date, "NGAYKD_HIV", "ngày khẳng định HIV", "HIV confirmed on")),
    arvSince: z.exactOptional(labelled(date, "BDDT_ARV", "ngày bắt đầu điều trị ARV", "ARV since")),
    cotrimoxazoleSince: z.exactOptional(labelled(date, "NGAY_BAT_DAU_DT_CTX", "ngày bắt đầu cotrimoxazol")),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve")),
  }),
);
