import type { CardPlace, CardRows } from "../../front/card-rows.ts";
import { compareCodePoints } from "../../front/compare-code-points.ts";
import type { MemoryTables } from "./memory-database.ts";

/** The cards of one facility; writes are put off by `later`. */
export function memoryCardRows(
  { cards }: Pick<MemoryTables, "cards">,
  later: (write: () => void) => void,
): CardRows {
  return {
    async putCard(card) {
      later(() => cards.set(nameOf(card.drawer, card), card));
    },
    async removeCard(drawer, place) {
      later(() => cards.delete(nameOf(drawer, place)));
    },
    async listDrawers() {
      return [...new Set([...cards.values()].map(({ drawer }) => drawer))].sort(compareCodePoints);
    },
    async cardsOfKey(key, drawer) {
      const found = [...cards.values()]
        .filter((card) => card.key === key && (drawer === undefined || card.drawer === drawer))
        .sort((a, b) => compareCodePoints(a.drawer, b.drawer) || compareCodePoints(a.sort, b.sort));
      return structuredClone(found);
    },
    async listCards(drawer, { from, to }, { after, limit }) {
      const found = [...cards.values()]
        .filter((card) => card.drawer === drawer)
        .filter(({ sort }) => from === undefined || compareCodePoints(sort, from) >= 0)
        .filter(({ sort }) => to === undefined || compareCodePoints(sort, to) <= 0)
        .filter((card) => after === undefined || byPlace(card, after) > 0)
        .sort(byPlace);
      return structuredClone(found.slice(0, limit));
    },
  };
}

function byPlace(a: CardPlace, b: CardPlace): number {
  return compareCodePoints(a.sort, b.sort) || compareCodePoints(a.key, b.key);
}

function nameOf(drawer: string, { sort, key }: CardPlace): string {
  return JSON.stringify([drawer, sort, key]);
}
