import { hexOf } from "../encryption/hex.ts";
import { isLookupCard } from "../front/lookup-part.ts";
import { drawers } from "../retention/store/retention-store.ts";
import { likeness } from "./same-item.ts";
import { itemTwice } from "./walk.faults.ts";
import type { WalkItem } from "./walk-item.ts";

/** Drawers with one card for each key, wherever in the drawer it stands. */
export const singleDrawers: readonly string[] = Object.values(drawers);

/**
 * The items of a batch, each once: a store with a damaged index may give a row twice, and of two in one transaction the
 * last would win without a word.
 *
 * @throws EmrError `storage.walk.item_twice` where they are not the same
 */
export function eachOnce(items: readonly WalkItem[]): readonly WalkItem[] {
  const known = new Map<string, WalkItem>();
  const once: WalkItem[] = [];
  for (const item of items) {
    const { part, key } = item;
    const found = namesOf(item).map((name) => known.get(name));
    const there = found.find((other) => other !== undefined);
    if (there === undefined) once.push(item);
    else if (found.some((other) => other !== there) || likeness(there, item) !== "equal") {
      throw itemTwice({ part, key }, { path: [part, key] });
    }
    for (const name of namesOf(item)) known.set(name, item);
  }
  return once;
}

/** By what an engine tells things of one part apart. */
function namesOf(item: WalkItem): readonly string[] {
  switch (item.part) {
    case "entries": {
      const { hub, chain, sequence } = item.row;
      return [item.key, JSON.stringify([hub, chain, sequence])];
    }
    case "anchors":
      return [JSON.stringify([item.key, item.anchor.root, hexOf(item.anchor.token)])];
    case "cards": {
      const { drawer, sort, key } = item.card;
      const isSingle = singleDrawers.includes(drawer) && !isLookupCard(item.card);
      return [JSON.stringify(isSingle ? [drawer, key] : [drawer, key, sort])];
    }
    default:
      return [item.key];
  }
}
