import type { Issue } from "../../faults/issue.ts";
import { type OptionShape, object } from "../../options/option-shape.ts";
import { anything } from "../../options/plain-shapes.ts";
import { unknownMembersOf } from "../findings/unknown-members.ts";
import type {
  AcceptStep,
  ExtendStep,
  FulfilStep,
  RefuseStep,
  SubjectRequestStep,
  WithdrawStep,
} from "./subject-request.ts";

const base = { event: anything, at: anything, by: anything } as const;

const members: { readonly [event in SubjectRequestStep["event"]]: OptionShape } = {
  accept: /* @__PURE__ */ object<AcceptStep>({ ...base, keeping: anything }),
  refuse: /* @__PURE__ */ object<RefuseStep>({
    ...base,
    reason: anything,
    source: anything,
    keeping: anything,
  }),
  extend: /* @__PURE__ */ object<ExtendStep>({ ...base, days: anything, reason: anything }),
  fulfil: /* @__PURE__ */ object<FulfilStep>({
    ...base,
    evidence: anything,
    keeping: anything,
    statements: anything,
  }),
  withdraw: /* @__PURE__ */ object<WithdrawStep>(base),
};

/** The names of the events. */
export const stepEvents: readonly string[] = Object.keys(members);

/** The members that a step of this event does not have. */
export function unknownStepMembers(step: SubjectRequestStep): readonly Issue[] {
  return unknownMembersOf(step, members[step.event]);
}
