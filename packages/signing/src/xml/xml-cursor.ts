import type { XmlDefect, XmlPosition } from "./xml.faults.ts";
import { isXmlCharacter, isXmlSpace } from "./xml-characters.ts";
import type { XmlLimits } from "./xml-limits.ts";
import { XmlRefusal } from "./xml-refusal.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A place in the bytes of an XML file that moves forward only, with the checks that every production needs. */
export class XmlCursor {
  readonly bytes: Uint8Array;
  readonly limits: XmlLimits;
  at = 0;
  /** Ids so far. */
  ids = 0;

  constructor(bytes: Uint8Array, limits: XmlLimits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The byte here, or -1 at the end. */
  peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1;
  }

  looksAt(ascii: string): boolean {
    for (let i = 0; i < ascii.length; i++) {
      if (this.bytes[this.at + i] !== ascii.charCodeAt(i)) return false;
    }
    return true;
  }

  /** True when exactly these bytes stand there. */
  holds(wanted: Uint8Array, from: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < wanted.length; i++) {
      if (bytes[from + i] !== wanted[i]) return false;
    }
    return true;
  }

  take(ascii: string): boolean {
    if (!this.looksAt(ascii)) return false;
    this.at += ascii.length;
    return true;
  }

  /** Passes white space and says whether there was any. */
  skipSpace(): boolean {
    const from = this.at;
    while (isXmlSpace(this.peek())) this.at++;
    return this.at > from;
  }

  /** Reads one character of more than one byte, or any single one, and refuses what is not UTF-8 or not allowed. */
  readCharacter(): number {
    const first = this.peek();
    if (first < 0) this.fail("unexpectedEnd");
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) this.fail("badUtf8");
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const next = this.peek(i);
      if (next < 0x80 || next > 0xbf) this.fail("badUtf8");
      code = (code << 6) | (next & 0x3f);
    }
    const overlong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
    if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) this.fail("badUtf8");
    if (!isXmlCharacter(code)) this.fail("badCharacter");
    this.at += length;
    return code;
  }

  /** The text of bytes that were read before. */
  slice(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(from, to));
  }

  /** Reads on until `mark`, which it passes; answers where `mark` began. */
  readUntil(mark: string): number {
    const first = mark.charCodeAt(0);
    while (!this.ended) {
      if (this.peek() === first && this.looksAt(mark)) {
        this.at += mark.length;
        return this.at - mark.length;
      }
      const byte = this.peek();
      if (byte >= 0x20 && byte < 0x80) this.at++;
      else this.readCharacter();
    }
    return this.fail("unexpectedEnd");
  }

  position(at = this.at): XmlPosition {
    let line = 1;
    let lineStart = 0;
    for (let i = 0; i < at && i < this.bytes.length; i++) {
      if (this.bytes[i] === 0xa) {
        line++;
        lineStart = i + 1;
      }
    }
    return { line, column: at - lineStart + 1 };
  }

  fail(defect: XmlDefect, at: number = this.at): never {
    throw new XmlRefusal({ fault: "shape", ...this.position(at), defect });
  }

  /** Refuses a count or size beyond one of the limits. */
  require(limit: keyof XmlLimits, value: number): void {
    const most = this.limits[limit];
    if (value > most) throw new XmlRefusal({ fault: "limit", ...this.position(), limit, most });
  }
}
