import type {
  Anaesthesia,
  CoverageScope,
  DischargeType,
  FundingSource,
  Gender,
  InjuryCause,
  Outcome,
  PaymentMethod,
  TransferReason,
  Visit,
} from "@benhan/core";
import type { Codec } from "./codec.ts";

/** A word of the record for each code of a small official list. */
export function coded<Word extends string>(list: string, codes: Readonly<Record<Word, string>>): Codec<Word> {
  const words = new Map(Object.entries<string>(codes).map(([word, code]) => [code, word as Word]));
  const known = [...words.keys()].join(", ");
  return {
    toText: (word) => codes[word],
    fromText: (cell) => words.get(cell.trim()),
    loses: () => "rewritten",
    expects: { vi: `một mã của danh mục ${list} (${known})`, en: `a code of the list ${list} (${known})` },
  };
}

export const gender: Codec<Gender> = coded("GIOI_TINH", { male: "1", female: "2", undetermined: "3" });

export const outcome: Codec<Outcome> = coded("KET_QUA_DTRI", {
  recovered: "1",
  improved: "2",
  unchanged: "3",
  worse: "4",
  died: "5",
  "poor-prognosis-home": "6",
  undetermined: "7",
  "died-outside": "8",
});

export const dischargeType: Codec<DischargeType> = coded("MA_LOAI_RV", {
  discharged: "1",
  "transferred-by-need": "2",
  "left-without-notice": "3",
  "left-on-request": "4",
  "transferred-on-request": "5",
});

export const injuryCause: Codec<InjuryCause> = coded("MA_TAI_NAN", {
  undetermined: "0",
  traffic: "1",
  occupational: "2",
  water: "3",
  burn: "4",
  violence: "5",
  suicide: "6",
  poisoning: "7",
  other: "8",
});

export const livingArea: Codec<NonNullable<Visit["livingArea"]>> = coded("MA_KHUVUC", {
  K1: "K1",
  K2: "K2",
  K3: "K3",
});

export const scope: Codec<CoverageScope> = coded("PHAM_VI", {
  insured: "1",
  "self-paid": "2",
  "armed-forces": "3",
});

export const paymentMethod: Codec<PaymentMethod> = coded("MA_PTTT", {
  "fee-for-service": "1",
  capitation: "2",
  "case-based": "3",
});

export const fundingSource: Codec<FundingSource> = coded("NGUON_CTRA", {
  "insurance-fund": "1",
  "project-or-aid": "2",
  "national-programme": "3",
  other: "4",
});

export const anaesthesia: Codec<Anaesthesia> = coded("PP_VO_CAM", {
  general: "1",
  regional: "2",
  acupuncture: "3",
  other: "4",
});

export const transferReason: Codec<TransferReason> = coded("MA_LYDO_CT", {
  "conditions-met": "1",
  "beyond-capability": "2",
  "on-request": "3",
});
