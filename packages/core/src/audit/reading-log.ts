import { isSaid } from "../lifecycle/is-said.ts";
import { type OptionShape, textLike } from "../options/option-shape.ts";
import { plainObject } from "../options/plain-shapes.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { readingNotKept } from "./audit.faults.ts";
import { auditStore, keyText } from "./audit-shapes.ts";

/** Who reads, and what for: it goes into every event. */
export interface Reader {
  readonly audit: AuditStore;
  /** Key of the person or system that reads. */
  readonly by: string;
  readonly role?: string;
  readonly purpose: string;
  /** On what ground: a rule of access, a ticket, a legal basis. */
  readonly ground?: string;
  readonly device?: string;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

/** What was read, or asked for in vain. */
export type Reading = Pick<AuditEvent, "outcome" | "subject" | "object" | "version" | "patient">;

/**
 * Keeps readings of one reader, durably when it resolves.
 *
 * @throws EmrError `core.audit.reading_not_kept`
 */
export function createReadingLog(
  facilityId: AuditEvent["facilityId"],
  { audit, by, role, purpose, ground, device, platform }: Reader,
): (reading: Reading, call: CallOptions) => Promise<void> {
  const { clock, ids } = platform ?? systemPlatform();
  return async (reading, call) => {
    const event: AuditEvent = {
      ...reading,
      facilityId,
      eventId: ids.next(),
      at: clock.now(),
      actor: by,
      action: "view",
      purpose,
      ...(role !== undefined && { role }),
      ...(ground !== undefined && { ground }),
      ...(device !== undefined && { device }),
    };
    try {
      await audit.appendEvents([event], call);
    } catch (cause) {
      call.signal?.throwIfAborted();
      throw readingNotKept({}, { cause });
    }
  };
}

/** Says what for: blanks of any kind do not. */
const saidText = /* @__PURE__ */ textLike("chữ có nội dung", "a text that says something", isSaid);

/** The members of {@link Reader}. */
export const readerMembers = {
  audit: auditStore,
  by: keyText,
  role: keyText,
  purpose: saidText,
  ground: keyText,
  device: keyText,
  platform: plainObject,
} satisfies { readonly [name in keyof Reader]-?: OptionShape };
