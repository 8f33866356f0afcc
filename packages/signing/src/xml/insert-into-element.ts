import { joinBytes } from "../encoding/join-bytes.ts";
import { parseXml } from "./parse-xml.ts";
import type { XmlStartTag } from "./read-start-tag.ts";
import type { ParseXmlOptions } from "./read-xml.ts";

const encoder = new TextEncoder();

/**
 * Writes text into an element, before or behind its content; no other byte changes.
 *
 * @param start the offset of the element's start tag
 */
export function insertIntoElement(
  bytes: Uint8Array,
  start: number,
  side: "before" | "behind",
  text: string,
  options: ParseXmlOptions = {},
): Uint8Array {
  const { tag, contentEnd } = findElement(bytes, start, options);
  if (tag.empty) {
    const written = encoder.encode(`>${text}</${tag.name.text}>`);
    return joinBytes([bytes.subarray(0, tag.end - 2), written, bytes.subarray(tag.end)]);
  }
  const at = side === "before" ? tag.end : contentEnd;
  return joinBytes([bytes.subarray(0, at), encoder.encode(text), bytes.subarray(at)]);
}

function findElement(bytes: Uint8Array, start: number, options: ParseXmlOptions) {
  let depth = 0;
  let found: { readonly tag: XmlStartTag; readonly depth: number } | undefined;
  let contentEnd = 0;
  const handler = {
    startElement(tag: XmlStartTag) {
      depth++;
      if (tag.start === start) found = { tag, depth };
    },
    endElement(_name: unknown, end: number) {
      if (found?.depth === depth && contentEnd === 0) contentEnd = end;
      depth--;
    },
  };
  parseXml(bytes, handler, options);
  if (found === undefined) throw new RangeError("no element starts there");
  return { tag: found.tag, contentEnd };
}
