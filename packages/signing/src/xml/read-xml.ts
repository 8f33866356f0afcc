import { NamespaceScope } from "./namespace-scope.ts";
import { skipPlainText } from "./plain-text.ts";
import { readReference } from "./read-reference.ts";
import { readStartTag, type XmlStartTag } from "./read-start-tag.ts";
import { isXmlSpace } from "./xml-characters.ts";
import { XmlCursor } from "./xml-cursor.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";
import type { XmlName, XmlNamespaceDeclaration } from "./xml-name.ts";
import { XmlNameReader } from "./xml-name-reader.ts";
import { XmlRefusal } from "./xml-refusal.ts";

/**
 * What {@link readXml} tells, in document order. Offsets are bytes of the parsed array. White space between the parts
 * outside the root is not told.
 */
export interface XmlHandler {
  /** `scope` is valid during the call only and already knows the declarations of this tag. */
  startElement?(tag: XmlStartTag, scope: NamespaceScope): void;
  /** `start` is where the end tag begins and `end` where it ends; for `<a/>` both are the end of the tag. */
  endElement?(name: XmlName, start: number, end: number): void;
  /** Literal text without `&`, `<`, `>` and carriage return: the bytes are the content. */
  text?(from: number, to: number): void;
  /** One character of text that was not written literally, or needs care when written: a reference, `>`, a line end. */
  character?(code: number, from: number, to: number): void;
  comment?(from: number, to: number): void;
  /** Target and data of a processing instruction; white space between them is left out. */
  instruction?(target: string, from: number, to: number): void;
}

export interface ParseXmlOptions {
  readonly limits?: Partial<XmlLimits>;
  /** What is in scope around a fragment; a document has nothing. */
  readonly namespaces?: readonly XmlNamespaceDeclaration[];
}

/** What an earlier reading of the very same bytes was told as text: from each start to its end. It is not read again. */
export type KnownText = ReadonlyMap<number, number>;

/** `parseXml`, whose errors are not in words yet: it throws {@link XmlRefusal}. */
export function readXml(bytes: Uint8Array, handler: XmlHandler, options: ParseXmlOptions = {}): void {
  new XmlParser(bytes, handler, options).parse();
}

/** {@link readXml} for bytes that were read before and cannot have changed since. */
export function readXmlAgain(
  bytes: Uint8Array,
  handler: XmlHandler,
  options: ParseXmlOptions,
  knownText: KnownText = new Map(),
): void {
  new XmlParser(bytes, handler, options, knownText).parse();
}

/** Reads one element of a document that was read before; offsets stay those of the document. */
export function readElementAgain(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  handler: XmlHandler,
  options: ParseXmlOptions,
): void {
  new XmlParser(bytes.subarray(0, end), handler, options).parse(start);
}

class XmlParser {
  readonly #cursor: XmlCursor;
  readonly #names: XmlNameReader;
  readonly #scope: NamespaceScope;
  readonly #handler: XmlHandler;
  readonly #knownText: KnownText;
  readonly #open: XmlStartTag[] = [];
  #rootSeen = false;

  constructor(
    bytes: Uint8Array,
    handler: XmlHandler,
    options: ParseXmlOptions,
    knownText: KnownText = new Map(),
  ) {
    this.#cursor = new XmlCursor(bytes, { ...defaultXmlLimits, ...options.limits });
    this.#names = new XmlNameReader(this.#cursor);
    this.#scope = new NamespaceScope(options.namespaces);
    this.#handler = handler;
    this.#knownText = knownText;
  }

