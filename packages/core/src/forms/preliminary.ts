import type { JsonPath } from "../faults/json-path.ts";
import { subjectsOf } from "./about-entry.ts";
import type { FormSource, FormTemplate } from "./form-template.ts";

/** A form that was filled, as far as it is asked here. */
interface Filled {
  readonly template: FormTemplate;
  readonly sections: readonly { readonly fields: readonly ShownField[] }[];
}

interface ShownField {
  readonly values: readonly string[];
  readonly path?: JsonPath;
  readonly rowPaths?: readonly JsonPath[];
}

/**
 * Where the entries stand that make a paper preliminary: what it tells of and its filled copy; on a certificate
 * everything that it prints.
 */
export function preliminaryPositions({ template, sections }: Filled, source: FormSource): readonly number[] {
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
