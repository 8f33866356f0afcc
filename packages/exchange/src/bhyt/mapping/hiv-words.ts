import type {
  HivCare,
  HivManagement,
  HivRegimenLine,
  HivRegistrationStatus,
  HivTuberculosis,
} from "@benhan/core";
import { coded } from "./code-words.ts";
import type { Codec } from "./codec.ts";

export const hivReason: Codec<HivCare["reason"]> = coded("MA_LYDO_DTRI", {
  "new": "1",
  "transferred-naive": "2",
  "transferred-on-arv": "3",
  "arv-again": "4",
  "registered-again-naive": "5",
});

export const hivRegimenLine: Codec<HivRegimenLine> = coded("MA_BAC_PHAC_DO", {
  first: "1",
  second: "2",
  third: "3",
});

export const tuberculosisScreening: Codec<HivTuberculosis["screening"]> = coded("SANG_LOC_LAO", {
  none: "1",
  symptoms: "2",
  "chest-x-ray": "3",
  "c-reactive-protein": "4",
});

export const hivTuberculosisResult: Codec<NonNullable<HivTuberculosis["result"]>> = coded("KQ_DTRI_LAO", {
  ongoing: "1",
  completed: "2",
  failed: "3",
  died: "4",
  lost: "5",
  stopped: "6",
  "not-evaluated": "7",
});

export const viralLoadReason: Codec<NonNullable<HivCare["viralLoadReason"]>> = coded("MA_LYDO_XNTL_VR", {
  routine: "1",
  "suspected-failure": "2",
  other: "3",
});

export const viralLoad: Codec<NonNullable<HivCare["viralLoad"]>> = coded("KQ_XNTL_VR", {
  undetected: "1",
  "below-50": "2",
  "50-to-199": "3",
  "200-to-1000": "4",
  "above-1000": "5",
});

export const hivAttendee: Codec<HivCare["attendee"]> = coded("MA_LOAI_BN", {
  "with-hiv": "1",
  "exposed-child": "2",
  "pre-exposure-prophylaxis": "3",
  "post-exposure-prophylaxis": "4",
  other: "5",
});

export const hivClinicalStage: Codec<NonNullable<HivCare["clinicalStage"]>> = coded("GIAI_DOAN_LAM_SANG", {
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
});

export const hivGroup: Codec<HivCare["group"]> = coded("NHOM_DOI_TUONG", {
  "drug-use": "1",
  "sex-work": "2",
  "same-sex-relations": "3",
  transgender: "4",
  "spouse-or-household": "5",
  "sexual-partner": "6",
  "sexually-transmitted-infection": "7",
  detained: "8",
  tuberculosis: "9",
  "suspected-aids": "10",
  other: "11",
});

export const hivStatus: Codec<HivRegistrationStatus> = coded("MA_TINH_TRANG_DK", {
  "child-of-mother-with-hiv": "1",
  exposed: "2",
  "tuberculosis-treatment": "3",
  pregnant: "4",
  "in-labour": "5",
  postpartum: "6",
  hepatitis: "7",
  "injecting-drugs": "8",
  other: "9",
});

export const pcrRound: Codec<NonNullable<HivCare["pcrRound"]>> = coded("LAN_XN_PCR", {
  first: "1",
  second: "2",
  third: "3",
});

export const pcrResult: Codec<NonNullable<HivCare["pcrResult"]>> = coded("MA_KQ_XN_PCR", {
  negative: "0",
  positive: "1",
});

export const hivManagement: Codec<HivManagement> = coded("MA_XU_TRI", {
  arv: "1",
  "tuberculosis-treatment": "2",
  "tuberculosis-prevention": "3",
  cotrimoxazole: "4",
  "mother-to-child-prevention": "5",
  "hepatitis-b": "6",
  "hepatitis-c": "7",
  other: "8",
});

export const hivSwitchReason: Codec<NonNullable<HivCare["switchReason"]>> = coded("LY_DO_CHUYEN_PHAC_DO", {
  "out-of-stock": "1",
  "side-effect": "2",
  failure: "3",
  optimisation: "4",
  "new-guideline": "5",
  other: "6",
});
