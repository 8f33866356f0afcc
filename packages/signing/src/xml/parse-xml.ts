import { NamespaceScope } from "./namespace-scope.ts";
import { readReference } from "./read-reference.ts";
import { readStartTag, type XmlStartTag } from "./read-start-tag.ts";
import { xmlDoctypeForbidden, xmlEncodingUnsupported } from "./xml.faults.ts";
import { XmlCursor } from "./xml-cursor.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";
import type { XmlName, XmlNamespaceDeclaration } from "./xml-name.ts";
import { XmlNameReader } from "./xml-name-reader.ts";

/**
 * What {@link parseXml} tells, in document order. Offsets are bytes of the parsed array. White space between the parts
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
  character?(code: number): void;
  comment?(from: number, to: number): void;
  /** Target and data of a processing instruction; white space between them is left out. */
  instruction?(target: string, from: number, to: number): void;
}

export interface ParseXmlOptions {
  readonly limits?: Partial<XmlLimits>;
  /** What is in scope around a fragment; a document has nothing. */
  readonly namespaces?: readonly XmlNamespaceDeclaration[];
}

/** 1 marks the bytes of text that are more than themselves. */
const notPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || (byte < 0x20 && byte !== 0x9 && byte !== 0xa) || "<>&]".includes(String.fromCharCode(byte))
    ? 1
    : 0,
);

/**
 * Reads an XML 1.0 document with namespaces in one pass and in linear time, strictly: UTF-8 only, no DOCTYPE, no
 * entities but the five, every rule of well-formedness. A byte-order mark at the start is passed over.
 *
 * @throws EmrError `signing.xml.*` at the first defect; what the handler was told before is then worthless.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, options: ParseXmlOptions = {}): void {
  new XmlParser(bytes, handler, options).parse();
}

class XmlParser {
  readonly #cursor: XmlCursor;
  readonly #names: XmlNameReader;
  readonly #scope: NamespaceScope;
  readonly #handler: XmlHandler;
  readonly #open: XmlStartTag[] = [];
  #rootSeen = false;

  constructor(bytes: Uint8Array, handler: XmlHandler, options: ParseXmlOptions) {
    this.#cursor = new XmlCursor(bytes, { ...defaultXmlLimits, ...options.limits });
    this.#names = new XmlNameReader(this.#cursor);
    this.#scope = new NamespaceScope(options.namespaces);
    this.#handler = handler;
  }

  parse(): void {
    const cursor: XmlCursor = this.#cursor;
    cursor.require("size", cursor.bytes.length);
    this.#readProlog();
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
    if (wide) throw xmlEncodingUnsupported(cursor.position());
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
      throw xmlEncodingUnsupported(cursor.position(from));
    }
  }

  #readMarkup(): void {
    const cursor: XmlCursor = this.#cursor;
    if (cursor.take("</")) this.#readEndTag();
    else if (cursor.take("<!--")) this.#readComment();
    else if (cursor.take("<?")) this.#readInstruction();
    else if (cursor.looksAt("<!DOCTYPE")) throw xmlDoctypeForbidden(cursor.position());
    else if (cursor.looksAt("<![CDATA[")) this.#readCdata();
    else if (cursor.looksAt("<!")) cursor.fail("badMarkup");
    else this.#readElement();
  }

  #readElement(): void {
    const cursor: XmlCursor = this.#cursor;
    if (this.#open.length === 0 && this.#rootSeen) cursor.fail("twoRoots");
    this.#rootSeen = true;
    const tag = readStartTag(cursor, this.#names, this.#scope);
    cursor.require("depth", this.#open.length + 1);
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
    const start = cursor.at - 2;
    const tag = this.#open.pop();
    if (tag === undefined) cursor.fail("mismatchedEnd", start);
    const name = this.#names.readName();
    if (name.text !== tag.name.text) cursor.fail("mismatchedEnd", start);
    cursor.skipSpace();
    if (!cursor.take(">")) cursor.fail("badMarkup", start);
    this.#handler.endElement?.(name, start, cursor.at);
    this.#scope.leave(tag.namespaces);
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
    const start = cursor.at - 2;
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
    let from = cursor.at;
    const flush = () => {
      if (cursor.at > from) this.#handler.text?.(from, cursor.at);
    };
    for (;;) {
      while (cursor.at < bytes.length && notPlain[bytes[cursor.at] ?? 0] === 0) cursor.at++;
      const byte = cursor.peek();
      if (byte === 0x3c || byte < 0) break;
      if (byte === 0x5d) {
        if (cursor.looksAt("]]>")) cursor.fail("cdataEnd");
        cursor.at++;
      } else if (byte === 0x26 || byte === 0x3e || byte === 0xd) {
        flush();
        this.#readSpecial(byte, byte === 0x26);
        from = cursor.at;
      } else {
        cursor.readCharacter();
      }
    }
    flush();
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
    if (isReference) {
      // Read first: the argument of an optional call is not evaluated when nobody listens.
      const code = readReference(cursor);
      this.#handler.character?.(code);
      return;
    }
    cursor.at++;
    if (byte === 0xd && cursor.peek() === 0xa) cursor.at++;
    this.#handler.character?.(byte === 0xd ? 0xa : byte);
  }
}
