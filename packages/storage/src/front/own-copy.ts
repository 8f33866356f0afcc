import { invalidChange } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { createIssueList, type IssueList } from "./issue-list.ts";

/**
 * A copy of an object whose members were asked once: what is checked is then what is stored, whatever a getter or a proxy
 * would answer later. Any other value as it is; the checks tell it.
 *
 * @throws EmrError `core.store.invalid_change` when it cannot be read
 */
export function ownCopy<T>(given: T, path: JsonPath): T {
  const found = createIssueList();
  const own = readOnce(given, path, found);
  found.throwFirstOf(invalidChange);
  return own as T;
}

/** The same among many: what cannot be read is noted, and nothing is given back. */
export function readOnce<T>(given: T, path: JsonPath, found: IssueList): T | undefined {
  try {
    if (Array.isArray(given)) return [...given] as T;
    return typeof given === "object" && given !== null ? { ...given } : given;
  } catch {
    // The words of the error may hold anything.
    found.add(invalidChange, path, "Không đọc được giá trị này.", "This value cannot be read.");
    return undefined;
  }
}
