import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** Who did what to which record, when and on what ground. Holds keys, never content. @legal TT 13/2025 Đ1, CV 365 III.1.1 đ */
export interface AuditEvent {
  readonly facilityId: FacilityId;
  readonly eventId: string;
  readonly at: Instant;
  readonly actor: string;
  /** `view`, `print`, `export`, `change`, `refuse`, `break-glass` … */
  readonly action: string;
  readonly subject: string;
  readonly purpose?: string;
}

/** The append-only log of accesses. */
export interface AuditStore {
  readonly facilityId: FacilityId;
  /** Resolves when the events are durable, and so before any content is handed out. */
  appendEvents(events: readonly AuditEvent[], options?: CallOptions): Promise<void>;
  listEvents(
    query: { readonly facilityId: FacilityId; readonly subject?: string; readonly actor?: string },
    options?: CallOptions,
  ): AsyncIterable<AuditEvent>;
}
