import { createIdSource, type Uuid } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { AuditStore, Clock, OutboxStore } from "@benhan/core/ports";
import { reasonMissing } from "./outbox.faults.ts";

/** Who does something to the queue, and why. */
export interface PersonAct {
  /** Key of the person, as in the log; no name. */
  readonly actor: string;
  readonly role?: string;
  /** In words or codes of the facility; no patient data. */
  readonly reason: string;
}

/** What a person can do to the queue. Each act is written to the log with who did it and why. */
export interface OutboxActs {
  /** Opens the latch of a hub after its cause was mended: what is held is sent. */
  release(hub: string, act: PersonAct): Promise<void>;
  /** Keeps an entry back, and the newer ones of its chain, until it is sent again. Releasing its hub does not let it go. */
  hold(entryId: Uuid, act: PersonAct): Promise<"held" | "not-waiting">;
  /**
   * Sends an entry again that is held, refused or waits for its next attempt. `overtaken`: a newer one of its chain was
   * delivered or is being sent; `not-resendable`: it is being sent itself, was delivered, or is unknown.
   */
  resend(entryId: Uuid, act: PersonAct): Promise<"queued" | "overtaken" | "not-resendable">;
  /** Gives an entry up, which frees the next of its chain: a correction that was queued behind it. */
  dismiss(entryId: Uuid, act: PersonAct): Promise<"dismissed" | "not-waiting">;
}

export interface OutboxActsOptions {
  readonly store: OutboxStore;
  /** Of the same facility; a storage is both. */
  readonly audit: AuditStore;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/** The code that a given-up entry carries as its `lastCode`. */
export const dismissedByPerson = "exchange.outbox.dismissed_by_person";

/**
 * Acts of people on the outbox. The log is written after the act, with what became of it: when that fails the promise
 * rejects although the act stands, and the act may be repeated.
 *
 * Rejects with `exchange.outbox.reason_missing` when it is not told who or why; nothing is done then.
 */
export function createOutboxActs({
  store,
  audit,
  clock = systemPlatform().clock,
}: OutboxActsOptions): OutboxActs {
  const { facilityId } = store;
  const ids = createIdSource({ clock, random: systemPlatform().random });

  function check({ actor, reason }: PersonAct): void {
    if ([actor, reason].some((text) => typeof text !== "string" || text.trim() === ""))
      throw reasonMissing({});
  }

  function log(action: string, outcome: "done" | "refused", object: string, act: PersonAct): Promise<void> {
    const { actor, role, reason } = act;
    const event = {
      ...{ facilityId, eventId: ids.next(), at: clock.now(), actor, action, outcome },
      ...{ subject: facilityId, object, purpose: reason },
      ...(role !== undefined && { role }),
    };
    return audit.appendEvents([event]);
  }

  return {
    async release(hub, act) {
      check(act);
      await store.release({ facilityId, hub, now: clock.now() });
      await log("outbox-release", "done", hub, act);
    },
    async hold(entryId, act) {
      check(act);
      const result = await store.hold({ facilityId, entryId });
      await log("outbox-hold", result === "held" ? "done" : "refused", entryId, act);
      return result;
    },
    async resend(entryId, act) {
      check(act);
      const result = await store.resend({ facilityId, entryId, now: clock.now() });
      await log("outbox-resend", result === "queued" ? "done" : "refused", entryId, act);
      return result;
    },
    async dismiss(entryId, act) {
      check(act);
      const result = await store.dismiss({ facilityId, entryId, code: dismissedByPerson });
      await log("outbox-dismiss", result === "dismissed" ? "done" : "refused", entryId, act);
      return result;
    },
  };
}
