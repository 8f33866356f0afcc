import type { DocumentId } from "@benhan/core";
import type { PlacedAnchor } from "../front/audit-rows.ts";
import { indexOfDrawer, isLookupCard } from "../front/lookup-part.ts";
import type { StoreParts } from "../front/parts.ts";
import { openCardStep } from "./walk-cards.ts";
import { openDocumentStep } from "./walk-documents.ts";
import { openEntryStep } from "./walk-entries.ts";
import { openEventSteps, readEvents } from "./walk-events.ts";
import type { WalkStep } from "./walk-item.ts";
import { anchorStep, consentStep, ticketStep } from "./walk-ledgers.ts";
import { openReceiptStep } from "./walk-receipts.ts";

/** What is wanted: the step of a walk through another store. */
export type Wanted = Pick<WalkStep, "part" | "key" | "place" | "of">;

/**
 * The same thing in this store, opened and checked, or `undefined` when it is not there. Its place is not told, except of
 * entries, events, latches and cards.
 */
export async function findStep(
  parts: StoreParts,
  wanted: WalkStep,
  signal: AbortSignal | undefined,
): Promise<WalkStep | undefined> {
  const { gate, sealing } = parts;
  const { key, place } = wanted;
  switch (wanted.part) {
    case "documents": {
      const slash = key.lastIndexOf("/");
      if (slash < 0) return undefined;
      const [id, version] = [key.slice(0, slash) as DocumentId, Number(key.slice(slash + 1))];
      const row = await gate.read((rows) => rows.readVersion(id, version), signal);
      return row && openDocumentStep(parts, row, 0, signal);
    }
    case "entries": {
      const found = await gate.read(async (rows) => {
        const row = await rows.getRow(key);
        return row && { row, bytes: await rows.readBytes(key) };
      }, signal);
      return found && openEntryStep(parts, found.row, found.bytes, signal);
    }
    case "receipts": {
      let after: number | undefined;
      for (;;) {
        const page = { ...(after !== undefined && { after }), limit: 20 };
        const query = wanted.of === undefined ? {} : { entryId: wanted.of };
        const rows = await gate.read((transaction) => transaction.listReceipts(query, page), signal);
        const found = rows.find(({ receipt }) => receipt.receiptId === key);
        if (found !== undefined) return openReceiptStep(parts, found.receipt, found.place, signal);
        after = rows.at(-1)?.place;
        if (after === undefined) return undefined;
      }
    }
    case "events": {
      if (place.part !== "events") return undefined;
      const { writer, at } = place;
      const log = await gate.read((rows) => rows.auditLog(writer), signal);
      if (log === undefined || log.size <= at) return undefined;
      const [row] = await readEvents({ parts, signal }, log, at, 1);
      return row && openEventSteps(parts, writer, row).at(-1);
    }
    case "anchors": {
      if (place.part !== "anchors") return undefined;
      const { writer, size } = place;
      const root = wanted.found === "sound" ? wanted.anchor : undefined;
      let after = { place: -1, anchor: { writer, size } } as PlacedAnchor;
      for (;;) {
        const page = await gate.read((rows) => rows.listAnchors(writer, { after, limit: 20 }), signal);
        for (const placed of page) {
          if (placed.anchor.size !== size) return undefined;
          const step = anchorStep(gate.facilityId, placed);
          if (root === undefined || hasToken(step, root.token)) return step;
          after = placed;
        }
        if (page.length === 0) return undefined;
      }
    }
    case "consents": {
      const row = await gate.read((rows) => rows.getConsent(key), signal);
      return row && consentStep(gate.facilityId, row, 0);
    }
    case "tickets": {
      const row = await gate.read((rows) => rows.getTicket(key), signal);
      return row && ticketStep(gate.facilityId, row, 0);
    }
    case "latches": {
      const latch = (await gate.read((rows) => rows.listLatches(), signal)).find(({ hub }) => hub === key);
      return latch && { part: "latches", found: "sound", place, key, latch };
    }
    case "cards": {
      if (place.part !== "cards") return undefined;
      const { drawer, key: of } = place;
      const sorts =
        wanted.found === "sound" && isLookupCard(wanted.card)
          ? sealing.lookupValues(indexOfDrawer(drawer), wanted.card.sort)
          : [place.sort];
      const cards = await gate.read((rows) => rows.cardsOfKey(of, drawer), signal);
      const card = cards.find(({ sort }) => sorts.includes(sort));
      return card && openCardStep(parts, card, signal);
    }
  }
}

function hasToken(step: WalkStep, token: Uint8Array): boolean {
  if (step.found !== "sound" || step.part !== "anchors") return false;
  const own = step.anchor.token;
  return own.length === token.length && own.every((byte, at) => byte === token[at]);
}
