import { type Act, acts } from "../acts.ts";
import type { Confidence, FormTemplate } from "../form-template.ts";

const bases: Readonly<Record<Confidence, string>> = {
  high: "act text or full exchange field list",
  medium: "exchange field list or digest",
  low: "partial digest",
  unknown: "not seen",
};

type Given = "code" | "annex" | "names" | "source" | "sectionsConfidence" | "sections" | "signatures";

/** Declares a certificate; what it does not say is what most of them have. */
export function certificate(act: Act, form: Pick<FormTemplate, Given> & Partial<FormTemplate>): FormTemplate {
  return {
    kind: "certificate",
    validFrom: act.inForce,
    confidence: "medium",
    sectionsBasis: bases[form.sectionsConfidence],
    ...form,
  };
}

/** Declares a form of TT 25/2025 PL II. Issued again it is marked; the old one stays valid. */
export function socialInsuranceCertificate(
  number: string,
  vi: string,
  en: string,
  form: Pick<FormTemplate, "sectionsConfidence" | "sections" | "signatures"> & Partial<FormTemplate>,
): FormTemplate {
  return certificate(acts.tt25, {
    code: `TT25-${number}`,
    annex: `TT 25/2025 PL II Mẫu ${number}`,
    names: { vi, en },
    source:
      "TT 25/2025/TT-BYT Phụ lục II; wire fields from an implementation of the BHXH document exchange (CT..)",
    reissue: "marked-copy-old-stays-valid",
    ...form,
  });
}

/** What a form has of which nothing is known. */
export const unseen = {
  sectionsConfidence: "unknown",
  sections: [],
  signatures: [],
} as const satisfies Partial<FormTemplate>;
