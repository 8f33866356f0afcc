import type { NamespaceScope } from "./namespace-scope.ts";
import { readReference } from "./read-reference.ts";
import { isXmlSpace } from "./xml-characters.ts";
import type { XmlCursor } from "./xml-cursor.ts";
import {
  type XmlAttribute,
  type XmlName,
  type XmlNamespaceDeclaration,
  xmlNamespace,
  xmlnsNamespace,
} from "./xml-name.ts";
import type { XmlNameReader } from "./xml-name-reader.ts";

/** A start tag with its names resolved. */
export interface XmlStartTag {
  readonly name: XmlName;
  /** The namespace of the element, empty for none. */
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  /** Offset of the `<`. */
  readonly start: number;
  /** Offset behind the `>`. */
  readonly end: number;
  /** True for `<a/>`. */
  readonly empty: boolean;
}

interface RawAttribute {
  readonly name: XmlName;
  readonly value: string;
  readonly start: number;
}

const none: readonly never[] = [];

/** Reads a start tag and enters its namespace declarations into `scope`. */
export function readStartTag(cursor: XmlCursor, names: XmlNameReader, scope: NamespaceScope): XmlStartTag {
  const start = cursor.at;
  cursor.at++;
  const name = names.readName();
  if (name.prefix === "" && cursor.peek() === 0x3e) {
    // Most tags are a bare name.
    cursor.at++;
    const uri = scope.get("") ?? "";
    return { name, uri, attributes: none, namespaces: none, start, end: cursor.at, empty: false };
  }
  const raw = readAttributes(cursor, names);
  const empty = cursor.take("/>");
  if (!empty && !cursor.take(">")) cursor.fail("badMarkup");
  const namespaces = raw.length === 0 ? none : declarationsOf(raw, cursor);
  if (namespaces.length > 0) {
    scope.enter(namespaces);
    cursor.require("namespaces", scope.size);
  }
  const resolve = (used: XmlName, at: number): string =>
    used.prefix === "xmlns"
      ? cursor.fail("badNamespace", at)
      : (scope.get(used.prefix) ?? cursor.fail("unboundPrefix", at));
  const uri = resolve(name, start);
  if (raw.length === 0) return { name, uri, attributes: none, namespaces, start, end: cursor.at, empty };
  const attributes: XmlAttribute[] = [];
  for (const attribute of raw) {
    if (isDeclaration(attribute.name)) continue;
    const attributeUri = attribute.name.prefix === "" ? "" : resolve(attribute.name, attribute.start);
    const { local } = attribute.name;
    if (local.length === 2 && local.toLowerCase() === "id") cursor.require("ids", ++cursor.ids);
    attributes.push({ name: attribute.name, uri: attributeUri, value: attribute.value });
  }
  if (attributes.length > 1) {
    const seen = new Set(attributes.map((attribute) => `${attribute.uri} ${attribute.name.local}`));
    if (seen.size < attributes.length) cursor.fail("duplicateAttribute", start);
  }
  return { name, uri, attributes, namespaces, start, end: cursor.at, empty };
}

function isDeclaration(name: XmlName): boolean {
  return name.prefix === "xmlns" || name.text === "xmlns";
}

function readAttributes(cursor: XmlCursor, names: XmlNameReader): readonly RawAttribute[] {
  let found: RawAttribute[] | undefined;
  for (;;) {
    const spaced = cursor.skipSpace();
    const byte = cursor.peek();
    if (byte === 0x3e || byte === 0x2f) return found ?? none;
    if (byte < 0) cursor.fail("unexpectedEnd");
    if (!spaced) cursor.fail("badMarkup");
    const start = cursor.at;
    const name = names.readName();
    cursor.skipSpace();
    if (!cursor.take("=")) cursor.fail("badAttribute");
    cursor.skipSpace();
    found ??= [];
    found.push({ name, value: readValue(cursor), start });
    cursor.require("attributes", found.length);
  }
}

/** An attribute value as an application sees it: references resolved, literal white space turned into blanks. */
function readValue(cursor: XmlCursor): string {
  const quote = cursor.peek();
  if (quote !== 0x22 && quote !== 0x27) cursor.fail("badAttribute");
  cursor.at++;
  const start = cursor.at;
  let text = "";
  let from = cursor.at;
  for (;;) {
    const byte = cursor.peek();
    if (byte === quote) break;
    if (byte < 0) cursor.fail("unexpectedEnd");
    if (byte === 0x3c) cursor.fail("lessThanInAttribute");
    if (byte === 0x26) {
      text += cursor.slice(from, cursor.at) + String.fromCodePoint(readReference(cursor));
      from = cursor.at;
    } else if (byte !== 0x20 && isXmlSpace(byte)) {
      text += `${cursor.slice(from, cursor.at)} `;
      cursor.at += byte === 0xd && cursor.peek(1) === 0xa ? 2 : 1;
      from = cursor.at;
    } else {
      cursor.readCharacter();
    }
    if (cursor.at - start > cursor.limits.attributeSize) cursor.require("attributeSize", cursor.at - start);
  }
  text += cursor.slice(from, cursor.at);
  cursor.at++;
  return text;
}

function declarationsOf(raw: readonly RawAttribute[], cursor: XmlCursor): readonly XmlNamespaceDeclaration[] {
  const found: XmlNamespaceDeclaration[] = [];
  for (const { name, value, start } of raw) {
    if (!isDeclaration(name)) continue;
    const prefix = name.prefix === "" ? "" : name.local;
    if (found.some((other) => other.prefix === prefix)) cursor.fail("duplicateAttribute", start);
    const reserved =
      prefix === "xmlns" ||
      value === xmlnsNamespace ||
      (prefix === "xml") !== (value === xmlNamespace) ||
      (prefix !== "" && value === "");
    if (reserved) cursor.fail("badNamespace", start);
    found.push({ prefix, uri: value });
  }
  return found;
}
