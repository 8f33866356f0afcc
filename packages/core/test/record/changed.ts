import { type JsonPath, valueAt } from "../../src/index.ts";

type Loose = Record<string | number, unknown>;

/** A copy with some members replaced, by dotted path; `undefined` takes a member out. */
export function changed(value: unknown, members: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(members).reduce(
    (whole, [place, member]) =>
      replaced(
        whole,
        place.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        member,
      ),
    structuredClone(value),
  );
}

/** The same value with another member at the path. Changes the value itself. */
export function replaced(value: unknown, path: JsonPath, member: unknown): unknown {
  const parent = valueAt(value, path.slice(0, -1)) as Loose;
  const name = path.at(-1) ?? "";
  if (member === undefined && !Array.isArray(parent)) delete parent[name];
  else parent[name] = member;
  return value;
}

/** The paths of everything in a value, the value itself left out. */
export function pathsOf(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const inner = steps.flatMap((step) => pathsOf((value as Loose)[step], [...path, step]));
  return path.length === 0 ? inner : [path, ...inner];
}
