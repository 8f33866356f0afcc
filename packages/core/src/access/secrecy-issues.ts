import type { Issue } from "../faults/issue.ts";
import { accessIssue } from "./access.issues.ts";
import { type AccessPolicy, neverByBreakGlass } from "./access-policy.ts";
import type { AccessOperation } from "./access-row.ts";

/** Who wants to do what with tagged content. */
export interface TaggedUse {
  readonly category: string;
  readonly operation: "read" | "copy" | "export";
  readonly isBreakGlass?: boolean;
}

/**
 * What stands against using content with these secrecy tags; an error bars it. `barredBy` of `@benhan/core/privacy` is
 * one.
 */
export type BarredBy = (tags: readonly string[], use: TaggedUse) => readonly Issue[];

/** What the secrecy tags of a record say. A tag that nobody judges bars. */
export function secrecyIssues(
  tags: readonly string[] | undefined,
  {
    category,
    operation,
    isBreakGlass,
  }: { category: string; operation: AccessOperation; isBreakGlass: boolean },
  { policy, barredBy }: { readonly policy: AccessPolicy; readonly barredBy?: BarredBy },
): readonly Issue[] {
  const path = ["facts", "tags"];
  // Who breaks the glass says which tags there are: it is not broken over a donor for whom nobody looked.
  if (tags === undefined && barredBy === undefined)
    return isBreakGlass ? [accessIssue("tags_unknown", path)] : [];
  if (!Array.isArray(tags)) return [accessIssue("tags_unknown", path)];
  const never = [...neverByBreakGlass, ...(policy.breakGlass?.never ?? [])];
  const donor =
    isBreakGlass && tags.some((tag) => never.includes(tag)) ? [accessIssue("donor_secret", path)] : [];
  if (tags.length === 0) return [];
  if (barredBy === undefined) return [...donor, accessIssue("tags_unjudged", path)];
  const use = { category, operation: operation === "summary" ? ("copy" as const) : operation, isBreakGlass };
  const found: unknown = barredBy(tags, use);
  // Types are not trusted: an answer that is no list bars.
  return Array.isArray(found) ? [...donor, ...found] : [...donor, accessIssue("tags_unjudged", path)];
}
