import { digestOf, epochMs, type FacilityId, type Instant } from "@benhan/core";
import type { AuditEvent, Digest } from "@benhan/core/ports";
import type { Disposal, DisposalStep, ListedItem } from "../disposal/disposal.ts";
import type { LegalHold } from "../hold/legal-hold.ts";

/** The events of what is done about keeping, for the log of access. */
export interface RetentionEvents {
  /** The opening of a hold, or its release: one for each thing that it covers. */
  ofHold(hold: LegalHold): readonly AuditEvent[];
  /** A step of a disposal. */
  ofStep(disposal: Disposal, step: DisposalStep): readonly AuditEvent[];
  /** A record is gone. */
  ofDestruction(
    disposal: Disposal,
    item: Pick<ListedItem, "key">,
    done: { readonly at: Instant; readonly by: string },
  ): AuditEvent;
}

/** Makes events whose ids come from what they say: who does something again logs it once. */
export function createRetentionEvents(facilityId: FacilityId, digest: Digest): RetentionEvents {
  const event = (
    own: Pick<AuditEvent, "at" | "actor" | "action" | "subject"> & Partial<AuditEvent>,
    ...names: readonly string[]
  ): AuditEvent => ({
    facilityId,
    eventId: idOf(own.at, [facilityId, own.action, own.subject, ...names], digest),
    outcome: "done",
    ...own,
  });
  return {
    ofHold({ id, scope, openedAt, openedBy, document, released }) {
      const [at, actor, action, ground] =
        released === undefined
          ? [openedAt, openedBy, "hold", document]
          : [released.at, released.by, "release", released.document];
      return scope.map((target, index) => {
        const of: { readonly record?: string; readonly patient?: string } =
          target === "everything" ? {} : target;
        return event(
          {
            ...{ at, actor, action, ground: shortened(ground), object: shortened(id) },
            subject: shortened(of.record ?? facilityId),
            ...(of.patient !== undefined && { patient: shortened(of.patient) }),
          },
          id,
          String(index),
        );
      });
    },
    ofStep({ disposalId, steps }, step) {
      const { at, by } = step;
      const ground = "number" in step ? step.number : undefined;
      return [
        event(
          {
            ...{ at, actor: shortened(by), action: `disposal-${step.event}`, subject: facilityId },
            ...{ object: shortened(disposalId), version: steps.length },
            ...(ground !== undefined && { ground: shortened(ground) }),
          },
          disposalId,
          String(steps.length),
        ),
      ];
    },
    ofDestruction({ disposalId, steps }, { key }, { at, by }) {
      const decided = steps.find((step) => step.event === "decide");
      return event(
        {
          ...{ at, actor: shortened(by), action: "dispose", subject: shortened(key) },
          object: shortened(disposalId),
          ...(decided !== undefined && { ground: shortened(decided.number) }),
        },
        disposalId,
      );
    },
  };
}

/** A text of an event has a longest length. */
const shortened = (text: string): string => [...text.normalize("NFC")].slice(0, 250).join("");

/** A UUID of version 7 whose random part is a digest. */
function idOf(at: Instant, names: readonly string[], digest: Digest): string {
  const time = Math.max(0, epochMs(at)).toString(16).padStart(12, "0");
  const text = digestOf(new TextEncoder().encode(JSON.stringify(names)), digest).slice(-64);
  const variant = ((Number.parseInt(text.slice(3, 5), 16) & 0x3f) | 0x80).toString(16).padStart(2, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${text.slice(0, 3)}-${variant}${text.slice(5, 7)}-${text.slice(7, 19)}`;
}
