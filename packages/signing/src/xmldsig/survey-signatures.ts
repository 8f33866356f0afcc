import { refusalsOf } from "../refusal/refusal.ts";
import type { NamespaceScope } from "../xml/namespace-scope.ts";
import type { XmlStartTag } from "../xml/read-start-tag.ts";
import { type KnownText, type ParseXmlOptions, readXml, type XmlHandler } from "../xml/read-xml.ts";
import { isXmlBlank, isXmlSpace } from "../xml/xml-characters.ts";
import { type XmlElement, XmlElementBuilder } from "../xml/xml-element.ts";
import {
  type XmlAttribute,
  type XmlName,
  type XmlNamespaceDeclaration,
  xmlNamespace,
} from "../xml/xml-name.ts";
import { elementIds } from "./element-ids.ts";
import { xmldsigNamespace } from "./xmldsig-names.ts";

const refusal = refusalsOf(() => import("./xmldsig.faults.ts"));

/** An element by its name and place. */
export interface ElementPlace {
  readonly local: string;
  readonly uri: string;
  readonly start: number;
}

/** A Signature element and what stands around it. */
export interface SignatureSite {
  readonly element: XmlElement;
  /** Where the element ends. */
  readonly end: number;
  /** What is in scope around the element, and the `xml:` attributes of its ancestors, nearest last. */
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  readonly xmlAttributes: readonly XmlAttribute[];
  /** True when a comment or a processing instruction stands inside the signature. */
  readonly hasOtherNodes: boolean;
  /** From the root down to the parent of the signature. */
  readonly ancestors: readonly ElementPlace[];
  /** True when the parent holds nothing but this signature and white space. */
  readonly isAlone: boolean;
}

/** Where an id leads. */
export interface IdTarget extends ElementPlace {
  /** The start of the outermost Signature around it, or of it itself; absent outside. */
  readonly inSignature?: number;
}

/** What one reading of a signed file finds out. */
export interface SignatureSurvey {
  readonly root: ElementPlace;
  /** The last element directly inside the root. */
  readonly lastChild: ElementPlace | undefined;
  /** The Signature elements that stand in no other one, in document order. */
  readonly sites: readonly SignatureSite[];
  /** All Signature elements, wherever they stand, those inside others too. */
  readonly signatureCount: number;
  /** Where each `Id`, `ID`, `id` or `xml:id` leads. */
  readonly ids: ReadonlyMap<string, IdTarget>;
  readonly hasDuplicateIds: boolean;
  /** Comments outside the signature: no signature covers them. */
  readonly commentCount: number;
  /** Long texts, which need not be read a second time. */
  readonly longText: KnownText;
  /** How many bytes may still be made canonical for signatures of this file. */
  readonly budget: { left: number };
}

/** Signatures of one file: every person who may have to sign it, and far less than what would keep a verifier busy. */
const mostSignatures = 32;
/** Elements of one signature, with all the evidence in it. */
const mostElements = 20_000;
/** Bytes that the signatures of one file may stand over together: what a verifier makes canonical and hashes. */
const mostCovered = 256 * 1024 * 1024;
/** From that size on it pays to remember where a text ends. */
const longSize = 256;

/**
 * Reads a file once and tells where its signatures are.
 *
 * @throws Refusal when the file is not well-formed, or has too many signatures
 */
export function surveySignatures(bytes: Uint8Array, options: ParseXmlOptions = {}): SignatureSurvey {
  const surveyor = new Surveyor(bytes);
  readXml(bytes, surveyor, options);
  return surveyor.result();
}

interface OpenElement extends ElementPlace {
  readonly xmlAttributes: readonly XmlAttribute[];
  elements: number;
  hasText: boolean;
}

interface OpenSite {
  readonly builder: XmlElementBuilder;
  readonly ancestors: readonly OpenElement[];
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  end: number;
}

const none: readonly never[] = [];
const tooMany = () => refusal((faults) => faults.signatureMalformed({ part: "Signature" }));

