import fc from "fast-check";

/** What may stand in a cell, and what may not but looks as if. */
const cellPieces = [
  "]]>",
  "\u0001",
  "\ufffe",
  "\uffff",
  "&#0;",
  "&#xFFFE;",
  "&#x110000;",
  "&nbsp;",
  "<!-- -->",
  " ",
  "\n",
  "\r\n",
  "\r",
  ">",
  "]]",
  "&amp;",
  "&#65;",
  "&#x1EA5;",
  "&#13;",
  "&#768;",
  "\u007f",
  "\u0085",
  "\u0301",
  "e\u0302\u0301",
  "\u1ebf",
  "\u2028",
  "\u212b",
  "\ufeff",
  "\ufffd",
  "\u{1d15e}",
  "\u{20000}",
];

/** What breaks readers that guess: odd markup, odd characters, and pieces that are merely unusual. */
const pieces = [
  " ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "<",
  ">",
  "/",
  "&",
  "&amp;",
  "&#65;",
  "&#x1EA5;",
  "&#0;",
  "&#xD800;",
  "&#768;",
  "&nbsp;",
  "]]>",
  "]]",
  "<!-- x -->",
  "<![CDATA[<a/>]]>",
  "<?x y?>",
  "<!DOCTYPE x>",
  '<?xml version="1.0" encoding="utf-8"?>',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?xml version="1.1"?>',
  "\u0000",
  "\u000b",
  "\u007f",
  "\u0085",
  "\u0301",
  "e\u0302\u0301",
  "\u1ebf",
  "\u2028",
  "\u212b",
  "\ufeff",
  "\ufffd",
  "\ufffe",
  "\uffff",
  "\u{1d15e}",
  "\u{20000}",
  "<MA_LK>",
  "</MA_LK>",
  "<MA_LK/>",
  "<MA_LK />",
  "<b>x</b>",
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
  ' xmlns="urn:x"',
  ' a="1"',
  "=",
  "A",
];

type Edit =
  | { readonly kind: "insert"; readonly at: number; readonly piece: string }
  | { readonly kind: "cell"; readonly at: number; readonly piece: string }
  | { readonly kind: "tag"; readonly at: number; readonly piece: string }
  | { readonly kind: "delete"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number }
  | { readonly kind: "pretty"; readonly end: string }
  | { readonly kind: "spaced" }
  | { readonly kind: "opened" };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.constantFrom(...pieces);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at, piece }),
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("cell" as const), at, piece: fc.constantFrom(...cellPieces) }),
  },
  fc.record({ kind: fc.constant("tag" as const), at, piece }),
  fc.record({ kind: fc.constant("delete" as const), at, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant("repeat" as const), at, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant("pretty" as const), end: fc.constantFrom("\n", "\r\n  ", "\t") }),
  { weight: 2, arbitrary: fc.constant({ kind: "spaced" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "opened" as const }) },
);

/** A few edits for a document; none at all in some cases. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { maxLength: 3 });

/** The document after the edits. */
export function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((now, change) => {
    if (change.kind === "pretty") return now.replaceAll("><", `>${change.end}<`);
    if (change.kind === "spaced") return now.replaceAll("/>", " />");
    if (change.kind === "opened") return now.replace(/<(\w+)\/>/g, "<$1></$1>");
    const place = Math.floor(change.at * now.length);
    if (change.kind === "insert") return now.slice(0, place) + change.piece + now.slice(place);
    if (change.kind === "cell") {
      const border = now.indexOf("/>", place);
      const name = /\w+ ?$/.exec(now.slice(0, Math.max(border, 0)))?.[0] ?? "";
      const start = border - name.length;
      if (name === "") return now;
      return `${now.slice(0, start)}${name.trim()}>${change.piece}</${name.trim()}>${now.slice(border + 2)}`;
    }
    if (change.kind === "tag") {
      const border = now.indexOf("<", place);
      return border < 0 ? now + change.piece : now.slice(0, border) + change.piece + now.slice(border);
    }
    const end = place + change.length;
    if (change.kind === "delete") return now.slice(0, place) + now.slice(end);
    return now.slice(0, end) + now.slice(place);
  }, text);
}

/** The bytes of a text; halves of pairs and the byte flips of `flip` make them something else than UTF-8. */
export function bytesOf(text: string, flip?: { readonly at: number; readonly to: number }): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (flip !== undefined && bytes.length > 0) bytes[Math.floor(flip.at * (bytes.length - 1))] = flip.to;
  return bytes;
}

/** Sometimes one byte is another one. */
export const flips = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ at, to: fc.integer({ min: 0, max: 255 }) }) },
);
