import type { RetentionIndex } from "@benhan/storage/retention";

/** Breaks one promise of an index. */
export type IndexBreaker = (index: RetentionIndex) => Partial<RetentionIndex>;

/** For every case of the suite an index that breaks this promise, by the title of the case. */
export const brokenIndexes: Readonly<Record<string, IndexBreaker>> = {
  "items come by day and key, the first and the last day among them": (index) => ({
    async *dueOn(days, options) {
      for await (const item of index.dueOn(days, options)) if (item.dueOn !== days.to) yield item;
    },
  }),
  "an item takes the place of the one with its key, on whatever day that stood": (index) => {
    const before: Parameters<RetentionIndex["put"]>[0][number][] = [];
    return {
      async put(items, options) {
        before.push(...items);
        await index.put(items, options);
      },
      async *dueOn({ from, to }) {
        for (const item of before) if (item.dueOn && item.dueOn >= from && item.dueOn <= to) yield item;
      },
    };
  },
  "an item without a day is kept, and no day brings it up": (index) => ({
    put: (items, options) =>
      index.put(
        items.filter(({ dueOn }) => dueOn !== undefined),
        options,
      ),
  }),
  "all items of a put are written or none": (index) => ({
    async put(items, options) {
      for (const item of items) await index.put([item], options);
    },
  }),
  "links stay until others are given": (index) => ({
    put: (items, options) =>
      index.put(
        items.map((item) => ({ links: [], ...item })),
        options,
      ),
  }),
  "what is removed is gone from every day": () => ({ async remove() {} }),
  "a hold stands until it is released, and stays in the books": (index) => ({
    listHolds: () => index.listHolds({ released: true }),
  }),
  "a hold is changed by its release alone, and never opened again": (index) => ({
    putHold: (hold, options) => index.putHold(hold, options).catch(() => ({ tooLateFor: [] })),
  }),
  "a disposal is kept with its steps, and who comes second is told": (index) => ({
    putDisposal: (disposal, steps, options) =>
      index.putDisposal(disposal, steps, options).catch(() => undefined),
  }),
  "of two that take a step at once one is told": (index) => ({
    putDisposal: (disposal, steps, options) =>
      index.putDisposal(disposal, steps, options).catch(() => undefined),
  }),
  "the steps of a disposal are never altered": (index) => ({
    async putDisposal(disposal, steps, options) {
      const kept = await index.getDisposal(disposal.disposalId);
      const own = { ...disposal, steps: [...(kept?.steps ?? []), ...disposal.steps.slice(steps)] };
      await index.putDisposal(own, steps, options);
    },
  }),
  "a certificate is never changed, and comes once": (index) => ({
    addCertificate: (certificate, options) =>
      index.addCertificate(certificate, options).catch(() => undefined),
  }),
  "facilities do not see each other": (index) => ({
    putDisposal: (disposal, steps, options) =>
      index.putDisposal({ ...disposal, facilityId: index.facilityId }, steps, options),
  }),
  "keys have one spelling, whatever their Unicode form": (index) => ({
    put: (items, options) =>
      index.put(
        items.map((item) => ({ ...item, key: encodeURIComponent(item.key) })),
        options,
      ),
  }),
  "an abort before a call rejects with its reason": (index) => ({ put: (items) => index.put(items) }),
};
