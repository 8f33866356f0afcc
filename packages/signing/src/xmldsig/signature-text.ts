import { encodeBase64 } from "../encoding/base64.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { canonicalUris, sha256Uri, type WrittenForm, xmldsigNamespace } from "./xmldsig-names.ts";

/** One Reference; its digest is SHA-256. */
export interface WrittenReference {
  readonly id?: string;
  readonly type?: string;
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly digest: Uint8Array;
}

/** What goes into a Signature element. */
export interface WrittenSignature {
  readonly id?: string;
  readonly canonicalization: WrittenForm;
  readonly algorithm: SignatureAlgorithm;
  readonly references: readonly WrittenReference[];
  readonly subject?: string;
  /** The signer's first, in DER. */
  readonly certificates: readonly Uint8Array[];
  /** The text of an Object element. */
  readonly object?: string;
}

/** The start tag of a Signature element. */
export function signatureStart(id: string | undefined): string {
  return `<Signature xmlns="${xmldsigNamespace}"${attribute("Id", id)}>`;
}

/** The `Signature` element in two halves, so that the value can be put between them without building it again. */
export function writeSignature(parts: WrittenSignature): { readonly head: string; readonly tail: string } {
  const head = [
    signatureStart(parts.id),
    "<SignedInfo>",
    `<CanonicalizationMethod Algorithm="${canonicalUris[parts.canonicalization]}"/>`,
    `<SignatureMethod Algorithm="${signatureAlgorithms[parts.algorithm].uri}"/>`,
    ...parts.references.map(writeReference),
    "</SignedInfo>",
    "<SignatureValue>",
  ];
  const tail = [
    "</SignatureValue>",
    "<KeyInfo><X509Data>",
    parts.subject === undefined ? "" : `<X509SubjectName>${escapeXml(parts.subject)}</X509SubjectName>`,
    ...parts.certificates.map((der) => `<X509Certificate>${encodeBase64(der)}</X509Certificate>`),
    "</X509Data></KeyInfo>",
    parts.object ?? "",
    "</Signature>",
  ];
  return { head: head.join(""), tail: tail.join("") };
}

function writeReference({ id, type, uri, transforms, digest }: WrittenReference): string {
  return [
    `<Reference${attribute("Id", id)}${attribute("Type", type)}${attribute("URI", uri)}>`,
    `<Transforms>${transforms.map((uri) => `<Transform Algorithm="${uri}"/>`).join("")}</Transforms>`,
    writeDigest(digest),
    "</Reference>",
  ].join("");
}

/** DigestMethod and DigestValue of a SHA-256. */
export function writeDigest(digest: Uint8Array): string {
  return `<DigestMethod Algorithm="${sha256Uri}"/><DigestValue>${encodeBase64(digest)}</DigestValue>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
}
