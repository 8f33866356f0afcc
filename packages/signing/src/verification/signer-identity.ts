import { type DigestText, isDigestText } from "@benhan/core/digest";
import type { Certificate } from "../certificate/certificate.ts";

/** Who somebody is by the certificate; all that is given must fit, and something must be. */
export interface SignerIdentity {
  /** Fingerprint of the certificate, as reports and `readCertificate` give it. */
  readonly fingerprint?: DigestText;
  /**
   * The identifier in the subject: `CCCD:…`, `CMND:…`, `MST:…`. The number alone fits whatever kind the certificate says it
   * is of. `MST:…` is an organisation: it does not fit a person's certificate that names the employer as well.
   */
  readonly id?: string;
}

/** Attributes of a subject that identify whoever holds the certificate: UID, serialNumber, organizationIdentifier. */
const identifying: ReadonlySet<string> = new Set(["UID", "serialNumber", "organizationIdentifier"]);

/** True for the certificate of that person or organisation. Nothing is said of who vouches for it. */
export function isOf({ fingerprint, id }: SignerIdentity, certificate: Certificate): boolean {
  const isNamed = fingerprint !== undefined || id !== undefined;
  const fitsId = (wanted: string) => identifiersOf(certificate).some((own) => isSame(wanted, own));
  return (
    isNamed &&
    (fingerprint === undefined || fingerprint === certificate.fingerprint) &&
    (id === undefined || fitsId(id))
  );
}

/** Kinds of number that only a person has: identity cards old and new, passport. */
const personal: ReadonlySet<string> = new Set(["CCCD", "CMND", "CMTND", "CC", "HC", "HOCHIEU", "PASSPORT"]);

/**
 * The identifiers of whoever holds the certificate. Beside a person's own number that of an organisation only tells where
 * the person works: such a signature is not the organisation's.
 */
function identifiersOf({ subject }: Certificate): readonly string[] {
  const all = subject.attributes.filter(({ type }) => identifying.has(type));
  const kindOf = (value: string) => partsOf(value).kind;
  const ofPerson = all.filter(
    ({ type, value }) =>
      personal.has(kindOf(value)) || (kindOf(value) === "" && type !== "organizationIdentifier"),
  );
  const isPerson = all.some(({ value }) => personal.has(kindOf(value)));
  return (isPerson ? ofPerson : all).map(({ value }) => value);
}

/** True for something that can be compared at all: an identity of nothing would be everybody's. */
export function isSignerIdentity(value: unknown): value is SignerIdentity {
  const { fingerprint, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isDigest =
    fingerprint === undefined || (typeof fingerprint === "string" && isDigestText(fingerprint));
  const isId = id === undefined || (typeof id === "string" && partsOf(id).number !== "");
  return isDigest && isId && (fingerprint !== undefined || id !== undefined);
}

function isSame(wanted: string, given: string): boolean {
  const [mine, theirs] = [partsOf(wanted), partsOf(given)];
  return (
    mine.number !== "" && mine.number === theirs.number && (mine.kind === "" || mine.kind === theirs.kind)
  );
}

/** Prefix and number; providers write them with and without white space. */
function partsOf(text: string): { readonly kind: string; readonly number: string } {
  const plain = text.normalize("NFC").replace(/\s+/g, "").toUpperCase();
  const at = plain.indexOf(":");
  return { kind: plain.slice(0, Math.max(at, 0)), number: plain.slice(at + 1) };
}
