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
  /** The DER, for comparing issuer and subject. */
  readonly raw: Uint8Array;
}

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
  const groups = readDerChildren(name).map((group) =>
    readDerChildren(expectTag(group, derTag.set)).map((pair) => {
      const [type, text] = readDerChildren(expectTag(pair, derTag.sequence));
      const oid = readOid(type);
      return { type: shortNames[oid] ?? oid, value: readString(text) };
    }),
  );
  const text = [...groups]
    .reverse()
    .map((group) => group.map(({ type, value }) => `${type}=${escapeValue(value)}`).join("+"))
    .join(",");
  return { attributes: groups.flat(), text, raw: name.raw };
}

function readString(value: DerValue | undefined): string {
  if (value === undefined) throw derUnreadable({ offset: 0 });
  return decodeString(value).normalize("NFC");
}

function decodeString({ tag, content }: DerValue): string {
  switch (tag) {
    case derTag.bmpString:
      return new TextDecoder("utf-16be").decode(content);
    case derTag.teletexString:
      return new TextDecoder("windows-1252").decode(content);
    case derTag.utf8String:
    case derTag.printableString:
    case derTag.ia5String:
      return new TextDecoder("utf-8").decode(content);
    default:
      return [...content].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\",+;<>=]/g, "\\$&")
    .replace(/^[ #]/, "\\$&")
    .replace(/ $/, "\\ ");
}
