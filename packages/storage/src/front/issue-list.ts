import { invalidChange, wrongFacility } from "@benhan/core";
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
      issues.push(advised({ code: fault.code, severity: "error", path, text: { vi, en } }, nextStep));
    },
    take(others) {
      // Not spread into `push`: arguments are limited in number.
      for (const issue of others) issues.push(advised(issue));
    },
    throwFirstOf(...faults) {
      for (const fault of faults) {
        const count = issues.filter((issue) => issue.code === fault.code).length;
        if (count > 0) throw fault({ count }, { issues });
      }
    },
  };
}

/** An issue that says what to do: what it says already, else the step, else what always helps with its code. */
export function advised(issue: Issue, nextStep = nextSteps[issue.code]): Issue {
  return issue.nextStep !== undefined || nextStep === undefined ? issue : { ...issue, nextStep };
}

const nextSteps: Readonly<Record<string, Bilingual>> = {
  [invalidChange.code]: {
    vi: "Sửa giá trị ở chỗ này rồi gọi lại.",
    en: "Correct the value in this place, then call again.",
  },
  [wrongFacility.code]: {
    vi: "Ghi đúng facilityId mà kho được mở cho, hoặc mở kho của cơ sở kia.",
    en: "Give the facilityId for which the store was opened, or open the store of that facility.",
  },
};
