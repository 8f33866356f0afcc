import { encodeBase64 } from "../encoding/base64.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import type { XmlSignatureLayout } from "./xml-signature-layout.ts";
import { canonicalUris, envelopedTransform, sha256Uri, xmldsigNamespace } from "./xmldsig-names.ts";

/** What goes into a Signature element. */
export interface SignatureParts {
  readonly layout: XmlSignatureLayout;
  readonly algorithm: SignatureAlgorithm;
  readonly digest: Uint8Array;
  readonly certificate: Uint8Array;
}

/** The `Signature` element in two halves, so that the value can be put between them without building it again. */
export function writeSignature(parts: SignatureParts): { readonly head: string; readonly tail: string } {
  const head = [
    `<Signature xmlns="${xmldsigNamespace}">`,
    "<SignedInfo>",
    `<CanonicalizationMethod Algorithm="${canonicalUris[parts.layout.canonicalization]}"/>`,
    `<SignatureMethod Algorithm="${signatureAlgorithms[parts.algorithm].uri}"/>`,
    '<Reference URI="">',
    `<Transforms><Transform Algorithm="${envelopedTransform}"/></Transforms>`,
    `<DigestMethod Algorithm="${sha256Uri}"/>`,
    `<DigestValue>${encodeBase64(parts.digest)}</DigestValue>`,
    "</Reference>",
    "</SignedInfo>",
    "<SignatureValue>",
  ];
  const tail = [
    "</SignatureValue>",
    "<KeyInfo><X509Data>",
    `<X509Certificate>${encodeBase64(parts.certificate)}</X509Certificate>`,
    "</X509Data></KeyInfo>",
    "</Signature>",
  ];
  return { head: head.join(""), tail: tail.join("") };
}
