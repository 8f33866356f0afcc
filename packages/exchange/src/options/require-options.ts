import { nearNames } from "@benhan/core/codes";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { compare, type OptionShape, unlike } from "./option-shape.ts";
import {
  argumentKind,
  type Guide,
  optionKind,
  optionMissing,
  optionsWrong,
  optionUnknown,
} from "./options.faults.ts";

/**
 * Refuses options that a function does not know or that are of another kind. Types say so too; but who writes
 * JavaScript, or spreads configuration, would get something else than was asked, and no word of it.
 *
 * @param of Name of the function, for the message.
 * @throws EmrError `exchange.options.wrong` with all findings
 */
export function requireOptions(of: string, options: unknown, shape: OptionShape, guide?: Guide): void {
  refuse(of, optionIssues(options, shape), guide);
}

/**
 * Refuses a call when anything was found about it.
 *
 * @throws EmrError `exchange.options.wrong` with all findings
 */
export function refuse(of: string, issues: readonly Issue[], guide: Guide = "print"): void {
  if (issues.length === 0) return;
  const all = (language: "vi" | "en") => issues.map(({ text }) => text[language]).join(" ");
  throw optionsWrong({ of, count: issues.length, all: { vi: all("vi"), en: all("en") }, guide }, { issues });
}

/** What is wrong with an argument before the options. Its content is not looked at. */
export function argumentIssues(name: string, value: unknown, shape: OptionShape): readonly Issue[] {
  const wanted = unlike(shape, value);
  return wanted === undefined ? [] : [argumentKind(name, wanted)];
}

/** Everything that is wrong with options. */
export function optionIssues(options: unknown, shape: OptionShape): readonly Issue[] {
  const issues: Issue[] = [];
  compare(shape, options, [], {
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
