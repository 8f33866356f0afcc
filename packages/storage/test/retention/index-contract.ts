import { type FacilityId, parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import {
  advanceDisposal,
  disposalCertificate,
  openHold,
  proposeDisposal,
  type RetentionIndex,
  type RetentionIndexItem,
  releaseHold,
} from "@benhan/storage/retention";
import { expect } from "vitest";
import { at, day, facilityId, hold, item, proposed, steps, valueIn } from "./samples.ts";

/** Opens an index over the same data each time. */
export type OpenIndex = (facilityId: FacilityId) => Promise<RetentionIndex>;

/** One promise of the port. */
export interface IndexCase {
  readonly title: string;
  run(open: OpenIndex): Promise<void>;
}

export async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

export const kept = (
  key: string,
  year: number,
  more: Partial<RetentionIndexItem> = {},
): RetentionIndexItem => ({
  ...{
    key,
    rule: "TT33-044",
    edition: "tt33-2025",
    keepUntil: `${year - 1}-12-31`,
    dueOn: day(`${year}-01-01`),
  },
  ...more,
});
const days = (from: number, to: number) => ({
  from: day(`${String(from).padStart(4, "0")}-01-01`),
  to: day(`${to}-01-01`),
});
const other = parseFacilityId("bv-khac");
const items = [item("HS-1")];
const now = { items, holds: [] };
const first = () => valueIn(proposeDisposal(proposed, now));
async function refused(work: () => Promise<unknown>, code: string): Promise<void> {
  const error: unknown = await work().then(
    () => "nothing was refused",
    (reason) => reason,
  );
  expect(isEmrError(error, code), String(error)).toBe(true);
}
async function putAll(index: RetentionIndex) {
  let disposal = first();
  await index.putDisposal(disposal, 0);
  for (const step of [steps.appraise("HS-1"), steps.decide, steps.execute, steps.certify]) {
    disposal = valueIn(advanceDisposal(disposal, step, now));
    await index.putDisposal(disposal, disposal.steps.length - 1);
  }
  return disposal;
}

/** What every index of retention promises. */
export const indexCases: readonly IndexCase[] = [
  {
    title: "items come by day and key, the first and the last day among them",
    async run(open) {
      const index = await open(facilityId);
      await index.put([kept("B", 2037), kept("A", 2037), kept("C", 2036), kept("D", 2038), kept("Ế", 2037)]);
      const found = await all(index.dueOn(days(2036, 2037)));
      expect(found.map(({ key }) => key)).toEqual(["C", "A", "B", "Ế"]);
      expect(found[0]).toEqual(kept("C", 2036));
    },
  },
  {
    title: "an item takes the place of the one with its key, on whatever day that stood",
    async run(open) {
      const index = await open(facilityId);
      await index.put([kept("A", 2037)]);
      await index.put([kept("A", 2057, { rule: "TT33-039" })]);
      expect((await all(index.dueOn(days(2000, 2060)))).map(({ rule }) => rule)).toEqual(["TT33-039"]);
    },
  },
  {
    title: "an item without a day is kept, and no day brings it up",
    async run(open) {
      const index = await open(facilityId);
      const { dueOn: _, ...own } = kept("A", 2037, { keepUntil: "permanent" });
      await index.put([own]);
      expect(await all(index.dueOn(days(1, 9999)))).toEqual([]);
      expect(await index.get("A")).toEqual(own);
    },
  },
  {
    title: "all items of a put are written or none",
    async run(open) {
      const index = await open(facilityId);
      await refused(
        () => index.put([kept("A", 2037), kept("B", 2037, { keepUntil: "2037-02-30" })]),
        "core.options.wrong",
      );
      expect(await index.get("A")).toBeUndefined();
    },
  },
  {
    title: "links stay until others are given",
    async run(open) {
      const index = await open(facilityId);
      const links = [{ kind: "parent", to: "HS-9", keepUntil: "2050-12-31" }] as const;
      await index.put([kept("A", 2037, { links })]);
      await index.put([kept("A", 2038)]);
      expect((await index.get("A"))?.links).toEqual(links);
      await index.put([kept("A", 2038, { links: [] })]);
      expect((await index.get("A"))?.links).toEqual([]);
    },
  },
  {
    title: "what is removed is gone from every day",
    async run(open) {
      const index = await open(facilityId);
      await index.put([kept("A", 2037), kept("B", 2037)]);
      await index.remove(["A", "nobody"]);
      expect(await index.get("A")).toBeUndefined();
      expect((await all(index.dueOn(days(1, 9999)))).map(({ key }) => key)).toEqual(["B"]);
    },
  },
  {
    title: "a hold stands until it is released, and stays in the books",
    async run(open) {
      const index = await open(facilityId);
      const opened = valueIn(openHold(hold()));
      await index.putHold(opened);
      await index.putHold(opened);
      expect(await all(index.listHolds())).toEqual([opened]);
      const released = valueIn(
        releaseHold(opened, { at: at("2037-01-01T00:00"), by: "vt-01", document: "CV-41" }),
      );
      await index.putHold(released);
      expect(await all(index.listHolds())).toEqual([]);
      expect(await all(index.listHolds({ released: true }))).toEqual([released]);
    },
  },
  {
    title: "a hold is changed by its release alone, and never opened again",
    async run(open) {
      const index = await open(facilityId);
      const opened = valueIn(openHold(hold()));
      await index.putHold(opened);
      await refused(
        () => index.putHold({ ...opened, scope: [{ record: "HS-2" }] }),
        "storage.retention.hold_kept",
      );
      const release = { at: at("2037-01-01T00:00"), by: "vt-01", document: "CV-41" };
      await index.putHold(valueIn(releaseHold(opened, release)));
      await refused(() => index.putHold(opened), "storage.retention.hold_kept");
    },
  },
  {
    title: "a disposal is kept with its steps, and who comes second is told",
    async run(open) {
      const index = await open(facilityId);
      const disposal = first();
      await index.putDisposal(disposal, 0);
      const next = valueIn(advanceDisposal(disposal, steps.appraise("HS-1"), now));
      await index.putDisposal(next, 1);
      await refused(() => index.putDisposal(next, 1), "storage.retention.stale_disposal");
      expect(await index.getDisposal(disposal.disposalId)).toEqual(next);
      expect(await all(index.listDisposals())).toEqual([next]);
    },
  },
  {
    title: "of two that take a step at once one is told",
    async run(open) {
      const [one, two] = [await open(facilityId), await open(facilityId)];
      await one.putDisposal(first(), 0);
      const next = valueIn(advanceDisposal(first(), steps.appraise("HS-1"), now));
      const stop = valueIn(advanceDisposal(first(), steps.stop, now));
      const both = await Promise.allSettled([one.putDisposal(next, 1), two.putDisposal(stop, 1)]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    },
  },
  {
    title: "the steps of a disposal are never altered",
    async run(open) {
      const index = await open(facilityId);
      await index.putDisposal(first(), 0);
      const elsewhere = { ...first(), steps: first().steps.map((step) => ({ ...step, by: "vt-02" })) };
      const next = valueIn(advanceDisposal(elsewhere, steps.appraise("HS-1"), now));
      await refused(() => index.putDisposal(next, 1), "storage.retention.history_altered");
    },
  },
  {
    title: "a certificate is never changed, and comes once",
    async run(open) {
      const index = await open(facilityId);
      const certificate = valueIn(disposalCertificate(await putAll(index)));
      await index.addCertificate(certificate);
      await index.addCertificate(certificate);
      await refused(
        () => index.addCertificate({ ...certificate, number: "CN 02/2037" }),
        "storage.retention.certificate_kept",
      );
      expect(await all(index.listCertificates())).toEqual([certificate]);
    },
  },
  {
    title: "facilities do not see each other",
    async run(open) {
      const [index, elsewhere] = [await open(facilityId), await open(other)];
      await index.put([kept("A", 2037)]);
      await index.putHold(valueIn(openHold(hold())));
      expect(elsewhere.facilityId).toBe(other);
      expect(await elsewhere.get("A")).toBeUndefined();
      expect(await all(elsewhere.listHolds())).toEqual([]);
      await refused(() => elsewhere.putDisposal(first(), 0), "core.store.wrong_facility");
    },
  },
  {
    title: "keys have one spelling, whatever their Unicode form",
    async run(open) {
      const index = await open(facilityId);
      await index.put([kept("Ế".normalize("NFD"), 2037)]);
      await index.put([kept("Ế".normalize("NFC"), 2038)]);
      expect((await all(index.dueOn(days(1, 9999)))).map(({ dueOn }) => dueOn)).toEqual(["2038-01-01"]);
    },
  },
  {
    title: "an abort before a call rejects with its reason",
    async run(open) {
      const index = await open(facilityId);
      const signal = AbortSignal.abort("enough");
      await expect(index.put([kept("A", 2037)], { signal })).rejects.toBe("enough");
      await expect(all(index.dueOn(days(1, 9999), { signal }))).rejects.toBe("enough");
      await expect(all(index.listHolds({ signal }))).rejects.toBe("enough");
      expect(await index.get("A")).toBeUndefined();
    },
  },
];
