import type { Choices } from "./choices.ts";

type BreakXml = (text: string, choices: Choices) => string;

/** Some element with its end, `<NAME>…</NAME>`, found from some place on. */
function someElement(text: string, { below }: Choices) {
  const from = below(text.length + 1);
  const opening = /<([A-Z_0-9]+)>/g;
  opening.lastIndex = from;
  const [, name = ""] = opening.exec(text) ?? [];
  const start = name === "" ? -1 : text.indexOf(`<${name}>`, from);
  const closed = start < 0 ? -1 : text.indexOf(`</${name}>`, start);
  if (closed < 0) return undefined;
  const stop = closed + name.length + 3;
  const whole = text.slice(start, stop);
  const inner = whole.slice(name.length + 2, -(name.length + 3));
  return { name, whole, inner, before: text.slice(0, start), after: text.slice(stop) };
}

type Element = NonNullable<ReturnType<typeof someElement>>;

/** A way that does something to some element. */
function toElement(change: (element: Element, choices: Choices) => string): BreakXml {
  return (text, choices) => {
    const element = someElement(text, choices);
    return element === undefined ? text : change(element, choices);
  };
}

const names = [
  "__proto__",
  "constructor",
  "toString",
  "MA_LK",
  "HOSO",
  "XML1",
  "a:b",
  "xmlns",
  "hasOwnProperty",
];
const attributes = [' a="1"', ' xmlns="urn:x"', ' Id="x" Id="x"', " a='<'", ' xml:space="preserve"', " a"];
const doctypes = [
  "<!DOCTYPE GIAMDINHHS>",
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/hostname">',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
];
const texts = [
  "&c;",
  "&amp",
  "&#xD800;",
  "&#0;",
  "]]>",
  "<!-- -- -->",
  "<?x?>",
  "<![CDATA[]]>",
  "\u0000",
  "\uFFFF",
  "\r",
];
const declarations = [
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="windows-1258"?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" standalone="yes"?>',
  "<?xml?>",
];

const ways: readonly BreakXml[] = [
  // An element goes elsewhere, comes twice, loses an end, is put into itself, or under another name.
  (text, choices) => {
    const element = someElement(text, choices);
    if (element === undefined) return text;
    const rest = element.before + element.after;
    const at = choices.below(rest.length + 1);
    return rest.slice(0, at) + element.whole + rest.slice(at);
  },
  toElement(({ before, whole, after }, { below }) => before + whole.repeat(2 + below(30)) + after),
  toElement(({ before, name, inner, after }) => `${before}<${name}>${inner}${after}`),
  toElement(({ before, name, inner, after }) => `${before}${inner}</${name}>${after}`),
  toElement(({ before, name, whole, after }) => `${before}<${name}>${whole}</${name}>${after}`),
  toElement(({ before, inner, after }, { pick }) => {
    const name = pick(names);
    return `${before}<${name}>${inner}</${name}>${after}`;
  }),
  toElement(({ before, name, inner, after }, { below }) => {
    const depth = 1 + below(200);
    return `${before}${`<${name}>`.repeat(depth)}${inner}${`</${name}>`.repeat(depth)}${after}`;
  }),
  toElement(
    ({ before, name, inner, after }, { pick }) =>
      `${before}<${name}${pick(attributes)}>${inner}</${name}>${after}`,
  ),
  toElement(
    ({ before, name, inner, after }, { pick }) =>
      `${before}<${name}>${inner}${pick(texts)}</${name}>${after}`,
  ),
  toElement(({ before, name, inner, after }) => `${before}<${name}><![CDATA[${inner}]]></${name}>${after}`),
  toElement(({ before, whole, after }) => `${before}<!--${whole}-->${after}`),
  toElement(
    ({ before, name, after }, { below }) => `${before}<${name}>${"x".repeat(below(5000))}</${name}>${after}`,
  ),
  (text, { pick }) => pick(doctypes) + text,
  (text, { pick }) => pick(declarations) + text.replace(/^<\?xml[^>]*\?>/, ""),
  (text) => `\uFEFF${text}`,
  (text) => ` \n${text}`,
  (text) => text + text,
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
];

/** One thing done to the elements of a document. */
export function breakXml(text: string, choices: Choices): string {
  return choices.pick(ways)(text, choices);
}

const contents = /<NOIDUNGFILE>([^<]*)/g;

/** Something done to one of the documents in an envelope, behind its Base64. */
export function insideBase64(
  envelope: string,
  choices: Choices,
  change: (document: Uint8Array<ArrayBuffer>) => Uint8Array,
): string {
  const found = [...envelope.matchAll(contents)];
  const [whole = "", content = ""] = found.length === 0 ? [] : choices.pick(found);
  const changed = Buffer.from(change(new Uint8Array(Buffer.from(content, "base64")))).toString("base64");
  return whole === "" ? envelope : envelope.replace(whole, () => `<NOIDUNGFILE>${changed}`);
}

const base64Ways: readonly ((content: string, choices: Choices) => string)[] = [
  (content) => content.replaceAll("+", "-").replaceAll("/", "_"),
  (content) => content.replace(/=+$/, ""),
  (content) => `${content}=`,
  (content) => Buffer.from(content).toString("base64"),
  (content, { below }) => content.slice(0, below(content.length + 1)),
  (content, { below }) => `${content.slice(0, below(content.length + 1))}*${content}`,
  (content) => content.replace(/.{76}/g, "$&\r\n"),
  (content) => `\t${content} `,
  () => "",
  () => "====",
];

/** One thing done to the Base64 of one of the documents. */
export function breakBase64(envelope: string, choices: Choices): string {
  const found = [...envelope.matchAll(contents)];
  const [whole = "", content = ""] = found.length === 0 ? [] : choices.pick(found);
  if (whole === "") return envelope;
  return envelope.replace(whole, () => `<NOIDUNGFILE>${choices.pick(base64Ways)(content, choices)}`);
}
