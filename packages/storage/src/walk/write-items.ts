import type { StoreParts } from "../front/parts.ts";
import type { WalkItem } from "./walk-item.ts";
import { writeBatch } from "./write-batch.ts";
import type { WriteItemsOptions, WrittenItems } from "./written-items.ts";

/** So much is written in one transaction. */
const [mostItems, mostBytes] = [100, 4 * 1024 * 1024];

/**
 * Writes what a walk gives into another store, in its order: ids, versions, digests and moments stay, rows of the outbox
 * keep sequence and state, the log of each writer keeps its places and its root. Everything is sealed as the target does.
 * What is there already and the same is passed over, so that a run that was broken off is simply begun again.
 *
 * @throws EmrError `storage.walk.target_differs`, `storage.walk.target_ahead`, `storage.walk.log_broken`: nothing of that
 * batch is written then
 */
export async function writeItems(
  target: StoreParts,
  items: AsyncIterable<WalkItem> | Iterable<WalkItem>,
  options: WriteItemsOptions = {},
): Promise<WrittenItems> {
  let done: WrittenItems = { written: 0, updated: 0, equal: 0 };
  let batch: WalkItem[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const now = await writeBatch(target, batch, options);
    done = {
      written: done.written + now.written,
      updated: done.updated + now.updated,
      equal: done.equal + now.equal,
    };
    batch = [];
    size = 0;
    await options.onBatch?.(done);
  };
  for await (const item of items) {
    options.signal?.throwIfAborted();
    const [first] = batch;
    const goesOn = first === undefined || (first.part === item.part && isOfSameLog(first, item));
    if (!goesOn || batch.length >= mostItems || size >= mostBytes) await flush();
    batch.push(item);
    size += sizeOf(item);
  }
  await flush();
  return done;
}

function isOfSameLog(one: WalkItem, other: WalkItem): boolean {
  return one.part !== "events" || (other.part === "events" && one.writer === other.writer);
}

/** The bytes of an item that are worth counting. */
export function sizeOf(item: WalkItem): number {
  switch (item.part) {
    case "documents":
      return item.document.body.length;
    case "entries":
    case "events":
      return item.bytes.length;
    case "receipts":
      return item.receipt.raw?.length ?? 0;
    case "cards":
      return item.card.body?.length ?? 0;
    default:
      return 0;
  }
}
