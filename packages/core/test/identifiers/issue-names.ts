import type { Issue } from "../../src/index.ts";

/** The last part of every code, in the order in which they were found: what the tables of vectors name. */
export function issueNames({ issues }: { readonly issues: readonly Issue[] }): readonly string[] {
  return issues.map(({ code }) => code.slice(code.lastIndexOf(".") + 1));
}

/** The same with severities, `error shape`. */
export function issueLines({ issues }: { readonly issues: readonly Issue[] }): readonly string[] {
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}
