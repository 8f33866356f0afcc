import type { Issue } from "../faults/issue.ts";
import { cleanCode } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What the number of a practitioner's paper tells. */
export interface PractitionerLicenceParts {
  /**
   * `certificate` chứng chỉ hành nghề (old, valid until it is re-issued) · `licence` giấy phép hành nghề (law of 2023)
   * · `pharmacist` chứng chỉ hành nghề dược · `unknown` another form, accepted with a warning.
   */
  readonly form: "certificate" | "licence" | "pharmacist" | "unknown";
  /** Digits before the `/`. */
  readonly number?: string;
  /** `BYT` is the ministry, else letters of the province; after mergers old letters stay on old papers. */
  readonly issuer?: string;
}

export interface PractitionerLicenceContext {
  /** In a claim a number without issuer is an error; at capture (the default) a warning. */
  readonly use?: "capture" | "export";
}

/**
 * Reads the number of a practising licence or certificate. Number and issuer together identify the paper; the person
 * is identified by the personal ID.
 *
 * @official MA_BAC_SI
 * @legal Luật KCB 15/2023/QH15; NĐ 96/2023/NĐ-CP
 */
export function readPractitionerLicence(
  input: string,
  context: PractitionerLicenceContext = {},
): Reading<PractitionerLicenceParts> {
  const value = cleanCode(input);
  const notes = tidied(input, value);
  if (value === "") return { value, issues: [...notes, empty] };
  const parts = partsOf(value);
  if (parts.form !== "unknown") return { value, parts, issues: notes };
  if (!/^\d+$/.test(value)) return { value, parts, issues: [...notes, formUnknown] };
  const issue: Issue = context.use === "export" ? { ...issuerMissing, severity: "error" } : issuerMissing;
  return { value, parts, issues: [...notes, issue] };
}

function partsOf(value: string): PractitionerLicenceParts {
  const usual = /^(\d{4,7})\/([A-ZĐ]{2,5})-(CCHN|GPHN)$/.exec(value);
  if (usual !== null) {
    const [, number = "", issuer = "", paper] = usual;
    return { form: paper === "GPHN" ? "licence" : "certificate", number, issuer };
  }
  const pharmacist = /^(\d{1,7})\/CCHND?(?:-[A-ZĐ]{1,4}){0,3}-([A-ZĐ]{1,4})$/.exec(value);
  if (pharmacist === null) return { form: "unknown" };
  const [, number = "", issuer = ""] = pharmacist;
  return { form: "pharmacist", number, issuer };
}

const compare = {
  vi: "Đối chiếu với giấy phép hoặc chứng chỉ hành nghề; ghi đủ số, dấu / và nơi cấp.",
  en: "Compare with the licence or certificate; write number, slash and issuer.",
};
const empty: Issue = {
  code: "core.practitioner_licence.shape",
  severity: "error",
  path: [],
  text: { vi: "Thiếu số giấy phép hành nghề.", en: "The number of the practising licence is missing." },
  nextStep: compare,
};
const formUnknown: Issue = {
  code: "core.practitioner_licence.form_unknown",
  severity: "warning",
  path: [],
  text: {
    vi: "Số giấy phép hành nghề không thuộc các dạng đã biết (ví dụ 000001/HNO-GPHN).",
    en: "The licence number has none of the known forms (such as 000001/HNO-GPHN).",
  },
  nextStep: compare,
};
const issuerMissing: Issue = {
  code: "core.practitioner_licence.issuer_missing",
  severity: "warning",
  path: [],
  text: {
    vi: "Số giấy phép hành nghề chỉ có chữ số, thiếu dấu / và nơi cấp.",
    en: "The licence number has digits alone, without a slash and the issuer.",
  },
  nextStep: compare,
};
