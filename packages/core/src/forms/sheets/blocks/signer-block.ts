import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { Binding, FormSection, FormSignature } from "../../form-template.ts";

/** "Người ký theo mẫu": the text at hand does not say who it is. */
export function signerBlock(signer: Binding, rule: "1" | "0..1" = "1"): FormSection {
  return section("sign", "Ký", "Signatures", [
    field(0, "signer", "người ký theo mẫu", "Signer of the form", signer, rule),
  ]);
}

/** Who signs a sheet that has a {@link signerBlock}; only what the sheet is about can say more than that. */
export function signerSignatures(vi = "Người ký", en = "Signed by"): readonly FormSignature[] {
  return [{ role: "signer-of-the-form", label: { vi, en }, required: true, field: "sign.signer" }];
}
