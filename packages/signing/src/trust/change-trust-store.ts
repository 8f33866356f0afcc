import { epochMs, type Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { given, notNegative, object, optionIssues, refuseCall, text } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import { certificatesArgument, checkCall } from "../call/check-call.ts";
import { readGivenCertificates } from "../certificate/read-given-certificates.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { trustRefused } from "./trust.faults.ts";
import type { AnchorPurpose, TrustAnchor, TrustDomain } from "./trust-anchor.ts";
import type { TrustChange, TrustStore } from "./trust-store.ts";
import { type TrustReadOptions, trustedOf, trustStoreHead } from "./trusted-of.ts";

/** Who takes a decision, and why. */
export interface TrustDecision extends TrustReadOptions {
  readonly by: string;
  readonly reason: string;
}

/** What a certificate is trusted for. */
export interface TrustScope {
  readonly purposes: readonly AnchorPurpose[];
  readonly domain: TrustDomain;
}

/** A certificate that is to be trusted. */
export interface NewTrustAnchor extends TrustScope, TrustDecision, Pick<TrustAnchor, "certificate"> {
  /**
   * SHA-256 of the certificate as its authority published it, typed by a person from another source than the file:
   * hexadecimal, with or without colons and white space.
   */
  readonly fingerprint: string;
}

/**
 * The store with one certificate more. The fingerprint pins it: a file alone trusts nobody.
 *
 * @throws EmrError `signing.trust.refused`, `signing.trust.store_unreadable`, `signing.der.unreadable`
 */
export function addTrustAnchor(store: TrustStore, anchor: NewTrustAnchor): TrustStore {
  checkCall("addTrustAnchor", certificatesArgument("certificate", [anchor?.certificate]));
  const trusted = trustedOf(store, anchor);
  const [certificate, ...others] = readGivenCertificates(new Uint8Array(anchor.certificate));
  if (certificate === undefined || others.length > 0) throw trustRefused({ reason: "several" });
  const { fingerprint } = certificate;
  if (pinOf(anchor.fingerprint) !== fingerprint) throw trustRefused({ reason: "fingerprint" });
  if (certificate.authority?.isAuthority !== true) throw trustRefused({ reason: "not-authority" });
  if (trusted.has(fingerprint)) throw trustRefused({ reason: "known" });
  const decision = decisionOf(anchor);
  if (epochMs(certificate.notAfter) < epochMs(decision.at)) throw trustRefused({ reason: "expired" });
  const der = encodeBase64(certificate.der);
  const scope = scopeOf(anchor);
  return after(store, { ...decision, kind: "added", fingerprint, certificate: der, ...scope }, anchor);
}

/**
 * The store that trusts a certificate for something else.
 *
 * @throws EmrError `signing.trust.refused`, `signing.trust.store_unreadable`
 */
export function changeTrustAnchor(
  store: TrustStore,
  fingerprint: DigestText,
  change: TrustScope & TrustDecision,
): TrustStore {
  if (!trustedOf(store, change).has(fingerprint)) throw trustRefused({ reason: "not-there" });
  return after(store, { ...decisionOf(change), kind: "changed", fingerprint, ...scopeOf(change) }, change);
}

/**
 * The store that trusts a certificate no more, whatever was signed below it. What was decided about it stays.
 *
 * @throws EmrError `signing.trust.refused`, `signing.trust.store_unreadable`
 */
export function removeTrustAnchor(
  store: TrustStore,
  fingerprint: DigestText,
  decision: TrustDecision,
): TrustStore {
  if (!trustedOf(store, decision).has(fingerprint)) throw trustRefused({ reason: "not-there" });
  return after(store, { ...decisionOf(decision), kind: "removed", fingerprint }, decision);
}

/**
 * What a store trusts now: the `trustAnchors` of a verification. Give the `head` that was kept elsewhere: without it nobody
 * can tell a store from an older copy of itself, which trusts what was removed since.
 *
 * @throws EmrError `signing.trust.store_unreadable` for a store that is damaged, has decisions of the future or does not end
 * in `head`: nothing is judged by it; `core.options.wrong` for options that are
 */
export function trustAnchorsOf(store: TrustStore, options: TrustReadOptions = {}): readonly TrustAnchor[] {
  // A head that is misspelt would be no head at all.
  refuseCall("trustAnchorsOf", optionIssues(options, readOptions), "guides/sign.md");
  return [...trustedOf(store, options).values()];
}

const readOptions = object<TrustReadOptions>({ head: text, clock: given, clockSkewMs: notNegative }, []);

function after(
  store: TrustStore,
  change: TrustChange,
  { head: _, ...options }: TrustReadOptions,
): TrustStore {
  const last = store.changes[store.changes.length - 1];
  if (last !== undefined && epochMs(change.at) < epochMs(last.at)) throw trustRefused({ reason: "clock" });
  const previous = trustStoreHead(store);
  const next = { ...store, changes: [...store.changes, { ...change, ...(previous && { previous }) }] };
  // What was just made is read as it will be.
  trustedOf(next, options);
  return next;
}

function decisionOf({ by, reason, clock = createSystemClock() }: TrustDecision) {
  // Half a character has no canonical form.
  const isSaid = [by, reason].every(
    (text) => typeof text === "string" && text.trim() !== "" && !/\p{Surrogate}/u.test(text),
  );
  if (!isSaid) throw trustRefused({ reason: "who" });
  const at: Instant = clock.now();
  return { at, by: by.normalize("NFC"), reason: reason.normalize("NFC") };
}

const purposesKnown: readonly AnchorPurpose[] = ["sign", "sign-remote", "timestamp", "gov"];
const domainsKnown: readonly TrustDomain[] = ["public", "remote", "timestamp", "government"];

function scopeOf({ purposes, domain }: TrustScope): TrustScope {
  const isNamed =
    Array.isArray(purposes) && purposes.length > 0 && purposes.every((one) => purposesKnown.includes(one));
  if (!isNamed || !domainsKnown.includes(domain)) throw trustRefused({ reason: "purposes" });
  return { purposes: [...new Set(purposes)], domain };
}

/** As a person types what was published. */
function pinOf(text: unknown): string {
  const digits = typeof text === "string" ? text.replace(/[\s:]/g, "").replace(/^sha-?256/i, "") : "";
  return `sha-256:${digits.toLowerCase()}`;
}
