import type { CanonicalForm } from "../xml/canonical-form.ts";

/** The namespace of XML signatures. */
export const xmldsigNamespace = "http://www.w3.org/2000/09/xmldsig#";
/** Leaves the signature itself out of what it covers. */
export const envelopedTransform = `${xmldsigNamespace}enveloped-signature`;
export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
export const exclusiveNamespace = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** The canonical forms that are written. Canonical XML 1.1 is read only: the specifications name the other two. */
export type WrittenForm = Exclude<CanonicalForm, "c14n-1.1">;

/** The identifiers of the canonical forms that are written. */
export const canonicalUris: Readonly<Record<WrittenForm, string>> = {
  "c14n-1.0": "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  exclusive: exclusiveNamespace,
};

const readUris: ReadonlyMap<string, CanonicalForm> = new Map<string, CanonicalForm>([
  [canonicalUris["c14n-1.0"], "c14n-1.0"],
  ["http://www.w3.org/2006/12/xml-c14n11", "c14n-1.1"],
  [canonicalUris.exclusive, "exclusive"],
]);

/** The canonical form that an identifier means; the variants with comments mean the same for what we sign. */
export function getCanonicalForm(uri: string): CanonicalForm | undefined {
  const plain = uri.startsWith(exclusiveNamespace) ? /WithComments$/ : /#WithComments$/;
  return readUris.get(uri.replace(plain, ""));
}
