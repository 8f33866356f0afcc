import type { HandoverEntry } from "../../record/entries/handover.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

function handover(profession: HandoverEntry["profession"]) {
  const bind = bindEntry({
    kind: "handover",
    is: { profession },
  });
  return {
    summary: bind("summary", "text", (entry) => entry.summary),
    treatment: bind("treatment", "text", (entry) => entry.treatment),
    attention: bind("attention", "text", (entry) => entry.attention),
    items: bind("items", "text", (entry) => entry.items),
    givenBy: bind("author", "practitioner", authorOf),
    receivedBy: bind("receivedBy", "practitioner", (entry) => entry.receivedBy),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  };
}

/** Bàn giao between departments. */
export const handoverBindings = { doctor: handover("doctor"), nurse: handover("nurse") };
