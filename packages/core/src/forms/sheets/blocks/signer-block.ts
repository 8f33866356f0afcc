import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { Binding, FormSection, FormSignature } from "../../form-template.ts";

/** "Người ký theo mẫu": the text at hand does not say who it is. */
export function signerBlock(signer: Binding): FormSection {
  return section("sign", "Ký", "Signatures", [
    field(0, "signer", "người ký theo mẫu", "Signer of the form", signer, "1"),
  ]);
}

/** Who signs a sheet that has a {@link signerBlock}. */
export const signerSignatures: readonly FormSignature[] = [
  {
    role: "signer-of-the-form",
    label: { vi: "Người ký theo mẫu", en: "Signer of the form" },
    required: true,
    field: "sign.signer",
  },
];
