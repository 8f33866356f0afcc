import type { TuberculosisCare, TuberculosisRegimen, TuberculosisTreatment } from "@benhan/core";
import { coded } from "./code-words.ts";
import type { Codec } from "./codec.ts";

export const tuberculosisTreatment: Codec<TuberculosisTreatment> = coded("LOAI_DTRI_LAO", {
  none: "0",
  latent: "1",
  susceptible: "2",
  resistant: "3",
});

export const tuberculosisRegimen: Codec<TuberculosisRegimen> = coded("PHACDO_DTRI_LAO", {
  A1: "1",
  A2: "2",
  A1a: "3",
  A2a: "4",
  B1: "5",
  B2: "6",
  B2a: "7",
  "individual-susceptible": "8",
  C1a: "9",
  C1b: "10",
  C2a: "11",
  C2b: "12",
  C3: "13",
  "BPaL-M": "14",
  BPaL: "15",
  D1: "16",
  D2: "17",
  E: "18",
  "individual-resistant": "19",
  "6H/9H": "20",
  "3RH": "21",
  "3HP": "22",
  "1HP": "23",
  "4R": "24",
  "6L": "25",
  INH: "26",
  other: "27",
});

export const tuberculosisSite: Codec<TuberculosisCare["site"]> = coded("PHANLOAI_LAO_VITRI", {
  pulmonary: "1",
  extrapulmonary: "2",
});

export const tuberculosisHistory: Codec<TuberculosisCare["history"]> = coded("PHANLOAI_LAO_TS", {
  "new": "1",
  relapse: "2",
  failure: "3",
  "after-loss": "4",
  "other-retreatment": "5",
  unknown: "6",
});

export const tuberculosisHivStatus: Codec<TuberculosisCare["hivStatus"]> = coded("PHANLOAI_LAO_HIV", {
  positive: "1",
  negative: "2",
  unknown: "3",
});

export const tuberculosisEvidence: Codec<TuberculosisCare["evidence"]> = coded("PHANLOAI_LAO_VK", {
  bacteriological: "1",
  none: "2",
});

export const tuberculosisResistance: Codec<NonNullable<TuberculosisCare["resistance"]>> = coded(
  "PHANLOAI_LAO_KT",
  {
    "mono-resistant": "1",
    "poly-resistant": "2",
    "multidrug-resistant": "3",
    "rifampicin-resistant": "4",
    "pre-extensively-resistant": "5",
    "extensively-resistant": "6",
  },
);

export const tuberculosisResult: Codec<TuberculosisCare["result"]> = coded("KET_QUA_DTRI_LAO", {
  cured: "1",
  completed: "2",
  failed: "3",
  died: "4",
  lost: "5",
  "not-evaluated": "6",
});
