import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import type { ReceiptItem, WalkDamage, WalkItem, WalkPart, WalkPlace, WalkStep } from "../walk/walk-item.ts";
import { beginningOf, walkSteps } from "../walk/walk-store.ts";
import { cardsWithSecond } from "./cards-with-second.ts";
import { isOfDestroyed } from "./destroyed-records.ts";
import { eventItems } from "./events-with-second.ts";
import type { SourceMeans } from "./source-means.ts";

/** The steps of one part of a copy, one ahead. */
interface Ahead {
  current: WalkItem | undefined;
  next(): Promise<void>;
}

/** Everything of one part that is to be moved, in the order of the source. */
export async function* sourceItems(
  means: SourceMeans,
  part: WalkPart,
  after: WalkPlace | undefined,
): AsyncGenerator<WalkItem> {
  if (part === "events") yield* eventItems(means, after);
  else if (part === "cards" && means.second !== undefined) {
    yield* cardsWithSecond(means, means.second, otherItems(means, part, after));
  } else yield* otherItems(means, part, after);
}

async function* otherItems(
  means: SourceMeans,
  part: WalkPart,
  after: WalkPlace | undefined,
): AsyncGenerator<WalkItem> {
  const { from, second, signal, destroyed, onLost, onRepaired, onDisposed } = means;
  const other = second && (await walkAhead(second, part, signal));
  /** What was taken out of the copy before the source told that it is damaged. */
  const taken = new Set<string>();
  /** Places of which nothing but that they cannot be read is known. */
  const unnamed: WalkDamage[] = [];
  let place = after ?? beginningOf(part);
  for await (const step of walkSteps(from, { only: [part], after, signal })) {
    if (step.found !== "damage" || step.key !== "") {
      while (other?.current !== undefined && nameOf(other.current) !== nameOf(step)) {
        const item = await missing(means, other.current, place);
        // By its key it can be read, but perhaps the walk has just passed it by.
        const own =
          item === "there" ? unnamed.length > 0 && (await readByKey(means, other.current, place)) : item;
        if (own === false) break;
        await other.next();
        if (own === undefined) continue;
        taken.add(nameOf(own));
        unnamed.shift();
        if (item !== "there") await onRepaired(own);
        yield own;
      }
    }
    place = step.place;
    const twin =
      other?.current !== undefined && nameOf(other.current) === nameOf(step) ? other.current : undefined;
    if (twin !== undefined) await other?.next();
    if (taken.has(nameOf(step))) continue;
    if (step.found === "sound") yield step;
    else if (step.found === "disposed") {
      await onDisposed(step);
      if (step.receipt !== undefined)
        yield { ...step, part: "receipts", found: "sound", receipt: step.receipt };
    } else {
      const item = await replacement(means, step, twin);
      if (item === undefined && step.key === "" && step.code === "unreadable") unnamed.push(step);
      else if (item === undefined) await onLost(step);
      else if (isOfDestroyed(item, destroyed)) await onDisposed(step);
      else {
        await onRepaired(item);
        yield item;
      }
    }
  }
  for (; other?.current !== undefined; await other.next()) {
    const item = await missing(means, other.current, place);
    const own =
      item === "there" ? unnamed.length > 0 && (await readByKey(means, other.current, place)) : item;
    if (own === false || own === undefined || taken.has(nameOf(own))) continue;
    unnamed.shift();
    if (item !== "there") await onRepaired(own);
    yield own;
  }
  // So many more cannot be read than the copy has in their stead.
  for (const damage of unnamed) await onLost(damage);
}

/** Of parts whose things are replaced and taken away, a copy cannot say what is missing. */
const replaced: readonly WalkPart[] = ["latches", "cards"];

/**
 * What the source does not have, as it may be moved. `undefined`: not at all, as nobody knows what became of it.
 */
