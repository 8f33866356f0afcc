import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { nearNames } from "../text/near-names.ts";
import { compare, unlike } from "./compare-shape.ts";
import type { OptionShape } from "./option-shape.ts";
import { argumentKind, optionKind, optionMissing, optionUnknown } from "./options.faults.ts";
import type { KnownThing } from "./what-is.ts";

/**
 * What is wrong with an argument before the options. Its content is not looked at.
 *
 * @param known What the package passes on beside the things of core, so that one in another's place is told by its name.
 */
export function argumentIssues(
  name: string,
  value: unknown,
  shape: OptionShape,
  known?: readonly KnownThing[],
): readonly Issue[] {
  const wanted = unlike(shape, value, known);
  return wanted === undefined ? [] : [argumentKind(name, wanted)];
}

/**
 * Everything that is wrong with options: names that there are not, values of another kind, what is missing.
 *
 * @param known As {@link argumentIssues} has it.
 */
export function optionIssues(
  options: unknown,
  shape: OptionShape,
  known?: readonly KnownThing[],
): readonly Issue[] {
  const issues: Issue[] = [];
  compare(shape, options, [], {
    ...(known !== undefined && { known }),
    unknown: (path, names) => issues.push(optionUnknown(path, meantBy(path, names, shape), names)),
    wrong: (path, wanted) => issues.push(optionKind(path, wanted)),
    missing: (path, wanted) => issues.push(optionMissing(path, wanted)),
  });
  return issues;
}

/** The same name at another place, else one that is written nearly so. */
function meantBy(path: JsonPath, names: readonly string[], root: OptionShape): readonly string[] {
  const name = String(path.at(-1));
  const places = placesIn(root, []);
  const elsewhere = places.filter((place) => place.at(-1) === name).map((place) => place.join("."));
  if (elsewhere.length > 0) return elsewhere;
  const beside = path.slice(0, -1);
  const near = nearNames(name, names);
  if (near.length > 0) return near.map((own) => [...beside, own].join("."));
  const far = nearNames(name, new Set(places.map((place) => place.at(-1) ?? "")));
  return places.filter((place) => far.includes(place.at(-1) ?? "")).map((place) => place.join("."));
}

/** Every name that can be written without going through a list. */
function placesIn({ members = {} }: OptionShape, path: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(members).flatMap(([name, member]) => [
    [...path, name],
    ...placesIn(member, [...path, name]),
  ]);
}
