export { advanceSubjectRequest } from "./advance-subject-request.ts";
export { type DueOfOptions, dueOf, type RequestClockState, type SubjectRequestDue } from "./due-of.ts";
export { type DeletionRefusal, deletionRefusal, type KeepAnswer } from "./keep-answer.ts";
export { openSubjectRequest } from "./open-subject-request.ts";
export {
  type LateClock,
  type OverdueOptions,
  type OverdueRequests,
  overdueRequests,
} from "./overdue-requests.ts";
export { type RequestClock, requestClocks, type SubjectRequestSettings } from "./request-clocks.ts";
export { phaseOf, type RequestTransition, requestTransitions } from "./request-steps.ts";
export type {
  AcceptStep,
  ExtendStep,
  FulfilStep,
  NewSubjectRequest,
  RefuseStep,
  SubjectRequest,
  SubjectRequestKind,
  SubjectRequestPhase,
  SubjectRequestStep,
  WithdrawStep,
} from "./subject-request.ts";
