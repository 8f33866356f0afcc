import type { DerValue } from "../der/read-der.ts";

/**
 * A CMS SignedData that was read, not judged (RFC 5652 5.1). Every array is a view into the bytes that were read; what
 * is here in DER can be written again byte for byte.
 */
export interface SignedData {
  readonly version: number;
  /** AlgorithmIdentifiers in DER. */
  readonly digestAlgorithms: readonly Uint8Array[];
  readonly contentType: string;
  /** The octets that were signed; absent in a detached signature. */
  readonly content?: Uint8Array;
  /** X.509 certificates in DER: hints, nothing more. */
  readonly certificates: readonly Uint8Array[];
  /** Certificates of other kinds, such as attribute certificates: kept, never used. */
  readonly otherCertificates: readonly Uint8Array[];
  /** Revocation lists in DER. */
  readonly lists: readonly Uint8Array[];
  /** OCSP answers in DER, whole (`OCSPResponse`). */
  readonly answers: readonly Uint8Array[];
  /** All revocation information as it stands in the file, in its order. */
  readonly revocationInfo: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
}

/** One signer of a SignedData (RFC 5652 5.3). */
export interface SignerInfo {
  readonly der: Uint8Array;
  readonly version: 1 | 3;
  readonly signer: CmsSignerId;
  /** AlgorithmIdentifier in DER. */
  readonly digestAlgorithm: Uint8Array;
  /** Absent when the content itself was signed; that is read, and refused later. */
  readonly signedAttributes?: SignedAttributes;
  /** AlgorithmIdentifier in DER. */
  readonly signatureAlgorithm: Uint8Array;
  /** The value as it stands there: RSA as it is, ECDSA as a SEQUENCE in DER. A time-stamp is over these octets. */
  readonly signature: Uint8Array;
  /** Nobody signed these: anyone may have added them. */
  readonly unsignedAttributes: readonly CmsAttribute[];
}

/** How a SignerInfo names its signer. Not signed by itself. */
export type CmsSignerId =
  /** The Name and the INTEGER in DER. */
  | { readonly issuer: Uint8Array; readonly serialDer: Uint8Array; readonly subjectKeyId?: never }
  | { readonly subjectKeyId: Uint8Array; readonly issuer?: never; readonly serialDer?: never };

/** The attributes that the key signed. */
export interface SignedAttributes {
  /** Exactly what was signed: the attributes as a SET in DER, with the tag of a SET. */
  readonly toBeSigned: Uint8Array;
  readonly attributes: readonly CmsAttribute[];
}

/** One attribute. */
export interface CmsAttribute {
  /** Object identifier. */
  readonly type: string;
  readonly values: readonly DerValue[];
  /** The whole attribute in DER. */
  readonly der: Uint8Array;
}
