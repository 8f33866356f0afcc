import type { DocumentChange, RetentionFacts, RetentionTag } from "@benhan/core";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { listDue, refreshRetention, retentionIndexOf, retentionOf } from "@benhan/storage/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { at, day, facilityId } from "./samples.ts";
import { clockAt, freshId, message, tenYears, thirtyYears, version } from "./stored-records.ts";

const encrypted = async () =>
  openMemoryStorage({
    facilityId,
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });
const book: RetentionFacts = { endedOn: day("2026-07-02"), tags: [], scope: "citizen-record" };

describe("a day's work", () => {
  it("[RET-09] [RET-10] takes what was committed since the last one into the index, with row and edition, also out of an encrypted store", async () => {
    const storage = await encrypted();
    const [one, two, three] = [freshId(), freshId(), freshId()];
    await storage.commit([
      version(one, { facts: tenYears }),
      version(one, { facts: thirtyYears }),
      version(two, { facts: tenYears }),
      version(two),
      version(three),
    ]);
    const patientOf = ({ episodeId }: { episodeId: string }) => `BN-${episodeId.slice(0, 4)}`;
    expect(await refreshRetention(storage, { patientOf })).toEqual({
      versions: 5,
      records: 3,
      isComplete: true,
      unreadable: [],
    });
    const index = retentionIndexOf(storage);
    const patient = `BN-${one.slice(0, 4)}`;
    expect(await index.get(one)).toEqual({
      ...{ key: one, patient, rule: "TT33-039", edition: "tt33-2025" },
      ...{ keepUntil: "2056-12-31", dueOn: "2057-01-01" },
    });
    expect(await index.get(two)).toMatchObject({ rule: "TT33-044", dueOn: "2037-01-01" });
    expect(await index.get(three)).toEqual({
      ...{ key: three, patient, rule: "unknown", edition: "tt33-2025", keepUntil: "open" },
    });
    expect(await refreshRetention(storage)).toEqual({
      versions: 0,
      records: 0,
      isComplete: true,
      unreadable: [],
    });
  });

  it("[RET-07] lengthens a record with every document, and shortens it with none", async () => {
    const storage = await encrypted();
    const [key, index] = [freshId(), retentionIndexOf(storage)];
    const first = version(key, { facts: thirtyYears });
    const periods: (string | undefined)[] = [];
    const commit = async (...changes: readonly DocumentChange[]) => {
      await storage.commit(changes);
      await refreshRetention(storage);
      periods.push((await index.get(key))?.keepUntil);
    };
    await commit(first);
    await commit(version(key, { ...first, version: 2, facts: tenYears }));
    await commit(version(key, { facts: { ...tenYears, tags: ["official"] } }));
    await commit(version(key));
    expect(periods).toEqual(["2056-12-31", "2056-12-31", "permanent", "permanent"]);
  });

  it("waits for the day of a record that was opened again, and takes none that is shorter than before", async () => {
    const storage = await encrypted();
    const [key, index] = [freshId(), retentionIndexOf(storage)];
    const first = version(key, { facts: thirtyYears });
    await storage.commit([first]);
    await refreshRetention(storage);
    const { facts: _, ...open } = { ...first, facts: undefined };
    const { retention: __, ...again } = open;
    await storage.commit([{ ...again, version: 2, reason: "mở lại" }]);
    await refreshRetention(storage);
    expect(await index.get(key)).toMatchObject({ keepUntil: "open", rule: "unknown" });
    expect((await index.get(key))?.dueOn).toBeUndefined();
    await storage.commit([version(key, { ...first, version: 3, facts: tenYears })]);
    await refreshRetention(storage);
    expect(await index.get(key)).toMatchObject({ keepUntil: "2056-12-31", dueOn: "2057-01-01" });
  });

  it("knows the day of a health book when its document says the death, and of nothing else", async () => {
    const storage = await encrypted();
    const [key, index] = [freshId(), retentionIndexOf(storage)];
    const first = version(key, { facts: book });
    await storage.commit([first]);
    await refreshRetention(storage);
    await storage.commit([version(key, { facts: tenYears })]);
    await refreshRetention(storage);
    expect(await index.get(key)).toMatchObject({ keepUntil: "open", rule: "TT33-049" });
    await storage.commit([
      version(key, { ...first, version: 2, facts: { ...book, diedOn: day("2030-05-05") } }),
    ]);
    await refreshRetention(storage);
    expect(await index.get(key)).toMatchObject({ keepUntil: "2040-05-05", rule: "TT33-049" });
  });

  it("goes on where it stopped: at a time, at an abort, and when two programs do it at once", async () => {
    const database = createMemoryDatabase();
    const storage = await openMemoryStorage({ facilityId, database });
    const keys = Array.from({ length: 450 }, freshId);
    for (const key of keys) await storage.commit([version(key, { facts: tenYears })]);
    const clock = clockAt(at("2026-07-04T00:00"));
    const onProgress = () => clock.advance(3_600_000);
    const until = at("2026-07-04T00:30");
    expect(await refreshRetention(storage, { until, clock, onProgress })).toMatchObject({
      ...{ versions: 200, isComplete: false },
    });
    const controller = new AbortController();
    const stop = () => controller.abort("enough");
    await expect(refreshRetention(storage, { signal: controller.signal, onProgress: stop })).rejects.toBe(
      "enough",
    );
    const other = await openMemoryStorage({ facilityId, database });
    await Promise.all([refreshRetention(storage), refreshRetention(other)]);
    const { items } = await listDue(storage, { on: day("2037-01-01") });
    expect(items.map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it("[RET-10] gives a record one manifest over its versions, messages and answers, the same however it is stored", async () => {
    const key = freshId();
    const document = version(key, { facts: tenYears, text: "như nhau" });
    const sent = message("như nhau", "LK-1");
    const later = message("bản sau của cùng chuỗi", "LK-1");
    const manifests: string[] = [];
    for (const storage of [await openMemoryStorage({ facilityId }), await encrypted()]) {
      await storage.commit([document, sent]);
      const manifest = async () => {
        await refreshRetention(storage);
        const { items } = await listDue(storage, { on: day("2037-01-01") });
        manifests.push(items[0]?.manifest ?? "none");
      };
      await manifest();
      await storage.commit([later]);
      await manifest();
      await storage.commit([version(key, { ...document, version: 2, facts: tenYears, text: "khác" })]);
      await manifest();
    }
    expect(manifests.slice(0, 3)).toEqual(manifests.slice(3));
    expect(new Set(manifests).size).toBe(3);
  });

  it("[RET-07] never shortens a period, whatever is committed in whatever order (seed 71)", async () => {
    const tags: readonly RetentionTag[] = [
      "death",
      "traffic-accident",
      "domestic-violence",
      "controlled-drug",
    ];
    const facts = fc.option(
      fc.record({
        year: fc.integer({ min: 2026, max: 2030 }),
        tags: fc.subarray([...tags]),
        isBook: fc.boolean(),
      }),
      { nil: undefined },
    );
    const step = fc.record({ document: fc.integer({ min: 0, max: 2 }), facts });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (path) => {
        const storage = await openMemoryStorage({ facilityId });
        const [key, index] = [freshId(), retentionIndexOf(storage)];
        const documents = new Map<number, DocumentChange>();
        let least = "";
        for (const { document, facts: own } of path) {
          const before = documents.get(document);
          const told: RetentionFacts | undefined = own && {
            ...{ endedOn: day(`${own.year}-05-05`), tags: own.tags },
            ...(own.isBook && { scope: "citizen-record" as const }),
          };
          const next = version(key, {
            ...(before && { documentId: before.documentId, version: before.version + 1 }),
            ...(told && { facts: told }),
          });
          documents.set(document, next);
          await storage.commit([next]);
          await refreshRetention(storage);
          const { keepUntil = "none", dueOn } = (await index.get(key)) ?? {};
          // What no day ends is kept longer than any day; the longest day that was ever said is never undercut.
          if (keepUntil === "open" || keepUntil === "permanent") expect(dueOn).toBeUndefined();
          else expect(keepUntil >= least).toBe(true);
          if (/^\d/.test(keepUntil) && keepUntil > least) least = keepUntil;
          const own0 = told && retentionOf(told).keepUntil;
          if (own0 !== undefined && /^\d/.test(own0) && own0 > least) least = own0;
        }
      }),
      { seed: 71, numRuns: 150 },
    );
  });
});
