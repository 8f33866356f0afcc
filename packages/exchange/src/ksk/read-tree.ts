import type { XmlLimits } from "../bhyt/codec/xml-limits.ts";
import { readXml, type XmlListener, type XmlReading } from "../bhyt/codec/xml-reader.ts";

/** An element with what stands in it: elements, or text. */
export interface XmlNode {
  readonly name: string;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** One document as a tree; without `root` it could not be read, and `reading` says why. */
export function readTree(
  bytes: Uint8Array,
  limits: XmlLimits,
): { readonly root?: XmlNode; readonly reading: XmlReading } {
  const top: OpenNode = { name: "", children: [], text: "" };
  const open: OpenNode[] = [top];
  const listener: XmlListener = {
    open(name) {
      const node: OpenNode = { name, children: [], text: "" };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(piece) {
      const node = open.at(-1);
      if (node !== undefined) node.text += piece;
    },
    close() {
      open.pop();
    },
  };
  const reading = readXml(bytes, listener, limits, { left: limits.elements });
  const root = top.children[0];
  return { reading, ...(reading.refusal === undefined && root !== undefined && { root }) };
}

/** The first element of that name in another. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The text of the first element of that name. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.text;
}

/** True when text stands in an element besides its elements. */
export function hasStrayText({ children, text }: XmlNode): boolean {
  return children.length > 0 && text.trim() !== "";
}
