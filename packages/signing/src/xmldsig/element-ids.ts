import type { XmlStartTag } from "../xml/read-start-tag.ts";

const none: ReadonlySet<string> = new Set();

/** The values by which an element can be referred to: of `Id`, `ID`, `id` and `xml:id`, each once. */
export function elementIds(tag: XmlStartTag): ReadonlySet<string> {
  let ids: Set<string> | undefined;
  for (const { name, value } of tag.attributes) {
    const isId = name.prefix === "" ? name.local.toLowerCase() === "id" : name.text === "xml:id";
    if (!isId) continue;
    ids ??= new Set();
    ids.add(value);
  }
  return ids ?? none;
}
