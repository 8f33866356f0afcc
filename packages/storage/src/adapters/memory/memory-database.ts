import type { DocumentId, FacilityId, OutboxEntry, Receipt } from "@benhan/core";
import type { ClosedLatch } from "@benhan/core/ports";
import type { CardRow } from "../../front/card-rows.ts";
import type { ConsentRow, TicketRow } from "../../front/ledger-rows.ts";
import type { DocumentRow, HeadRow, OutboxRow } from "../../front/storage-adapter.ts";
import { createTurns, type Turns } from "../../front/turns.ts";
import { createMemoryAnchors, type MemoryAnchors } from "./memory-anchors.ts";
import type { MemoryLog } from "./memory-log.ts";

/** Everything that one facility has in memory. */
export interface MemoryTables {
  /** One transaction at a time. */
  readonly inTurn: Turns;
  /** All versions of a document, oldest first, by document id. */
  readonly documents: Map<string, DocumentRow[]>;
  /** Document ids by source. */
  readonly sources: Map<string, DocumentId>;
  /** In the order in which they were added. */
  readonly entries: Map<string, OutboxRow>;
  readonly bytes: Map<string, OutboxEntry["bytes"]>;
  readonly latches: Map<string, ClosedLatch>;
  readonly receipts: Map<string, Receipt>;
  /** By writer. */
  readonly logs: Map<string, MemoryLog>;
  readonly anchors: MemoryAnchors;
  readonly consents: Map<string, ConsentRow>;
  readonly tickets: Map<string, TicketRow>;
  readonly notes: Map<string, string>;
  /** By drawer, sort and key, as one text. */
  readonly cards: Map<string, CardRow>;
  /** All versions in the order in which they were committed. */
  readonly appended: HeadRow[];
}

/** Data in memory that several handles, also of several facilities, may share. Gone with the process. */
export interface MemoryDatabase {
  /** @internal The tables of one facility. */
  tablesOf(facilityId: FacilityId): MemoryTables;
}

/** Makes an empty database for `openMemoryStorage`. */
export function createMemoryDatabase(): MemoryDatabase {
  const facilities = new Map<FacilityId, MemoryTables>();
  return {
    tablesOf(facilityId) {
      const known = facilities.get(facilityId);
      if (known !== undefined) return known;
      const tables: MemoryTables = {
        inTurn: createTurns(),
        documents: new Map(),
        sources: new Map(),
        entries: new Map(),
        bytes: new Map(),
        latches: new Map(),
        receipts: new Map(),
        logs: new Map(),
        anchors: createMemoryAnchors(),
        consents: new Map(),
        tickets: new Map(),
        notes: new Map(),
        cards: new Map(),
        appended: [],
      };
      facilities.set(facilityId, tables);
      return tables;
    },
  };
}
