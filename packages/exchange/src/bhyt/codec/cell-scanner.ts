import { hasByteOrderMark, PlainScanner } from "./plain-scanner.ts";
import { normalText } from "./xml-text.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** What a byte of text asks of the scanner. */
const plain = 0;
const ends = 1;
const special = 2;
const kinds = new Uint8Array(256).fill(special);
kinds.fill(plain, 0x20, 0x7f);
kinds[0x09] = plain;
kinds[0x0a] = plain;
kinds[0x3c] = ends;
kinds[0x26] = special;
kinds[0x3e] = special;
kinds[0x7f] = plain;

/** A {@link PlainScanner} that also reads cells: a document of UTF-8 and the text that it is. */
export class CellScanner extends PlainScanner {
  readonly #text: string;
  /** How many bytes the text before `at` has more than UTF-16 units. */
  #extra: number;
  /** Some text that was taken is not NFC in the document. */
  decomposed = false;

  /** @throws TypeError when the bytes are not UTF-8. */
  constructor(bytes: Uint8Array) {
    super(bytes);
    this.#text = decoder.decode(bytes);
    // The decoder leaves the byte-order mark out.
    this.#extra = hasByteOrderMark(bytes) ? 3 : 0;
  }

  /** Text up to the next markup, in NFC; undefined when that is not for the scanner to say. */
  takeText(maxLength: number): string | undefined {
    const { bytes } = this;
    const from = this.at;
    const begin = from - this.#extra;
    const end = bytes.length;
    let extra = this.#extra;
    let at = from;
    let referred = false;
    let returned = false;
    let composable = false;
    for (; at < end; at++) {
      const unit = bytes[at] ?? 0;
      const kind = kinds[unit];
      if (kind === plain) continue;
      if (kind === ends) break;
      if (unit >= 0x80) {
        // Letters below U+0300 and those of U+1E00 to U+1EFF, the Vietnamese ones, are composed as they stand.
        if (unit < 0xc0) extra++;
        else if (unit >= 0xcc) {
          const next = bytes[at + 1] ?? 0;
          if (unit === 0xef && next === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return undefined;
          if (unit >= 0xf0) extra--;
          if (unit !== 0xe1 || next < 0xb8 || next > 0xbb) composable = true;
        }
      } else if (unit === 0x26) referred = true;
      else if (unit === 0x0d) returned = true;
      else if (unit !== 0x3e) return undefined;
      else if (at - 2 >= from && bytes[at - 1] === 0x5d && bytes[at - 2] === 0x5d) return undefined;
    }
    this.at = at;
    this.#extra = extra;
    let text: string | undefined = this.#text.slice(begin, at - extra);
    if (returned) text = text.replace(/\r\n?/g, "\n");
    if (referred) text = withReferences(text);
    if (text === undefined || text.length > maxLength) return undefined;
    if (!composable && !referred) return text;
    const composed = normalText(text);
    if (composed !== text) this.decomposed = true;
    return composed;
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unknownReference = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));/g;

/** The text with its references replaced; undefined when one of them is none that XML knows by itself. */
function withReferences(text: string): string | undefined {
  if (unknownReference.test(text)) return undefined;
  let known = true;
  const replaced = text.replace(reference, (_all, name?: string, decimal?: string, hex = "") => {
    if (name !== undefined) return entities[name] ?? "";
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (isCharacter(code)) return String.fromCodePoint(code);
    known = false;
    return "";
  });
  return known ? replaced : undefined;
}

/** True for what XML 1.0 calls a character. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
