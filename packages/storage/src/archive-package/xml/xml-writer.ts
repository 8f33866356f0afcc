/** A piece of XML that was written by {@link element}: nothing else is taken as markup. */
export interface Xml {
  readonly xml: string;
}

type Child = Xml | string | undefined | readonly Child[];

/** An element. Texts are escaped; what is `undefined` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly Child[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const content = contentOf(children);
  return { xml: content === "" ? `<${name}${written}/>\n` : `<${name}${written}>${content}</${name}>\n` };
}

/** A whole file. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}`;
}

function contentOf(children: readonly Child[]): string {
  return children
    .map((child) => {
      if (child === undefined) return "";
      if (typeof child === "string") return escaped(child);
      return "xml" in child ? child.xml : contentOf(child);
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

// What XML 1.0 cannot hold at all is left out: it is written in the JSON beside it.
const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(text: string): string {
  return text.replace(notInXml, "").replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);
}
