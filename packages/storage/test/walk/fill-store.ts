import {
  type DocumentChange,
  type DocumentId,
  digestOf,
  type EpisodeId,
  type FacilityId,
  type Instant,
  instantOf,
  type OutboxChange,
  parseFacilityId,
  type Uuid,
} from "@benhan/core";
import type { AuditEvent, Consent, EgressTicket, TreeHeadAnchor } from "@benhan/core/ports";
import type { Storage } from "@benhan/storage";
import fc from "fast-check";
import { partsOf } from "../../src/front/parts.ts";

export const facilityId: FacilityId = /* @__PURE__ */ parseFacilityId("bv-mau");

/** How much a store is filled with. */
export interface Plan {
  readonly documents: number;
  /** Versions of each document, in turns. */
  readonly versions: readonly number[];
  readonly entries: number;
  readonly receipts: number;
  readonly events: readonly number[];
  readonly consents: number;
  readonly tickets: number;
  readonly cards: number;
  /** Bodies of that many bytes, in turns. */
  readonly sizes: readonly number[];
  readonly isHeld: boolean;
}

const few = (max: number) => fc.integer({ min: 0, max });

/** Stores of every shape, small. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  documents: few(12),
  versions: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
  entries: few(8),
  receipts: few(8),
  events: fc.array(few(9), { maxLength: 3 }),
  consents: few(4),
  tickets: few(4),
  cards: few(5),
  sizes: fc.array(few(300), { minLength: 1, maxLength: 4 }),
  isHeld: fc.boolean(),
});

/** One that has something of everything. */
export const fullPlan: Plan = {
  ...{ documents: 6, versions: [1, 2, 3], entries: 5, receipts: 4, events: [7, 3], consents: 2, tickets: 3 },
  ...{ cards: 4, sizes: [10, 200, 0], isHeld: true },
};

export const id = (kind: number, number: number): Uuid =>
  `01980000-0000-7000-8${kind.toString(16).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}` as Uuid;

const start = Date.UTC(2026, 6, 2);
export const moment = (minute: number): Instant => instantOf(start + minute * 60_000);

function bytesOf(size: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7) % 256);
}

export function documentOf(number: number, version: number, size: number): DocumentChange {
  return {
    ...{ change: "document", facilityId, kind: "visit", version, schema: 1, contentType: "text/plain" },
    documentId: id(1, number) as DocumentId,
    episodeId: id(2, Math.floor(number / 2)) as EpisodeId,
    body: bytesOf(size, number * 10 + version),
    author: { kind: "practitioner", id: "000777/BYT-CCHN" },
    recordedAt: moment(number),
    ...(version > 1 && { reason: "Sửa chẩn đoán" }),
    ...(number % 2 === 0 && { source: { system: "HIS", id: `BA-${number} ế` } }),
    ...(number % 3 === 0 && { retention: { endedOn: "2026-07-02" as never, tags: ["mental-illness"] } }),
  } as DocumentChange;
}

