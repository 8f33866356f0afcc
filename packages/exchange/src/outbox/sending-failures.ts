import type { Bilingual, OutboxEntry, OutcomeClass, Settlement, Uuid } from "@benhan/core";
import type { EmrError } from "@benhan/core/faults";
import type { HubAnswer } from "../hubs/hub-connector.ts";

/** Why an entry, or everything for one hub, was not delivered by a run. Holds no patient data; what the hub said word for word is in the receipt. */
export interface SendingFailure {
  /** Absent when the whole hub is meant: its latch is closed, no connector serves it, or the run broke off. */
  readonly entryId?: Uuid;
  readonly hub: string;
  readonly chain?: string;
  readonly outcome: OutcomeClass;
  /** Code of the fault, as in {@link Receipt.code} when the hub gave none of its own. */
  readonly code: string;
  readonly text?: Bilingual;
  readonly nextStep?: Bilingual;
}

/** A run over a long queue at a broken hub must not fill the memory. */
export const mostFailures = 100;

/** The last failure of each entry, the newest {@link mostFailures} of them. */
export interface SendingFailures {
  note(entry: OutboxEntry, answer: HubAnswer, settlement: Settlement): void;
  /** Nothing goes to this hub, or no more. What an entry of the hub was told already is not said again. */
  noteHub(hub: string, fault: EmrError, outcome: OutcomeClass): void;
  list(): readonly SendingFailure[];
}

export function createSendingFailures(): SendingFailures {
  const failures = new Map<string, SendingFailure>();
  return {
    note({ entryId, hub, chain }, { outcome, fault }, settlement) {
      failures.delete(entryId);
      if (settlement.kind === "delivered") return;
      const { code } = settlement;
      failures.set(entryId, {
        entryId,
        hub,
        chain,
        outcome,
        code,
        ...(fault && { text: fault.text }),
        ...(fault?.nextStep && { nextStep: fault.nextStep }),
      });
      const [oldest] = failures.keys();
      if (failures.size > mostFailures && oldest !== undefined) failures.delete(oldest);
    },
    noteHub(hub, { code, text, nextStep }, outcome) {
      if (outcome === "CONFIG" && [...failures.values()].some((one) => one.hub === hub)) return;
      failures.set(`hub ${hub}`, { hub, outcome, code, text, ...(nextStep && { nextStep }) });
    },
    list: () => [...failures.values()],
  };
}
