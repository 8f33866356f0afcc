import type { DigestStream } from "@benhan/core/ports";
import { createCanonicalizer } from "../xml/canonicalizer.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { parseXml, type XmlHandler } from "../xml/parse-xml.ts";
import type { XmlStartTag } from "../xml/read-start-tag.ts";
import { isXmlSpace } from "../xml/xml-characters.ts";
import { type XmlAttribute, type XmlNamespaceDeclaration, xmlNamespace } from "../xml/xml-name.ts";
import { elementIds } from "./element-ids.ts";
import type { XmlSignatureLayout } from "./xml-signature-layout.ts";
import { alreadySigned, idsRepeated, signaturePlaceMissing } from "./xmldsig.faults.ts";
import { xmldsigNamespace } from "./xmldsig-names.ts";

/** Where a signature goes, and what it will see around it. */
export interface SignaturePlace {
  /** The bytes before and after the signature; together with it they are the signed file. */
  readonly before: readonly Uint8Array[];
  readonly after: readonly Uint8Array[];
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  readonly xmlAttributes: readonly XmlAttribute[];
  /** The digest of the canonical document, which does not change when the signature is put in. */
  readonly digest: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * Finds the empty container of an unsigned file and hashes the file on the way: one reading for both.
 *
 * @throws EmrError when the file is not well-formed, has no such place, is signed already or repeats an `Id`
 */
export function findSignaturePlace(
  bytes: Uint8Array,
  layout: XmlSignatureLayout,
  digest: DigestStream,
): SignaturePlace {
  const finder = new PlaceFinder(bytes, layout.container);
  const canonicalizer = createCanonicalizer(bytes, digest, { form: layout.canonicalization });
  parseXml(bytes, combineHandlers([finder, canonicalizer]));
  canonicalizer.finish();
  const { tag, contentEnd, namespaces, xmlAttributes } = finder.result();
  const sides = tag.empty
    ? {
        before: [bytes.subarray(0, tag.end - 2), encoder.encode(">")],
        after: [encoder.encode(`</${tag.name.text}>`), bytes.subarray(tag.end)],
      }
    : { before: [bytes.subarray(0, contentEnd)], after: [bytes.subarray(contentEnd)] };
  return { ...sides, namespaces, xmlAttributes, digest: digest.digest() };
}

class PlaceFinder implements XmlHandler {
  readonly #bytes: Uint8Array;
  readonly #container: string;
  readonly #ids = new Set<string>();
  #depth = 0;
  #last: XmlStartTag | undefined;
  #contentEnd = 0;
  #filled = false;
  #namespaces: readonly XmlNamespaceDeclaration[] = [];
  #rootAttributes: readonly XmlAttribute[] = [];
  #xmlAttributes: readonly XmlAttribute[] = [];

  constructor(bytes: Uint8Array, container: string) {
    this.#bytes = bytes;
    this.#container = container;
  }

  startElement: NonNullable<XmlHandler["startElement"]> = (tag, scope) => {
    this.#depth++;
    for (const id of elementIds(tag)) {
      if (this.#ids.has(id)) throw idsRepeated({ element: tag.name.local });
      this.#ids.add(id);
    }
    if (tag.uri === xmldsigNamespace && tag.name.local === "Signature") {
      throw alreadySigned({ container: this.#container });
    }
    this.#filled = this.#depth > 2;
    if (this.#filled) return;
    const own = tag.attributes.filter((attribute) => attribute.uri === xmlNamespace);
    this.#xmlAttributes = this.#depth === 1 ? own : [...this.#rootAttributes, ...own];
    if (this.#depth === 1) {
      this.#rootAttributes = own;
      return;
    }
    this.#last = tag;
    this.#namespaces = scope.list();
  };

  endElement: NonNullable<XmlHandler["endElement"]> = (_name, start) => {
    if (this.#depth === 2) this.#contentEnd = start;
    this.#depth--;
  };

  text = (from: number, to: number): void => {
    if (this.#depth !== 2 || this.#filled) return;
    this.#filled = !this.#bytes.subarray(from, to).every(isXmlSpace);
  };

  character = (code: number): void => this.#fill(isXmlSpace(code));
  comment = (): void => this.#fill(false);
  instruction = (): void => this.#fill(false);

  #fill(isSpace: boolean): void {
    if (this.#depth === 2 && !isSpace) this.#filled = true;
  }

  result() {
    const tag = this.#last;
    if (tag === undefined || tag.name.text !== this.#container || tag.uri !== "") {
      throw signaturePlaceMissing({ container: this.#container });
    }
    if (this.#filled) throw alreadySigned({ container: this.#container });
    return {
      tag,
      contentEnd: this.#contentEnd,
      namespaces: this.#namespaces,
      xmlAttributes: this.#xmlAttributes,
    };
  }
}
