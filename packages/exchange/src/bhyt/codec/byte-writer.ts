import { base64Length, writeBase64 } from "./base64.ts";
import { escapeText, isUnwritable, normalText } from "./xml-text.ts";

const utf8 = new TextEncoder();
/** What is written for the ASCII characters that cannot stand for themselves. */
const references: Readonly<Record<number, Uint8Array>> = Object.fromEntries(
  ["&", "<", ">", "\r"].map((character) => [character.charCodeAt(0), utf8.encode(escapeText(character))]),
);
/** The most bytes that one UTF-16 unit of a cell becomes. */
const widest = 5;

/** Writes XML straight into bytes: one pass over each cell, and no text in between. Used again, it grows no more. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 64 * 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Starts anew. */
  clear(): void {
    this.#length = 0;
  }

  /** A copy of what was written. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Bytes that stand as they are. */
  put(piece: Uint8Array): void {
    const { length } = piece;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    const at = this.#length;
    // Pieces are short, so that a loop is faster than a call of `set`.
    for (let index = 0; index < length; index++) bytes[at + index] = piece[index] ?? 0;
    this.#length = at + length;
  }

  /** What another writer holds, in Base64. */
  putBase64(other: ByteWriter): void {
    const length = base64Length(other.#length);
    this.#makeRoom(length);
    writeBase64(other.#bytes, other.#length, this.#bytes, this.#length);
    this.#length += length;
  }

  /**
   * The text of an element, in NFC and escaped: line feed and tab stand for themselves, CDATA is never written. False
   * when XML has no way to write a character of it; what is written then is of no use.
   */
  putText(text: string): boolean {
    this.#makeRoom(text.length * widest);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        if (unit >= 0x20 ? unit !== 0x26 && unit !== 0x3c && unit !== 0x3e : unit === 0x0a || unit === 0x09) {
          bytes[at++] = unit;
          continue;
        }
        const reference = references[unit];
        if (reference === undefined) return false;
        for (let digit = 0; digit < reference.length; digit++) bytes[at++] = reference[digit] ?? 0;
      } else if (unit < 0x300) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if ((unit >= 0x1e00 && unit <= 0x1eff) || (unit >= 0x2010 && unit <= 0x20cf)) {
        // The Vietnamese letters, and dashes, quotes and such. They and all below U+0300 are composed as they stand,
        // unless a mark follows.
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else return this.#putOtherText(text);
    }
    this.#length = at;
    return true;
  }

  /** Text with characters whose normal form is not known without looking them up. */
  #putOtherText(text: string): boolean {
    const normal = normalText(text);
    if (isUnwritable(normal)) return false;
    const escaped = escapeText(normal);
    this.#makeRoom(escaped.length * 3);
    const { written } = utf8.encodeInto(escaped, this.#bytes.subarray(this.#length));
    this.#length += written;
    return true;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
