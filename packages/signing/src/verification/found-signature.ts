import type { Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import type { OcspAnswer } from "../certificate/revocation/ocsp-answer.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import type {
  HashAlgorithm,
  LegacySignatureAlgorithm,
  SignatureAlgorithm,
} from "../policy/signature-algorithm.ts";
import type { SignatureFormat } from "../signature/signature-format.ts";
import type { XmlSignaturePlace } from "../xmldsig/xml-signature-place.ts";

/** A hash as a signature names it: one that the code knows, or `undefined`. */
export type NamedHash = HashAlgorithm | "SHA-1" | undefined;

/**
 * One signature as the reader of its format found it: everything that judging needs, nothing judged. All formats are
 * judged by the same code (`judge-signature.ts`), so that no format can forget a check.
 */
export interface FoundSignature {
  readonly format: SignatureFormat;
  /** Tells it apart from the others of the file: an Id, the name of a PDF field, a number. */
  readonly name: string;
  /** What is wrong with its form; anything here is FORMAT_FAILURE, and nothing below is then tried. */
  readonly defects: readonly Issue[];
  /** `undefined` for an algorithm that the code does not know. */
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  /** Every hash that the signature stands on, besides that of its algorithm. */
  readonly hashes: readonly NamedHash[];
  /** The value: RSA as long as the modulus, ECDSA r and s side by side. */
  readonly value: Uint8Array;
  /** How the signature itself names its signer; absent when it does not. */
  readonly signer?: SignerName;
  /** What it brings along: hints, nothing more. */
  readonly evidence: Evidence;
  /** The time that the signer claims. */
  readonly claimedTime?: Instant;
  readonly timeStamps: readonly FoundTimeStamp[];
  /** True when the format's attribute that binds the signer's certificate is there (level B-B). */
  readonly isBaseline: boolean;
  readonly covers: Coverage;
  /** What was added to the document after this signature; only for formats that can tell. */
  readonly changesAfter?: readonly DocumentChange[];
  /** True for a signature on the value of another one. */
  readonly isCounterSignature?: boolean;
  /** What it claims and nobody here can judge. */
  readonly claims?: readonly UnjudgedClaim[];
  /** Where it stands in its file, for comparing with a layout; only of XML. */
  readonly xml?: XmlSignaturePlace;
  /**
   * Does the cryptographic reading: asked only after every algorithm was found acceptable, because nothing outside the
   * policy is ever tried.
   */
  open(options?: CallOptions): Promise<OpenedSignature>;
}

/**
 * Something that a signature claims and that is not judged here; never passed over in silence. `inner-signature`: another
 * signature stands inside of it, such as a counter-signature. `seed-values`: the field that it fills makes demands.
 */
export interface UnjudgedClaim {
  readonly kind: "inner-signature" | "signature-policy" | "implied-policy" | "seed-values";
  /** The identifier of a policy. */
  readonly id?: string;
}

/** The part of a signature that hashing brings to light. */
export interface OpenedSignature {
  /** Exactly the bytes that the key signed. */
  readonly toBeSigned: Uint8Array;
  /** Per reference, whether the digest that was signed is that of the content. */
  readonly digestsMatch: readonly boolean[];
  /** What was signed, where it is one piece of data; business code reads from here. */
  readonly content?: Uint8Array;
}

/** How signed attributes name the signer's certificate. All that are present must agree with the one that is used. */
export interface SignerName {
  /** Name and serial number in DER, as CMS and X509IssuerSerial write them. */
  readonly issuer?: Uint8Array;
  readonly serialDer?: Uint8Array;
  readonly subjectKeyId?: Uint8Array;
  /** Digest of the whole certificate, from a signed attribute. */
  readonly digest?: { readonly hash: NamedHash; readonly value: Uint8Array };
}

/** Certificates and what is known of their revocation. */
export interface Evidence {
  readonly certificates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly answers: readonly OcspAnswer[];
}

/** A time-stamp that the signature carries. */
export interface FoundTimeStamp {
  /** `signature` proves that the signature existed; `content` that the content did; `archive` everything it stands over. */
  readonly kind: "signature" | "content" | "archive";
  /** The token (a CMS ContentInfo in DER). */
  readonly token: Uint8Array;
  /** The bytes whose hash the token must hold; asked for only when its hash is acceptable. */
  readonly stamped: () => Uint8Array | Promise<Uint8Array>;
  /** Other evidence that the archive time-stamp also proves to have existed. */
  readonly alsoProves?: Evidence;
  /**
   * Other time-stamps that the archive time-stamp also stands over, the same objects as in the signature's list. Those
   * that are not named here are not proven by it.
   */
  readonly alsoStamps?: readonly FoundTimeStamp[];
}

/** What a signature stands over. */
export interface Coverage {
  /** `whole` is the whole document as it was when it was signed. */
  readonly scope: "whole" | "element" | "revision" | "detached";
  /** The element, or the span of bytes such as `0-1234`. */
  readonly part?: string;
}

/** One thing that changed in a document after a signature. */
export interface DocumentChange {
  readonly kind:
    | "signature"
    | "time-stamp"
    | "evidence"
    | "form-field"
    | "annotation"
    /** The picture of a later signature, in a place that was not there. */
    | "picture"
    | "page-content"
    | "metadata"
    | "unknown";
  /** Where, for a person: a page, a field. No content. */
  readonly where: string;
  /** Whether such a change leaves the signature's meaning alone: only signatures, time-stamps and evidence do. */
  readonly isHarmless: boolean;
}
