import { digestOf } from "../digest/digest-of.ts";
import { type FacilityId, parseFacilityId } from "../ids/facility-id.ts";
import type { Uuid } from "../ids/uuid-v7.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { Consent, ConsentStore } from "../ports/consent-store.ts";
import type { EgressTicket, EgressTicketStore } from "../ports/egress-ticket-store.ts";
import type { LookupChange, LookupIndex } from "../ports/lookup-index.ts";
import type { LeaseRequest, OutboxStore } from "../ports/outbox-store.ts";
import type { ReceiptStore } from "../ports/receipt-store.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { DocumentChange } from "../store/document.ts";
import type { OutboxChange, OutboxEntry } from "../store/outbox-entry.ts";
import type { Receipt } from "../store/receipt.ts";
import { addMs, type Instant, parseInstant } from "../time/instant.ts";
import { contractBroken } from "./contract.faults.ts";
import type { ContractCase } from "./contract-case.ts";

/** What a store claims about itself. */
export interface StoreTraits {
  /** What was committed is there after all handles were closed and the data was opened again. */
  readonly durable: boolean;
  /** Several handles, also of several facilities, may be open on the same data at once. */
  readonly shared: boolean;
  /** {@link StoreDatabase.damageEntry} can be called. */
  readonly damageable?: boolean;
}

/** The ports of a store, of which documents, entries and events are committed together. */
export interface StoreUnderTest
  extends RecordStore,
    OutboxStore,
    ReceiptStore,
    AuditStore,
    ConsentStore,
    EgressTicketStore,
    LookupIndex {
  close(): Promise<void>;
}

/** Empty data of an adapter, made for one case. */
export interface StoreDatabase {
  /** Opens a handle; without a `writer` it appends to the log that the adapter takes by itself. */
  open(facilityId: FacilityId, writer?: string): Promise<StoreUnderTest>;
  /** Changes the stored bytes of an entry behind the back of the store, as a failing disk does. */
  damageEntry?(facilityId: FacilityId, entryId: Uuid): Promise<void>;
  /** Removes the data. All handles are closed by then. */
  dispose(): Promise<void>;
}

/** What a store adapter brings to its contract suites. */
export interface StoreSubject {
  readonly traits: StoreTraits;
  createDatabase(): Promise<StoreDatabase>;
}

/** The moment at which every case begins. */
export const start: Instant = parseInstant("2026-07-02T08:00:00.000+07:00");
/** So many seconds after {@link start}. */
export const after = (seconds: number): Instant => addMs(start, seconds * 1000);

/** Two facilities that may share data. */
export const facilityId: FacilityId = parseFacilityId("contract-a");
export const otherFacilityId: FacilityId = parseFacilityId("contract-b");

/** Values for one case. Keys count up, so that they sort in the order of making. */
export interface Samples {
  id(): Uuid;
  document(given?: Partial<DocumentChange>): DocumentChange;
  entry(given?: Partial<OutboxChange>): OutboxChange;
  receipt(entry: Pick<OutboxEntry, "entryId">, given?: Partial<Receipt>): Receipt;
  event(given?: Partial<AuditEvent>): AuditEvent;
  consent(given?: Partial<Consent>): Consent;
  ticket(given?: Partial<EgressTicket>): EgressTicket;
  lookup(given?: Partial<LookupChange>): LookupChange;
}

