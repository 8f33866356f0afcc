import type { StoreParts } from "../front/parts.ts";
import type { StorageTransaction } from "../front/storage-adapter.ts";
import { eachOnce } from "./each-once.ts";
import { findStep } from "./find-step.ts";
import { prepareWrites } from "./prepare-writes.ts";
import { isBehind } from "./progress-of-items.ts";
import { likeness } from "./same-item.ts";
import { targetAhead, targetDiffers } from "./walk.faults.ts";
import type { WalkItem, WalkPlace } from "./walk-item.ts";
import type { WriteItemsOptions, WrittenItems } from "./written-items.ts";

/** Writes items of one part, at most as many as one transaction may have. */
export async function writeBatch(
  target: StoreParts,
  given: readonly WalkItem[],
  { beside, signal }: WriteItemsOptions,
): Promise<WrittenItems> {
  const last = given.at(-1)?.place;
  const items = eachOnce(given);
  return target.gate.turn(async (passage) => {
    const inTurn: StoreParts = {
      ...target,
      gate: { ...target.gate, read: passage.read, write: passage.write, turn: (work) => work(passage) },
    };
    const known = await inTurn.gate.read((rows) => areThere(rows, items), signal);
    const fresh: WalkItem[] = [];
    const changed: WalkItem[] = [];
    let equal = given.length - items.length;
    for (const [at, item] of items.entries()) {
      const there = known[at] === true ? await findStep(inTurn, item, signal) : undefined;
      if (there === undefined) {
        fresh.push(item);
        continue;
      }
      const { part, key } = item;
      const like = there.found === "sound" ? likeness(item, there) : "differs";
      if (like === "equal") equal += 1;
      else if (like === "differs" || there.found !== "sound")
        throw targetDiffers({ part, key }, { path: [part, key] });
      else if (isBehind(item, there)) throw targetAhead({ part, key }, { path: [part, key] });
      else changed.push(item);
    }
    const writes = await prepareWrites(inTurn, fresh, changed, passage, signal);
    if (writes !== undefined || beside !== undefined) {
      await passage.write(async (rows) => {
        const write = await writes?.(rows);
        await write?.();
        if (beside !== undefined) await beside(rows, last as WalkPlace);
      }, signal);
    }
    return { written: fresh.length, updated: changed.length, equal };
  }, signal);
}

/** Which of the items may be there: those are looked at more closely. */
async function areThere(rows: StorageTransaction, items: readonly WalkItem[]): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const item of items) found.push(await isThere(rows, item));
  return found;
}

async function isThere(rows: StorageTransaction, item: WalkItem): Promise<boolean> {
  switch (item.part) {
    case "documents": {
      const newest = await rows.newestHead(item.document.documentId);
      return newest !== undefined && newest.version >= item.document.version;
    }
    case "entries":
      return (await rows.getRow(item.row.entryId)) !== undefined;
    case "events":
      return ((await rows.auditLog(item.writer))?.size ?? 0) > item.index;
    case "receipts":
      return (await rows.listReceipts({ entryId: item.receipt.entryId }, { limit: 1 })).length > 0;
    case "consents":
      return (await rows.getConsent(item.row.consentId)) !== undefined;
    case "tickets":
      return (await rows.getTicket(item.row.ticketId)) !== undefined;
    case "anchors":
    case "latches":
    case "cards":
      return true;
  }
}
