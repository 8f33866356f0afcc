import type { Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { type DistinguishedName, getName } from "./distinguished-name.ts";
import type { DistributionPoint } from "./extensions/distribution-point.ts";
import type { GeneralName } from "./extensions/general-name.ts";
import type { NameConstraints } from "./extensions/name-constraints.ts";
import type { PolicyConstraints, PolicyMapping } from "./extensions/policy-extensions.ts";

/** The public key of a certificate, as far as signing needs to know it. */
export interface CertificateKey {
  /** `other` also for RSA keys of a shape that only costs time (see `isPlainRsa`): no algorithm fits them. */
  readonly family: "rsa" | "ec" | "other";
  /** Bits of the modulus or of the curve; 0 for other keys. */
  readonly bits: number;
  /** `P-256`, `P-384` or `P-521` for keys on those curves. */
  readonly curve?: "P-256" | "P-384" | "P-521";
  /** SubjectPublicKeyInfo in DER, as WebCrypto imports it. */
  readonly spki: Uint8Array;
}

/** What a key may be used for (RFC 5280 4.2.1.3). */
export type KeyUsage =
  | "digitalSignature"
  | "nonRepudiation"
  | "keyEncipherment"
  | "dataEncipherment"
  | "keyAgreement"
  | "keyCertSign"
  | "cRLSign"
  | "encipherOnly"
  | "decipherOnly";

/** Addresses of authority information access (RFC 5280 4.2.2.1), as written. */
export interface AuthorityAccess {
  /** Of OCSP responders. */
  readonly responders: readonly string[];
  /** Of the certificate of the issuer. */
  readonly issuers: readonly string[];
}

/** The extensions of a certificate that are read (RFC 5280 4.2.1). A field is absent when the extension is. */
export interface CertificateExtensions {
  readonly authority?: { readonly isAuthority: boolean; readonly pathLength?: number };
  /** Purposes (extended key usage). */
  readonly purposes?: readonly string[];
  /** The same purposes, when the certificate is limited to them critically. */
  readonly criticalPurposes?: readonly string[];
  readonly alternativeNames?: readonly GeneralName[];
  readonly policies?: readonly string[];
  readonly policyMappings?: readonly PolicyMapping[];
  readonly policyConstraints?: PolicyConstraints;
  readonly inhibitAnyPolicy?: number;
  readonly nameConstraints?: NameConstraints;
  readonly distributionPoints?: readonly DistributionPoint[];
  /** Where its issuer says that more is found about it: addresses from a file, so hints that nobody has to follow. */
  readonly access?: AuthorityAccess;
  /** True when there are delta lists about this certificate. */
  readonly hasDeltaLists: boolean;
  /** Where they are found. */
  readonly deltaPoints?: readonly DistributionPoint[];
  /** An OCSP responder's certificate of which nobody asks whether it was revoked (RFC 6960 4.2.2.2.1). */
  readonly isNeverAsked: boolean;
  /** Hints for finding the issuer, never proof of it. */
  readonly subjectKeyId?: Uint8Array;
  readonly issuerKeyId?: Uint8Array;
  /** Identifiers of critical extensions that the path check does not process. */
  readonly unprocessedCritical: readonly string[];
}

/** What the signer's certificate says to those who sign with it: no more than they have to know. */
export interface SignerCertificate {
  readonly der: Uint8Array;
  /** The part that the issuer signed. */
  readonly signedPart: Uint8Array;
  /** AlgorithmIdentifier of the issuer's signature, in DER. */
  readonly signatureAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
  /** Hex, upper case, without leading zeros. */
  readonly serialNumber: string;
  /** The serial number as the INTEGER of DER, which revocation lists repeat. */
  readonly serialDer: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly key: CertificateKey;
  /** Absent when the certificate does not limit its key. */
  readonly keyUsage?: ReadonlySet<KeyUsage>;
}

/** A certificate that was read, not judged. */
export interface Certificate extends SignerCertificate, CertificateExtensions {
  readonly fingerprint: DigestText;
}

/** What a person needs to know of a certificate. */
export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  readonly commonName?: string;
  readonly organization?: string;
  /** Such as `CCCD:…` or `MST:…`, from the attribute UID. */
  readonly uid?: string;
  readonly serialNumber: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly fingerprint: DigestText;
}

/** Shortens a certificate to what is shown. */
export function summarizeCertificate(certificate: Certificate): CertificateSummary {
  return summarizeSigner(certificate, certificate.fingerprint);
}

/** The same of a certificate whose fingerprint was made elsewhere. */
export function summarizeSigner(
  { subject, issuer, serialNumber, notBefore, notAfter }: SignerCertificate,
  fingerprint: DigestText,
): CertificateSummary {
  const [commonName, organization, uid] = ["CN", "O", "UID"].map((type) => getName(subject, type));
  return {
    subject: subject.text,
    issuer: issuer.text,
    ...(commonName !== undefined && { commonName }),
    ...(organization !== undefined && { organization }),
    ...(uid !== undefined && { uid }),
    serialNumber,
    notBefore,
    notAfter,
    fingerprint,
  };
}
