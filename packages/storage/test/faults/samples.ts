import {
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  type FacilityId,
  parseInstant,
} from "@benhan/core";
import type { AuditEvent, StoredKey } from "@benhan/core/ports";

const at = parseInstant("2026-07-02T08:00:00.000+07:00");

function idOf(number: number): string {
  return `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

/** The first version of a document of so many bytes. */
export function documentOf(facilityId: FacilityId, number: number, size = 1): DocumentChange {
  return {
    ...{ change: "document", facilityId, kind: "visit-record", version: 1, schema: 1 },
    ...{ documentId: idOf(number) as DocumentId, episodeId: idOf(number) as EpisodeId },
    ...{ contentType: "application/json", body: new Uint8Array(size).fill(number) },
    ...{ author: { kind: "system", id: "his" }, recordedAt: at },
  };
}

/** An event of access. */
export function eventOf(facilityId: FacilityId, number: number): AuditEvent {
  return {
    ...{ facilityId, eventId: idOf(number), at, actor: "NV-1", action: "view" },
    ...({ outcome: "done", subject: "BA-1", patient: "BN-1" } as const),
  };
}

/** A key as a store wraps it. */
export function keyOf(number: number, size = 60): StoredKey {
  return { keyId: idOf(number), wrappedBy: "store:1", wrapped: new Uint8Array(size).fill(number) };
}