class Surveyor implements XmlHandler {
  readonly #bytes: Uint8Array;
  readonly #open: OpenElement[] = [];
  readonly #ids = new Map<string, IdTarget>();
  readonly #sites: OpenSite[] = [];
  #root: ElementPlace | undefined;
  #lastChild: ElementPlace | undefined;
  #building: XmlElementBuilder | undefined;
  #signatureCount = 0;
  #hasDuplicateIds = false;
  #commentCount = 0;
  readonly #longText = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  startElement(tag: XmlStartTag, scope: NamespaceScope): void {
    const { name, uri, start, attributes } = tag;
    const xmlAttributes =
      attributes.length === 0 ? none : attributes.filter((attribute) => attribute.uri === xmlNamespace);
    const place = { local: name.local, uri, start, xmlAttributes, elements: 0, hasText: false };
    const parent = this.#open[this.#open.length - 1];
    if (parent !== undefined) parent.elements++;
    this.#root ??= place;
    if (this.#open.length === 1) this.#lastChild = place;
    const isSignature = uri === xmldsigNamespace && name.local === "Signature";
    if (isSignature) this.#signatureCount++;
    if (this.#building !== undefined) {
      this.#building.startElement(tag);
      if (this.#building.size > mostElements) throw tooMany();
    } else if (isSignature) {
      if (this.#sites.length >= mostSignatures) throw tooMany();
      this.#building = new XmlElementBuilder(this.#bytes, tag);
      // The declarations of the tag itself are in scope already; it brings them along again.
      const namespaces = scope.list();
      this.#sites.push({ builder: this.#building, ancestors: [...this.#open], namespaces, end: tag.end });
    }
    this.#noteIds(tag, place);
    this.#open.push(place);
  }

  endElement(_name: XmlName, _start: number, end: number): void {
    this.#open.pop();
    if (this.#building?.leave() !== true) return;
    this.#building = undefined;
    const site = this.#sites[this.#sites.length - 1];
    if (site !== undefined) site.end = end;
  }

  text(from: number, to: number): void {
    this.#building?.text(from, to);
    if (to - from >= longSize) this.#longText.set(from, to);
    const here = this.#open[this.#open.length - 1];
    if (here === undefined || here.hasText) return;
    here.hasText = !isXmlBlank(this.#bytes, from, to);
  }

  character(code: number): void {
    this.#building?.character(code);
    const here = this.#open[this.#open.length - 1];
    if (here !== undefined && !isXmlSpace(code)) here.hasText = true;
  }

  comment(): void {
    if (this.#building === undefined) this.#commentCount++;
    else this.#building.hasOtherNodes = true;
  }

  instruction(): void {
    if (this.#building !== undefined) this.#building.hasOtherNodes = true;
  }

  result(): SignatureSurvey {
    return {
      root: this.#root ?? { local: "", uri: "", start: 0 },
      lastChild: this.#lastChild,
      sites: this.#sites.map(({ builder, ancestors, namespaces, end }) => {
        const parent = ancestors[ancestors.length - 1];
        return {
          element: builder.root,
          end,
          namespaces,
          xmlAttributes: ancestors.flatMap((ancestor) => ancestor.xmlAttributes),
          hasOtherNodes: builder.hasOtherNodes,
          ancestors,
          isAlone: parent?.elements === 1 && !parent.hasText,
        };
      }),
      signatureCount: this.#signatureCount,
      ids: this.#ids,
      hasDuplicateIds: this.#hasDuplicateIds,
      commentCount: this.#commentCount,
      longText: this.#longText,
      budget: { left: mostCovered },
    };
  }

  #noteIds(tag: XmlStartTag, { local, uri, start }: ElementPlace): void {
    const ids = elementIds(tag);
    if (ids.size === 0) return;
    const inSignature = this.#building?.root.start;
    for (const id of ids) {
      if (this.#ids.has(id)) this.#hasDuplicateIds = true;
      else this.#ids.set(id, { local, uri, start, ...(inSignature !== undefined && { inSignature }) });
    }
  }
}
