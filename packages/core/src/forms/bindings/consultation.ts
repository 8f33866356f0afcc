import type { ConsultationEntry } from "../../record/entries/consultation.ts";
import { bindEntry } from "./entry-binding.ts";

function meeting(label: string, ...purposes: ConsultationEntry["purpose"][]) {
  const bind = bindEntry({
    kind: "consultation",
    label,
    is: { purpose: purposes },
  });
  return {
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
    endedAt: bind("endedAt", "minute", (entry) => entry.endedAt),
    members: bind("members", "practitioner", (entry) => entry.members),
    summary: bind("summary", "text", (entry) => entry.summary),
    conclusion: bind("conclusion", "text", (entry) => entry.conclusion),
    chair: bind("chair", "practitioner", (entry) => entry.chair),
    secretary: bind("secretary", "practitioner", (entry) => entry.secretary),
  };
}

/** Meetings of several doctors about one patient. */
export const consultationBindings = {
  consultation: meeting("consultation", "treatment", "before-operation", "medication"),
  mortalityReview: meeting("mortality-review", "mortality-review"),
};
