import type { CanonicalForm } from "./canonical-form.ts";
import { joinXmlBase } from "./join-xml-base.ts";
import { type XmlAttribute, xmlNamespace } from "./xml-name.ts";

/**
 * The attributes of the top element of a subset, those included that it takes over from the `xml:` attributes of its
 * ancestors, which are given nearest last. The exclusive form takes none, Canonical XML 1.0 (2.4) the nearest of each name
 * that the element lacks, Canonical XML 1.1 (2.4) only `xml:lang` and `xml:space`, and it joins `xml:base`.
 */
export function withInheritedXmlAttributes(
  own: readonly XmlAttribute[],
  above: readonly XmlAttribute[],
  form: CanonicalForm,
): readonly XmlAttribute[] {
  if (form === "exclusive" || above.length === 0) return own;
  const nearest = new Map<string, XmlAttribute>();
  for (const attribute of above) {
    const { local } = attribute.name;
    if (form === "c14n-1.0" || local === "lang" || local === "space") nearest.set(local, attribute);
  }
  for (const { uri, name } of own) if (uri === xmlNamespace) nearest.delete(name.local);
  const all = [...own, ...nearest.values()];
  return form === "c14n-1.1" ? withJoinedBase(all, above) : all;
}

function withJoinedBase(
  own: readonly XmlAttribute[],
  above: readonly XmlAttribute[],
): readonly XmlAttribute[] {
  const bases = above.filter(isBase);
  const innermost = own.find(isBase) ?? bases.pop();
  if (innermost === undefined || !above.some(isBase)) return own;
  const value = bases.reduceRight((joined, base) => joinXmlBase(base.value, joined), innermost.value);
  const others = own.filter((attribute) => !isBase(attribute));
  return value === "" ? others : [...others, { ...innermost, value }];
}

function isBase({ uri, name }: XmlAttribute): boolean {
  return uri === xmlNamespace && name.local === "base";
}
