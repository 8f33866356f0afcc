import { invalidChange, isInstant } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { anything, type MembersOf, object, optionIssues } from "@benhan/core/options";
import type { IssueList } from "./issue-list.ts";
import { isStoredText } from "./stored-text.ts";

// Types are not trusted: JavaScript callers exist.

/** Notes what is no text that every engine keeps. */
export function checkText(value: unknown, path: JsonPath, found: IssueList): void {
  if (isStoredText(value)) return;
  const en = "Must be well-formed text that is not empty.";
  found.add(invalidChange, path, "Phải là chuỗi Unicode hợp lệ, không rỗng.", en);
}

/** Notes what is no moment. */
export function checkMoment(value: unknown, path: JsonPath, found: IssueList): void {
  if (typeof value === "string" && isInstant(value)) return;
  found.add(invalidChange, path, "Phải là thời điểm có múi giờ.", "Must be a moment with its offset.");
}

/** Notes what is no whole number from `least` on. */
export function checkWholeNumber(value: unknown, least: number, path: JsonPath, found: IssueList): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  const vi = `Phải là số nguyên từ ${least} trở lên.`;
  found.add(invalidChange, path, vi, `Must be a whole number from ${least} upwards.`);
}

/** Notes what is none of these words. */
export function checkOneOf(value: unknown, words: readonly string[], path: JsonPath, found: IssueList): void {
  if (typeof value === "string" && words.includes(value)) return;
  found.add(
    invalidChange,
    path,
    `Phải là một trong: ${words.join(", ")}.`,
    `Must be one of: ${words.join(", ")}.`,
  );
}

/** What a query may ask for, by its type. */
export type QueryMembers<Query> = { readonly [name in keyof Query]-?: true };

/** Notes members that a query does not have: a misspelt condition would be no condition, and all would be listed. */
export function checkMembers<Query>(
  query: Query,
  members: QueryMembers<Query>,
  found: IssueList,
  at: JsonPath = [],
): void {
  const names = Object.keys(members).map((name) => [name, anything] as const);
  const shape = object<Query>(Object.fromEntries(names) as MembersOf<Query>);
  const issues = optionIssues(query, shape);
  found.take(
    issues.map((issue) => ({ ...issue, code: invalidChange.code, path: [...at, ...(issue.path ?? [])] })),
  );
}
