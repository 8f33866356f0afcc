import { GrowingBytes } from "./growing-bytes.ts";
import { isArray, isDictionary, type PdfDictionary, type PdfObject } from "./pdf-object.ts";

/** A piece of what is written: text with one character for each byte, data, or the place of a mark. */
export type Piece = string | Uint8Array | { readonly mark: string; readonly text: string };

/** The pieces of an object as it is written. */
export function serializeObject(object: PdfObject): readonly Piece[] {
  if (object === null) return ["null"];
  if (typeof object === "boolean") return [String(object)];
  if (typeof object === "number") return [numberText(object)];
  if (isArray(object)) {
    return ["[", ...object.flatMap((item, at) => [...(at > 0 ? [" "] : []), ...serializeObject(item)]), "]"];
  }
  if (isDictionary(object)) return serializeDictionary(object);
  switch (object.kind) {
    case "name":
      return [nameText(object.name)];
    case "reference":
      return [`${object.number} ${object.generation} R`];
    case "string":
      return [object.isHex === true ? `<${hexOf(object.bytes)}>` : literal(object.bytes)];
    case "raw":
      return [object.mark === undefined ? object.text : { mark: object.mark, text: object.text }];
    case "stream":
      return [...serializeDictionary(object.dictionary), "\nstream\n", object.data, "\nendstream"];
  }
}

function serializeDictionary(dictionary: PdfDictionary): readonly Piece[] {
  const entries = [...dictionary].flatMap(([key, value]) => [
    ` ${nameText(key)} `,
    ...serializeObject(value),
  ]);
  return ["<<", ...entries, " >>"];
}

function nameText(name: string): string {
  const escaped = name.replace(/[^!-~]|[()<>[\]{}/%#]/g, (sign) => {
    return `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `/${escaped}`;
}

/** Never with an exponent, which the format has not. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(6).replace(/0+$/, "");
}

function literal(bytes: Uint8Array): Uint8Array {
  const written = new GrowingBytes();
  written.push(0x28);
  for (const byte of bytes) {
    const isEscaped = byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 13;
    if (isEscaped) written.push(0x5c);
    written.push(byte === 13 ? 0x72 : byte);
  }
  written.push(0x29);
  return written.bytes();
}

function digitOf(value: number): number {
  return value + (value < 10 ? 0x30 : 0x57);
}

/** In lower case, two digits for each byte. */
export function hexOf(bytes: Uint8Array): string {
  const digits = new Uint8Array(bytes.length * 2);
  for (const [at, byte] of bytes.entries()) {
    digits[at * 2] = digitOf(byte >> 4);
    digits[at * 2 + 1] = digitOf(byte & 15);
  }
  return new TextDecoder().decode(digits);
}

/** One byte for each character; for text that the format itself writes. */
export function latin1(text: string): Uint8Array {
  // No iterator: the hexadecimal of a signature is long.
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
