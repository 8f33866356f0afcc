import { createByteCollector } from "./byte-sink.ts";
import { type CanonicalizeOptions, createCanonicalizer } from "./canonicalizer.ts";
import { type ParseXmlOptions, parseXml } from "./parse-xml.ts";

/**
 * The canonical bytes of a document or of one element of it.
 *
 * @throws EmrError `signing.xml.*` when the document is not well-formed or names a relative namespace.
 */
export function canonicalizeXml(
  bytes: Uint8Array,
  options: CanonicalizeOptions & ParseXmlOptions,
): Uint8Array {
  const collector = createByteCollector(bytes.length);
  const canonicalizer = createCanonicalizer(bytes, collector, options);
  parseXml(bytes, canonicalizer, options);
  canonicalizer.finish();
  return collector.bytes();
}
