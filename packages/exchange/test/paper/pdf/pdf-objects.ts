import { unzlibSync } from "fflate";

const latin = new TextDecoder("latin1");

/** The objects of a file that we wrote, for looking at them: by number, the dictionary and its stream as text. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Uint8Array | undefined;
}

export function objectsOf(bytes: Uint8Array): Map<number, PdfObject> {
  const text = latin.decode(bytes);
  const objects = new Map<number, PdfObject>();
  // By the cross-reference table, as a reader would.
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const entries = [...text.slice(start).matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)];
  entries.forEach(([, offset, , kind], number) => {
    if (kind !== "n") return;
    const at = Number(offset);
    const head = `${number} 0 obj\n`;
    if (!text.startsWith(head, at)) throw new Error(`object ${number} does not begin where the table says`);
    const streamAt = text.indexOf("\nstream\n", at);
    const endAt = text.indexOf("\nendobj", at);
    if (streamAt === -1 || streamAt > endAt) {
      objects.set(number, { dictionary: text.slice(at + head.length, endAt), stream: undefined });
      return;
    }
    const dictionary = text.slice(at + head.length, streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const raw = bytes.subarray(streamAt + 8, streamAt + 8 + length);
    if (
      !text.startsWith("\nendstream", streamAt + 8 + length + 1) &&
      !text.startsWith("\nendstream", streamAt + 8 + length)
    ) {
      throw new Error(`the stream of object ${number} does not end where its length says`);
    }
    objects.set(number, {
      dictionary,
      stream: /\/Filter \/FlateDecode/.test(dictionary) ? unzlibSync(raw) : raw,
    });
  });
  return objects;
}

/** The one object whose dictionary has these words. */
export function objectWith(
  objects: Map<number, PdfObject>,
  ...parts: readonly (string | RegExp)[]
): PdfObject {
  const found = [...objects.values()].filter(({ dictionary }) =>
    parts.every((part) => (typeof part === "string" ? dictionary.includes(part) : part.test(dictionary))),
  );
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${found.length} objects with ${parts.join(" and ")}`);
  return first;
}

export function textOf(object: PdfObject): string {
  return new TextDecoder().decode(object.stream);
}

/** The tags of the structure tree, from its root, children in their order. */
export interface StructureNode {
  readonly tag: string;
  readonly dictionary: string;
  readonly kids: readonly StructureNode[];
  /** Marked contents that belong to it: number of the page object and of the mark. */
  readonly contents: readonly (readonly [number, number])[];
}

export function structureOf(objects: Map<number, PdfObject>): StructureNode {
  const root = objectWith(objects, "/Type /StructTreeRoot");
  const [first] = references(/\/K \[([^\]]*)\]/.exec(root.dictionary)?.[1] ?? "");
  return node(objects, first ?? 0);
}

function node(objects: Map<number, PdfObject>, number: number): StructureNode {
  const { dictionary } = objects.get(number) ?? { dictionary: "" };
  const tag = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? "";
  const page = Number(/\/Pg (\d+) 0 R\n\/K/.exec(dictionary)?.[1] ?? Number.NaN);
  const kids = /\/K \[([\s\S]*)\]\s*>>$/.exec(dictionary)?.[1] ?? "";
  const contents: [number, number][] = [];
  const marked = kids.replace(/<<\s*\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID (\d+)\s*>>/g, (_, own, mcid) => {
    contents.push([Number(own), Number(mcid)]);
    return "";
  });
  const children = marked.replace(/<<\s*\/Type \/OBJR[\s\S]*?>>/g, "");
  const elements = references(children).map((kid) => node(objects, kid));
  for (const [, mcid] of children.replace(/\d+ 0 R/g, "").matchAll(/(\d+)/g))
    contents.push([page, Number(mcid)]);
  return { tag, dictionary, kids: elements, contents };
}

function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** All nodes below and with this one. */
export function flat(root: StructureNode): StructureNode[] {
  return [root, ...root.kids.flatMap(flat)];
}
