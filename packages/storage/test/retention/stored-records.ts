import {
  createIdSource,
  type DocumentChange,
  type DocumentId,
  digestOf,
  type EpisodeId,
  type Instant,
  type OutboxChange,
  type RetentionFacts,
} from "@benhan/core";
import { createManualClock, createSeededRandom, type ManualClock } from "@benhan/core/testkit";
import {
  advanceDisposal,
  type ContentOptions,
  type Disposal,
  type ExecuteDisposalOptions,
  executeDisposal,
  listDue,
  planDue,
  proposeDisposal,
  refreshRetention,
  retentionIndexOf,
} from "@benhan/storage/retention";
import type { Storage } from "../../src/front/storage.ts";
import { at, day, facilityId, proposed, steps, valueIn } from "./samples.ts";

const clock = createManualClock(at("2026-07-03T08:00"));
const ids = createIdSource({ clock, random: createSeededRandom("stored-records") });
export const freshId = (): EpisodeId => ids.next();
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A version of a document; without facts it says nothing of its keeping. */
export function version(
  episodeId: EpisodeId,
  own: {
    readonly documentId?: DocumentId;
    readonly version?: number;
    readonly facts?: RetentionFacts;
    readonly text?: string;
    readonly kind?: string;
  } = {},
): DocumentChange {
  const { documentId = ids.next(), version: number = 1, facts, text = `nội dung ${documentId}`, kind } = own;
  return {
    ...{ change: "document", facilityId, documentId, episodeId, kind: kind ?? "visit", version: number },
    ...{ schema: 1, contentType: "application/json", body: encoded(text) },
    author: { kind: "practitioner", id: "000001/XX-GPHN" },
    recordedAt: at("2026-07-03T08:00"),
    ...(number > 1 && { reason: "bổ sung" }),
    ...(facts !== undefined && { retention: facts }),
  };
}

/** A message with these bytes. */
export function message(text: string, chain: string): OutboxChange {
  const bytes = encoded(text);
  return {
    ...{ change: "outbox", facilityId, facilityCode: "01234", kind: "bhyt", edition: "qd3176", chain },
    ...{ contentType: "application/xml", bytes, entryId: ids.next(), hub: "bhxh" },
    ...{ digest: digestOf(bytes), idempotencyKey: ids.next(), createdAt: at("2026-07-03T08:00") },
  };
}

/** Over on 31 December 2036. */
export const tenYears: RetentionFacts = { endedOn: day("2026-07-02"), tags: [] };
export const thirtyYears: RetentionFacts = { ...tenYears, tags: ["death"] };

/** Up to the decision of the head, on everything that is due. */
export async function decided(
  storage: Storage,
  content: ContentOptions = {},
  disposalId = proposed.disposalId,
): Promise<Disposal> {
  await refreshRetention(storage, { patientOf: ({ episodeId }) => `BN-${episodeId}` });
  const index = retentionIndexOf(storage);
  const { items, holds } = await listDue(storage, { on: day("2037-02-01"), ...content });
  const { candidates } = planDue(items, { holds, on: day("2037-02-01") });
  const now = { items: candidates, holds };
  let disposal = valueIn(proposeDisposal({ ...proposed, disposalId }, now));
  await index.putDisposal(disposal, 0);
  for (const step of [steps.appraise(...candidates.map(({ key }) => key)), steps.decide]) {
    disposal = valueIn(advanceDisposal(disposal, step, now));
    await index.putDisposal(disposal, disposal.steps.length - 1);
  }
  return disposal;
}

export const executedAt: Instant = at("2037-03-15T09:00");
export const execution = (more: Partial<ExecuteDisposalOptions> = {}): ExecuteDisposalOptions => ({
  disposalId: proposed.disposalId,
  ...{ by: "cntt-02", witness: "vt-01" },
  parts: {
    copies: { none: "không có" },
    digitisedPaper: { none: "lập điện tử" },
    processors: { none: "không giao bên thứ ba" },
  },
  clock: clockAt(executedAt),
  ...more,
});
export const execute = (storage: Storage, more: Partial<ExecuteDisposalOptions> = {}) =>
  executeDisposal(storage, execution(more));
export const clockAt = (moment: Instant): ManualClock => createManualClock(moment);
