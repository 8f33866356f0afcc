import type { Bilingual } from "../faults/issue.ts";

const bytesFirst = {
  vi: ": đọc hết thành Uint8Array trước",
  en: ": read it into a Uint8Array first",
} as const satisfies Bilingual;

/** Something that is handed from one step to the next: the names that only it has together, and what it is called. */
export type KnownThing = readonly [names: readonly string[], vi: string, en: string];

/** The narrower before the wider. */
const ownThings: readonly KnownThing[] = [
  [["ok", "issues"], "Report: xét ok rồi đưa value", "a Report: look at its ok, and pass its value"],
  [["entries", "episode"], "bệnh án (MedicalRecord)", "a record (MedicalRecord)"],
  [["profiles", "practitioners"], "danh mục của cơ sở (FacilityMasters)", "catalogues (FacilityMasters)"],
  [["template", "sections"], "biểu mẫu đã điền (FilledForm)", "a filled form (FilledForm)"],
  [["arrayBuffer", "size"], `Blob${bytesFirst.vi}`, `a Blob${bytesFirst.en}`],
  [["getReader"], `luồng (ReadableStream)${bytesFirst.vi}`, `a ReadableStream${bytesFirst.en}`],
  [["pipe", "on"], `luồng của Node (stream)${bytesFirst.vi}`, `a stream of Node${bytesFirst.en}`],
];

const pieces = [
  `luồng các mảnh (AsyncIterable)${bytesFirst.vi}`,
  `an AsyncIterable${bytesFirst.en}`,
] as const;

/**
 * What was passed on, when it is something that people pass to the wrong function.
 *
 * @param known What the package has beside the things of core; these are looked for first.
 */
export function thingOf(value: unknown, known: readonly KnownThing[] = []): Bilingual | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const is = ([names]: KnownThing) => names.every((name) => name in value);
  const [, vi, en] = known.find(is) ?? ownThings.find(is) ?? [];
  if (vi !== undefined && en !== undefined) return { vi, en };
  return Symbol.asyncIterator in value ? { vi: pieces[0], en: pieces[1] } : undefined;
}

/** What a value is, by its kind: nothing of what it holds. */
export function whatIs(value: unknown, known?: readonly KnownThing[]): Bilingual {
  const thing = thingOf(value, known);
  if (thing !== undefined) return thing;
  if (Array.isArray(value)) return { vi: "danh sách (mảng)", en: "a list (array)" };
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { vi: "dãy byte", en: "bytes" };
  if (typeof value === "object" && value !== null) return { vi: "đối tượng khác", en: "another object" };
  const name = value === null ? "null" : typeof value;
  return words[name] ?? { vi: name, en: name };
}

const words: Partial<Record<string, Bilingual>> = {
  function: { vi: "một hàm", en: "a function" },
  string: { vi: "chữ", en: "a text" },
  number: { vi: "số", en: "a number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
};
