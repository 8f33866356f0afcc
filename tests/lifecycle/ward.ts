import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdSource, type Instant, parseFacilityId, parseInstant } from "@benhan/core";
import { openRecords, type RecordsOptions } from "@benhan/core/lifecycle";
import type { AuditEvent, AuditStore } from "@benhan/core/ports";
import { createManualClock, createSeededRandom, sampleInpatientRecord } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";
import { openMemoryStorage } from "@benhan/storage/memory";
import { openSqliteStorage } from "@benhan/storage/sqlite";

export const facilityId = parseFacilityId("bv-thu-nghiem");
export const doctor = { kind: "practitioner", id: "000003/XX-GPHN" } as const;
export const clerk = { kind: "system", id: "khth" } as const;
export const decision = {
  number: "12/QĐ-XX",
  decidedOn: "2026-07-08",
  by: "000001/XX-GPHN",
  role: "giám đốc",
} as never;

/** The sample stay before it ends: without its end and without the entries that were written at the end. */
export function growingRecord() {
  const { entries, ...head } = sampleInpatientRecord({ entries: 20 });
  const { endedAt, ...episode } = head.episode;
  const stays = episode.stays.map(({ to, ...stay }, index) =>
    index === episode.stays.length - 1 || to === undefined ? stay : { ...stay, to },
  );
  if (endedAt === undefined) throw new Error("the sample stay has no end");
  return {
    record: {
      ...head,
      episode: { ...episode, stays },
      entries: entries.filter(({ kind }) => kind !== "discharge"),
    },
    end: {
      head: { episode: { ...episode, stays: head.episode.stays, endedAt } },
      entries: entries.filter(({ kind }) => kind === "discharge"),
    },
  };
}

export type Engine = "memory" | "sqlite";
export const engines: readonly Engine[] = ["memory", "sqlite"];

/** Opens the records of a ward on a store of its own. `close` throws the data away. */
export async function openWard(engine: Engine, options: Partial<RecordsOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "benhan-lifecycle-"));
  const store: Storage =
    engine === "memory"
      ? await openMemoryStorage({ facilityId })
      : await openSqliteStorage({ facilityId, file: join(folder, "records.db") });
  const clock = createManualClock(parseInstant("2026-07-08T08:00:00.000+07:00"));
  const ids = createIdSource({ clock, random: createSeededRandom("ward") });
  const events: AuditEvent[] = [];
  const audit = auditStoreOf((more) => {
    events.push(...more);
  });
  const records = openRecords({ store, facilityId, platform: { clock, ids }, audit, ...options });
  return {
    records,
    store,
    clock,
    events,
    /** What is on the log; a refusal as `…-refused`. */
    actions: () =>
      events.map(({ action, outcome }) => (outcome === "refused" ? `${action}-refused` : action)),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A log that only takes events. */
export function auditStoreOf(take: (events: readonly AuditEvent[]) => unknown): AuditStore {
  const nothing = async function* () {};
  return {
    facilityId,
    writer: "ward",
    async appendEvents(events) {
      await take(events);
    },
    listEvents: nothing,
    listTreeHeads: nothing,
    listAnchors: nothing,
    async readTreeNode() {
      return undefined;
    },
    async addAnchor() {},
  };
}

/** A moment of the days after the sample stay. */
export function momentAt(text: string): Instant {
  return parseInstant(`${text}:00.000+07:00`);
}
