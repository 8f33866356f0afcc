import {
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";

export const facilityId = parseFacilityId("bv-a");
export const start = parseInstant("2026-07-02T08:00:00.000+07:00");

/** The n-th document of the tests. */
export function document(number: number, body: Uint8Array = new Uint8Array([number])): DocumentChange {
  const id = `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  return {
    change: "document",
    facilityId,
    documentId: id as DocumentId,
    episodeId: id as EpisodeId,
    kind: "visit-record",
    version: 1,
    schema: 1,
    contentType: "application/json",
    body,
    author: { kind: "system", id: "his" },
    recordedAt: start,
  };
}

/** The n-th event of the tests. */
export function event(number: number, given: Partial<AuditEvent> = {}): AuditEvent {
  return {
    facilityId,
    eventId: document(number).documentId,
    at: start,
    actor: "NV-1",
    action: "view",
    outcome: "done",
    subject: "BA-1",
    patient: "BN-1",
    ...given,
  };
}

export async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** What a call fails with. */
export function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error("the call did not fail");
    },
    (error: unknown) => error,
  );
}
