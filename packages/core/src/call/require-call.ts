import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { nearNames } from "../text/near-names.ts";
import { argumentKind, optionUnknown, wrongCall } from "./call.faults.ts";

/** What an argument must be, in words, and whether it is. */
export interface ArgumentKind {
  readonly wanted: Bilingual;
  readonly fits: (value: unknown) => boolean;
}

/**
 * Refuses a call about which something was found. Types say so too; but who writes JavaScript has none.
 *
 * @param of Name of the function, for the message.
 * @throws EmrError `core.call.wrong` with all findings
 */
export function refuseCall(of: string, issues: readonly Issue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  const told = (language: "vi" | "en") => issues.map(({ text }) => text[language]).join(" ");
  throw wrongCall({ of, found: { vi: told("vi"), en: told("en") } }, { path: first.path, issues });
}

/** What is wrong with one argument. */
export function argumentIssues(
  path: JsonPath,
  value: unknown,
  { wanted, fits }: ArgumentKind,
): readonly Issue[] {
  if (isPromise(value)) return [argumentKind(path, notAwaited(wanted))];
  return fits(value) ? [] : [argumentKind(path, wanted)];
}

const notAwaited = ({ vi, en }: Bilingual): Bilingual => ({
  vi: `${vi}; đây là một Promise, thiếu await`,
  en: `${en}; this is a Promise, await is missing`,
});

/** What is wrong with options: names that there are not, and values of another kind. `undefined` counts as left out. */
export function optionIssues<Options>(
  options: unknown,
  kinds: { readonly [name in keyof Options]-?: ArgumentKind },
): readonly Issue[] {
  if (!isObject(options) || isPromise(options)) {
    return argumentIssues(["options"], options, { wanted: anObject, fits: isObject });
  }
  const known = new Map(Object.entries<ArgumentKind>(kinds));
  const names = [...known.keys()];
  return Object.entries(options).flatMap(([name, value]) => {
    const kind = known.get(name);
    if (kind === undefined) return [optionUnknown(name, nearNames(name, names), names)];
    return value === undefined ? [] : argumentIssues(["options", name], value, kind);
  });
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether somebody forgot to wait for it. */
export function isPromise(value: unknown): boolean {
  return isObject(value) && typeof value["then"] === "function";
}

const anObject: Bilingual = { vi: "một đối tượng { … }", en: "an object { … }" };