  parse(start = 0): void {
    const cursor: XmlCursor = this.#cursor;
    cursor.require("size", cursor.bytes.length);
    if (start === 0) this.#readProlog();
    else cursor.at = start;
    while (!cursor.ended) {
      if (cursor.peek() === 0x3c) this.#readMarkup();
      else if (this.#open.length > 0) this.#readText();
      else if (!cursor.skipSpace()) cursor.fail("contentOutsideRoot");
    }
    if (!this.#rootSeen) cursor.fail("empty");
    if (this.#open.length > 0) cursor.fail("unexpectedEnd");
  }

  #readProlog(): void {
    const cursor: XmlCursor = this.#cursor;
    const [a, b] = [cursor.peek(), cursor.peek(1)];
    const wide =
      (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || a === 0 || (a === 0x3c && b === 0);
    if (wide) throw new XmlRefusal({ fault: "encoding", ...cursor.position() });
    if (a === 0xef && b === 0xbb && cursor.peek(2) === 0xbf) cursor.at = 3;
    if (!cursor.looksAt("<?xml") || !" \t\r\n".includes(String.fromCharCode(cursor.peek(5)))) return;
    const from = cursor.at;
    const to = cursor.readUntil("?>");
    const text = cursor.slice(from, to);
    const declaration =
      /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*$/.exec(
        text,
      );
    if (declaration === null) cursor.fail("badDeclaration", from);
    const encoding = declaration[3];
    if (encoding !== undefined && encoding.toUpperCase() !== "UTF-8") {
      throw new XmlRefusal({ fault: "encoding", ...cursor.position(from) });
    }
  }

  #readMarkup(): void {
    const cursor: XmlCursor = this.#cursor;
    const next = cursor.peek(1);
    if (next === 0x2f) this.#readEndTag();
    else if (next === 0x3f) this.#readInstruction();
    else if (next !== 0x21) this.#readElement();
    else if (cursor.take("<!--")) this.#readComment();
    else if (cursor.looksAt("<!DOCTYPE")) throw new XmlRefusal({ fault: "doctype", ...cursor.position() });
    else if (cursor.looksAt("<![CDATA[")) this.#readCdata();
    else cursor.fail("badMarkup");
  }

  #readElement(): void {
    const cursor: XmlCursor = this.#cursor;
    if (this.#open.length === 0 && this.#rootSeen) cursor.fail("twoRoots");
    this.#rootSeen = true;
    const tag = readStartTag(cursor, this.#names, this.#scope);
    if (this.#open.length >= cursor.limits.depth) cursor.require("depth", this.#open.length + 1);
    this.#handler.startElement?.(tag, this.#scope);
    if (tag.empty) {
      this.#handler.endElement?.(tag.name, tag.end, tag.end);
      this.#scope.leave(tag.namespaces);
    } else {
      this.#open.push(tag);
    }
  }

  #readEndTag(): void {
    const cursor: XmlCursor = this.#cursor;
    const start = cursor.at;
    cursor.at += 2;
    const tag = this.#open.pop();
    if (tag === undefined) cursor.fail("mismatchedEnd", start);
    this.#readSameName(tag.name, start);
    if (cursor.peek() !== 0x3e) cursor.skipSpace();
    if (cursor.peek() !== 0x3e) cursor.fail("badMarkup", start);
    cursor.at++;
    this.#handler.endElement?.(tag.name, start, cursor.at);
    this.#scope.leave(tag.namespaces);
  }

  /** The name of an end tag: mostly it is there byte for byte, and then nothing has to be read. */
  #readSameName(name: XmlName, start: number): void {
    const cursor: XmlCursor = this.#cursor;
    const { bytes } = name;
    if (cursor.holds(bytes, cursor.at)) {
      const next = cursor.peek(bytes.length);
      if (next === 0x3e || isXmlSpace(next)) {
        cursor.at += bytes.length;
        return;
      }
    }
    if (this.#names.readName().text !== name.text) cursor.fail("mismatchedEnd", start);
  }

  #readComment(): void {
    const cursor: XmlCursor = this.#cursor;
    const from = cursor.at;
    const to = cursor.readUntil("--");
    if (!cursor.take(">")) cursor.fail("badComment", to);
    this.#handler.comment?.(from, to);
  }

  #readInstruction(): void {
    const cursor: XmlCursor = this.#cursor;
    const start = cursor.at;
    cursor.at += 2;
    const target = this.#names.readName();
    if (target.prefix !== "" || target.local.toLowerCase() === "xml") cursor.fail("badInstruction", start);
    const spaced = cursor.skipSpace();
    if (!spaced && !cursor.looksAt("?>")) cursor.fail("badInstruction", start);
    const from = cursor.at;
    const to = cursor.readUntil("?>");
    this.#handler.instruction?.(target.text, from, to);
  }

  #readText(): void {
    const { bytes } = this.#cursor;
    const cursor: XmlCursor = this.#cursor;
    const known = this.#knownText;
    let from = cursor.at;
    for (;;) {
      cursor.at = (known.size > 0 ? known.get(cursor.at) : undefined) ?? skipPlainText(bytes, cursor.at);
      const byte = cursor.peek();
      if (byte === 0x3c || byte < 0) break;
      if (byte === 0x5d) {
        if (cursor.looksAt("]]>")) cursor.fail("cdataEnd");
        cursor.at++;
      } else if (byte === 0x26 || byte === 0x3e || byte === 0xd) {
        if (cursor.at > from) this.#handler.text?.(from, cursor.at);
        this.#readSpecial(byte, byte === 0x26);
        from = cursor.at;
      } else {
        cursor.readCharacter();
      }
    }
    if (cursor.at > from) this.#handler.text?.(from, cursor.at);
  }

  #readCdata(): void {
    const cursor: XmlCursor = this.#cursor;
    if (this.#open.length === 0) cursor.fail("contentOutsideRoot");
    cursor.at += 9;
    let from = cursor.at;
    const flush = () => {
      if (cursor.at > from) this.#handler.text?.(from, cursor.at);
    };
    while (!cursor.looksAt("]]>")) {
      const byte = cursor.peek();
      if (byte === 0x26 || byte === 0x3c || byte === 0x3e || byte === 0xd) {
        flush();
        this.#readSpecial(byte, false);
        from = cursor.at;
      } else if (byte >= 0x20 && byte < 0x80) {
        cursor.at++;
      } else {
        cursor.readCharacter();
      }
    }
    flush();
    cursor.at += 3;
  }

  /** A character that is told by itself; a line end of any kind becomes a line feed. */
  #readSpecial(byte: number, isReference: boolean): void {
    const cursor: XmlCursor = this.#cursor;
    const from = cursor.at;
    if (isReference) {
      // Read first: the argument of an optional call is not evaluated when nobody listens.
      const code = readReference(cursor);
      this.#handler.character?.(code, from, cursor.at);
      return;
    }
    cursor.at++;
    if (byte === 0xd && cursor.peek() === 0xa) cursor.at++;
    this.#handler.character?.(byte === 0xd ? 0xa : byte, from, cursor.at);
  }
}