function createSamples(): Samples {
  let count = 0;
  const id = () => {
    count += 1;
    return `01980000-0000-7000-8000-${count.toString(16).padStart(12, "0")}` as Uuid;
  };
  return {
    id,
    document: (given = {}) => ({
      change: "document",
      facilityId,
      documentId: id(),
      episodeId: id(),
      kind: "visit-record",
      version: 1,
      schema: 1,
      contentType: "application/json",
      body: new TextEncoder().encode(`{"n":${count}}`),
      author: { kind: "practitioner", id: "000001/BYT-CCHN" },
      recordedAt: start,
      ...given,
    }),
    entry(given = {}) {
      const bytes = given.bytes ?? new TextEncoder().encode(`<n>${count}</n>`);
      const entryId = id();
      return {
        change: "outbox",
        facilityId,
        facilityCode: "99999",
        kind: "bhyt-dossier",
        edition: "qd3176",
        chain: "LK1",
        contentType: "application/xml",
        bytes,
        entryId,
        hub: "bhxh",
        digest: digestOf(bytes),
        idempotencyKey: `key-${entryId}`,
        createdAt: start,
        ...given,
      };
    },
    receipt: ({ entryId }, given = {}) => ({
      facilityId,
      receiptId: id(),
      entryId,
      hub: "bhxh",
      chain: "LK1",
      digest: digestOf(new Uint8Array()),
      attempt: 1,
      receivedAt: after(1),
      outcome: "ACCEPTED",
      code: "200",
      transactionCode: "GD1",
      raw: new TextEncoder().encode('{"maKetQua":"200"}'),
      ...given,
    }),
    event: (given = {}) => ({
      facilityId,
      eventId: id(),
      at: start,
      actor: "000001/BYT-CCHN",
      action: "view",
      outcome: "done",
      subject: "BA-1",
      patient: "BN-1",
      ...given,
    }),
    consent: (given = {}) => ({
      facilityId,
      consentId: id(),
      patient: "BN-1",
      purpose: "research",
      decision: "permit",
      at: start,
      by: { kind: "patient" },
      method: "paper",
      textEdition: "2026-01",
      toldSensitive: true,
      evidence: { id: "G-1" },
      recordedBy: "000001/BYT-CCHN",
      ...given,
    }),
    ticket: (given = {}) => ({
      facilityId,
      ticketId: id(),
      subject: "BA-1",
      patient: "BN-1",
      requester: { category: "insurer", id: "YC-1" },
      operation: "copy",
      scope: "summary",
      purpose: "claims",
      ground: "written-request",
      evidence: "YC-1",
      issuedBy: "000001/BYT-CCHN",
      issuedAt: start,
      expiresAt: after(3600),
      ...given,
    }),
    lookup: (given = {}) => ({
      change: "lookup",
      facilityId,
      index: "citizen-card",
      value: "001099000001",
      key: "BA-1",
      ...given,
    }),
  };
}

/** A request for what is due at {@link start}, for a minute. */
export function leaseRequest(given: Partial<LeaseRequest> = {}): LeaseRequest {
  const now = given.now ?? start;
  return { facilityId, hubs: ["bhxh"], limit: 10, now, until: addMs(now, 60_000), ...given };
}

/** What a case gets: an open store of the first facility on empty data. */
export interface StoreCaseContext extends Samples {
  readonly store: StoreUnderTest;
  /** Opens a further handle on the same data. */
  open(facility?: FacilityId, writer?: string): Promise<StoreUnderTest>;
  /** Damages the stored bytes of an entry of the first facility. */
  damage(entry: Pick<OutboxEntry, "entryId">): Promise<void>;
}

/** What a case needs of the adapter. */
export type StoreNeed = keyof StoreTraits;

/** Declares a case that runs on empty data of its own, which is removed afterwards. */
export function storeCase(
  title: string,
  run: (context: StoreCaseContext) => Promise<void>,
  need?: StoreNeed,
): ContractCase<StoreSubject, StoreTraits> {
  return {
    title,
    ...(need && { skip: (traits) => (traits[need] ? undefined : `the adapter is not ${need}`) }),
    async run(subject) {
      const database = await subject.createDatabase();
      const handles: StoreUnderTest[] = [];
      const open = async (facility = facilityId, writer?: string) => {
        const store = await database.open(facility, writer);
        handles.push(store);
        return store;
      };
      const damage = async ({ entryId }: Pick<OutboxEntry, "entryId">) => {
        if (database.damageEntry === undefined) throw contractBroken({ what: "damageEntry is missing" });
        await database.damageEntry(facilityId, entryId);
      };
      try {
        await run({ ...createSamples(), store: await open(), open, damage });
      } finally {
        for (const handle of handles) await handle.close();
        await database.dispose();
      }
    },
  };
}
