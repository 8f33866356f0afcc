import { createByteCollector } from "./byte-sink.ts";
import { type CanonicalizeOptions, createCanonicalizer } from "./canonicalizer.ts";
import { type ParseXmlOptions, readXml } from "./read-xml.ts";

/** `canonicalizeXml`, whose errors are not in words yet: it throws `XmlRefusal`. */
export function canonicalBytes(
  bytes: Uint8Array,
  options: CanonicalizeOptions & ParseXmlOptions,
): Uint8Array {
  const collector = createByteCollector(bytes.length);
  const canonicalizer = createCanonicalizer(bytes, collector, options);
  readXml(bytes, canonicalizer, options);
  canonicalizer.finish();
  return collector.bytes();
}
