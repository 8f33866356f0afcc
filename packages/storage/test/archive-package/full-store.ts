import {
  addMs,
  createIdSource,
  type DocumentChange,
  type DocumentId,
  digestOf,
  type EpisodeId,
  type OutboxChange,
  type Platform,
  parseFacilityId,
  parseInstant,
  type Receipt,
  type Uuid,
} from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";

export const facilityId = parseFacilityId("bv-thu-nghiem");
export const start = parseInstant("2026-07-02T08:00:00.000+07:00");

/** Clock and keys that are the same in every run. */
export function testPlatform(seed = 1): Pick<Platform, "clock" | "ids"> {
  const clock = createManualClock(start);
  return { clock, ids: createIdSource({ clock, random: createSeededRandom(String(seed)) }) };
}

/** A PDF that somebody signed, as far as bytes can tell. */
export const signedPdf = new Uint8Array([...new TextEncoder().encode("%PDF-1.7\n"), 0, 255, 13, 10, 128]);

export interface FullStore {
  readonly episodes: readonly [EpisodeId, EpisodeId];
  /** The document of the first record that has two versions, and the signed paper. */
  readonly visit: DocumentId;
  readonly paper: DocumentId;
  readonly attachment: Uint8Array;
}

/** Fills a store with something of every kind; the second record is of another year. */
export async function fillStore(
  storage: Storage,
  { ids }: Pick<Platform, "ids">,
  prefix = "LK",
): Promise<FullStore> {
  const episodes = [ids.next(), ids.next()] as const;
  const [visit, paper, other] = [ids.next(), ids.next(), ids.next()] as [Uuid, Uuid, Uuid];
  const attachment = new TextEncoder().encode("một tấm phim");
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const change = (documentId: DocumentId, own: Partial<DocumentChange>): DocumentChange => ({
    ...{ change: "document", facilityId, documentId, episodeId: episodes[0], kind: "visit", version: 1 },
    ...{ schema: 1, contentType: "application/json", body: json({ ghiChu: "ổn định" }), recordedAt: start },
    author: { kind: "practitioner", id: "BS-001" },
    ...own,
  });
  const message = new TextEncoder().encode("<GIAMDINHHS/>");
  const entry: OutboxChange = {
    ...{
      change: "outbox",
      facilityId,
      entryId: ids.next(),
      hub: "bhxh",
      chain: "HS-1",
      kind: "bhyt-dossier",
    },
    ...{ edition: "qd3176", facilityCode: "01001", contentType: "application/xml", bytes: message },
    ...{ digest: digestOf(message), idempotencyKey: ids.next(), createdAt: start },
  };
  await storage.commit([
    change(visit, {
      source: { system: "his", id: `${prefix}1` },
      retention: { endedOn: "2026-07-07" as never, tags: [] },
    }),
    entry,
    { ...entry, entryId: ids.next(), chain: "HS-2", idempotencyKey: ids.next() },
    { change: "lookup", facilityId, index: "citizen-card", value: "001099000001", key: episodes[0] },
  ]);
  await storage.commit([
    change(other, {
      episodeId: episodes[1],
      recordedAt: parseInstant("2025-12-31T23:30:00.000+07:00"),
      source: { system: "his", id: `${prefix}2` },
    }),
  ]);
  await storage.commit([
    change(paper, { kind: "discharge-paper", contentType: "application/pdf", body: signedPdf }),
  ]);
  await storage.commit([
    change(visit, {
      version: 2,
      body: json({ phim: digestOf(attachment) }),
      reason: "bổ sung <phim> & kết quả",
      recordedAt: addMs(start, 86_400_000),
      source: { system: "his", id: `${prefix}1` },
    }),
  ]);
  const [lease] = await storage.lease({
    ...{ facilityId, hubs: ["bhxh"], limit: 1, now: start, until: addMs(start, 60_000) },
  });
  if (lease === undefined) throw new Error("nothing was leased");
  const receipt: Receipt = {
    ...{ facilityId, receiptId: ids.next(), entryId: lease.entry.entryId, hub: "bhxh", attempt: 1 },
    ...{ chain: lease.entry.chain, digest: lease.entry.digest, receivedAt: addMs(start, 1000) },
    ...{ outcome: "ACCEPTED", code: "200", raw: json({ maKetQua: "200" }) },
  };
  await storage.settle(lease, { kind: "delivered" }, receipt);
  const event = (action: string) => ({
    ...{ facilityId, eventId: ids.next(), at: start, actor: "BS-001", action, outcome: "done" as const },
    ...{ subject: "LK1", patient: "BN-1" },
  });
  await storage.appendEvents([event("view"), event("print"), event("copy")]);
  for await (const head of storage.listTreeHeads({ facilityId })) {
    await storage.addAnchor({ ...head, stampedAt: start, token: new Uint8Array([48, 3, 2, 1, 1]) });
  }
  await storage.addConsent({
    ...{ facilityId, consentId: ids.next(), patient: "BN-1", purpose: "research", decision: "permit" },
    ...{ at: start, by: { kind: "patient" }, method: "paper", textEdition: "1", toldSensitive: true },
    ...{ evidence: { id: "DY-1" }, recordedBy: "DD-002" },
  } as never);
  const ticketId = ids.next();
  await storage.issueTicket({
    ...{ facilityId, ticketId, subject: "LK1", patient: "BN-1", operation: "copy", scope: "full" },
    ...{ requester: { category: "patient", id: "YC-1" }, purpose: "own", ground: "written-request" },
    ...{ issuedBy: "VT-01", issuedAt: start, expiresAt: addMs(start, 3_600_000) },
  } as never);
  await storage.redeemTicket({ facilityId, ticketId, at: addMs(start, 60_000) });
  return { episodes, visit, paper, attachment };
}

/** Attachments in memory; what is put is added to the list. */
export function blobsOf(...contents: Uint8Array[]): BlobStore {
  return {
    facilityId,
    async putBlob(content) {
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      const whole = new Uint8Array(Buffer.concat(pieces));
      contents.push(whole);
      return digestOf(whole);
    },
    async getBlob({ digest }) {
      const found = contents.find((content) => digestOf(content) === digest);
      if (found === undefined) return undefined;
      return {
        size: found.length,
        async *[Symbol.asyncIterator]() {
          yield found;
        },
      };
    },
    async *listBlobs() {},
    removeBlob: async () => false,
    async close() {},
  };
}
