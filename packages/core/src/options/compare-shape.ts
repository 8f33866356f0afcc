import type { Bilingual } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { isPromise } from "./is-promise.ts";
import { isObject, type OptionShape } from "./option-shape.ts";
import { type KnownThing, whatIs } from "./what-is.ts";

/** Who is told what does not fit. */
export interface OptionFindings {
  /** What the package passes on beside the things of core. */
  readonly known?: readonly KnownThing[];
  unknown(path: JsonPath, names: readonly string[]): void;
  wrong(path: JsonPath, wanted: Bilingual): void;
  missing(path: JsonPath, wanted: Bilingual): void;
}

/** What a value is wanted to be, and what it is, when it is none of this shape itself; nothing when it is one. */
export function unlike(
  shape: OptionShape,
  value: unknown,
  known?: readonly KnownThing[],
): Bilingual | undefined {
  try {
    return whyUnlike(shape, value, known);
  } catch {
    // A getter that throws, or a proxy that was revoked. Its own words may hold anything.
    return unreadable(shape);
  }
}

function unreadable({ wanted: { vi, en } }: OptionShape): Bilingual {
  return { vi: `${vi}; giá trị nhận được không đọc được`, en: `${en}; what was given cannot be read` };
}

function whyUnlike(
  { fits, wanted, isText }: OptionShape,
  value: unknown,
  known: readonly KnownThing[] | undefined,
): Bilingual | undefined {
  if (isPromise(value)) {
    return {
      vi: `${wanted.vi}, không phải Promise: thiếu await`,
      en: `${wanted.en}, no Promise: await is missing`,
    };
  }
  if (fits(value)) return undefined;
  // Of a text or a number it is the form or the size that is wrong.
  if (typeof value === "number" ? fits(1) : typeof value === "string" && isText) return wanted;
  const { vi, en } = whatIs(value, known);
  return { vi: `${wanted.vi}; nhận được ${vi}`, en: `${wanted.en}; got ${en}` };
}

/** Compares a value with its shape, to the last member. One that is `undefined` counts as left out. */
export function compare(shape: OptionShape, value: unknown, path: JsonPath, find: OptionFindings): void {
  try {
    compareRead(shape, value, path, find);
  } catch {
    find.wrong(path, unreadable(shape));
  }
}

function compareRead(shape: OptionShape, value: unknown, path: JsonPath, find: OptionFindings): void {
  const { members, required = [], items, choose } = shape;
  if (choose !== undefined) {
    compare(choose(value), value, path, find);
    return;
  }
  const wanted = unlike(shape, value, find.known);
  if (wanted !== undefined) {
    find.wrong(path, wanted);
    return;
  }
  if (items !== undefined && Array.isArray(value)) {
    for (const [at, item] of value.entries()) compare(items, item, [...path, at], find);
  }
  if (members === undefined || !isObject(value)) return;
  const own = new Map(Object.entries(members));
  for (const name of required) {
    const member = own.get(name);
    if (value[name] === undefined && member !== undefined) find.missing([...path, name], member.wanted);
  }
  for (const [name, held] of Object.entries(value)) {
    const member = own.get(name);
    if (member === undefined) find.unknown([...path, name], [...own.keys()]);
    else if (held !== undefined) compare(member, held, [...path, name], find);
  }
}
