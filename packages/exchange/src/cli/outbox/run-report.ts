import type { Uuid } from "@benhan/core";
import type { DrainReport, SendingEvent } from "../../outbox/index.ts";
import type { HubWaits } from "./queue-waits.ts";

/** An entry that a hub took during a run. No patient data. */
export interface AcceptedEntry {
  readonly entryId: Uuid;
  readonly hub: string;
  readonly kind: string;
  readonly chain: string;
  readonly transactionCode?: string;
}

/** What a run did. */
export interface RunReport extends DrainReport {
  /** The newest {@link mostAccepted} of those that were delivered. */
  readonly accepted: readonly AcceptedEntry[];
  /** What is in the queue after the run and was not due: held, behind held ones, in the pause before the next attempt. */
  readonly waiting?: readonly HubWaits[];
}

/** A run over a long queue must not fill the memory, nor the screen. */
export const mostAccepted = 100;

/** Keeps what was accepted last. */
export function createAccepted() {
  const list: AcceptedEntry[] = [];
  return {
    list,
    note({ entry, settlement, receipt }: SendingEvent): void {
      if (settlement.kind !== "delivered") return;
      const { entryId, hub, kind, chain } = entry;
      const { transactionCode } = receipt;
      list.push({ entryId, hub, kind, chain, ...(transactionCode !== undefined && { transactionCode }) });
      if (list.length > mostAccepted) list.shift();
    },
  };
}
