import { isNameCharacter, isNameStart } from "./xml-characters.ts";
import type { XmlCursor } from "./xml-cursor.ts";
import type { XmlName } from "./xml-name.ts";

const colon = 0x3a;
/** Files have some hundreds of names; one that never uses a name again must not be remembered whole. */
const mostKnown = 4096;

/** For ASCII: 2 may begin a name, 1 may only stand inside one. */
const asciiClass = Uint8Array.from({ length: 128 }, (_, code) =>
  isNameStart(code) ? 2 : isNameCharacter(code) ? 1 : 0,
);

/** A name, and the one that came after it the last time: rows of a table repeat, and then nothing has to be hashed. */
interface FoundName {
  readonly name: XmlName;
  next: FoundName | undefined;
}

/** Reads names. The same name comes back as the same object: a file has few names and uses them often. */
export class XmlNameReader {
  readonly #cursor: XmlCursor;
  readonly #known = new Map<number, FoundName>();
  #last: FoundName | undefined;

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor;
  }

  /** A name with at most one colon (`prefix:local`). */
  readName(): XmlName {
    const cursor: XmlCursor = this.#cursor;
    const expected = this.#last?.next;
    if (expected !== undefined && this.#stands(expected.name, cursor.at)) {
      cursor.at += expected.name.bytes.length;
      this.#last = expected;
      return expected.name;
    }
    const found = this.#lookUp();
    if (this.#last !== undefined) this.#last.next = found;
    this.#last = found;
    return found.name;
  }

  #lookUp(): FoundName {
    const cursor: XmlCursor = this.#cursor;
    const from = cursor.at;
    let separator = -1;
    let hash = this.#readPart(0);
    if (cursor.peek() === colon) {
      separator = cursor.at;
      cursor.at++;
      hash = this.#readPart(Math.imul(hash ^ colon, 16777619));
    }
    if (cursor.at - from > cursor.limits.nameSize) cursor.require("nameSize", cursor.at - from);
    const known = this.#known.get(hash);
    if (known !== undefined && this.#same(known.name, from)) return known;
    const text = cursor.slice(from, cursor.at);
    const prefix = separator < 0 ? "" : cursor.slice(from, separator);
    const local = separator < 0 ? text : cursor.slice(separator + 1, cursor.at);
    const bytes = new Uint8Array(cursor.bytes.subarray(from, cursor.at));
    const found: FoundName = { name: { prefix, local, text, bytes }, next: undefined };
    if (this.#known.size === mostKnown) this.#known.clear();
    this.#known.set(hash, found);
    return found;
  }

  #readPart(seed: number): number {
    const cursor: XmlCursor = this.#cursor;
    const { bytes } = cursor;
    const from = cursor.at;
    let hash = seed;
    for (;;) {
      let at = cursor.at;
      let byte = bytes[at] ?? -1;
      while (byte >= 0 && byte < 0x80) {
        const kind = asciiClass[byte] ?? 0;
        if (kind === 0 || (kind === 1 && at === from)) break;
        hash = Math.imul(hash ^ byte, 16777619);
        byte = bytes[++at] ?? -1;
      }
      cursor.at = at;
      if (byte < 0x80) break;
      const before = cursor.at;
      const code = cursor.readCharacter();
      if (before === from ? !isNameStart(code) : !isNameCharacter(code)) cursor.fail("badName", before);
      hash = Math.imul(hash ^ code, 16777619);
    }
    if (cursor.at === from) cursor.fail("badName");
    return hash;
  }

  /** True when that name stands there whole: what follows cannot belong to a name. */
  #stands({ bytes }: XmlName, at: number): boolean {
    const next = this.#cursor.bytes[at + bytes.length];
    const ends = next === 0x3e || next === 0x3d || next === 0x2f || next === 0x20;
    return ends && this.#cursor.holds(bytes, at);
  }

  #same(name: XmlName, from: number): boolean {
    return name.bytes.length === this.#cursor.at - from && this.#cursor.holds(name.bytes, from);
  }
}
