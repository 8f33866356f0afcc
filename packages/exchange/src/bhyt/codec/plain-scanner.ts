const utf8 = new TextEncoder();

/** The bytes of a piece of markup, for {@link PlainScanner.take}. Only ASCII. */
export function markup(text: string): Uint8Array {
  return utf8.encode(text);
}

const declarations = ["utf-8", "UTF-8"].map((name) => markup(`<?xml version="1.0" encoding="${name}"?>`));
const namespaces = [
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].map((both) => markup(` ${both}>`));

/** True when the bytes begin with the byte-order mark of UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/**
 * Walks over the bytes of an XML document that is written as nearly all software writes it. It knows no XML but this
 * plain form; what it does not know, it refuses, and the document is left to `readXml`. It never looks at a byte more
 * than a fixed number of times.
 */
export class PlainScanner {
  protected readonly bytes: Uint8Array;
  /** Where the next byte is. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Steps over the markup, if it comes next. */
  take(expected: Uint8Array): boolean {
    const bytes = this.bytes;
    const { at } = this;
    for (let index = 0; index < expected.length; index++) {
      if (bytes[at + index] !== expected[index]) return false;
    }
    this.at = at + expected.length;
    return true;
  }

  /** Steps over white space. */
  skipSpace(): void {
    const bytes = this.bytes;
    let { at } = this;
    for (;;) {
      const unit = bytes[at];
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) break;
      at++;
    }
    this.at = at;
  }

  /** Steps over markup with white space before it, if it comes next. */
  takeNext(expected: Uint8Array): boolean {
    this.skipSpace();
    return this.take(expected);
  }

  /** Steps from the beginning over what may stand before the root. */
  takeProlog(): void {
    if (hasByteOrderMark(this.bytes)) this.at = 3;
    this.skipSpace();
    if (this.bytes[this.at + 1] !== 0x3f) return;
    for (const declaration of declarations) if (this.take(declaration)) break;
    this.skipSpace();
  }

  /** Steps over the start of the root, with or without the usual namespace declarations. */
  takeRoot(open: Uint8Array): boolean {
    if (!this.take(open)) return false;
    return this.takeByte(0x3e) || namespaces.some((declared) => this.take(declared));
  }

  takeByte(unit: number): boolean {
    if (this.bytes[this.at] !== unit) return false;
    this.at++;
    return true;
  }

  /** What follows the name of an element: `true` for its content, `false` for its end, undefined for anything else. */
  takeOpening(): boolean | undefined {
    if (this.takeByte(0x3e)) return true;
    this.takeByte(0x20);
    return this.takeByte(0x2f) && this.takeByte(0x3e) ? false : undefined;
  }

  /** True when nothing but white space is left. */
  isDone(): boolean {
    this.skipSpace();
    return this.at === this.bytes.length;
  }

  /** A code of ASCII letters, digits, dots and hyphens up to the next markup; undefined for any other text. */
  takeCode(): string | undefined {
    const { bytes } = this;
    const from = this.at;
    let { at } = this;
    for (; at - from < 32; at++) {
      const unit = bytes[at] ?? 0;
      const digit = unit >= 0x30 && unit <= 0x39;
      const letter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
      if (!digit && !letter && unit !== 0x2d && unit !== 0x2e) break;
    }
    if (at === from || bytes[at] !== 0x3c) return undefined;
    this.at = at;
    return String.fromCharCode(...bytes.subarray(from, at));
  }

  /** The bytes up to the next markup, as they stand. */
  takeBytes(): Uint8Array | undefined {
    const end = this.bytes.indexOf(0x3c, this.at);
    if (end < 0) return undefined;
    const found = this.bytes.subarray(this.at, end);
    this.at = end;
    return found;
  }
}
