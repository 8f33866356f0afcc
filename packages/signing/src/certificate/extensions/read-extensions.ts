import { derUnreadable } from "../../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readBoolean,
  readDer,
  readDerChildren,
  readOid,
} from "../../der/read-der.ts";

/** One extension of a certificate or a revocation list. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** The DER inside the octet string. */
  readonly content: Uint8Array;
}

/** Reads a list of extensions, each of which may be there once. */
export function readExtensions(list: DerValue): readonly Extension[] {
  const extensions = readDerChildren(expectTag(list, derTag.sequence)).map((extension) => {
    const parts = [...readDerChildren(expectTag(extension, derTag.sequence))];
    const oid = readOid(parts.shift());
    const critical = parts[0]?.tag === derTag.boolean && readBoolean(parts.shift());
    const [content, ...rest] = parts;
    if (rest.length > 0) throw derUnreadable({ offset: 0 });
    return { oid, critical, content: expectTag(content, derTag.octetString).content };
  });
  const isRepeated = new Set(extensions.map(({ oid }) => oid)).size < extensions.length;
  if (isRepeated) throw derUnreadable({ offset: 0 });
  return extensions;
}

/** The extensions inside their explicit tag, as certificates and lists carry them. */
export function readTaggedExtensions(value: DerValue | undefined): readonly Extension[] {
  return value === undefined ? [] : readExtensions(readDer(value.content));
}
