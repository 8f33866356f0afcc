import type { XmlStartTag } from "../xml/read-start-tag.ts";

/** The values by which an element can be referred to: of `Id`, `ID`, `id` and `xml:id`, each once. */
export function elementIds(tag: XmlStartTag): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { name, value } of tag.attributes) {
    const isId = name.prefix === "" ? name.local.toLowerCase() === "id" : name.text === "xml:id";
    if (isId) ids.add(value);
  }
  return ids;
}
