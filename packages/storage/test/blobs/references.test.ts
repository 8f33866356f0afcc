import {
  type DigestText,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  type Instant,
  parseFacilityId,
  parseInstant,
  type StoredDocument,
} from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { createManualClock, type ManualClock } from "@benhan/core/testkit";
import { attachmentsOf, createMemoryBlobStore, missingBlobs, unreferencedBlobs } from "@benhan/storage/blobs";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { bytesOf, collect, put, read, told } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
const hourMs = 3_600_000;
let clock: ManualClock;
let blobs: BlobStore;
let records: Awaited<ReturnType<typeof openMemoryStorage>>;
beforeEach(async () => {
  clock = createManualClock(parseInstant("2026-07-02T08:00:00+07:00"));
  blobs = createMemoryBlobStore({ facilityId, clock });
  records = await openMemoryStorage({ facilityId });
});

const idOf = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;

function document(
  number: number,
  version: number,
  content: unknown,
  given: Partial<DocumentChange> = {},
): DocumentChange {
  return {
    change: "document",
    facilityId,
    documentId: idOf(number) as DocumentId,
    episodeId: idOf(900 + number) as EpisodeId,
    kind: "medical-record",
    version,
    schema: 1,
    contentType: "application/json",
    body: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
    author: { kind: "practitioner", id: "000001/BYT-CCHN" },
    recordedAt: "2026-07-02T08:00:00.000+07:00" as Instant,
    ...(version > 1 && { reason: "mistake" }),
    ...given,
  };
}

const attached = (...digests: readonly DigestText[]) => ({
  entries: digests.map((digest) => ({ kind: "attachment", title: "X-quang", digest })),
});
const unreferenced = async (given: object = {}) =>
  (await collect(unreferencedBlobs({ blobs, records, clock, ...given }))).map(({ digest }) => digest);

