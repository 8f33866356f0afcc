import { type CalendarDate, isCalendarDate, isDigestText, isInstant } from "@benhan/core";
import type { Bilingual, JsonPath } from "@benhan/core/faults";

/** One place where data has not the shape that it must have. */
export interface ShapeDefect {
  readonly path: JsonPath;
  readonly what: "missing" | "wrong" | "unknown";
  /** What should stand there; never what does. */
  readonly wanted: Bilingual;
}

/** Says what is wrong with a value; nothing when it has the shape. */
export type DataShape = (value: unknown, path: JsonPath) => readonly ShapeDefect[];

type Members = Readonly<Record<string, DataShape>>;

const longestText = 2000;
const mostDefects = 200;

function shapeOf(fits: (value: unknown) => boolean, wanted: Bilingual): DataShape {
  return (value, path) => {
    if (fits(value)) return [];
    return [{ path, what: value === undefined ? "missing" : "wrong", wanted }];
  };
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Some words: not blank, and at most 2000 characters. */
export const text: DataShape = shapeOf(
  (value) => isText(value) && value.trim() !== "" && value.length <= longestText,
  { vi: "chuỗi không rỗng, tối đa 2000 ký tự", en: "a text that is not blank, of at most 2000 characters" },
);

/** Base64, exactly spelled. */
export const base64: DataShape = shapeOf(
  (value) => isText(value) && value !== "" && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value),
  { vi: "base64", en: "base64" },
);

export const instant: DataShape = shapeOf((value) => isText(value) && isInstant(value), {
  vi: "thời điểm có múi giờ, ví dụ 2026-11-21T10:00:00.000+07:00",
  en: "a moment with its offset, such as 2026-11-21T10:00:00.000+07:00",
});

export const day: DataShape = shapeOf(
  (value): value is CalendarDate => isText(value) && isCalendarDate(value),
  {
    vi: "ngày, ví dụ 2026-11-21",
    en: "a day, such as 2026-11-21",
  },
);

export const digestText: DataShape = shapeOf((value) => isText(value) && isDigestText(value), {
  vi: "giá trị băm sha-256:…",
  en: "a digest sha-256:…",
});

export const truth: DataShape = shapeOf((value) => typeof value === "boolean", {
  vi: "true hoặc false",
  en: "true or false",
});

/** A whole number from 0. */
export const count: DataShape = shapeOf((value) => Number.isSafeInteger(value) && Number(value) >= 0, {
  vi: "số nguyên không âm",
  en: "a whole number from 0",
});

/** Exactly one of these values. */
export function oneOf(...values: readonly (string | number)[]): DataShape {
  const list = values.join(", ");
  return shapeOf((value) => (isText(value) || typeof value === "number") && values.includes(value), {
    vi: `một trong: ${list}`,
    en: `one of: ${list}`,
  });
}

/** A list of at most so many items. */
export function listOf(item: DataShape, most: number): DataShape {
  const isList = shapeOf((value) => Array.isArray(value) && value.length <= most, {
    vi: `danh sách tối đa ${most} mục`,
    en: `a list of at most ${most} items`,
  });
  return (value, path) => {
    const defects = isList(value, path);
    if (defects.length > 0 || !Array.isArray(value)) return defects;
    return value.flatMap((one, index) => item(one, [...path, index])).slice(0, mostDefects);
  };
}

/** An object with these members and no others. */
export function objectOf(required: Members, optional: Members = {}): DataShape {
  const known = { ...required, ...optional };
  return (value, path) => {
    if (!isPlainObject(value)) return isObject(value, path);
    const strange = Object.keys(value)
      .filter((key) => !Object.hasOwn(known, key))
      .slice(0, mostDefects)
      // The name of the member may be data of the patient.
      .map((): ShapeDefect => ({ path, what: "unknown", wanted: namesOf(known) }));
    const defects = Object.entries(known).flatMap(([key, shape]) => {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      return member === undefined && !Object.hasOwn(required, key) ? [] : shape(member, [...path, key]);
    });
    return [...strange.slice(0, 1), ...defects].slice(0, mostDefects);
  };
}

/** An object whose member `tag` says which of the shapes it has. */
export function unionOf(
  tag: string,
  shapes: Readonly<Record<string, Members>>,
  optional: Readonly<Record<string, Members>> = {},
): DataShape {
  const tags = oneOf(...Object.keys(shapes));
  return (value, path) => {
    if (!isPlainObject(value)) return isObject(value, path);
    const name = Object.hasOwn(value, tag) ? value[tag] : undefined;
    const members = isText(name) && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (members === undefined || !isText(name)) return tags(name, [...path, tag]);
    return objectOf({ [tag]: oneOf(name), ...members }, optional[name])(value, path);
  };
}

const isObject = shapeOf(isPlainObject, { vi: "đối tượng", en: "an object" });

function namesOf(known: Members): Bilingual {
  const list = Object.keys(known).join(", ");
  return { vi: `chỉ các mục: ${list}`, en: `only the members: ${list}` };
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
