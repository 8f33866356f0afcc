import type { StoreParts } from "../front/parts.ts";
import type { Disposal } from "../retention/disposal/disposal.ts";
import { disposalStateOf } from "../retention/disposal/disposal-state.ts";
import { longestFirst } from "../retention/keep-until.ts";
import type { KeptRecord } from "../retention/store/kept-record.ts";
import { drawers } from "../retention/store/retention-store.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import { likeness } from "../walk/same-item.ts";
import { openCardStep } from "../walk/walk-cards.ts";
import type { CardItem, WalkItem } from "../walk/walk-item.ts";
import { lookupsOfSecondOnly } from "./cards-of-second-only.ts";
import { cardValue, isOfDestroyed, soundCards } from "./destroyed-records.ts";
import type { SourceMeans } from "./source-means.ts";

/** What a facility must not lose because its card was lost. */
const kept: readonly string[] = [drawers.hold, drawers.disposal, drawers.certificate];

/** The cards of the source; of periods the longer, and the holds and the history that only the second copy has. */
export async function* cardsWithSecond(
  means: SourceMeans,
  second: StoreParts,
  own: AsyncIterable<WalkItem>,
): AsyncGenerator<WalkItem> {
  const given = new Set<string>();
  for await (const item of own) {
    if (item.part !== "cards") continue;
    const { drawer, key } = item.card;
    if (kept.includes(drawer)) given.add(nameOf(item));
    const longer = drawer === drawers.retention ? await longerOf(means, second, item) : undefined;
    if (longer !== undefined) means.onTold("period_of_second", ["cards", drawer, key]);
    yield longer ?? item;
  }
  for (const drawer of kept) {
    for await (const item of soundCards(second, drawer, means.signal)) {
      const { key } = item.card;
      const path = ["cards", drawer, key];
      const there = await cardOfKey(means.from, drawer, key, means.signal);
      if (there !== undefined || given.has(nameOf(item))) {
        if (there?.found !== "sound" || likeness(item, there) !== "equal")
          means.onTold("second_differs", path);
      } else if (isTaken(item)) {
        means.onTold("taken_from_second", path);
        yield item;
      } else means.onTold("disposal_unfinished", path);
    }
  }
  for (const [drawer, count] of await lookupsOfSecondOnly(means.from, second, means.signal)) {
    means.onTold("lookups_of_second", ["cards", drawer], count);
  }
}

/** Whether a card of a target, which the source does not have, was taken out of the second copy. */
export async function isOfSecond(means: SourceMeans, item: WalkItem): Promise<boolean> {
  const { from, second, signal } = means;
  if (second === undefined || item.part !== "cards") return false;
  const found = await ifReadable(signal, () => findStep(second, item, signal));
  if (found?.found !== "sound" || likeness(item, found) !== "equal") return false;
  const { drawer, key } = item.card;
  const own = await cardOfKey(from, drawer, key, signal);
  if (own === undefined) return kept.includes(drawer) && isTaken(item);
  if (drawer !== drawers.retention || own.found !== "sound" || own.part !== "cards") return false;
  return (await longerOf(means, second, own)) !== undefined;
}

/** A disposal that is not finished is nothing to build on: the copy cannot say what became of it. */
function isTaken(item: CardItem): boolean {
  if (item.card.drawer !== drawers.disposal) return true;
  const state = disposalStateOf(cardValue<Disposal>(item));
  return state.ok && ["executed", "certified", "kept", "stopped"].includes(state.value.phase);
}

/** The period of the second copy, when it is longer than that of the source. */
async function longerOf(
  { destroyed, signal }: SourceMeans,
  second: StoreParts,
  own: CardItem,
): Promise<CardItem | undefined> {
  const found = await cardOfKey(second, drawers.retention, own.card.key, signal);
  if (found?.found !== "sound" || found.part !== "cards" || isOfDestroyed(found, destroyed)) return undefined;
  const [period, other] = [own, found].map((item) => keptUntil(item));
  if (period === undefined || other === undefined) return undefined;
  return longestFirst(other, period) < 0 ? found : undefined;
}

/** `undefined`: a card that this package did not write. */
function keptUntil(item: CardItem): string | undefined {
  try {
    const keepUntil: unknown = cardValue<KeptRecord>(item).item.keepUntil;
    return typeof keepUntil === "string" ? keepUntil : undefined;
  } catch {
    return undefined;
  }
}

async function cardOfKey(parts: StoreParts, drawer: string, key: string, signal: AbortSignal | undefined) {
  return ifReadable(signal, async () => {
    const [row] = await parts.gate.read((rows) => rows.cardsOfKey(key, drawer), signal);
    return row && openCardStep(parts, row, signal);
  });
}

const nameOf = ({ card }: CardItem): string => JSON.stringify([card.drawer, card.key]);