describe("blobs that nothing refers to", () => {
  it("are those of no version of any document, older than a day", async () => {
    const [kept, old, lost] = [
      await put(blobs, bytesOf(1)),
      await put(blobs, bytesOf(2)),
      await put(blobs, bytesOf(3)),
    ];
    await records.commit([document(1, 1, attached(old)), document(2, 1, {})]);
    await records.commit([document(1, 2, attached(kept))], { [idOf(1)]: 1 });
    clock.advance(23 * hourMs);
    expect(await unreferenced()).toEqual([]);
    expect(await unreferenced({ graceMs: hourMs })).toEqual([lost]);
    clock.advance(2 * hourMs);
    const young = await put(blobs, bytesOf(4));
    expect(await unreferenced()).toEqual([lost]);
    expect(await unreferenced({ graceMs: 0 })).toEqual([lost]);
    clock.advance(1);
    expect((await unreferenced({ graceMs: 0 })).sort()).toEqual([lost, young].sort());
  });

  it("are the same, however few are looked for at once", async () => {
    const all: DigestText[] = [];
    for (let size = 0; size < 25; size += 1) all.push(await put(blobs, bytesOf(size)));
    await records.commit(all.slice(0, 10).map((digest, at) => document(at, 1, attached(digest))));
    clock.advance(25 * hourMs);
    const wanted = all.slice(10).sort();
    for (const atOnce of [1, 2, 7, 25, 26]) {
      expect([atOnce, (await unreferenced({ atOnce })).sort()]).toEqual([atOnce, wanted]);
    }
  });

  it("stay when the retry adopts them while they are cleaned", async () => {
    const digest = await put(blobs, bytesOf(10));
    await put(blobs, bytesOf(11));
    clock.advance(25 * hourMs);
    const removed: boolean[] = [];
    for await (const blob of unreferencedBlobs({ blobs, records, clock })) {
      if (blob.digest === digest) {
        // The retry comes between the list and the removal.
        await put(blobs, bytesOf(10));
        await records.commit([document(1, 1, attached(digest))]);
      }
      removed.push(await blobs.removeBlob(blob));
    }
    expect(removed.sort()).toEqual([false, true]);
    expect(await read(blobs, digest)).toEqual(bytesOf(10));
    expect(await collect(missingBlobs({ blobs, records }))).toEqual([]);
  });

  it("are told by references of the host's own, too", async () => {
    const [own, other] = [await put(blobs, bytesOf(1)), await put(blobs, bytesOf(2))];
    await records.commit([document(1, 1, `<scan ref="${own}"/>`, { contentType: "application/xml" })]);
    clock.advance(25 * hourMs);
    expect((await unreferenced()).sort()).toEqual([own, other].sort());
    const referencesOf = ({ body }: StoredDocument) =>
      (new TextDecoder().decode(body).match(/sha-256:[0-9a-f]{64}/g) ?? []) as DigestText[];
    expect(await unreferenced({ referencesOf })).toEqual([other]);
  });

  it("are those of a record that was disposed of, and none while a key is missing", async () => {
    const keys = createMemoryKeyStore(facilityId);
    records = await openMemoryStorage({ facilityId, encryption: { vault: createTestVault(), keys } });
    const digest = await put(blobs, bytesOf(1));
    await records.commit([document(1, 1, attached(digest))]);
    clock.advance(25 * hourMs);
    expect(await unreferenced()).toEqual([]);
    const ids = (await collect(keys.listKeys())).map(({ keyId }) => keyId).filter((id) => /^\w{8}-/.test(id));
    await keys.destroyKeys(ids, clock.now());
    expect(await unreferenced()).toEqual([digest]);
    const without = { ...records, readDocument: () => Promise.reject(new Error("unreadable")) };
    await expect(unreferenced({ records: without })).rejects.toThrow("unreadable");
  });

  it("are not told for another facility, or with wrong options", async () => {
    const other = await openMemoryStorage({ facilityId: parseFacilityId("other") });
    expect(await told(unreferenced({ records: other }))).toBe("core.store.wrong_facility");
    expect(await told(unreferenced({ grace: 5 }))).toBe("core.options.wrong");
    await expect(unreferenced({ signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
  });
});

describe("references without a blob", () => {
  it("are told with document, version and reason, once for each version", async () => {
    const digest = await put(blobs, bytesOf(1));
    const gone = await put(blobs, bytesOf(2));
    await records.commit([document(1, 1, attached(digest, gone, gone)), document(2, 1, attached(digest))]);
    await records.commit([document(2, 2, attached(gone))], { [idOf(2)]: 1 });
    expect(await collect(missingBlobs({ blobs, records }))).toEqual([]);
    await blobs.removeBlob({ facilityId, digest: gone });
    expect(await collect(missingBlobs({ blobs, records }))).toEqual([
      { documentId: idOf(1), version: 1, digest: gone, why: "absent" },
      { documentId: idOf(2), version: 2, digest: gone, why: "absent" },
    ]);
  });

  it("tell why a blob cannot be opened", async () => {
    const digest = await put(blobs, bytesOf(1));
    await records.commit([document(1, 1, attached(digest))]);
    const { recordDisposed, keyMissing } = await import("../../src/encryption/encryption.faults.ts");
    const { storeDamaged } = await import("@benhan/core");
    for (const [why, error] of [
      ["disposed", recordDisposed({ destroyedAt: "2026-07-02" })],
      ["key-missing", keyMissing({})],
      ["damaged", storeDamaged({ key: digest })],
    ] as const) {
      const broken = { ...blobs, getBlob: () => Promise.reject(error) };
      expect(await collect(missingBlobs({ blobs: broken, records }))).toEqual([
        { documentId: idOf(1), version: 1, digest, why },
      ]);
    }
    const broken = { ...blobs, getBlob: () => Promise.reject(new Error("no disk")) };
    await expect(collect(missingBlobs({ blobs: broken, records }))).rejects.toThrow("no disk");
  });
});

describe("attachments of a document", () => {
  const digestText = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => `sha-256:${Buffer.from(bytes).toString("hex")}` as DigestText);
  const stored = (content: unknown, contentType = "application/json") =>
    ({ ...document(1, 1, content), contentType }) as unknown as StoredDocument;

  it("are found wherever they stand", () => {
    fc.assert(
      fc.property(
        fc.array(digestText, { maxLength: 5 }),
        fc.jsonValue({ maxDepth: 4 }),
        (digests, filler) => {
          let value: unknown = filler;
          for (const digest of digests)
            value = [filler, { in: value, kind: "attachment", digest }, { digest: "x" }];
          const found = attachmentsOf(stored({ entries: value }));
          for (const digest of digests) expect(found).toContain(digest);
        },
      ),
    );
  });

  it("are not other digests, nor what is no JSON", () => {
    const [one] = fc.sample(digestText, 1) as [DigestText];
    expect([...attachmentsOf(stored({ kind: "signature", digest: one }))]).toEqual([]);
    expect([...attachmentsOf(stored({ kind: "attachment", digest: "sha-256:12" }))]).toEqual([]);
    expect([...attachmentsOf(stored({ kind: "attachment", digest: one }, "text/plain"))]).toEqual([]);
    for (const type of ["application/fhir+json", "application/json; charset=utf-8", "Application/JSON"]) {
      expect([...attachmentsOf(stored({ kind: "attachment", digest: one }, type))]).toEqual([one]);
    }
    expect([...attachmentsOf(stored(`{"kind":"attachment","digest":"${one}"`))]).toEqual([one]);
    expect([...attachmentsOf(stored("null"))]).toEqual([]);
  });

  it("are found in a body that is nested deeper than calls may be", () => {
    const [one] = fc.sample(digestText, 1) as [DigestText];
    const depth = 100_000;
    const body = `${"[".repeat(depth)}{"kind":"attachment","digest":"${one}"}${"]".repeat(depth)}`;
    expect([...attachmentsOf(stored(body))]).toEqual([one]);
  });
});
