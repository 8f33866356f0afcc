import { type EmrError, type Issue, isEmrError } from "@benhan/core/faults";
import { issueOfError } from "./issue-of-error.ts";
import { answerNotNoted } from "./outbox.faults.ts";

/** What hubs answered and nobody could write down: nothing else knows of it. */
export interface LostAnswers {
  note(told: Parameters<typeof answerNotNoted>[0], cause: unknown): EmrError;
  /** All of them: the first, with the others as its issues; `undefined` when none was lost. */
  error(): EmrError | undefined;
}

export function createLostAnswers(): LostAnswers {
  const makers: ((issues: readonly Issue[]) => EmrError)[] = [];
  const others: Issue[] = [];
  return {
    note(told, cause) {
      const known = { ...told, ...(isEmrError(cause) && { why: cause.text }) };
      const fault = answerNotNoted(known, { cause });
      if (makers.push((issues) => answerNotNoted(known, { cause, issues })) > 1)
        others.push(issueOfError(fault));
      return fault;
    },
    error: () => makers[0]?.(others),
  };
}
