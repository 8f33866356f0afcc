import type { CardRow } from "../../front/card-rows.ts";
import { isLookupCard } from "../../front/lookup-part.ts";
import type { StoreParts } from "../../front/parts.ts";
import type { Disposal } from "../../retention/disposal/disposal.ts";
import type { DisposalCertificate } from "../../retention/disposal/disposal-certificate.ts";
import { disposalStateOf } from "../../retention/disposal/disposal-state.ts";
import type { LegalHold } from "../../retention/hold/legal-hold.ts";
import { longestFirst } from "../../retention/keep-until.ts";
import { inPlaceOf, type KeptRecord } from "../../retention/store/kept-record.ts";
import { drawers } from "../../retention/store/retention-store.ts";
import { likeness } from "../../walk/same-item.ts";
import { openCardStep } from "../../walk/walk-cards.ts";
import type { CardItem } from "../../walk/walk-item.ts";
import type { PackageReading } from "./package-reading.ts";

/** Phases from which a disposal cannot be carried out any more. */
const finished: readonly string[] = ["executed", "certified", "kept", "stopped"];

/**
 * The cards of a package as the store takes them. A package may be older than the store, or made by anybody: it never
 * shortens a period, never lifts or changes a hold, and brings no disposal that could still be carried out.
 */
export async function* cardsToTake(
  parts: StoreParts,
  reading: PackageReading,
  cards: AsyncIterable<CardItem>,
  signal: AbortSignal | undefined,
): AsyncGenerator<CardItem> {
  for await (const item of cards) {
    const { card } = item;
    const { drawer, key } = card;
    const path = ["cards", drawer, key];
    if (isLookupCard(card)) {
      yield item;
      continue;
    }
    if (drawer === drawers.disposal) {
      const state = disposalStateOf(cardValue<Disposal>(card));
      if (!state.ok || !finished.includes(state.value.phase)) {
        reading.onIssue("disposal_unfinished", path);
        continue;
      }
    }
    const [row] = await parts.gate.read((rows) => rows.cardsOfKey(key, drawer), signal);
    const own = row && (await openCardStep(parts, row, signal));
    if (own === undefined) yield item;
    else if (own.found !== "sound" || own.part !== "cards") reading.onIssue("card_not_taken", path);
    else if (own.card.sort === card.sort && likeness(item, own) === "equal") yield item;
    else {
      const longer = drawer === drawers.retention ? longerOf(item, own) : undefined;
      if (longer === undefined) reading.onIssue("card_not_taken", path);
      else yield longer;
    }
  }
}

/** The card with the longer period; it comes up on the later of both days. */
function longerOf(item: CardItem, own: CardItem): CardItem | undefined {
  const [told, before] = [cardValue<KeptRecord>(item.card), cardValue<KeptRecord>(own.card)];
  if (longestFirst(told.item.keepUntil, before.item.keepUntil) >= 0) return undefined;
  const { dueOn, ...rest } = told.item;
  const isLater = dueOn !== undefined && before.item.dueOn !== undefined;
  const later = isLater ? [dueOn, before.item.dueOn].sort().at(-1) : undefined;
  const kept = inPlaceOf({ ...rest, ...(later !== undefined && { dueOn: later }) }, before);
  const card = { ...item.card, sort: later ?? "", body: new TextEncoder().encode(JSON.stringify(kept)) };
  return { ...item, card, place: { part: "cards", drawer: card.drawer, sort: card.sort, key: card.key } };
}

/** Whether a card of this package says on its face what it says inside. */
export function isRightCard(card: CardRow): boolean {
  if (isLookupCard(card)) return card.body === undefined || card.body instanceof Uint8Array;
  if (card.body === undefined) return false;
  try {
    return isAsInside(card);
  } catch {
    return false;
  }
}

function isAsInside(card: CardRow): boolean {
  const { drawer, sort, key } = card;
  const isKey = (text: string) => text.normalize("NFC") === key;
  switch (drawer) {
    case drawers.retention: {
      const { item } = cardValue<KeptRecord>(card);
      return isKey(item.key) && (item.dueOn ?? "") === sort && typeof item.keepUntil === "string";
    }
    case drawers.hold: {
      const { id, released } = cardValue<LegalHold>(card);
      return isKey(id) && sort === (released === undefined ? "standing" : "released");
    }
    case drawers.disposal:
      return isKey(cardValue<Disposal>(card).disposalId) && Array.isArray(cardValue<Disposal>(card).steps);
    default:
      return isKey(cardValue<DisposalCertificate>(card).disposalId);
  }
}

function cardValue<T>(card: CardRow): T {
  return JSON.parse(new TextDecoder().decode(card.body)) as T;
}
