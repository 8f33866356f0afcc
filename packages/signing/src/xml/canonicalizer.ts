import type { ByteSink } from "./byte-sink.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import { CanonicalOutput } from "./canonical-output.ts";
import { withInheritedXmlAttributes } from "./inherited-xml-attributes.ts";
import { NamespaceScope } from "./namespace-scope.ts";
import type { XmlStartTag } from "./read-start-tag.ts";
import type { XmlHandler } from "./read-xml.ts";
import type { XmlPosition } from "./xml.faults.ts";
import { compareCodePoints } from "./xml-characters.ts";
import { type XmlAttribute, type XmlNamespaceDeclaration, xmlNamespace } from "./xml-name.ts";
import { XmlRefusal } from "./xml-refusal.ts";

/** Which part of a document becomes canonical, and how. Elements are named by the offset of their start tag. */
export interface CanonicalizeOptions {
  readonly form: CanonicalForm;
  readonly comments?: boolean;
  /** Exclusive form: prefixes treated as in the inclusive form; `#default` is the empty one. */
  readonly inclusivePrefixes?: readonly string[];
  /** The top element of the subset; without it the whole document with what stands around its root. */
  readonly apex?: number;
  /** An element that is left out with all its content, as the enveloped-signature transform does. */
  readonly omit?: number;
  /** `xml:` attributes of the ancestors of a fragment, nearest last. */
  readonly inheritedXmlAttributes?: readonly XmlAttribute[];
}

/** A handler for `parseXml` that writes canonical XML into a sink while the document is being read. */
export interface Canonicalizer extends XmlHandler {
  /** Writes what is left; answers false when the apex never came. Call it after `parseXml` returned. */
  finish(): boolean;
}

/**
 * Canonical XML 1.0 or 1.1 or Exclusive XML Canonicalization in one pass and constant memory. `bytes` is the array that
 * `parseXml` reads.
 */
export function createCanonicalizer(
  bytes: Uint8Array,
  sink: ByteSink,
  options: CanonicalizeOptions,
): Canonicalizer {
  const writer = new CanonicalWriter(bytes, sink, options);
  return {
    startElement: (tag, scope) => writer.startElement(tag, scope),
    endElement: (_name, start, end) => writer.endElement(start, end),
    text: (from, to) => writer.text(from, to),
    character: (code, from, to) => writer.character(code, from, to),
    comment: (from, to) => writer.comment(from, to),
    instruction: (target, from, to) => writer.instruction(target, from, to),
    finish: () => writer.finish(),
  };
}

const none: readonly never[] = [];
/** Joining takes as many steps as there are values. */
const mostBaseSize = 8192;

class CanonicalWriter {
  readonly #bytes: Uint8Array;
  readonly #options: CanonicalizeOptions;
  readonly #output: CanonicalOutput;
  readonly #inclusivePrefixes: ReadonlySet<string>;
  /** What the elements written so far have declared. */
  readonly #rendered = new NamespaceScope();
  readonly #open: { readonly tag: XmlStartTag; readonly rendered: readonly XmlNamespaceDeclaration[] }[] = [];
  /** `xml:` attributes of the elements above the apex. */
  readonly #above: (readonly XmlAttribute[])[] = [];
  #skipped = 0;
  #found = false;

  constructor(bytes: Uint8Array, sink: ByteSink, options: CanonicalizeOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#output = new CanonicalOutput(bytes, sink);
    const listed = options.inclusivePrefixes ?? [];
    this.#inclusivePrefixes = new Set(listed.map((prefix) => (prefix === "#default" ? "" : prefix)));
  }

  startElement(tag: XmlStartTag, scope: NamespaceScope): void {
    if (this.#skipped > 0 || tag.start === this.#options.omit) {
      this.#skipped++;
      return;
    }
    if (this.#open.length === 0 && !this.#isApex(tag)) {
      const { attributes } = tag;
      this.#above.push(attributes.length === 0 ? none : attributes.filter(({ uri }) => uri === xmlNamespace));
      return;
    }
    const top = this.#open.length === 0;
    this.#found = true;
    const declarations = this.#declarationsFor(tag, scope, top);
    this.#rendered.enter(declarations);
    this.#open.push({ tag, rendered: declarations });
    const output = this.#output;
    const { name, start, end } = tag;
    const attributes = this.#attributesFor(tag, top);
    if (declarations.length + attributes.length === 0 && end - start === name.bytes.length + 2) {
      // Nothing but the name between `<` and `>`: written as it stands.
      output.writeRange(start, end);
      return;
    }
    output.writeByte(0x3c);
    output.writeBytes(name.bytes);
    for (const { prefix, uri } of declarations) {
      output.writeText(prefix === "" ? ' xmlns="' : ` xmlns:${prefix}="`);
      output.writeText(`${escapeAttribute(uri)}"`);
    }
    for (const attribute of attributes) {
      output.writeText(` ${attribute.name.text}="`);
      output.writeText(`${escapeAttribute(attribute.value)}"`);
    }
    output.writeByte(0x3e);
  }

