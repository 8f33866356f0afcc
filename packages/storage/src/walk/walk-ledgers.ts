import type { FacilityId } from "@benhan/core";
import type { TreeHeadAnchor } from "@benhan/core/ports";
import type { PlacedAnchor } from "../front/audit-rows.ts";
import type { ConsentRow, TicketRow } from "../front/ledger-rows.ts";
import type { Page } from "../front/page.ts";
import type { StorageTransaction } from "../front/storage-adapter.ts";
import type { WalkPlace, WalkStep } from "./walk-item.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

/** What an engine needs of an anchor to list those behind it. */
interface AnchorPlace {
  readonly writer: string;
  readonly size: number;
  readonly at: number;
}

/** The anchors by writer, size and the order of adding. */
export async function* walkAnchors(
  { parts: { gate }, signal }: WalkMeans,
  after: AnchorPlace | undefined,
): AsyncGenerator<WalkStep> {
  const cursorOf = ({ place, anchor: { writer, size } }: PlacedAnchor) => ({ writer, size, at: place });
  const pages = walkPages<PlacedAnchor, AnchorPlace>(
    {
      read: (from, limit) =>
        gate.read(
          (rows) => rows.listAnchors(undefined, { ...(from && { after: placedAnchor(from) }), limit }),
          signal,
        ),
      cursorOf,
      limit: 200,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if (!("row" in step)) {
      const place: WalkPlace = { part: "anchors", ...(step.unreadableAt ?? { writer: "", size: 0, at: -1 }) };
      yield { part: "anchors", found: "damage", place, key: "", code: "unreadable-rest" };
      continue;
    }
    yield anchorStep(gate.facilityId, step.row);
  }
}

/** An anchor as a step of a walk. */
export function anchorStep(facilityId: FacilityId, { place: at, anchor }: PlacedAnchor): WalkStep {
  const { writer, size } = anchor;
  const about = {
    part: "anchors",
    place: { part: "anchors", writer, size, at },
    key: `${writer}/${size}`,
  } as const;
  if (anchor.facilityId === facilityId) return { ...about, found: "sound", anchor };
  return { ...about, found: "damage", code: "facility-foreign" };
}

/** Engines look at nothing else of it. */
function placedAnchor({ writer, size, at }: AnchorPlace): PlacedAnchor {
  return { place: at, anchor: { writer, size } as TreeHeadAnchor };
}

/** The consents in the order of adding. */
export function walkConsents(means: WalkMeans, after: number | undefined): AsyncGenerator<WalkStep> {
  return walkPlaced("consents", (rows, page) => rows.listConsents({}, page), consentStep, means, after);
}

/** A consent as a step of a walk. */
export function consentStep(facilityId: FacilityId, row: ConsentRow, at: number): WalkStep {
  const about = { part: "consents", place: { part: "consents", at }, key: row.consentId } as const;
  const { consent } = row;
  const isSame =
    consent.consentId === row.consentId &&
    consent.patient.normalize("NFC") === row.patient &&
    consent.purpose.normalize("NFC") === row.purpose;
  if (consent.facilityId !== facilityId) return { ...about, found: "damage", code: "facility-foreign" };
  if (!isSame) return { ...about, found: "damage", code: "content-changed" };
  return { ...about, found: "sound", row };
}

/** The tickets in the order of adding. */
export function walkTickets(means: WalkMeans, after: number | undefined): AsyncGenerator<WalkStep> {
  return walkPlaced("tickets", (rows, page) => rows.listTickets(undefined, page), ticketStep, means, after);
}

/** A ticket as a step of a walk. */
export function ticketStep(facilityId: FacilityId, row: TicketRow, at: number): WalkStep {
  const about = { part: "tickets", place: { part: "tickets", at }, key: row.ticketId } as const;
  const { ticket } = row;
  const isSame = ticket.ticketId === row.ticketId && ticket.patient.normalize("NFC") === row.patient;
  if (ticket.facilityId !== facilityId) return { ...about, found: "damage", code: "facility-foreign" };
  if (!isSame) return { ...about, found: "damage", code: "content-changed" };
  return { ...about, found: "sound", row };
}

/** The closed latches by hub: a few. */
export async function* walkLatches(
  { parts: { gate }, signal }: WalkMeans,
  after: string | undefined,
): AsyncGenerator<WalkStep> {
  const latches = await gate.read((rows) => rows.listLatches(), signal);
  for (const latch of latches.slice(latches.findIndex(({ hub }) => hub === after) + 1)) {
    const { hub } = latch;
    yield { part: "latches", found: "sound", place: { part: "latches", hub }, key: hub, latch };
  }
}

/** Rows that have a place in the order of adding. */
async function* walkPlaced<Row>(
  part: "consents" | "tickets",
  list: (
    rows: StorageTransaction,
    page: Page<number>,
  ) => Promise<readonly { readonly place: number; readonly row: Row }[]>,
  stepOf: (facilityId: FacilityId, row: Row, at: number) => WalkStep,
  { parts: { gate }, signal }: WalkMeans,
  after: number | undefined,
): AsyncGenerator<WalkStep> {
  const pages = walkPages<{ readonly place: number; readonly row: Row }, number>(
    {
      read: (from, limit) =>
        gate.read((rows) => list(rows, { ...(from !== undefined && { after: from }), limit }), signal),
      cursorOf: ({ place }) => place,
      next: (from = -1) => from + 1,
      limit: 200,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if ("row" in step) yield stepOf(gate.facilityId, step.row.row, step.row.place);
    else {
      const code = step.isRest ? "unreadable-rest" : "unreadable";
      yield { part, found: "damage", place: { part, at: step.unreadableAt ?? 0 }, key: "", code };
    }
  }
}
