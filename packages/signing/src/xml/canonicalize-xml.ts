import { canonicalBytes } from "./canonical-bytes.ts";
import type { CanonicalizeOptions } from "./canonicalizer.ts";
import type { ParseXmlOptions } from "./read-xml.ts";
import { readInWords } from "./xml-in-words.ts";

/**
 * The canonical bytes of a document or of one element of it.
 *
 * @throws EmrError `signing.xml.*` when the document is not well-formed or names a relative namespace.
 */
export function canonicalizeXml(
  bytes: Uint8Array,
  options: CanonicalizeOptions & ParseXmlOptions,
): Uint8Array {
  return readInWords(() => canonicalBytes(bytes, options));
}
