import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardRow } from "../../src/front/card-rows.ts";
import { partsOf } from "../../src/front/parts.ts";
import { createFakeScope } from "../indexeddb-fake-scope.ts";
import { facilityId } from "../indexeddb-samples.ts";

const word = fc.string({ unit: fc.constantFrom("a", "\uffee", "\u{20000}"), maxLength: 2 });
const card = fc.record(
  { drawer: fc.constantFrom("d", "d2"), sort: word, key: word, body: fc.uint8Array({ maxLength: 3 }) },
  { requiredKeys: ["drawer", "sort", "key"] },
);

describe("the cards in IndexedDB", () => {
  it("stand where those in memory stand, also in spans that end before they begin (seed 13)", async () => {
    const asked = fc.record({
      from: fc.option(word, { nil: undefined }),
      to: fc.option(word, { nil: undefined }),
      after: fc.option(fc.record({ sort: word, key: word }), { nil: undefined }),
      limit: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(card, { maxLength: 12 }),
        fc.array(card, { maxLength: 4 }),
        fc.array(asked, { minLength: 5, maxLength: 10 }),
        async (put, removed, spans) => {
          const see = async (store: Parameters<typeof partsOf>[0]) => {
            const { gate } = partsOf(store, "test");
            await gate.write(async (rows) => {
              for (const one of put) await rows.putCard(structuredClone(one) as CardRow);
            }, undefined);
            await gate.write(async (rows) => {
              for (const { drawer, ...place } of removed) await rows.removeCard(drawer, place);
            }, undefined);
            const seen = await gate.read(async (rows) => {
              const answers: unknown[] = [];
              for (const { from, to, after, limit } of spans) {
                const page = { ...(after && { after }), limit };
                const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
                answers.push(await rows.listCards("d", span, page), await rows.cardsOfKey(from ?? "a"));
                answers.push(await rows.cardsOfKey(from ?? "a", "d2"));
              }
              return answers;
            }, undefined);
            await store.close();
            return seen;
          };
          const scope = createFakeScope();
          const browser = await see(await openIndexedDbStorage({ name: "a", facilityId, scope }));
          expect(browser).toEqual(await see(await openMemoryStorage({ facilityId })));
        },
      ),
      { seed: 13, numRuns: 60 },
    );
  });
});
