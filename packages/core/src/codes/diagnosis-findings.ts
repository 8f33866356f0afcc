import type { Issue } from "../faults/issue.ts";

/** What can be wrong with the codes of a visit. The severity is that of an export; at capture an error only warns. */
export type DiagnosisFinding = Required<Pick<Issue, "code" | "severity" | "text" | "nextStep">>;

const review = {
  vi: "Xem lại mã bệnh với bác sĩ điều trị trước khi gửi.",
  en: "Review the code with the treating doctor before sending.",
};

/** The findings of `checkDiagnosisCodes`. */
export const diagnosisFindings = {
  tooLong: {
    code: "core.codes.too_long",
    severity: "error",
    text: { vi: "Chuỗi mã dài hơn trường dữ liệu cho phép.", en: "The codes are longer than the field." },
    nextStep: review,
  },
  tooMany: {
    code: "core.codes.too_many",
    severity: "error",
    text: { vi: "Nhiều mã hơn số lượng cho phép.", en: "There are more codes than are allowed." },
    nextStep: review,
  },
  repeatsMain: {
    code: "core.codes.repeats_main",
    severity: "error",
    text: { vi: "Mã bệnh kèm theo trùng với mã bệnh chính.", en: "A secondary code repeats the main one." },
    nextStep: review,
  },
  repeated: {
    code: "core.codes.repeated",
    severity: "error",
    text: { vi: "Mã bệnh kèm theo bị ghi lặp lại.", en: "A secondary code is written twice." },
    nextStep: { vi: "Bỏ mã lặp lại; mỗi bệnh một mã.", en: "Take the repetition out; one code a disease." },
  },
  asteriskMain: {
    code: "core.codes.asterisk_main",
    severity: "warning",
    text: {
      vi: "Mã có dấu sao (*) không dùng làm bệnh chính; cần mã có dấu thập (†) đi kèm.",
      en: "An asterisk code is never the main disease; it needs its dagger partner.",
    },
    nextStep: review,
  },
  externalMain: {
    code: "core.codes.external_cause_main",
    severity: "warning",
    text: {
      vi: "Mã nguyên nhân bên ngoài (V, W, X, Y) chỉ dùng làm bệnh kèm theo.",
      en: "An external cause (V, W, X, Y) stands beside a disease only.",
    },
    nextStep: review,
  },
  notMain: {
    code: "core.codes.not_main",
    severity: "error",
    text: {
      vi: "Mã không được dùng làm bệnh chính (cột 24 của danh mục).",
      en: "The code is not allowed as main disease (column 24 of the list).",
    },
    nextStep: review,
  },
  discouragedMain: {
    code: "core.codes.discouraged_main",
    severity: "warning",
    text: {
      vi: "Mã không khuyến khích dùng làm bệnh chính (cột 25 của danh mục).",
      en: "The code is discouraged as main disease (column 25 of the list).",
    },
    nextStep: review,
  },
  notSpecific: {
    code: "core.codes.not_specific",
    severity: "error",
    text: {
      vi: "Không dùng mã này vì đã có mã chi tiết hơn (cột 26 của danh mục).",
      en: "The code must not be used, a more specific one exists (column 26 of the list).",
    },
    nextStep: review,
  },
  causeOfDeathOnly: {
    code: "core.codes.cause_of_death_only",
    severity: "error",
    text: {
      vi: "Mã chỉ dùng cho nguyên nhân tử vong (cột 27 của danh mục).",
      en: "The code is for causes of death only (column 27 of the list).",
    },
    nextStep: review,
  },
  otherGender: {
    code: "core.codes.other_gender",
    severity: "error",
    text: {
      vi: "Mã không phù hợp với giới tính của người bệnh (cột 28, 29 của danh mục).",
      en: "The code contradicts the patient's gender (columns 28 and 29 of the list).",
    },
    nextStep: review,
  },
  genderUndetermined: {
    code: "core.codes.gender_undetermined",
    severity: "warning",
    text: {
      vi: "Mã chỉ dùng cho một giới tính mà giới tính của người bệnh chưa xác định.",
      en: "The code is for one gender only, and the patient's gender is not determined.",
    },
    nextStep: review,
  },
} satisfies Readonly<Record<string, DiagnosisFinding>>;