  endElement(start: number, end: number): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const closed = this.#open.pop();
    if (closed === undefined) {
      this.#above.pop();
      return;
    }
    this.#rendered.leave(closed.rendered);
    const { bytes } = closed.tag.name;
    if (end - start === bytes.length + 3) {
      this.#output.writeRange(start, end);
      return;
    }
    this.#output.writeText("</");
    this.#output.writeBytes(bytes);
    this.#output.writeByte(0x3e);
  }

  text(from: number, to: number): void {
    if (this.#writesContent()) this.#output.writeRange(from, to);
  }

  character(code: number, from: number, to: number): void {
    if (!this.#writesContent()) return;
    const text = String.fromCodePoint(code);
    const written = textEscapes[text] ?? text;
    if (this.#stands(written, from, to)) this.#output.writeRange(from, to);
    else this.#output.writeText(written);
  }

  comment(from: number, to: number): void {
    if (this.#options.comments !== true || !this.#entersNode()) return;
    this.#output.writeText("<!--");
    this.#writeWithLineFeeds(from, to);
    this.#output.writeText("-->");
    this.#leaveNode();
  }

  instruction(target: string, from: number, to: number): void {
    if (!this.#entersNode()) return;
    this.#output.writeText(`<?${target}${to > from ? " " : ""}`);
    this.#writeWithLineFeeds(from, to);
    this.#output.writeText("?>");
    this.#leaveNode();
  }

  finish(): boolean {
    this.#output.flush();
    return this.#found;
  }

  #isApex(tag: XmlStartTag): boolean {
    return this.#options.apex === undefined ? !this.#found : tag.start === this.#options.apex;
  }

  #writesContent(): boolean {
    return this.#skipped === 0 && this.#open.length > 0;
  }

  /** Comments and instructions outside the root stand on lines of their own. */
  #entersNode(): boolean {
    if (this.#writesContent()) return true;
    if (this.#skipped > 0 || this.#options.apex !== undefined) return false;
    if (this.#found) this.#output.writeText("\n");
    return true;
  }

  #leaveNode(): void {
    if (!this.#found) this.#output.writeText("\n");
  }

  /** The namespace declarations of an element, in the order in which they are written. */
  #declarationsFor(
    tag: XmlStartTag,
    scope: NamespaceScope,
    top: boolean,
  ): readonly XmlNamespaceDeclaration[] {
    const own = top ? scope.list() : tag.namespaces;
    if (own.length === 0) {
      const isKnown = this.#options.form !== "exclusive" || this.#rendered.get(tag.name.prefix) === tag.uri;
      if (isKnown && tag.attributes.length === 0) return own;
    }
    const wanted = new Map<string, string>();
    for (const { prefix, uri } of own) {
      if (this.#options.form !== "exclusive" || this.#inclusivePrefixes.has(prefix)) wanted.set(prefix, uri);
    }
    if (this.#options.form === "exclusive") {
      wanted.set(tag.name.prefix, tag.uri);
      for (const { name, uri } of tag.attributes) if (name.prefix !== "") wanted.set(name.prefix, uri);
    }
    wanted.delete("xml");
    const declarations: XmlNamespaceDeclaration[] = [];
    for (const [prefix, uri] of wanted) {
      if (this.#rendered.get(prefix) === uri) continue;
      if (uri !== "" && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri))
        throw new XmlRefusal({ fault: "shape", ...this.#placeOf(tag), defect: "relativeNamespace" });
      declarations.push({ prefix, uri });
    }
    return declarations.sort((a, b) => compareCodePoints(a.prefix, b.prefix));
  }

  #attributesFor(tag: XmlStartTag, top: boolean): readonly XmlAttribute[] {
    const all = top ? this.#topAttributes(tag) : tag.attributes;
    if (all.length < 2) return all;
    return [...all].sort(
      (a, b) => compareCodePoints(a.uri, b.uri) || compareCodePoints(a.name.local, b.name.local),
    );
  }

  #topAttributes(tag: XmlStartTag): readonly XmlAttribute[] {
    const { form, inheritedXmlAttributes = none } = this.#options;
    const above = [...inheritedXmlAttributes, ...this.#above.flat()];
    if (form === "c14n-1.1" && sizeOfBases(above) > mostBaseSize)
      throw new XmlRefusal({ fault: "limit", ...this.#placeOf(tag), limit: "xml:base", most: mostBaseSize });
    return withInheritedXmlAttributes(tag.attributes, above, form);
  }

  #writeWithLineFeeds(from: number, to: number): void {
    const bytes = this.#bytes;
    let start = from;
    for (let i = from; i < to; i++) {
      if (bytes[i] !== 0xd) continue;
      this.#output.writeRange(start, i);
      if (bytes[i + 1] !== 0xa) this.#output.writeText("\n");
      start = i + 1;
    }
    this.#output.writeRange(start, to);
  }

  /** True when the file says it in the very same bytes; for ASCII. */
  #stands(text: string, from: number, to: number): boolean {
    if (to - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.#bytes[from + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  #placeOf(tag: XmlStartTag): XmlPosition {
    const before = this.#bytes.subarray(0, tag.start);
    const line = before.reduce((count, byte) => (byte === 0xa ? count + 1 : count), 1);
    return { line, column: tag.start - before.lastIndexOf(0xa) };
  }
}

const textEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};

const attributeEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

function sizeOfBases(attributes: readonly XmlAttribute[]): number {
  return attributes.reduce((size, { name, value }) => size + (name.local === "base" ? value.length : 0), 0);
}

function escapeAttribute(value: string): string {
  return /[&<"\t\n\r]/.test(value)
    ? value.replace(/[&<"\t\n\r]/g, (character) => attributeEscapes[character] ?? character)
    : value;
}
