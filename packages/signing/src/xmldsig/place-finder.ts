import { refusalsOf } from "../refusal/refusal.ts";
import type { XmlStartTag } from "../xml/read-start-tag.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import { isXmlBlank, isXmlSpace } from "../xml/xml-characters.ts";
import { type XmlAttribute, type XmlNamespaceDeclaration, xmlNamespace } from "../xml/xml-name.ts";
import { elementIds } from "./element-ids.ts";
import { xmldsigNamespace } from "./xmldsig-names.ts";

const refusal = refusalsOf(() => import("./xmldsig.faults.ts"));

/** What a reading of an unsigned file says of the place of the signature. */
export interface FoundPlace {
  /** The element that will hold the signature, and where its content ends. */
  readonly tag: XmlStartTag;
  readonly contentEnd: number;
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  readonly xmlAttributes: readonly XmlAttribute[];
  readonly ids: ReadonlySet<string>;
}

/** Looks for the element that will hold the signature: an empty container at the end of the root, or the root itself. */
export class PlaceFinder implements XmlHandler {
  readonly #bytes: Uint8Array;
  readonly #container: string | undefined;
  readonly #ids = new Set<string>();
  readonly #rootUris = new Set([""]);
  /** The depth at which the place is. */
  readonly #level: 1 | 2;
  #depth = 0;
  #last: XmlStartTag | undefined;
  #contentEnd = 0;
  #filled = false;
  #namespaces: readonly XmlNamespaceDeclaration[] = [];
  #rootAttributes: readonly XmlAttribute[] = [];
  #xmlAttributes: readonly XmlAttribute[] = [];

  constructor(bytes: Uint8Array, container: string | undefined) {
    this.#bytes = bytes;
    this.#container = container;
    this.#level = container === undefined ? 1 : 2;
  }

  startElement: NonNullable<XmlHandler["startElement"]> = (tag, scope) => {
    this.#depth++;
    for (const id of elementIds(tag)) {
      if (this.#ids.has(id)) throw refusal((faults) => faults.idsRepeated({ element: tag.name.local }));
      this.#ids.add(id);
      if (this.#depth === 1) this.#rootUris.add(`#${id}`);
    }
    if (tag.uri === xmldsigNamespace) this.#requireCompatible(tag);
    if (this.#depth > this.#level) {
      this.#filled = true;
      return;
    }
    this.#filled = false;
    const own = tag.attributes.filter((attribute) => attribute.uri === xmlNamespace);
    if (this.#depth === 1) this.#rootAttributes = own;
    if (this.#depth < this.#level) return;
    this.#xmlAttributes = this.#depth === 1 ? own : [...this.#rootAttributes, ...own];
    this.#last = tag;
    this.#namespaces = scope.list();
  };

  endElement: NonNullable<XmlHandler["endElement"]> = (_name, start) => {
    if (this.#depth === this.#level) this.#contentEnd = start;
    this.#depth--;
  };

  text = (from: number, to: number): void => {
    if (this.#depth !== this.#level || this.#filled) return;
    this.#filled = !isXmlBlank(this.#bytes, from, to);
  };

  character = (code: number): void => this.#fill(isXmlSpace(code));
  comment = (): void => this.#fill(false);
  instruction = (): void => this.#fill(false);

  result(): FoundPlace {
    const tag = this.#last;
    const container = this.#container;
    const isRight =
      tag !== undefined && (container === undefined || (tag.name.text === container && tag.uri === ""));
    if (!isRight) throw refusal((faults) => faults.signaturePlaceMissing({ container: container ?? "" }));
    if (container !== undefined && this.#filled)
      throw refusal((faults) => faults.alreadySigned({ container }));
    return {
      tag,
      contentEnd: this.#contentEnd,
      namespaces: this.#namespaces,
      xmlAttributes: this.#xmlAttributes,
      ids: this.#ids,
    };
  }

  /**
   * A container takes one signature. The root takes several, as long as none covers what the next one is put into: one
   * that covers the document or the root breaks when anything is added.
   */
  #requireCompatible({ name, attributes }: XmlStartTag): void {
    const place = { container: this.#container ?? "Signature" };
    if (name.local === "Signature" && this.#container !== undefined)
      throw refusal((faults) => faults.alreadySigned(place));
    const uri = attributes.find((one) => one.name.text === "URI")?.value ?? "";
    if (name.local === "Reference" && this.#rootUris.has(uri))
      throw refusal((faults) => faults.alreadySigned(place));
  }

  #fill(isSpace: boolean): void {
    if (this.#depth === this.#level && !isSpace) this.#filled = true;
  }
}
