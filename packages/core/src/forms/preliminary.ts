import type { JsonPath } from "../faults/json-path.ts";
import { subjectsOf } from "./about-entry.ts";
import type { FilledForm } from "./fill-form.ts";
import type { FormSource } from "./form-template.ts";

/**
 * Where the entries stand that make a paper preliminary: what it tells of and its filled copy; on a certificate
 * everything that it prints.
 */
export function preliminaryPositions(
  { template, sections }: Pick<FilledForm, "template" | "sections">,
  source: FormSource,
): readonly number[] {
  const { entries } = source.record;
  if (entries.every(({ status }) => status !== "preliminary")) return [];
  const { about = subjectsOf(template, source.entries)[0], data } = source;
  const told = [about, data].flatMap((entry) => (entry === undefined ? [] : entries.indexOf(entry)));
  const shown = sections
    .flatMap(({ fields }) => fields)
    .filter(({ values }) => values.length > 0)
    .flatMap(({ path = [], rowPaths = [] }) => [path, ...rowPaths])
    .flatMap(positionIn)
    .filter((position) => {
      const entry = entries[position];
      if (entry === undefined) return false;
      return template.kind === "certificate" || template.moment?.subjects?.some(({ fits }) => fits(entry));
    });
  return [...new Set([...told, ...shown])]
    .filter((position) => entries[position]?.status === "preliminary")
    .sort((a, b) => a - b);
}

/** The entry that a path leads into. */
export function positionIn([list, position]: JsonPath): readonly number[] {
  return list === "entries" && typeof position === "number" ? [position] : [];
}
