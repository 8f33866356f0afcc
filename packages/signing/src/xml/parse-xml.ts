import { type ParseXmlOptions, readXml, type XmlHandler } from "./read-xml.ts";
import { readInWords } from "./xml-in-words.ts";

/**
 * Reads an XML 1.0 document with namespaces in one pass and in linear time, strictly: UTF-8 only, no DOCTYPE, no
 * entities but the five, every rule of well-formedness. A byte-order mark at the start is passed over.
 *
 * @throws EmrError `signing.xml.*` at the first defect; what the handler was told before is then worthless.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, options: ParseXmlOptions = {}): void {
  readInWords(() => readXml(bytes, handler, options));
}
