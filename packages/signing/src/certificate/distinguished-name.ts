import { derUnreadable } from "../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readDerChildren, readOid } from "../der/read-der.ts";

/** One attribute of a name, e.g. `CN` or `UID`; `type` is the dotted identifier when there is no short name. */
export interface NameAttribute {
  readonly type: string;
  /** In Unicode NFC. */
  readonly value: string;
}

/** A distinguished name of a certificate. */
export interface DistinguishedName {
  readonly attributes: readonly NameAttribute[];
  /** As RFC 4514 writes it, last attribute first: `CN=…,O=…,C=VN`. */
  readonly text: string;
  /** The DER, as it stands in the certificate. */
  readonly raw: Uint8Array;
  /** For comparing: one key for each relative name, outermost first, equal where RFC 5280 7.1 calls the names equal. */
  readonly keys: readonly string[];
}

const textTags: ReadonlySet<number> = new Set([
  derTag.bmpString,
  derTag.teletexString,
  derTag.utf8String,
  derTag.printableString,
  derTag.ia5String,
]);

const shortNames: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "street",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.42": "GN",
  "2.5.4.97": "organizationIdentifier",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
};

/** Reads a Name of X.501. */
export function readDistinguishedName(value: DerValue | undefined): DistinguishedName {
  const name = expectTag(value, derTag.sequence);
  return nameOf(readDerChildren(name), name.raw);
}

/** Reads a single relative name, which stands below another one. */
export function readRelativeName(value: DerValue): DistinguishedName {
  return nameOf([value], value.raw);
}

/** Parts of a name; the deepest directory of a state stays far below. */
const mostParts = 64;

function nameOf(sets: readonly DerValue[], raw: Uint8Array): DistinguishedName {
  if (sets.length > mostParts) throw derUnreadable({ offset: 0 });
  const groups = sets.map((set) => {
    const attributes = readDerChildren(expectTag(set, derTag.set)).map(readAttribute);
    if (attributes.length === 0) throw derUnreadable({ offset: 0 });
    return attributes;
  });
  const text = [...groups]
    .reverse()
    .map((group) => group.map(({ type, value }) => `${type}=${escapeValue(value)}`).join("+"))
    .join(",");
  return {
    attributes: groups.flat().map(({ type, value }) => ({ type, value })),
    text,
    raw,
    keys: groups.map((group) => JSON.stringify(group.map(({ key }) => key).sort())),
  };
}

function readAttribute(pair: DerValue): NameAttribute & { readonly key: string } {
  const [type, text] = readDerChildren(expectTag(pair, derTag.sequence));
  const oid = readOid(type);
  return { type: shortNames[oid] ?? oid, value: readString(text), key: keyOfAttribute(oid, text) };
}

/** The first attribute of that type. */
export function getName({ attributes }: DistinguishedName, type: string): string | undefined {
  return attributes.find((part) => part.type === type)?.value;
}

/** True when both are the same name: letter case, white space and kind of string do not count. */
export function isSameName(one: DistinguishedName, other: DistinguishedName): boolean {
  return one.keys.length === other.keys.length && isNameWithin(one, other);
}

/** True when the name lies in the subtree that the base names, or is the base itself. */
export function isNameWithin(name: DistinguishedName, base: DistinguishedName): boolean {
  return base.keys.every((key, i) => name.keys[i] === key);
}

/** What is not clean text is compared by its bytes, so that two damaged values never become equal. */
function keyOfAttribute(oid: string, value: DerValue | undefined): string {
  const text = value === undefined ? undefined : decodeCleanly(value);
  if (text === undefined) return `${oid}#${hexOf(value?.raw ?? new Uint8Array())}`;
  return `${oid}=${text.normalize("NFC").toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim()}`;
}

function decodeCleanly(value: DerValue): string | undefined {
  if (value.tag === derTag.bmpString && value.content.length % 2 !== 0) return undefined;
  const text = textTags.has(value.tag) ? decodeString(value) : undefined;
  return text?.includes("\ufffd") ? undefined : text;
}

function readString(value: DerValue | undefined): string {
  if (value === undefined) throw derUnreadable({ offset: 0 });
  return decodeString(value).normalize("NFC");
}

const decoders = {
  bmp: new TextDecoder("utf-16be"),
  teletex: new TextDecoder("windows-1252"),
  utf8: new TextDecoder(),
};

function decodeString({ tag, content }: DerValue): string {
  switch (tag) {
    case derTag.bmpString:
      return decoders.bmp.decode(content);
    case derTag.teletexString:
      return decoders.teletex.decode(content);
    case derTag.utf8String:
    case derTag.printableString:
    case derTag.ia5String:
      return decoders.utf8.decode(content);
    default:
      return hexOf(content);
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\",+;<>=]/g, "\\$&")
    .replace(/^[ #]/, "\\$&")
    .replace(/ $/, "\\ ");
}