async function missing(
  means: SourceMeans,
  item: WalkItem,
  place: WalkPlace,
): Promise<WalkItem | "there" | undefined> {
  const { from, signal, destroyed, onDisposed, onTold } = means;
  if (replaced.includes(item.part)) return "there";
  if ((await ifReadable(signal, () => findStep(from, item, signal))) !== undefined) return "there";
  // A copy that is older than a disposal does not bring back what was destroyed.
  if (isOfDestroyed(item, destroyed)) {
    await onDisposed(item);
    return undefined;
  }
  if (item.part === "entries" && means.destroyedEntries?.has(item.row) === true) {
    await onDisposed(item);
    onTold("entry_of_destroyed", ["entries", item.key]);
    return undefined;
  }
  if (item.part === "receipts" && (await isReceiptOfDestroyed(means, item))) {
    onTold("receipt_of_destroyed", ["receipts", item.key]);
    const { raw: _, ...receipt } = item.receipt;
    return { ...item, receipt, place };
  }
  // A ticket that the copy knows as unused may have been used since.
  if (item.part === "tickets" && item.row.usedAt === undefined) return undefined;
  const own = asHeld(item);
  if (own !== item) onTold("entry_held", ["entries", item.key]);
  return { ...own, place };
}

async function isReceiptOfDestroyed(
  { second, signal, destroyedEntries }: SourceMeans,
  { receipt: { raw, entryId } }: ReceiptItem,
): Promise<boolean> {
  if (second === undefined || destroyedEntries === undefined || raw === undefined) return false;
  const row = await ifReadable(signal, () => second.gate.read((rows) => rows.getRow(entryId), signal));
  return row !== undefined && destroyedEntries.has(row);
}

/** What the source itself still has, where a walk does not come. */
async function readByKey(
  { from, signal }: SourceMeans,
  item: WalkItem,
  place: WalkPlace,
): Promise<WalkItem | false> {
  const own = await ifReadable(signal, () => findStep(from, item, signal));
  return own?.found === "sound" && { ...own, place };
}

/** Nobody knows whether it was sent since the copy was made: a person decides. */
function asHeld(item: WalkItem): WalkItem {
  if (item.part !== "entries" || item.row.state === "delivered" || item.row.state === "dead") return item;
  const { leasedUntil: _, ...row } = item.row;
  return { ...item, row: { ...row, state: "held", lastCode: "storage.migration.state_unknown" } };
}

/** What the second copy has in place of something damaged. */
async function replacement(
  { from, second, signal }: SourceMeans,
  damage: WalkDamage,
  twin: WalkItem | undefined,
): Promise<WalkItem | undefined> {
  if (second === undefined || damage.key === "") return undefined;
  const found = twin ?? (await findStep(second, damage, signal));
  if (found === undefined || found.found !== "sound") return undefined;
  const item = { ...found, place: damage.place };
  if (item.part !== "entries") return item;
  // The bytes of the copy, the progress of the source.
  const { entryId } = item.row;
  const row = await ifReadable(signal, () => from.gate.read((rows) => rows.getRow(entryId), signal));
  return row !== undefined && row.digest === item.row.digest ? { ...item, row } : asHeld(item);
}

async function walkAhead(parts: StoreParts, part: WalkPart, signal: AbortSignal | undefined): Promise<Ahead> {
  const steps = walkSteps(parts, { only: [part], signal });
  const ahead: Ahead = {
    current: undefined,
    async next() {
      for (;;) {
        const { value, done } = await steps.next();
        ahead.current = done === true ? undefined : value.found === "sound" ? value : undefined;
        if (done === true || ahead.current !== undefined) return;
      }
    },
  };
  await ahead.next();
  return ahead;
}

function nameOf({ part, key, place }: Pick<WalkStep, "part" | "key" | "place">): string {
  // Several cards are in one drawer, and several anchors at one size.
  return part === "cards" || part === "anchors" ? JSON.stringify([part, place]) : key;
}
