import type { XmlStartTag } from "./read-start-tag.ts";
import type { XmlHandler } from "./read-xml.ts";
import type { XmlAttribute } from "./xml-name.ts";

/** An element kept in memory, for the small parts of a file that must be read twice. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** All text directly inside, joined. */
  readonly text: string;
  readonly start: number;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Characters that come one by one are put together first: a text of ten million pieces would fill the memory. */
const mostPieces = 4096;

/** Builds one element with its content out of what the parser tells between its start and its end. */
export class XmlElementBuilder implements XmlHandler {
  readonly #bytes: Uint8Array;
  readonly #open: Growing[] = [];
  readonly #characters: number[] = [];
  readonly root: XmlElement;
  /** Elements so far. */
  size = 0;
  /** True when a comment or a processing instruction stands inside. */
  hasOtherNodes = false;

  constructor(bytes: Uint8Array, tag: XmlStartTag) {
    this.#bytes = bytes;
    this.root = this.#enter(tag);
  }

  startElement(tag: XmlStartTag): void {
    this.#settle();
    const parent = this.#open[this.#open.length - 1];
    const element = this.#enter(tag);
    parent?.children.push(element);
  }

  /** Answers true when the element that was asked for has ended. */
  leave(): boolean {
    this.#settle();
    this.#open.pop();
    return this.#open.length === 0;
  }

  text(from: number, to: number): void {
    this.#settle();
    this.#append(decoder.decode(this.#bytes.subarray(from, to)));
  }

  character(code: number): void {
    if (this.#characters.push(code) === mostPieces) this.#settle();
  }

  #settle(): void {
    if (this.#characters.length === 0) return;
    this.#append(String.fromCodePoint(...this.#characters));
    this.#characters.length = 0;
  }

  #append(text: string): void {
    const element = this.#open[this.#open.length - 1];
    if (element !== undefined) element.text += text;
  }

  #enter(tag: XmlStartTag): Growing {
    const { name, uri, attributes, start } = tag;
    const element: Growing = { local: name.local, uri, attributes, children: [], text: "", start };
    this.#open.push(element);
    this.size++;
    return element;
  }
}

/** The value of an attribute without a namespace. */
export function getAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.uri === "" && attribute.name.local === name)?.value;
}
