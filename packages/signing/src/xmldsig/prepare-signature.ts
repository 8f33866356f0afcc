import { epochMs } from "@benhan/core";
import { type DigestText, digestOf, isDigestText, portableDigest } from "@benhan/core/digest";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, Digest } from "@benhan/core/ports";
import {
  algorithmsArgument,
  checkCall,
  fileArgument,
  layoutArgument,
  policyArgument,
} from "../call/check-call.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import {
  type SignaturePolicy,
  type SignaturePolicyEdition,
  signaturePolicies,
} from "../policy/signature-policy.ts";
import { canonicalizeXml } from "../xml/canonicalize-xml.ts";
import { findSignaturePlace } from "./signature-place.ts";
import { writeSignature } from "./signature-text.ts";
import { type XmlSignatureLayoutName, xmlSignatureLayouts } from "./xml-signature-layout.ts";
import { algorithmNotAllowed, certificateNotUsable, preparedStateUnreadable } from "./xmldsig.faults.ts";

/** How a signature is prepared. */
export interface PrepareSignatureOptions extends CallOptions {
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array;
  /** What the signer's key can do; the policy chooses among it. */
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly layout: XmlSignatureLayoutName;
  /** Default `vn-deployed`. */
  readonly policy?: SignaturePolicyEdition;
  /**
   * Tells whether the certificate is valid now, which is checked first, as the law asks. Default: the machine's clock.
   *
   * @legal TT 15/2025/TT-BKHCN art. 5
   */
  readonly clock?: Clock;
  /** Default: the portable one. Give the one of `@benhan/core/node` on a server. */
  readonly digest?: Digest;
}

/**
 * A signature that waits for its value: plain data that survives `JSON.stringify`, a queue and a restart. It holds the
 * whole document, so store it where documents may be stored.
 */
export interface PreparedSignature {
  readonly version: 1;
  readonly format: "xmldsig";
  readonly layout: XmlSignatureLayoutName;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  /** Exactly the bytes that the key signs, in base64. */
  readonly toBeSigned: string;
  /** SHA-256 of {@link toBeSigned}: what a remote service is sent when the algorithm hashes with SHA-256. */
  readonly digest: DigestText;
  /** The expected signer, DER in base64. */
  readonly certificate: string;
  /** The signed file without the signature value: what comes before it and what comes after it, in base64. */
  readonly container: readonly [before: string, after: string];
  /**
   * SHA-256 of all the other fields, so that state that was damaged is refused before anything is done with it. No
   * protection against somebody who changes it on purpose: for that, store it where only your program writes.
   */
  readonly stateDigest: DigestText;
}

