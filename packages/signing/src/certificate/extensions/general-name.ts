import { derUnreadable } from "../../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readDer, readDerChildren } from "../../der/read-der.ts";
import { type DistinguishedName, isSameName, readDistinguishedName } from "../distinguished-name.ts";

/** The forms of names for which constraints are understood. */
export type GeneralNameForm = "directory" | "dns" | "email" | "uri" | "ip";

/** One GeneralName (RFC 5280 4.2.1.6). Texts are as written; nothing is decoded but the bytes. */
export type GeneralName =
  | { readonly form: "directory"; readonly name: DistinguishedName; readonly raw: Uint8Array }
  | { readonly form: "dns" | "email" | "uri"; readonly text: string; readonly raw: Uint8Array }
  | { readonly form: "ip"; readonly bytes: Uint8Array; readonly raw: Uint8Array }
  | { readonly form: "other"; readonly tag: number; readonly raw: Uint8Array };

const textForms: Readonly<Record<number, "dns" | "email" | "uri">> = {
  129: "email",
  130: "dns",
  134: "uri",
};
const otherForms: ReadonlySet<number> = new Set([0xa0, 0xa3, 0xa5, 0x88]);
const directoryTag = 0xa4;
const addressTag = 0x87;

/** Reads one GeneralName. */
export function readGeneralName(value: DerValue): GeneralName {
  const { tag, content, raw } = value;
  const form = textForms[tag];
  if (form !== undefined) return { form, text: new TextDecoder("latin1").decode(content), raw };
  if (tag === addressTag) return { form: "ip", bytes: content, raw };
  if (tag === directoryTag) return { form: "directory", name: readDistinguishedName(readDer(content)), raw };
  if (!otherForms.has(tag)) throw derUnreadable({ offset: 0 });
  return { form: "other", tag, raw };
}

/** Reads GeneralNames, of which there must be at least one. */
export function readGeneralNames(value: DerValue): readonly GeneralName[] {
  const names = readDerChildren(expectTag(value, derTag.sequence)).map(readGeneralName);
  if (names.length === 0) throw derUnreadable({ offset: 0 });
  return names;
}

/** True when both name the same place: directory names as names, all others byte for byte. */
export function isSameGeneralName(one: GeneralName, other: GeneralName): boolean {
  if (one.form === "directory" && other.form === "directory") return isSameName(one.name, other.name);
  return one.raw.length === other.raw.length && one.raw.every((byte, i) => byte === other.raw[i]);
}
