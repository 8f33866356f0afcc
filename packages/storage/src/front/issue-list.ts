import type { Bilingual, Fault, Issue, JsonPath } from "@benhan/core/faults";

/** Gathers what is wrong with a call, so that one error can tell all of it. */
export interface IssueList {
  add(fault: Fault<never>, path: JsonPath, vi: string, en: string, nextStep?: Bilingual): void;
  /** Takes over what another check has found. */
  take(issues: readonly Issue[]): void;
  /** Throws the first of these faults of which something was found, with all that was found. */
  throwFirstOf(...faults: readonly Fault<{ readonly count: number }>[]): void;
}

/** Starts an empty list. */
export function createIssueList(): IssueList {
  const issues: Issue[] = [];
  return {
    add(fault, path, vi, en, nextStep) {
      issues.push({
        code: fault.code,
        severity: "error",
        path,
        text: { vi, en },
        ...(nextStep && { nextStep }),
      });
    },
    take(others) {
      // Not spread into `push`: arguments are limited in number.
      for (const issue of others) issues.push(issue);
    },
    throwFirstOf(...faults) {
      for (const fault of faults) {
        const count = issues.filter((issue) => issue.code === fault.code).length;
        if (count > 0) throw fault({ count }, { issues });
      }
    },
  };
}
