import { isNameCharacter, isNameStart } from "./xml-characters.ts";
import type { XmlCursor } from "./xml-cursor.ts";
import type { XmlName } from "./xml-name.ts";

const colon = 0x3a;

/** For ASCII: 2 may begin a name, 1 may only stand inside one. */
const asciiClass = Uint8Array.from({ length: 128 }, (_, code) =>
  isNameStart(code) ? 2 : isNameCharacter(code) ? 1 : 0,
);

/** Reads names. The same name comes back as the same object: a file has few names and uses them often. */
export class XmlNameReader {
  readonly #cursor: XmlCursor;
  readonly #known = new Map<number, XmlName>();

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor;
  }

  /** A name with at most one colon (`prefix:local`). */
  readName(): XmlName {
    const cursor: XmlCursor = this.#cursor;
    const from = cursor.at;
    let separator = -1;
    let hash = this.#readPart(0);
    if (cursor.peek() === colon) {
      separator = cursor.at;
      cursor.at++;
      hash = this.#readPart(Math.imul(hash ^ colon, 16777619));
    }
    cursor.require("nameSize", cursor.at - from);
    const known = this.#known.get(hash);
    if (known !== undefined && this.#same(known, from)) return known;
    const text = cursor.slice(from, cursor.at);
    const prefix = separator < 0 ? "" : cursor.slice(from, separator);
    const local = separator < 0 ? text : cursor.slice(separator + 1, cursor.at);
    const name: XmlName = {
      prefix,
      local,
      text,
      bytes: new Uint8Array(cursor.bytes.subarray(from, cursor.at)),
    };
    this.#known.set(hash, name);
    return name;
  }

  #readPart(seed: number): number {
    const cursor: XmlCursor = this.#cursor;
    const from = cursor.at;
    let hash = seed;
    for (;;) {
      const byte = cursor.peek();
      if (byte >= 0 && byte < 0x80) {
        const kind = asciiClass[byte] ?? 0;
        if (kind === 0 || (kind === 1 && cursor.at === from)) break;
        cursor.at++;
        hash = Math.imul(hash ^ byte, 16777619);
        continue;
      }
      if (byte < 0) break;
      const before = cursor.at;
      const code = cursor.readCharacter();
      if (before === from ? !isNameStart(code) : !isNameCharacter(code)) cursor.fail("badName", before);
      hash = Math.imul(hash ^ code, 16777619);
    }
    if (cursor.at === from) cursor.fail("badName");
    return hash;
  }

  #same(name: XmlName, from: number): boolean {
    if (name.bytes.length !== this.#cursor.at - from) return false;
    return name.bytes.every((byte, i) => byte === this.#cursor.bytes[from + i]);
  }
}