/** The same, with bytes in place of base64. */
export interface SignatureDraft {
  readonly layout: XmlSignatureLayoutName;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  readonly toBeSigned: Uint8Array;
  readonly certificate: Certificate;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * The first of the two phases: builds everything but the signature value. Send `toBeSigned` (or its digest) to the key
 * and give what comes back to `completeSignature`, now or after a restart.
 *
 * @throws EmrError when the file has no empty place for a signature, or the certificate must not sign now
 */
export async function prepareSignature(
  document: { readonly bytes: Uint8Array },
  options: PrepareSignatureOptions,
): Promise<PreparedSignature> {
  checkCall(
    "prepareSignature",
    fileArgument(document?.bytes, "document", "bytes"),
    fileArgument(options?.certificate, "options", "certificate"),
    algorithmsArgument(options?.algorithms),
    layoutArgument(options?.layout),
    policyArgument(options?.policy),
  );
  const draft = draftSignature(document.bytes, options);
  const state: Omit<PreparedSignature, "stateDigest"> = {
    version: 1,
    format: "xmldsig",
    layout: draft.layout,
    policy: draft.policy,
    algorithm: draft.algorithm,
    toBeSigned: encodeBase64(draft.toBeSigned),
    digest: digestOf(draft.toBeSigned),
    certificate: encodeBase64(draft.certificate.der),
    container: [encodeBase64(draft.before), encodeBase64(draft.after)],
  };
  return { ...state, stateDigest: digestOfState(state) };
}

/** Names and base64 have no line breaks, so that a line each tells the fields apart. */
function digestOfState(state: Omit<PreparedSignature, "stateDigest">): DigestText {
  const { version, format, layout, policy, algorithm, toBeSigned, digest, certificate, container } = state;
  const lines = [version, format, layout, policy, algorithm, toBeSigned, digest, certificate, ...container];
  return digestOf(new TextEncoder().encode(lines.join("\n")));
}

/** Builds the file around the hole that the value will fill. */
export function draftSignature(bytes: Uint8Array, options: PrepareSignatureOptions): SignatureDraft {
  options.signal?.throwIfAborted();
  const policy = signaturePolicies[options.policy ?? "vn-deployed"];
  const certificate = readCertificate(options.certificate);
  requireUsable(certificate, policy, options.clock ?? createSystemClock());
  const algorithm = chooseAlgorithm(certificate, policy, options.algorithms);
  const layout = xmlSignatureLayouts[options.layout];
  const place = findSignaturePlace(bytes, layout, (options.digest ?? portableDigest).create());
  const parts = { layout, algorithm, digest: place.digest, certificate: certificate.der };
  const { head, tail } = writeSignature(parts);
  const encoder = new TextEncoder();
  const toBeSigned = canonicalizeXml(encoder.encode(head + tail), {
    form: layout.canonicalization,
    apex: head.indexOf("<SignedInfo>"),
    namespaces: place.namespaces,
    inheritedXmlAttributes: place.xmlAttributes,
  });
  return {
    layout: layout.name,
    policy: policy.edition,
    algorithm,
    toBeSigned,
    certificate,
    before: joinBytes([...place.before, encoder.encode(head)]),
    after: joinBytes([encoder.encode(tail), ...place.after]),
  };
}

/** Reads stored state back; whatever is not exactly as it was written is refused. */
export function draftOfPrepared(prepared: PreparedSignature): SignatureDraft {
  if (prepared?.version !== 1 || prepared.format !== "xmldsig")
    throw preparedStateUnreadable({ part: "version" });
  const bytesOf = (part: string, text: unknown): Uint8Array => {
    const bytes = typeof text === "string" ? decodeBase64(text) : undefined;
    if (bytes === undefined) throw preparedStateUnreadable({ part });
    return bytes;
  };
  const known =
    Object.hasOwn(xmlSignatureLayouts, prepared.layout) &&
    Object.hasOwn(signaturePolicies, prepared.policy) &&
    Object.hasOwn(signatureAlgorithms, prepared.algorithm);
  if (!known) throw preparedStateUnreadable({ part: "layout" });
  const toBeSigned = bytesOf("toBeSigned", prepared.toBeSigned);
  if (!isDigestText(prepared.digest) || digestOf(toBeSigned) !== prepared.digest) {
    throw preparedStateUnreadable({ part: "digest" });
  }
  const before = bytesOf("container", prepared.container?.[0]);
  const after = bytesOf("container", prepared.container?.[1]);
  const certificate = bytesOf("certificate", prepared.certificate);
  if (prepared.stateDigest !== digestOfState(prepared))
    throw preparedStateUnreadable({ part: "stateDigest" });
  return {
    layout: prepared.layout,
    policy: prepared.policy,
    algorithm: prepared.algorithm,
    toBeSigned,
    certificate: readCertificate(certificate),
    before,
    after,
  };
}

function requireUsable(certificate: Certificate, policy: SignaturePolicy, clock: Clock): void {
  const { key, keyUsage } = certificate;
  const tooShort = key.family === "rsa" ? key.bits < policy.minimumRsaBits : key.family !== "ec";
  if (tooShort) throw certificateNotUsable({ reason: "key" });
  if (keyUsage !== undefined && !keyUsage.has("digitalSignature") && !keyUsage.has("nonRepudiation")) {
    throw certificateNotUsable({ reason: "usage" });
  }
  const now = epochMs(clock.now());
  if (now < epochMs(certificate.notBefore)) throw certificateNotUsable({ reason: "not-yet-valid" });
  if (now > epochMs(certificate.notAfter)) throw certificateNotUsable({ reason: "expired" });
}

function chooseAlgorithm(
  certificate: Certificate,
  policy: SignaturePolicy,
  offered: readonly SignatureAlgorithm[],
): SignatureAlgorithm {
  const chosen = policy.create.find(
    (algorithm) =>
      offered.includes(algorithm) && signatureAlgorithms[algorithm].family === certificate.key.family,
  );
  if (chosen === undefined) throw algorithmNotAllowed({ policy: policy.edition, offered });
  return chosen;
}

/** One array out of several. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
