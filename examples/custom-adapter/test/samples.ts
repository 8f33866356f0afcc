import {
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  enqueue,
  type OutboxChange,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";

export const facilityId = parseFacilityId("bv-a");
export const start = parseInstant("2026-07-02T08:00:00.000+07:00");

/** An id that counts up. */
export const idOf = (number: number) =>
  `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as DocumentId;

/** A version of a document. */
export function document(number: number, given: Partial<DocumentChange> = {}): DocumentChange {
  return {
    ...{
      change: "document",
      facilityId,
      documentId: idOf(number),
      episodeId: idOf(number) as string as EpisodeId,
    },
    ...{ kind: "visit-record", version: 1, schema: 1, contentType: "application/json" },
    ...{ body: new Uint8Array([number % 256]), author: { kind: "system", id: "his" }, recordedAt: start },
    ...given,
  };
}

/** A message of a chain. */
export function message(chain: string, hub = "bhxh"): OutboxChange {
  return enqueue(hub, {
    ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain },
    ...{ contentType: "application/xml", bytes: new TextEncoder().encode(chain) },
  });
}

/** Everything that a list tells. */
export async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** What a work was refused with. */
export const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
