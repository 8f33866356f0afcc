import type { SubjectRequest, SubjectRequestPhase, SubjectRequestStep } from "./subject-request.ts";

/** One step that may be taken: from where, and to where. */
export interface RequestTransition {
  readonly event: SubjectRequestStep["event"];
  readonly from: readonly SubjectRequestPhase[];
  readonly to: SubjectRequestPhase;
}

/** Everything that may happen to a request, as data; whatever is not here is refused. */
export const requestTransitions: readonly RequestTransition[] = [
  { event: "accept", from: ["received"], to: "accepted" },
  // A ground against it may come to light only while it is carried out.
  { event: "refuse", from: ["received", "accepted"], to: "refused" },
  { event: "extend", from: ["accepted"], to: "accepted" },
  { event: "fulfil", from: ["accepted"], to: "fulfilled" },
  { event: "withdraw", from: ["received", "accepted"], to: "withdrawn" },
];

/** Where the request stands after its steps. */
export function phaseOf(request: Pick<SubjectRequest, "steps">): SubjectRequestPhase {
  return request.steps.reduce<SubjectRequestPhase>(
    (phase, { event }) => transitionFrom(phase, event)?.to ?? phase,
    "received",
  );
}

/** The transition of a step, when it may be taken from there. */
export function transitionFrom(phase: SubjectRequestPhase, event: unknown): RequestTransition | undefined {
  return requestTransitions.find((own) => own.event === event && own.from.includes(phase));
}
