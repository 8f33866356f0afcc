import { coded } from "./code-words.ts";
import type { Codec } from "./codec.ts";
import type { AssessmentBenefit, MedicalAssessment } from "./medical-assessment.ts";

export const chairPosition: Codec<MedicalAssessment["chairPosition"]> = coded("CHUC_VU", {
  chair: "1",
  "on-behalf-of-the-chair": "2",
});

export const assessmentKind: Codec<MedicalAssessment["kind"]> = coded("KHAM_GIAM_DINH", {
  first: "1",
  again: "2",
  recurrence: "3",
  review: "4",
  "final-review": "5",
  supplementary: "6",
  "residual-wound": "7",
  combined: "8",
});

export const assessmentBenefit: Codec<AssessmentBenefit> = coded("DANG_HUONG_CHE_DO", {
  "war-invalid": "1",
  "illness-or-disability": "2",
  "occupational-disease": "3",
  "occupational-accident": "4",
  "chemical-agent": "5",
  "sick-soldier": "6",
  other: "7",
});

export const disability: Codec<NonNullable<MedicalAssessment["disability"]>> = coded("DANG_KHUYETTAT", {
  mobility: "1",
  "hearing-speech": "2",
  sight: "3",
  mental: "4",
  intellectual: "5",
  other: "6",
});

export const disabilityDegree: Codec<NonNullable<MedicalAssessment["disabilityDegree"]>> = coded(
  "MUC_DO_KHUYETTAT",
  {
    able: "1",
    "able-with-help": "2",
    unable: "3",
    undetermined: "4",
  },
);
