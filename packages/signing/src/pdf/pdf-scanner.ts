import { GrowingBytes } from "./growing-bytes.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import {
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfString,
} from "./pdf-object.ts";

const deepest = 64;
const longestName = 512;
const longestString = 16 * 1024 * 1024;
/** In one array or dictionary. */
const mostItems = 200_000;

/** White space and delimiters by byte: 1 and 2. */
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = 1;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = 2;

const escapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  "(": 40,
  ")": 41,
  "\\": 92,
};
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const digits = /^\d{1,10}$/;

/** Reads the objects of a PDF one after the other, strictly: two readers must not understand a file differently. */
export class PdfScanner {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;

  constructor(bytes: Uint8Array, at = 0, end: number = bytes.length) {
    this.#bytes = bytes;
    this.at = at;
    this.#end = Math.min(end, bytes.length);
  }

  /** @throws EmrError `signing.pdf.unreadable` */
  fail(part: string, at: number = this.at): never {
    throw pdfUnreadable({ part, offset: at });
  }

  skipSpace(): void {
    for (; this.at < this.#end; this.at++) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 0x25) this.#skipComment();
      else if (kinds[byte] !== 1) return;
    }
  }

  /** A word without delimiters, such as `obj` or a number; empty at a delimiter and at the end. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    while (this.at < this.#end && kinds[this.#bytes[this.at] ?? 0] === 0) {
      if (this.at - start > longestName) this.fail("word", start);
      this.at++;
    }
    return this.#text(start, this.at);
  }

  expectWord(word: string): void {
    const start = this.at;
    if (this.word() !== word) this.fail(word, start);
  }

  count(part: string): number {
    const start = this.at;
    const word = this.word();
    if (!digits.test(word)) this.fail(part, start);
    return Number(word);
  }

  peekWord(): string {
    const start = this.at;
    const word = this.word();
    this.at = start;
    return word;
  }

  object(depth = 0): PdfObject {
    if (depth > deepest) this.fail("nesting");
    this.skipSpace();
    const start = this.at;
    const byte = this.#bytes[start];
    if (start >= this.#end || byte === undefined) this.fail("object");
    if (byte === 0x2f) return nameOf(this.#name());
    if (byte === 0x28) return this.#literal();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.#bytes[start + 1] === 0x3c ? this.dictionary(depth) : this.#hex();
    const word = this.word();
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    if (!number.test(word)) this.fail("object", start);
    return (digits.test(word) ? this.#reference(Number(word)) : undefined) ?? Number(word);
  }

  dictionary(depth = 0): PdfDictionary {
    this.skipSpace();
    if (!this.#take("<<")) this.fail("dictionary");
    const entries = new Map<string, PdfObject>();
    for (;;) {
      this.skipSpace();
      if (this.#take(">>")) return entries;
      const start = this.at;
      if (this.#bytes[start] !== 0x2f || start >= this.#end) this.fail("dictionary");
      const key = this.#name();
      // Which of two entries counts is a matter of taste, and a way to show one thing and sign another.
      if (entries.has(key)) this.fail("dictionary", start);
      entries.set(key, this.object(depth + 1));
      if (entries.size > mostItems) this.fail("dictionary", start);
    }
  }

  #array(depth: number): PdfObject[] {
    this.at++;
    const items: PdfObject[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#take("]")) return items;
      if (items.push(this.object(depth + 1)) > mostItems) this.fail("array");
    }
  }

  /** The rest of `12 0 R`, or undefined when the number stands for itself. */
  #reference(first: number): PdfReference | undefined {
    const start = this.at;
    const generation = this.word();
    if (digits.test(generation) && this.word() === "R") {
      return { kind: "reference", number: first, generation: Number(generation) };
    }
    this.at = start;
    return undefined;
  }

  #name(): string {
    this.at++;
    const start = this.at;
    while (this.at < this.#end && kinds[this.#bytes[this.at] ?? 0] === 0) {
      if (this.at - start > longestName) this.fail("name", start);
      this.at++;
    }
    const text = this.#text(start, this.at);
    if (!text.includes("#")) return text;
    if (/#(?![0-9A-Fa-f]{2})|#00/.test(text)) this.fail("name", start);
    return text.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #hex(): PdfString {
    const start = this.at;
    this.at++;
    const found = new GrowingBytes();
    let half = -1;
    for (; ; this.at++) {
      const byte = this.#bytes[this.at];
      if (this.at >= this.#end || byte === undefined || this.at - start > 2 * longestString)
        this.fail("hexadecimal string", start);
      if (byte === 0x3e) break;
      const digit = digitOf(byte);
      if (digit < 0 && kinds[byte] !== 1) this.fail("hexadecimal string");
      if (digit < 0) continue;
      if (half < 0) half = digit;
      else {
        found.push(half * 16 + digit);
        half = -1;
      }
    }
    if (half >= 0) found.push(half * 16);
    this.at++;
    return { kind: "string", bytes: found.bytes(), span: [start, this.at], isHex: true };
  }

  #literal(): PdfString {
    const start = this.at;
    this.at++;
    const found = new GrowingBytes();
    for (let open = 1; ; this.at++) {
      const byte = this.#bytes[this.at];
      if (this.at >= this.#end || byte === undefined || this.at - start > longestString)
        this.fail("string", start);
      if (byte === 0x5c) {
        for (const meant of this.#escape()) found.push(meant);
        continue;
      }
      if (byte === 0x28) open++;
      if (byte === 0x29 && --open === 0) break;
      if (byte === 13) {
        if (this.#bytes[this.at + 1] === 10) this.at++;
        found.push(10);
      } else found.push(byte);
    }
    this.at++;
    return { kind: "string", bytes: found.bytes(), span: [start, this.at] };
  }

  /** What a backslash and what follows it mean; ends on the last byte of it. */
  #escape(): readonly number[] {
    this.at++;
    const byte = this.#bytes[this.at] ?? 0;
    if (byte === 10) return [];
    if (byte === 13) {
      if (this.#bytes[this.at + 1] === 10) this.at++;
      return [];
    }
    const octal = /^[0-7]{1,3}/.exec(this.#text(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) & 0xff];
    }
    return [escapes[String.fromCharCode(byte)] ?? byte];
  }

  #take(sign: string): boolean {
    if (this.#text(this.at, this.at + sign.length) !== sign) return false;
    this.at += sign.length;
    return true;
  }

  #skipComment(): void {
    while (this.at < this.#end && this.#bytes[this.at] !== 10 && this.#bytes[this.at] !== 13) this.at++;
    this.at--;
  }

  #text(start: number, end: number): string {
    let text = "";
    for (let at = start; at < Math.min(end, this.#end); at++)
      text += String.fromCharCode(this.#bytes[at] ?? 0);
    return text;
  }
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
