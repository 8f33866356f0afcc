import type { CardRows } from "../../front/card-rows.ts";
import { compareCodePoints } from "../../front/compare-code-points.ts";
import { endOf, type KeyMaker } from "./keys.ts";
import { compact, type Tables, under } from "./tables.ts";

/** The cards of one facility. */
export function cardRows(tables: Tables, keyOf: KeyMaker): CardRows {
  const cards = tables("card");
  return {
    async putCard(card) {
      const { drawer, sort, key, body } = card;
      cards.put({
        key: keyOf(drawer, sort, key),
        about: keyOf(key, drawer, sort),
        card: body === undefined ? card : { ...card, body: compact(body) },
      });
    },
    async removeCard(drawer, { sort, key }) {
      cards.delete(keyOf(drawer, sort, key));
    },
    async listDrawers() {
      const drawers: string[] = [];
      for (let from: readonly unknown[] = keyOf(); ; ) {
        const first = await cards.first({ from, to: endOf(keyOf()) });
        if (first === undefined) return drawers;
        const { drawer } = first.card;
        drawers.push(drawer);
        from = endOf(keyOf(drawer));
      }
    },
    async cardsOfKey(key, drawer) {
      const prefix = drawer === undefined ? keyOf(key) : keyOf(key, drawer);
      return (await cards.list(under(prefix, undefined, "about"))).map(({ card }) => card);
    },
    async listCards(drawer, { from, to }, { after, limit }) {
      const isBehindFrom =
        after !== undefined && (from === undefined || compareCodePoints(after.sort, from) >= 0);
      const first = isBehindFrom ? after.sort : from;
      // The browser refuses a range that ends before it begins.
      if (first !== undefined && to !== undefined && compareCodePoints(first, to) > 0) return [];
      const parts = isBehindFrom ? [after.sort, after.key] : first === undefined ? [] : [first];
      const span = {
        from: keyOf(drawer, ...parts),
        to: endOf(to === undefined ? keyOf(drawer) : keyOf(drawer, to)),
        isBehindFrom,
      };
      return (await cards.list(span, limit)).map(({ card }) => card);
    },
  };
}
