import { acts } from "../acts.ts";
import type { FormMoment, FormSection, FormSignature, FormTemplate } from "../form-template.ts";
import { patientBlock } from "./blocks/patient-block.ts";

/** Declares a sheet of TT 32/2023 PL XXIX: the patient block, then its own. */
export function sheet(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  moment: FormMoment,
  sections: readonly FormSection[],
  signatures: readonly FormSignature[] = [],
  sectionsConfidence: "medium" | "low" = "low",
): FormTemplate {
  return {
    code,
    names: { vi, en },
    kind: "sheet",
    annex: "TT 32/2023 PL XXIX",
    source:
      "TT 32/2023/TT-BYT Phụ lục XXIX (list concordant in several sources); field groups are our reading of older lineage",
    validFrom: acts.tt32.inForce,
    confidence: "high",
    sectionsConfidence,
    sectionsBasis:
      sectionsConfidence === "low"
        ? "generic block layout; NOT checked against the annex"
        : "digest of forms",
    moment,
    sections: [patientBlock, ...sections],
    signatures,
  };
}
