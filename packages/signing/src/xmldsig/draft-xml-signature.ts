import { checkCall, layoutArgument } from "../call/check-call.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { preparedStateUnreadable } from "../signature/signature.faults.ts";
import type { SignatureParts, SignerChoice } from "../signature/signature-container.ts";
import { canonicalizeXml } from "../xml/canonicalize-xml.ts";
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

/** Builds an XML signature but for its value. The pieces are the file up to the value, and from there on. */
export async function draftXmlSignature(
  bytes: Uint8Array,
  signer: SignerChoice,
  options: XmlSignatureOptions,
  qualify?: Qualify,
): Promise<SignatureParts> {
  checkCall("prepareSignature", layoutArgument(options?.layout));
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
  const before = joinBytes([...place.before, encoder.encode(head)]);
  const after = joinBytes([encoder.encode(tail), ...place.after]);
  return { toBeSigned, pieces: [before, after] };
}

/** The canonical form that an element of a signature has once it stands in its place. */
export function canonicalInPlace(
  signature: string,
  start: number,
  { namespaces, xmlAttributes }: SignaturePlace,
  { canonicalization }: XmlSignatureLayout,
): Uint8Array {
  return canonicalizeXml(encoder.encode(signature), {
    form: canonicalization,
    apex: encoder.encode(signature.slice(0, start)).length,
    namespaces,
    inheritedXmlAttributes: xmlAttributes,
  });
}

/** Puts the value between the pieces. */
export function fillXmlSignature({ pieces: [before, after] }: SignatureParts, value: Uint8Array): Uint8Array {
  if (before === undefined || after === undefined) throw preparedStateUnreadable({ part: "pieces" });
  return joinBytes([before, encoder.encode(encodeBase64(value)), after]);
}
