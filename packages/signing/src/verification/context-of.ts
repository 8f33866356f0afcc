import type { Instant } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock } from "@benhan/core/ports";
import { readGivenCertificates } from "../certificate/read-given-certificates.ts";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import { createSignatureChecks, mostForDocument } from "../certificate/signature-checks.ts";
import { decodePem } from "../encoding/pem.ts";
import { findMissingIssuers } from "../evidence/find-missing-issuers.ts";
import { type SignaturePolicyEdition, signaturePolicies } from "../policy/signature-policy.ts";
import type { EvidenceSource } from "../ports/evidence-source.ts";
import { readTrustAnchors } from "../trust/read-trust-anchors.ts";
import type { TrustAnchor } from "../trust/trust-anchor.ts";
import { type XmlSignatureLayoutName, xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import type { SignerIdentity } from "./signer-identity.ts";
import type { FindEvidence, RevocationMode, VerificationContext } from "./verification-context.ts";

/** What signatures of every format are judged by. */
export interface JudgeOptions extends CallOptions {
  /**
   * Trusted certificates, DER or PEM, chosen by the operator: bare ones are trusted for every purpose. Without any the
   * answer is `INDETERMINATE` at best: the integrity is known then, the signer is not.
   */
  readonly trustAnchors: readonly (Uint8Array | TrustAnchor)[];
  /** Certificates that may lie between signer and anchor, or be the signer's when the file brings none. Not trusted. */
  readonly intermediates?: readonly Uint8Array[];
  /** Revocation lists, DER or PEM, besides those in the document. */
  readonly lists?: readonly Uint8Array[];
  /** OCSP answers, DER or PEM, besides those in the document. */
  readonly answers?: readonly Uint8Array[];
  /** How much must be known about revocation. */
  readonly revocation?: RevocationMode;
  /** Finds what is missing about a certificate; asked in the modes `require` and `prefer`. */
  readonly findEvidence?: FindEvidence;
  /** Finds what is missing on the network, issuers too: `createEvidenceFetcher`. Asked in the same modes. */
  readonly evidence?: EvidenceSource;
  /** Default `vn-deployed`. */
  readonly policy?: SignaturePolicyEdition;
  /** Overrides the day of SHA-1 in the policy `legacy-verify`; in other policies it changes nothing. */
  readonly sha1Before?: Instant;
  /** The verification takes place at the clock's present moment. Default: the machine's clock. */
  readonly clock?: Clock;
  /** How far the clocks of others may be from ours, in milliseconds, an hour at most. Default: five minutes. */
  readonly clockSkewMs?: number;
  /** The verification takes place, so to speak, at this moment: what was issued later is of the future and not believed. */
  readonly at?: Instant;
}

/** What the caller expects, by names. */
export interface ExpectedSignature {
  /** The layout that the signature of an XML file must have. */
  readonly layout?: XmlSignatureLayoutName;
  /** Name of the element that must be covered, e.g. `GIAMDINHHS`. */
  readonly root?: string;
  /**
   * A person looks at the pages, and sees whether pictures of later signatures in a PDF cover what was signed. Without this
   * a signature does not pass over which a later one drew a picture in a new place; with it, a few small ones are warnings.
   */
  readonly laterPictures?: boolean;
  /**
   * Who must have signed: the document passes only when each of them has, with a signature of their own that passes and is
   * over the whole document (or, where `layout` or `root` is given, over what that names). A trusted signature alone is
   * somebody's; without this the caller must look who `signer` is.
   */
  readonly signers?: readonly SignerIdentity[];
  /**
   * Identifiers of signature policies, as signatures name them, that the caller knows and agrees with. A signature that says
   * to follow any other one is `INDETERMINATE`.
   */
  readonly signaturePolicies?: readonly string[];
}

/** Reads the options of a verification. */
export function contextOf(
  options: JudgeOptions,
  expect: ExpectedSignature,
  revocation: RevocationMode,
): VerificationContext {
  const { signal, sha1Before } = options;
  // Each verification has a budget of its own.
  const search = options.evidence?.start();
  const findEvidence = options.findEvidence ?? search?.findRevocation;
  const anchors = readTrustAnchors(options.trustAnchors);
  const policy = signaturePolicies[options.policy ?? "vn-deployed"];
  const isOtherDay = sha1Before !== undefined && policy.sha1Before !== undefined;
  return {
    anchors,
    intermediates: (options.intermediates ?? []).flatMap(readGivenCertificates),
    lists: (options.lists ?? [])
      .flatMap((list) => decodePem(list, "X509 CRL") ?? [list])
      .map(readRevocationList),
    answers: (options.answers ?? [])
      .flatMap((answer) => decodePem(answer, "OCSP RESPONSE") ?? [answer])
      .map(readOcspAnswer),
    clockSkewMs: options.clockSkewMs ?? defaultClockSkewMs,
    at: options.at ?? (options.clock ?? createSystemClock()).now(),
    policy: isOtherDay ? { ...policy, sha1Before } : policy,
    revocation,
    checks: createSignatureChecks(mostForDocument),
    expect: {
      ...(expect.layout && { layout: xmlSignatureLayouts[expect.layout] }),
      ...(expect.root !== undefined && { root: expect.root }),
      ...(expect.laterPictures === true && { laterPictures: true }),
      ...(expect.signers && { signers: expect.signers }),
      ...(expect.signaturePolicies && { signaturePolicies: expect.signaturePolicies }),
    },
    ...(findEvidence && { findEvidence }),
    ...(search && {
      findIssuers: (starts, offered, call) =>
        findMissingIssuers(
          starts,
          { anchors: anchors.map(({ certificate }) => certificate), offered },
          search,
          call,
        ),
    }),
    ...(signal && { signal }),
  };
}
