import { decodeBase64 } from "../encoding/base64.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { BrokenProperty } from "./xades-defects.ts";
import { xadesNamespace } from "./xades-names.ts";

/** All properties of that name directly inside. */
export function properties(
  parent: XmlElement | undefined,
  local: string,
  uri = xadesNamespace,
): readonly XmlElement[] {
  return parent?.children.filter((child) => child.local === local && child.uri === uri) ?? [];
}

/** The one property of that name, which must not be there twice. */
export function property(
  parent: XmlElement | undefined,
  local: string,
  uri?: string,
): XmlElement | undefined {
  const [found, ...others] = properties(parent, local, uri);
  if (others.length > 0) throw new BrokenProperty("property_malformed");
  return found;
}

/** The property of that name, which must be there once. */
export function requiredProperty(parent: XmlElement | undefined, local: string, uri?: string): XmlElement {
  const found = property(parent, local, uri);
  if (found === undefined) throw new BrokenProperty("property_malformed");
  return found;
}

/** The bytes that an element holds in base64. */
export function bytesIn(element: XmlElement): Uint8Array {
  const bytes = element.children.length === 0 ? decodeBase64(element.text) : undefined;
  if (bytes === undefined || bytes.length === 0) throw new BrokenProperty("property_malformed");
  return bytes;
}
