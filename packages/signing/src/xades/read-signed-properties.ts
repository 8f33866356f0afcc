import { type Instant, isInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { derTag, expectTag, readDer, readDerChildren, readUnsigned } from "../der/read-der.ts";
import { digestUris } from "../policy/signature-algorithm.ts";
import type { NamedHash, SignerName, UnjudgedClaim } from "../verification/found-signature.ts";
import { getAttribute, type XmlElement } from "../xml/xml-element.ts";
import type { XmlSignature } from "../xmldsig/read-signature.ts";
import { xmldsigNamespace } from "../xmldsig/xmldsig-names.ts";
import { bytesIn, properties, property, requiredProperty } from "./property-reading.ts";
import { BrokenProperty } from "./xades-defects.ts";

/** What the signer states under the signature. */
export interface SignedProperties {
  readonly claims?: readonly UnjudgedClaim[];
  readonly signingTime?: Instant;
  /** Absent when the certificate is not bound. */
  readonly signer?: SignerName & {
    readonly digest: { readonly hash: NamedHash; readonly value: Uint8Array };
  };
}

/** Reads what is used of the signed properties, each at most once. */
export function readSignedProperties(element: XmlElement, signature: XmlSignature): SignedProperties {
  const about = property(element, "SignedSignatureProperties");
  const time = property(about, "SigningTime");
  // Read even when the second one counts: a malformed property is never passed over.
  const first = property(about, "SigningCertificate");
  const second = property(about, "SigningCertificateV2");
  const old = first && readSigningCertificate(first, 1);
  const signer = second === undefined ? old : readSigningCertificate(second, 2);
  for (const format of properties(property(element, "SignedDataObjectProperties"), "DataObjectFormat")) {
    const reference = getAttribute(format, "ObjectReference");
    const isKnown = signature.references.some(
      ({ ownId }) => ownId !== undefined && reference === `#${ownId}`,
    );
    if (!isKnown) throw new BrokenProperty("property_malformed");
  }
  const policy = property(about, "SignaturePolicyIdentifier");
  return {
    ...(policy && { claims: [readPolicy(policy)] }),
    ...(time && { signingTime: readTime(time) }),
    ...(signer && { signer }),
  };
}

/** Which policy the signer says to follow: its identifier, or that the circumstances tell. */
function readPolicy(element: XmlElement): UnjudgedClaim {
  const [choice, ...others] = element.children;
  const implied = property(element, "SignaturePolicyImplied");
  if (others.length > 0 || choice === undefined) throw new BrokenProperty("property_malformed");
  if (implied !== undefined) return { kind: "implied-policy" };
  const named = requiredProperty(requiredProperty(element, "SignaturePolicyId"), "SigPolicyId");
  const id = requiredProperty(named, "Identifier").text.trim();
  if (id === "") throw new BrokenProperty("property_malformed");
  return { kind: "signature-policy", id };
}

/** A moment with its zone; more digits of a second than a millisecond has are left out. */
function readTime({ text, children }: XmlElement): Instant {
  const moment = text.trim().replace(/(\.\d{3})\d+/, "$1");
  if (children.length > 0 || !isInstant(moment)) throw new BrokenProperty("property_malformed");
  return moment;
}

/** The first certificate is the signer's; the others are hints about the path. */
function readSigningCertificate(
  element: XmlElement,
  version: 1 | 2,
): NonNullable<SignedProperties["signer"]> {
  const [certificate] = properties(element, "Cert");
  const digest = requiredProperty(certificate, "CertDigest");
  const method = requiredProperty(digest, "DigestMethod", xmldsigNamespace);
  const value = requiredProperty(digest, "DigestValue", xmldsigNamespace);
  const hash = digestUris.get(getAttribute(method, "Algorithm") ?? "");
  const issuerSerial = version === 2 ? property(certificate, "IssuerSerialV2") : undefined;
  return {
    digest: { hash, value: bytesIn(value) },
    ...(issuerSerial && readIssuerSerial(bytesIn(issuerSerial))),
  };
}

/** IssuerSerial of RFC 5035. */
function readIssuerSerial(der: Uint8Array): Pick<SignerName, "issuer" | "serialDer"> {
  try {
    const [names, serial, ...rest] = readDerChildren(readDer(der, derTag.sequence));
    const [name, ...others] = readDerChildren(expectTag(names, derTag.sequence));
    if (rest.length + others.length > 0) throw new BrokenProperty("property_malformed");
    readUnsigned(serial);
    return { issuer: expectTag(name, 0xa4).content, serialDer: expectTag(serial, derTag.integer).raw };
  } catch (error) {
    throw isEmrError(error) ? new BrokenProperty("property_malformed") : error;
  }
}
