import { breakBytes } from "./break-bytes.ts";
import { breakDer } from "./break-der.ts";
import type { Choices } from "./choices.ts";
import { bytesOf, textOf } from "./latin1.ts";

const wrongMarkup = [
  "<!--x-->",
  "<?x y?>",
  "<![CDATA[x]]>",
  "&#x31;",
  "&amp;",
  "&lol;",
  '<!DOCTYPE a [<!ENTITY lol "x">]>',
  "<a/>",
  "\t",
  "\r\n",
  "\u00c2\u00a0",
];
const wrongAttributes = [
  ' Id="x"',
  ' ID="x"',
  ' xml:id="x"',
  ' xmlns="urn:x"',
  ' xmlns:ds="urn:x"',
  ' xml:lang="vi"',
  ' xmlns:x="x"',
  ' Encoding="x"',
];
const tag = /<(\/?)([A-Za-z][^\s/>]*)([^>]*?)(\/?)>/g;

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
}

function tagsOf(text: string): readonly Tag[] {
  return [...text.matchAll(tag)].map(({ 0: all, 1: slash, 2: name = "", 4: empty, index }) => ({
    at: index,
    end: index + all.length,
    name,
    isEnd: slash === "/",
    isEmpty: empty === "/",
  }));
}

/** From the start tag to its end tag. */
function elementAt(tags: readonly Tag[], from: number): readonly [start: number, end: number] {
  const first = tags[from];
  if (first === undefined) return [0, 0];
  let open = 0;
  for (const one of tags.slice(from)) {
    if (!one.isEmpty) open += one.isEnd ? -1 : 1;
    if (open <= 0) return [first.at, one.end];
  }
  return [first.at, first.end];
}

/** Moves, doubles, wraps and removes elements, plays with attributes, names, text and base64. */
export function breakXml(bytes: Uint8Array, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const text = textOf(bytes);
  const tags = tagsOf(text);
  const starts = tags.flatMap(({ isEnd }, i) => (isEnd ? [] : [i]));
  if (starts.length === 0) return bytes;
  const chosen = pick(starts);
  const [start, end] = elementAt(tags, chosen);
  const head = tags[chosen]?.end ?? end;
  const put = (from: number, to: number, piece: string) =>
    bytesOf(text.slice(0, from) + piece + text.slice(to));
  const element = text.slice(start, end);
  const place = pick(tags).at;
  switch (below(14)) {
    case 0:
      return put(start, end, "");
    case 1:
      return put(start, end, element + element);
    case 2: {
      const without = text.slice(0, start) + text.slice(end);
      const to = place > start ? Math.max(start, place - element.length) : place;
      return bytesOf(without.slice(0, to) + element + without.slice(to));
    }
    case 3:
      return put(place, place, element);
    case 4: {
      const there = textOf(other);
      const strangers = tagsOf(there);
      const at = strangers.findIndex(({ isEnd }, i) => !isEnd && i >= below(strangers.length + 1));
      const [from, to] = elementAt(strangers, Math.max(0, at));
      return put(start, below(2) === 0 ? end : start, there.slice(from, to));
    }
    case 5:
      return put(head - 1, head - 1, pick(wrongAttributes));
    case 6: {
      const attributes = [...text.slice(start, head).matchAll(/\s[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*')/g)];
      if (attributes.length === 0) return put(head, head, pick(wrongMarkup));
      const { 0: attribute, index } = pick(attributes);
      const from = start + index;
      const change = below(4);
      if (change === 0) return put(from, from + attribute.length, "");
      if (change === 1) return put(from, from, attribute);
      if (change === 2) return put(from, from + attribute.length, attribute.replace(/(["'])(.?)/, "$1x$2"));
      return put(from, from + attribute.length, attribute.replace(/"/g, "'"));
    }
    case 7:
      return put(place, place, pick(wrongMarkup));
    case 8: {
      const within = start + below(end - start + 1);
      return put(within, within, pick(wrongMarkup));
    }
    case 9: {
      const name = tags[chosen]?.name ?? "a";
      const other = pick(tags).name;
      return put(
        start,
        end,
        element.replaceAll(`<${name}`, `<${other}`).replaceAll(`</${name}`, `</${other}`),
      );
    }
    case 10:
      return put(start, end, `<a xmlns="urn:a">${element}</a>`);
    case 11:
      return breakBase64(text, choices, (der) => breakDer(der, der, choices));
    case 12:
      return breakBase64(text, choices, (der) => breakBytes(der, choices));
    default: {
      const found = [...text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)];
      if (found.length === 0) return put(place, place, " ");
      const { 0: run, index } = pick(found);
      const at = index + below(run.length + 1);
      return put(at, at, pick([" ", "\n", "\t", "=", "A", "&#10;", "<!--x-->"]));
    }
  }
}

/** What stands in base64, broken and written again. */
function breakBase64(text: string, { pick }: Choices, change: (der: Uint8Array) => Uint8Array): Uint8Array {
  const found = [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)];
  if (found.length === 0) return bytesOf(text);
  const { 0: run, index } = pick(found);
  const changed = Buffer.from(change(new Uint8Array(Buffer.from(run, "base64")))).toString("base64");
  return bytesOf(text.slice(0, index) + changed + text.slice(index + run.length));
}
