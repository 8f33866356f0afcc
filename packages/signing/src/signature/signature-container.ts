import type { CallOptions, Digest } from "@benhan/core/ports";
import type { CertificateKey, SignerCertificate } from "../certificate/certificate.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignatureFormat } from "./signature-format.ts";

/** Who signs and how, decided before a format builds anything. */
export interface SignerChoice extends CallOptions {
  readonly certificate: SignerCertificate;
  /** Issuers of the certificate, nearest first, in DER; embedded where the format has a place for them. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** The time that the signer claims, in milliseconds since 1970. */
  readonly signingTime: number;
  /** The hash of large documents; default: the engine's. */
  readonly digest?: Digest;
}

/** What a format built around the hole that the value will fill. Plain bytes and texts: it is stored and read back. */
export interface SignatureParts {
  /** Exactly the bytes that the key signs. */
  readonly toBeSigned: Uint8Array;
  /** The pieces that {@link SignatureContainer.fill} joins with the value; their meaning is the format's own affair. */
  readonly pieces: readonly Uint8Array[];
}

/** One format: what it builds of a document, how it takes the value in, and how it is read back. */
export interface SignatureContainer<Options> {
  readonly format: SignatureFormat;
  /** Whether the format has a name for that algorithm with that key; absent where it has one for all. */
  takes?(algorithm: SignatureAlgorithm, key: CertificateKey): boolean;
  /** Builds everything but the value. Never changes `bytes`. */
  draft(bytes: Uint8Array, signer: SignerChoice, options: Options): Promise<SignatureParts>;
  /** Joins the pieces and the value (RSA: as long as the modulus; ECDSA: r and s side by side) to the signed document. */
  fill(parts: SignatureParts, value: Uint8Array, algorithm: SignatureAlgorithm): Uint8Array;
  /** True when a finished document, read strictly and from its first byte, carries exactly that signature. */
  holds(bytes: Uint8Array, made: MadeSignature, options?: ReadSignaturesOptions): Promise<boolean>;
}

/** What a finished document must carry. */
export interface MadeSignature {
  readonly toBeSigned: Uint8Array;
  readonly certificate: SignerCertificate;
  readonly value: Uint8Array;
}

/** What reading signatures needs besides the document. */
export interface ReadSignaturesOptions extends CallOptions {
  /** What was signed, where the signature does not hold it. */
  readonly detached?: Uint8Array;
  /** The hash of large documents; default: the engine's. */
  readonly digest?: Digest;
}