export function entryOf(number: number): OutboxChange {
  const bytes = bytesOf(40 + number, number);
  return {
    ...{ change: "outbox", facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176" },
    ...{ chain: `LK${number % 3}`, contentType: "application/xml", bytes, entryId: id(3, number) },
    ...{ hub: number % 2 === 0 ? "bhxh" : "emr", digest: digestOf(bytes), idempotencyKey: `k${number}` },
    createdAt: moment(number),
  } as OutboxChange;
}

export function eventOf(writer: number, number: number): AuditEvent {
  return {
    ...{ facilityId, eventId: id(4 + writer, number), at: moment(number), actor: "NV-1", action: "view" },
    ...{ outcome: "done", subject: `BA-${number % 4}`, patient: `BN-${number % 3}` },
  };
}

export const writers = ["main", "kho-2", "xe-cấp-cứu"];

/** Fills a store with something of everything, through its ports where there are any. */
export async function fillStore(open: (writer: string) => Promise<Storage>, plan: Plan): Promise<void> {
  const storage = await open("main");
  const sizeOf = (number: number) => plan.sizes[number % plan.sizes.length] ?? 0;
  for (let version = 1; version <= 3; version += 1) {
    for (let number = 0; number < plan.documents; number += 1) {
      if ((plan.versions[number % plan.versions.length] ?? 1) < version) continue;
      await storage.commit([
        documentOf(number, version, sizeOf(number)),
        { change: "lookup", facilityId, index: "benh-an", value: `Số ${number} ế`, key: id(2, number) },
      ]);
    }
  }
  for (let number = 0; number < plan.entries; number += 1) await storage.commit([entryOf(number)]);
  const now = moment(1000);
  const leases = await storage.lease({
    ...{ facilityId, hubs: ["bhxh", "emr"], limit: plan.entries, now, until: moment(1010) },
  });
  for (const [at, lease] of leases.entries()) {
    // The last stays leased.
    if (at >= plan.receipts || at === leases.length - 1) break;
    const { entryId, hub, chain, digest } = lease.entry;
    const receipt = {
      ...{ facilityId, receiptId: id(8, at), entryId, hub, chain, digest, attempt: 1, receivedAt: now },
      ...({ outcome: "ACCEPTED", code: "200" } as const),
      ...(at % 2 === 0 && { raw: bytesOf(20, at) }),
    };
    const held = plan.isHeld && at === 1;
    await storage.settle(
      lease,
      held ? { kind: "held", code: "core.http.auth" } : { kind: "delivered" },
      receipt,
    );
  }
  for (const [writer, count] of plan.events.entries()) {
    const own = writer === 0 ? storage : await open(writers[writer] ?? "x");
    for (let first = 0; first < count; first += 4) {
      const events = Array.from({ length: Math.min(4, count - first) }, (_, at) =>
        eventOf(writer, first + at),
      );
      await own.appendEvents(events);
    }
    for await (const head of own.listTreeHeads({ facilityId })) {
      if (head.writer !== own.writer || head.size === 0) continue;
      const anchor: TreeHeadAnchor = { ...head, stampedAt: now, token: bytesOf(30, writer) };
      await own.addAnchor(anchor);
    }
    if (own !== storage) await own.close();
  }
  for (let number = 0; number < plan.consents; number += 1) await storage.addConsent(consentOf(number));
  for (let number = 0; number < plan.tickets; number += 1) {
    await storage.issueTicket(ticketOf(number));
    if (number % 2 === 0) {
      await storage.redeemTicket({ facilityId, ticketId: id(10, number), at: moment(2) });
    }
  }
  await putCards(storage, plan.cards);
  await storage.close();
}

async function putCards(storage: Storage, count: number): Promise<void> {
  const { gate, sealing } = partsOf(storage, "test");
  for (let number = 0; number < count; number += 1) {
    const drawer = number % 2 === 0 ? "retention" : "hold";
    const card = {
      drawer,
      sort: `2036-0${1 + (number % 9)}-01`,
      key: id(2, number),
      body: bytesOf(12, number),
    };
    await gate.turn(async (passage) => {
      const [body] = await sealing.sealCards([card], passage, undefined);
      await passage.write((rows) => rows.putCard({ ...card, ...(body && { body }) }), undefined);
    }, undefined);
  }
}

function consentOf(number: number): Consent {
  return {
    ...{ facilityId, consentId: id(9, number), patient: `BN-${number % 2} ế`, purpose: "research" },
    ...{ decision: "permit", at: moment(number), by: { kind: "patient" }, method: "paper" },
    ...{ textEdition: "2026-01", toldSensitive: true, evidence: { id: `PHIEU-${number}` } },
    recordedBy: "NV-2",
  } as Consent;
}

function ticketOf(number: number): EgressTicket {
  return {
    ...{ facilityId, ticketId: id(10, number), subject: `BA-${number}`, patient: `BN-${number}` },
    ...{ requester: { category: "patient", id: `YC-${number}` }, operation: "copy", scope: "summary" },
    ...{ purpose: "own-use", ground: "written-request", evidence: `DON-${number}`, issuedBy: "NV-3" },
    ...{ issuedAt: moment(1), expiresAt: moment(600) },
  } as EgressTicket;
}
