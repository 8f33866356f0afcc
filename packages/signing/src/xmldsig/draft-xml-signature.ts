import { encodeBase64 } from "../encoding/base64.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import type { SignatureParts, SignerChoice } from "../signature/signature-container.ts";
import { preparedStateUnreadable } from "../signature/signature-refusal.ts";
import { canonicalBytes } from "../xml/canonical-bytes.ts";
import { findSignaturePlace, type SignaturePlace } from "./signature-place.ts";
import { type WrittenReference, writeSignature } from "./signature-text.ts";
import { type XmlSignatureLayout, xmlSignatureLayouts } from "./xml-signature-layout.ts";
import type { XmlSignatureOptions } from "./xml-signature-options.ts";
import { canonicalUris, envelopedTransform } from "./xmldsig-names.ts";

const encoder = new TextEncoder();

/** What a kind of XML signature adds to the plain one. */
export interface Qualification {
  readonly id: string;
  /** The references: that to the data, and that to what is said about it. */
  readonly references: readonly WrittenReference[];
  readonly object: string;
}

/** Adds to a plain signature; it is told where the signature goes and what it refers to. */
export type Qualify = (
  place: SignaturePlace,
  layout: XmlSignatureLayout,
  data: WrittenReference,
) => Promise<Qualification>;

/** Builds an XML signature but for its value. The pieces are the file up to the signature, what
 * stands before and behind the value, and the rest of the file. */
export async function draftXmlSignature(
  bytes: Uint8Array,
  signer: SignerChoice,
  options: XmlSignatureOptions,
  qualify?: Qualify,
): Promise<SignatureParts> {
  const isKnown = Object.hasOwn(xmlSignatureLayouts, options.layout ?? "");
  if (!isKnown) (await import("./explain-layout.ts")).explainLayout(options.layout);
  const layout = xmlSignatureLayouts[options.layout];
  const place = await findSignaturePlace(bytes, layout, options.id, signer.digest);
  const form = canonicalUris[layout.canonicalization];
  const data: WrittenReference = {
    uri: place.uri,
    transforms: layout.namesForm ? [envelopedTransform, form] : [envelopedTransform],
    digest: place.digest,
  };
  const { certificate, chain, algorithm } = signer;
  const { head, tail } = writeSignature({
    canonicalization: layout.canonicalization,
    algorithm,
    references: [data],
    ...(await qualify?.(place, layout, data)),
    ...(layout.namesSubject && { subject: certificate.subject.text }),
    certificates: layout.bringsChain ? [certificate.der, ...chain] : [certificate.der],
  });
  const toBeSigned = canonicalInPlace(head + tail, head.indexOf("<SignedInfo>"), place, layout);
  const [opening, closing] = [encoder.encode(place.opening + head), encoder.encode(tail + place.closing)];
  return { toBeSigned, pieces: [place.before, opening, closing, place.after] };
}

/** The canonical form that an element of a signature has once it stands in its place. */
export function canonicalInPlace(
  signature: string,
  start: number,
  { namespaces, xmlAttributes }: SignaturePlace,
  { canonicalization }: XmlSignatureLayout,
): Uint8Array {
  return canonicalBytes(encoder.encode(signature), {
    form: canonicalization,
    apex: encoder.encode(signature.slice(0, start)).length,
    namespaces,
    inheritedXmlAttributes: xmlAttributes,
  });
}

/** Puts the value into the middle. */
export function fillXmlSignature({ pieces }: SignatureParts, value: Uint8Array): Uint8Array {
  if (pieces.length !== 4) throw preparedStateUnreadable("pieces");
  return joinBytes([...pieces.slice(0, 2), encoder.encode(encodeBase64(value)), ...pieces.slice(2)]);
}
