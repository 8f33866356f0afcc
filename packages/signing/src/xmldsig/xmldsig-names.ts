import type { CanonicalForm } from "../xml/canonicalizer.ts";

/** The namespace of XML signatures. */
export const xmldsigNamespace = "http://www.w3.org/2000/09/xmldsig#";
/** Leaves the signature itself out of what it covers. */
export const envelopedTransform = `${xmldsigNamespace}enveloped-signature`;
export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
export const exclusiveNamespace = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** The identifiers of the canonical forms. */
export const canonicalUris: Readonly<Record<CanonicalForm, string>> = {
  "c14n-1.0": "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  exclusive: exclusiveNamespace,
};

/** The canonical form that an identifier means; the variants with comments mean the same for what we sign. */
export function getCanonicalForm(uri: string): CanonicalForm | undefined {
  for (const form of ["c14n-1.0", "exclusive"] as const) {
    const plain = canonicalUris[form];
    const withComments = form === "exclusive" ? `${plain}WithComments` : `${plain}#WithComments`;
    if (uri === plain || uri === withComments) return form;
  }
  return undefined;
}
