import { createIdSource, type Uuid } from "@benhan/core";
import { type OptionShape, object, plainObject, refuseCall } from "@benhan/core/options";
import { systemPlatform } from "@benhan/core/platform";
import type { AuditStore, Clock, OutboxEntryHead, OutboxStore } from "@benhan/core/ports";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { reasonMissing } from "./outbox.faults.ts";
import { clockShape, withFunctions } from "./port-shapes.ts";

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
   * Sends an entry again that is held, refused, given up or waits for its next attempt. `overtaken`: a newer one of its chain was
   * delivered or is being sent; `not-resendable`: it is being sent itself, was delivered, or is unknown.
   */
  resend(entryId: Uuid, act: PersonAct): Promise<"queued" | "overtaken" | "not-resendable">;
  /**
   * Gives an entry up, which frees the next of its chain: a correction that was queued behind it. `resend` takes it back as
   * long as no newer one of its chain was sent.
   */
  dismiss(entryId: Uuid, act: PersonAct): Promise<"dismissed" | "not-waiting">;
}

export interface OutboxActsOptions {
  readonly store: OutboxStore;
  /** Of the same facility; a storage is both. */
  readonly audit: AuditStore;
  /** Default: the system's. */
  readonly clock?: Clock;
}

const optionsShape: OptionShape = /* @__PURE__ */ object<OutboxActsOptions>(
  {
    store: /* @__PURE__ */ withFunctions("kho lưu trữ", "a storage", "OutboxStore", [
      "release",
      "hold",
      "resend",
      "dismiss",
    ]),
    audit: /* @__PURE__ */ withFunctions("nhật ký truy cập", "the access log", "AuditStore", [
      "appendEvents",
    ]),
    clock: clockShape,
  },
  ["store", "audit"],
);

/** The code that a given-up entry carries as its `lastCode`. */
export const dismissedByPerson = "exchange.outbox.dismissed_by_person";

/** The code that an entry bears, as far as it still holds: one that was sent again after it was given up is so no more. */
export function presentCodeOf({
  state,
  lastCode,
}: Pick<OutboxEntryHead, "state" | "lastCode">): string | undefined {
  return state !== "dead" && lastCode === dismissedByPerson ? undefined : lastCode;
}

/**
 * Acts of people on the outbox. The log is written after the act, with what became of it: when that fails the promise
 * rejects although the act stands, and the act may be repeated.
 *
 * Rejects with `exchange.outbox.reason_missing` when it is not told who or why; nothing is done then.
 *
 * @throws EmrError `core.options.wrong` when an option is of another kind; an act that is none rejects with it
 */
export function createOutboxActs(options: OutboxActsOptions): OutboxActs {
  refuseCall("createOutboxActs", optionIssues(options, optionsShape));
  const { store, audit, clock = systemPlatform().clock } = options;
  const { facilityId } = store;
  const ids = createIdSource({ clock, random: systemPlatform().random });

  function check(of: keyof OutboxActs, act: PersonAct): void {
    refuseCall(of, argumentIssues("act", act, plainObject));
    const { actor, reason } = act;
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
      check("release", act);
      await store.release({ facilityId, hub, now: clock.now() });
      await log("outbox-release", "done", hub, act);
    },
    async hold(entryId, act) {
      check("hold", act);
      const result = await store.hold({ facilityId, entryId });
      await log("outbox-hold", result === "held" ? "done" : "refused", entryId, act);
      return result;
    },
    async resend(entryId, act) {
      check("resend", act);
      const result = await store.resend({ facilityId, entryId, now: clock.now() });
      await log("outbox-resend", result === "queued" ? "done" : "refused", entryId, act);
      return result;
    },
    async dismiss(entryId, act) {
      check("dismiss", act);
      const result = await store.dismiss({ facilityId, entryId, code: dismissedByPerson });
      await log("outbox-dismiss", result === "dismissed" ? "done" : "refused", entryId, act);
      return result;
    },
  };
}
