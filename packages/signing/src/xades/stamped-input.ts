import { joinBytes } from "../encoding/join-bytes.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { canonicalizeParts, partsOf } from "../xmldsig/canonicalize-references.ts";
import type { Canonicalization } from "../xmldsig/read-signature.ts";
import type { XadesPlace } from "./find-properties.ts";
import { xadesNamespace } from "./xades-names.ts";

/** What a signature time-stamp stands over: the element with the value. */
export function valueInput(
  { bytes, survey, signature, parse }: XadesPlace,
  form: Canonicalization,
): Uint8Array {
  const value = { canonicalization: form, apex: signature.valueStart };
  return joinBytes(canonicalizeParts(bytes, [value], survey, parse));
}

/**
 * What an archive time-stamp (1.4.1) stands over: all that is referred to, the signature, what was added before, and the
 * other objects (ETSI EN 319 132-1, 5.5.2.2).
 */
export function archiveInput(
  { bytes, survey, site, signature, parse }: XadesPlace,
  before: readonly XmlElement[],
  form: Canonicalization,
): Uint8Array {
  const { start, children } = site.element;
  const data = partsOf(signature, survey, start).filter((part) => part !== undefined);
  const isObject = (element: XmlElement) => signature.objects.includes(element);
  const isQualifying = ({ children: [child] }: XmlElement) =>
    child?.uri === xadesNamespace && child.local === "QualifyingProperties";
  const parts = [
    ...children.filter((child) => !isObject(child)),
    ...before,
    ...signature.objects.filter((object) => !isQualifying(object)),
  ];
  const elements = parts.map((part) => ({ canonicalization: form, apex: part.start }));
  return joinBytes(canonicalizeParts(bytes, [...data, ...elements], survey, parse));
}
