import type { Issue, Report } from "@benhan/core/faults";
import { argumentIssues, isObject, kind, refuseCall } from "@benhan/core/options";
import type {
  AppraiseStep,
  Disposal,
  DisposalPhase,
  DisposalState,
  DisposalStep,
  NextDisposalStep,
} from "./disposal.ts";
import { disposalIssue } from "./disposal-issue.ts";
import { listIssues, stepIssues } from "./step-issues.ts";

/** One step that may be taken: from where, and to where. */
export interface DisposalTransition {
  readonly event: NextDisposalStep["event"];
  readonly from: readonly DisposalPhase[];
  readonly to: DisposalPhase;
  /** Whether papers of controlled drugs must be among the list, or must not. */
  readonly withCouncil?: boolean;
}

/** Everything that may happen after the list, as data; whatever is not here is refused. */
export const disposalTransitions: readonly DisposalTransition[] = [
  { event: "appraise", from: ["candidate"], to: "appraised" },
  { event: "decide", from: ["appraised"], to: "decided" },
  { event: "minutes", from: ["decided"], to: "minuted", withCouncil: true },
  { event: "withdraw", from: ["candidate"], to: "candidate" },
  { event: "withdraw", from: ["appraised"], to: "appraised" },
  { event: "withdraw", from: ["decided"], to: "decided" },
  { event: "withdraw", from: ["minuted"], to: "minuted" },
  { event: "execute", from: ["decided"], to: "executed", withCouncil: false },
  { event: "execute", from: ["minuted"], to: "executed" },
  { event: "certify", from: ["executed"], to: "certified" },
  { event: "stop", from: ["candidate", "appraised", "decided", "minuted"], to: "stopped" },
];

/** The transition of a step, when it may be taken from there. */
export function transitionFrom(
  { phase, list }: DisposalState,
  event: unknown,
): DisposalTransition | undefined {
  const needsCouncil = list.some(({ isControlledDrug }) => isControlledDrug === true);
  return disposalTransitions.find(
    (own) =>
      own.event === event && own.from.includes(phase) && (own.withCouncil ?? needsCouncil) === needsCouncil,
  );
}

export const disposalShape = /* @__PURE__ */ kind(
  "một đợt hủy (Disposal, kết quả của proposeDisposal)",
  "a disposal (Disposal, as proposeDisposal gives it)",
  (value) => isObject(value) && Array.isArray(value["steps"]),
);

/**
 * What the steps of a disposal come to. Steps that are not whole, or do not follow each other, are no history: then it is
 * told where it breaks, and nothing more can be done with it.
 *
 * @throws EmrError `core.options.wrong`
 */
export function disposalStateOf(disposal: Disposal): Report<DisposalState> {
  refuseCall("disposalStateOf", argumentIssues("disposal", disposal, disposalShape));
  const [first, ...rest] = disposal.steps;
  const broken = (at: number, issues: readonly Issue[]): Report<DisposalState> => ({
    ok: false,
    issues: [disposalIssue("history_broken", ["steps", at]), ...issues],
  });
  if (first?.event !== "propose") return broken(0, []);
  const wrong = listIssues(first);
  if (wrong.length > 0) return broken(0, wrong);
  let state: DisposalState = { phase: "candidate", list: first.list, retained: [] };
  let before: DisposalStep = first;
  for (const [at, step] of rest.entries()) {
    const next = isObject(step) ? transitionFrom(state, step.event) : undefined;
    const issues = next === undefined ? [] : stepIssues(step as NextDisposalStep, before, state);
    if (next === undefined || issues.length > 0) return broken(at + 1, issues);
    state = after(state, step as NextDisposalStep, next);
    before = step;
  }
  return { ok: true, value: state, issues: [] };
}

function after(state: DisposalState, step: NextDisposalStep, { to }: DisposalTransition): DisposalState {
  if (step.event === "appraise") return appraised(state, step);
  if (step.event !== "withdraw") return { ...state, phase: to };
  const list = state.list.filter(({ key }) => !step.items.some((one) => one.key === key));
  return { ...state, list, phase: list.length === 0 ? "kept" : to };
}

function appraised({ list }: DisposalState, { verdicts, by, at }: AppraiseStep): DisposalState {
  const verdictOf = (key: string) => verdicts.find((one) => one.key === key);
  const left = list.filter(({ key }) => verdictOf(key)?.verdict === "confirm");
  const retained = verdicts.flatMap((one) =>
    one.verdict === "confirm"
      ? []
      : [
          {
            key: one.key,
            keepUntil: one.verdict === "extend" ? one.until : ("permanent" as const),
            reason: one.reason,
            by,
            at,
          },
        ],
  );
  return { phase: left.length === 0 ? "kept" : "appraised", list: left, retained };
}
