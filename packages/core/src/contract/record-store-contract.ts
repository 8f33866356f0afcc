import { digestOf } from "../digest/digest-of.ts";
import type { DocumentChange, DocumentHead } from "../store/document.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "./contract-case.ts";
import { pooledBytes } from "./pooled-bytes.ts";
import {
  facilityId,
  leaseRequest,
  otherFacilityId,
  type StoreCaseContext,
  type StoreSubject,
  type StoreTraits,
  start,
  storeCase,
} from "./store-under-test.ts";

/** What every record store keeps to. The subject brings the three ports of a store, because they commit together. */
export const recordStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("what was never written is absent", async ({ store, id }) => {
    must((await store.readDocument({ facilityId, documentId: id() })) === undefined, "a document appeared");
    const source = { system: "his", id: "1" };
    must((await store.findBySource({ facilityId, source })) === undefined, "a source appeared");
    mustEqual(await collect(store.listDocuments({ facilityId })), [], "a document is listed");
    mustEqual(await collect(store.listVersions({ facilityId, documentId: id() })), [], "a version is listed");
  }),
  storeCase("a document is read back as it was written", async ({ store, document }) => {
    const change = document({ source: { system: "his", id: "1" } });
    const result = await store.commit([change]);
    const { change: _, ...written } = change;
    const stored = { ...written, digest: digestOf(change.body), size: change.body.length };
    mustEqual(await store.readDocument(change), stored, "the document differs from what was written");
    const { body: __, ...head } = stored;
    mustEqual(result.documents, [head], "the answer of commit is not the head of the document");
    mustEqual(await collect(store.listDocuments({ facilityId })), [head], "the list does not hold the head");
  }),
  storeCase("a new version is appended and the old one stays", async ({ store, document }) => {
    const first = document();
    const second = amended(first, { body: sampleBytes(10) });
    await store.commit([first]);
    await store.commit([second]);
    mustEqual((await store.readDocument({ ...first, version: 1 }))?.body, first.body, "version 1 changed");
    mustEqual((await store.readDocument({ ...first, version: 2 }))?.body, second.body, "version 2 is wrong");
    must((await newest(store, first))?.version === 2, "the newest version is not read by default");
    must((await store.readDocument({ ...first, version: 3 })) === undefined, "version 3 appeared");
  }),
  storeCase("all versions are listed, oldest first", async ({ store, document }) => {
    let change = document();
    await store.commit([change]);
    for (let count = 2; count <= 4; count += 1) {
      change = amended(change);
      await store.commit([change]);
    }
    const versions = (await collect(store.listVersions(change))).map((head) => head.version);
    mustEqual(versions, [1, 2, 3, 4], "the versions are not 1, 2, 3, 4");
    const heads = await collect(store.listDocuments({ facilityId }));
    mustEqual(versionsOf(heads), [4], "the list of documents does not hold the newest version only");
  }),
  storeCase("changes may be given as lists of lists", async ({ store, document }) => {
    const changes = [document(), document(), document()] as const;
    await store.commit([changes[0], [changes[1], [changes[2]]]]);
    must((await collect(store.listDocuments({ facilityId }))).length === 3, "not all changes were written");
  }),
  storeCase("a stale commit is refused with all conflicts and leaves no trace", async (context) => {
    const { store, document, entry } = context;
    const [one, two, fresh] = [document(), document(), document()];
    await store.commit([one, two]);
    const error = await mustFail(
      () => store.commit([fresh, { ...one }, entry(), { ...two }]),
      "core.store.stale_version",
      "writing version 1 again",
    );
    mustEqual(
      error.issues.map(({ path }) => path),
      [
        ["changes", 1, "version"],
        ["changes", 3, "version"],
      ],
      "the issues do not name both conflicts",
    );
    must((await newest(store, fresh)) === undefined, "a part of the commit was written");
    mustEqual(await collect(store.listEntries({ facilityId })), [], "the outbox got a part of the commit");
  }),
  storeCase("a gap in the versions is refused", async ({ store, document }) => {
    const first = document();
    await store.commit([first]);
    const late = { ...amended(first), version: 3 };
    await mustFail(() => store.commit([late]), "core.store.stale_version", "version 3 after version 1");
    await mustFail(
      () => store.commit([document({ version: 2, reason: "sửa" })]),
      "core.store.stale_version",
      "version 2 of a document that does not exist",
    );
  }),
  storeCase("expected versions guard a document that is only read", async ({ store, document }) => {
    const [read, written] = [document(), document()];
    await store.commit([read]);
    await store.commit([amended(read)]);
    const error = await mustFail(
      () => store.commit([written], { [read.documentId]: 1 }),
      "core.store.stale_version",
      "a commit that has seen version 1 of 2",
    );
    mustEqual(
      error.issues[0]?.path,
      ["expectedVersions", read.documentId],
      "the issue does not name the guard",
    );
    must((await newest(store, written)) === undefined, "the commit was written all the same");
    await store.commit([written], { [read.documentId]: 2 });
  }),
  storeCase(
    "an expected version of 0 means that the document must not exist",
    async ({ store, document }) => {
      const [one, two] = [document(), document()];
      await store.commit([one], { [one.documentId]: 0, [two.documentId]: 0 });
      await mustFail(
        () => store.commit([two], { [one.documentId]: 0 }),
        "core.store.stale_version",
        "a commit that takes a document for absent",
      );
    },
  ),
  storeCase("from version 2 on a reason is required", async ({ store, document }) => {
    const first = document();
    await store.commit([first]);
    for (const reason of ["", " "]) {
      const error = await mustFail(
        () => store.commit([{ ...amended(first), reason }]),
        "core.store.invalid_change",
        "a second version without a reason",
      );
      mustEqual(error.issues[0]?.path, ["changes", 0, "reason"], "the issue does not name the reason");
    }
    must((await newest(store, first))?.version === 1, "the version was written all the same");
  }),
  storeCase("everything that is wrong with a commit is told at once", async ({ store, document }) => {
    const wrong = document({ kind: "", version: 0, body: "text" as never, recordedAt: "today" as never });
    const error = await mustFail(
      () => store.commit([document(), [wrong]]),
      "core.store.invalid_change",
      "a change with four wrong fields",
    );
    const fields = error.issues.map(({ path }) => path.join(".")).sort();
    mustEqual(
      fields,
      ["changes.1.0.body", "changes.1.0.kind", "changes.1.0.recordedAt", "changes.1.0.version"],
      "the issues do not name the four fields",
    );
    mustEqual(await collect(store.listDocuments({ facilityId })), [], "a part of the commit was written");
  }),
  storeCase("what is no change at all is refused at its place", async ({ store, document }) => {
    const endless: unknown[] = [];
    endless.push(endless);
    let deep: readonly unknown[] = [document()];
    for (let depth = 0; depth < 20_000; depth++) deep = [deep];
    const noChanges = [null, undefined, 1, "text", () => 1, { change: "none", facilityId }, endless, deep];
    for (const given of noChanges) {
      const call = () => store.commit([document(), given as never]);
      const error = await mustFail(call, "core.store.invalid_change", `a change that is ${typeof given}`);
      mustEqual(error.issues[0]?.path.slice(0, 2), ["changes", 1], "the issue does not name the place");
    }
    for (const given of [null, undefined, 1, {}])
      await mustFail(() => store.commit(given as never), "core.store.invalid_change", "no list of changes");
    for (const part of [{ source: null }, { retention: null }, { author: null }, { version: 2, reason: 5 }]) {
      const call = () => store.commit([document(part as never)]);
      await mustFail(
        call,
        "core.store.invalid_change",
        `a document with a wrong ${Object.keys(part).join()}`,
      );
    }
    mustEqual(await collect(store.listDocuments({ facilityId })), [], "a part of a commit was written");
  }),
  storeCase("a search for a source that is none is refused", async ({ store }) => {
    const sources = [
      undefined,
      null,
      {},
      { system: "his" },
      { system: "his", id: 5 },
      { system: "", id: "BN-1" },
    ];
    for (const source of sources) {
      const call = () => store.findBySource({ facilityId, source: source as never });
      await mustFail(call, "core.store.invalid_change", "a search without a source");
    }
  }),
  storeCase("a source belongs to one document", async ({ store, document }) => {
    const source = { system: "his", id: "BN-1" };
    const first = document({ source });
    await store.commit([first]);
    const error = await mustFail(
      () => store.commit([document({ source })]),
      "core.store.source_taken",
      "a second document of the same source",
    );
    mustEqual(error.issues[0]?.path, ["changes", 0, "source"], "the issue does not name the source");
    const inOneCommit = { system: "his", id: "BN-2" };
    await mustFail(
      () => store.commit([document({ source: inOneCommit }), document({ source: inOneCommit })]),
      "core.store.source_taken",
      "two documents of the same source in one commit",
    );
    await store.commit([amended(first, { source }), document({ source: { system: "lis", id: "BN-1" } })]);
  }),
  storeCase("a document is found by its source", async ({ store, document }) => {
    const source = { system: "his", id: "BN-1" };
    const first = document({ source });
    await store.commit([first, document({ source: { system: "his", id: "BN-10" } })]);
    await store.commit([amended(first)]);
    const found = await store.findBySource({ facilityId, source });
    must(found?.documentId === first.documentId, "the document was not found");
    must(found.version === 2, "not the newest version was found");
    const near = { system: "his", id: "BN" };
    must((await store.findBySource({ facilityId, source: near })) === undefined, "a prefix found a document");
  }),
  storeCase("a source is the same key in composed and decomposed Unicode", async ({ store, document }) => {
    const id = "Nguyễn Thị Ế";
    await store.commit([document({ source: { system: "his", id: id.normalize("NFD") } })]);
    const found = await store.findBySource({
      facilityId,
      source: { system: "his", id: id.normalize("NFC") },
    });
    must(found !== undefined, "the composed key did not find the document");
    mustEqual(
      found.source,
      { system: "his", id: id.normalize("NFD") },
      "the source was not kept as it was given",
    );
    await mustFail(
      () => store.commit([document({ source: { system: "his", id: id.normalize("NFC") } })]),
      "core.store.source_taken",
      "the same source in the other form",
    );
  }),
  storeCase("records and outbox entries are written together", async ({ store, document, entry }) => {
    const [record, outgoing] = [document(), entry()];
    const result = await store.commit([record, outgoing]);
    mustEqual(
      result.outbox,
      [{ entryId: outgoing.entryId, sequence: 1, alreadyQueued: false }],
      "the answer does not tell of the entry",
    );
    must((await newest(store, record)) !== undefined, "the record is missing");
    must((await store.getEntry({ ...outgoing })) !== undefined, "the entry is missing");
  }),
  storeCase("one bad change keeps the whole commit out", async ({ store, document, entry }) => {
    const [record, outgoing] = [document(), entry()];
    const bad = { ...entry({ chain: "LK2" }), digest: outgoing.digest };
    await mustFail(
      () => store.commit([record, outgoing, bad]),
      "core.store.invalid_change",
      "a wrong digest",
    );
    must((await newest(store, record)) === undefined, "the record was written");
    mustEqual(await collect(store.listEntries({ facilityId })), [], "an entry was written");
  }),
  storeCase("a change of another facility is refused", async ({ store, document, entry }) => {
    const record = document();
    const foreign = [document({ facilityId: otherFacilityId }), entry({ facilityId: otherFacilityId })];
    const error = await mustFail(
      () => store.commit([record, ...foreign]),
      "core.store.wrong_facility",
      "a commit with foreign changes",
    );
    must(error.issues.length === 2, "the issues do not name both foreign changes");
    must((await newest(store, record)) === undefined, "a part of the commit was written");
  }),
  storeCase("a key of another facility is refused, not absent", async ({ store, id }) => {
    const foreign = { facilityId: otherFacilityId, documentId: id() };
    const source = { system: "his", id: "1" };
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      readDocument: () => store.readDocument(foreign),
      findBySource: () => store.findBySource({ ...foreign, source }),
      listDocuments: () => collect(store.listDocuments(foreign)),
      listVersions: () => collect(store.listVersions(foreign)),
    };
    for (const [name, call] of Object.entries(calls)) await mustFail(call, "core.store.wrong_facility", name);
  }),
  storeCase(
    "two facilities in one database never see each other",
    async ({ store, open, document, entry, receipt }) => {
      const other = await open(otherFacilityId);
      const source = { system: "his", id: "1" };
      const record = document({ source });
      const outgoing = entry();
      await store.commit([record, outgoing]);
      await store.addReceipt(receipt(outgoing));
      const mine = { facilityId: otherFacilityId, documentId: record.documentId };
      must((await other.readDocument(mine)) === undefined, "a document is seen");
      must((await other.findBySource({ ...mine, source })) === undefined, "a source is seen");
      mustEqual(await collect(other.listDocuments(mine)), [], "a document is listed");
      mustEqual(await collect(other.listVersions(mine)), [], "a version is listed");
      mustEqual(await collect(other.listEntries(mine)), [], "an entry is listed");
      must((await other.getEntry({ ...mine, entryId: outgoing.entryId })) === undefined, "an entry is seen");
      mustEqual(await other.lease(leaseRequest(mine)), [], "an entry is handed out");
      must((await other.nextDue({ ...mine, hubs: ["bhxh"] })) === undefined, "a moment is seen");
      mustEqual(await collect(other.listReceipts(mine)), [], "a receipt is seen");
      await other.commit([
        { ...record, facilityId: otherFacilityId, body: new Uint8Array([7]) },
        { ...outgoing, facilityId: otherFacilityId },
      ]);
      mustEqual(
        (await newest(store, record))?.body,
        record.body,
        "the same key wrote into the other facility",
      );
    },
    "shared",
  ),
  storeCase("the caller may reuse its buffers as soon as commit was called", async (context) => {
    const { store, document, entry } = context;
    const [body, bytes] = [sampleBytes(64), sampleBytes(64, 2)];
    const [record, outgoing] = [document({ body }), entry({ bytes })];
    const [wantedBody, wantedBytes] = [new Uint8Array(body), new Uint8Array(bytes)];
    const committing = store.commit([record, outgoing]);
    body.fill(0);
    bytes.fill(0);
    await committing;
    mustEqual((await newest(store, record))?.body, wantedBody, "the body follows the caller's buffer");
    mustEqual(
      (await store.getEntry({ ...outgoing }))?.bytes,
      wantedBytes,
      "the entry follows the caller's buffer",
    );
  }),
  storeCase("a Buffer, which is a view into a shared pool, is copied too", async ({ store, document }) => {
    const body = pooledBytes(sampleBytes(64));
    const record = document({ body });
    const committing = store.commit([record]);
    body.fill(0);
    await committing;
    mustEqual((await newest(store, record))?.body, sampleBytes(64), "the body follows the caller's pool");
  }),
  storeCase("what was read belongs to the caller", async ({ store, document }) => {
    const record = document();
    const wanted = new Uint8Array(record.body);
    await store.commit([record]);
    const found = await newest(store, record);
    must(found !== undefined, "the document is missing");
    found.body.fill(0);
    Object.assign(found, { kind: "other" });
    Object.assign(found.author, { id: "other" });
    const again = await newest(store, record);
    mustEqual(again?.body, wanted, "the stored bytes follow the caller's");
    mustEqual(
      [again?.kind, again?.author.id],
      [record.kind, "000001/BYT-CCHN"],
      "the stored values follow the caller's",
    );
  }),
  storeCase("an empty body is a body", async ({ store, document }) => {
    const record = document({ body: new Uint8Array() });
    await store.commit([record]);
    const found = await newest(store, record);
    must(found?.body.length === 0 && found.size === 0, "the empty body did not come back");
  }),
  storeCase("a body of 10 MB comes back byte for byte", async ({ store, document }) => {
    const record = document({ body: sampleBytes(10 * 1024 * 1024) });
    await store.commit([record]);
    mustEqual((await newest(store, record))?.body, record.body, "the body differs");
  }),
  storeCase("digest and size are those of the body", async ({ store, document }) => {
    const record = document({ body: new TextEncoder().encode("abc") });
    const { documents } = await store.commit([record]);
    const wanted = "sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    must(documents[0]?.digest === wanted, "the digest is wrong");
    must(documents[0].size === 3, "the size is wrong");
  }),
  storeCase("every text survives, whatever its characters", async ({ store, document }) => {
    const reason = `Sửa "chẩn đoán"; DROP TABLE document; -- \u{1f3e5} ${"Ế".normalize("NFD")}\n`;
    const first = document({ source: { system: "hệ thống", id: "Số 1/β\u{20000}" } });
    await store.commit([first]);
    const second = amended(first, {
      reason,
      author: { kind: "system", id: "Đơn vị 'A'" },
      kind: "giấy-ra-viện",
    });
    await store.commit([second]);
    const found = await newest(store, first);
    must(found?.reason === reason, "the reason changed");
    must(found.author.id === "Đơn vị 'A'" && found.kind === "giấy-ra-viện", "author or kind changed");
    const bySource = await store.findBySource({
      facilityId,
      source: { system: "hệ thống", id: "Số 1/β\u{20000}" },
    });
    must(bySource?.version === 2, "the document was not found by its source");
  }),
  storeCase("the number of the schema comes back as it was written, also a newer one", async (context) => {
    const record = context.document({ schema: 4711 });
    await context.store.commit([record]);
    must((await newest(context.store, record))?.schema === 4711, "the schema number changed");
  }),
  storeCase("facts about keeping become a date; without facts there is none", async ({ store, document }) => {
    const retention = { endedOn: parseCalendarDate("2026-07-02"), tags: [] };
    const [kept, plain] = [document({ retention }), document()];
    const { documents } = await store.commit([kept, plain]);
    const answer = documents[0]?.retention;
    must(
      answer !== undefined && answer.rule !== "" && answer.edition !== "",
      "the decision does not name its rule",
    );
    must(answer.keepUntil === "permanent" || answer.keepUntil > "2036-01-01", "the date is too early");
    mustEqual((await newest(store, kept))?.retention, answer, "the decision is not kept with the document");
    must(documents[1] !== undefined && !("retention" in documents[1]), "a decision was made without facts");
  }),
  storeCase("documents are listed in the order of their keys, all or of one episode", async (context) => {
    const { store, document, id } = context;
    const episodeId = id();
    const records = Array.from({ length: 450 }, (_, index) => document(index % 3 === 0 ? { episodeId } : {}));
    // Written backwards, so that the order of writing is not the order of keys.
    await store.commit([...records].reverse());
    const keysOf = (heads: readonly { readonly documentId: string }[]) =>
      heads.map((head) => head.documentId);
    const listed = await collect(store.listDocuments({ facilityId }));
    mustEqual(keysOf(listed), keysOf(records), "the list is not complete and in order");
    const ofEpisode = await collect(store.listDocuments({ facilityId, episodeId }));
    const wanted = records.filter((record) => record.episodeId === episodeId);
    mustEqual(keysOf(ofEpisode), keysOf(wanted), "the list of the episode is not complete and in order");
  }),
  storeCase(
    "a list may be left early, and be read while documents are written",
    async ({ store, document }) => {
      const records = Array.from({ length: 3 }, () => document());
      await store.commit(records);
      for await (const _ of store.listDocuments({ facilityId })) break;
      const seen = new Set<string>();
      for await (const head of store.listDocuments({ facilityId })) {
        must(!seen.has(head.documentId), "a document is listed twice");
        seen.add(head.documentId);
        const before = records.find((record) => record.documentId === head.documentId);
        must(before !== undefined, "a document is listed that was not there");
        await store.commit([amended(before)]);
      }
      must(seen.size === 3, "the list did not hold every document");
    },
  ),
  storeCase("an aborted commit writes nothing", async ({ store, document }) => {
    const record = document();
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await mustAbort(() => store.commit([record], {}, { signal }), reason, "commit");
    must((await newest(store, record)) === undefined, "the document was written");
    await mustAbort(() => store.readDocument(record, { signal }), reason, "readDocument");
  }),
  storeCase("an abort ends a list", async ({ store, document }) => {
    await store.commit([document(), document(), document()]);
    const controller = new AbortController();
    const reason = new Error("stop");
    const read = async () => {
      for await (const _ of store.listDocuments({ facilityId }, { signal: controller.signal }))
        controller.abort(reason);
    };
    await mustAbort(read, reason, "listDocuments");
  }),
  storeCase("of two commits of the same version at once one wins", async ({ store, document }) => {
    await race([store, store], document());
  }),
  storeCase(
    "of two handles that commit the same version at once one wins",
    async ({ store, open, document }) => {
      await race([store, await open()], document());
    },
    "shared",
  ),
  storeCase(
    "what one handle has committed, another sees",
    async ({ store, open, document }) => {
      const other = await open();
      const record = document();
      await store.commit([record]);
      mustEqual(
        (await newest(other, record))?.body,
        record.body,
        "the other handle does not see the document",
      );
    },
    "shared",
  ),
  storeCase(
    "what was committed is there after opening again",
    async ({ store, open, document, entry, receipt }) => {
      const record = document({ source: { system: "his", id: "1" } });
      const outgoing = entry();
      await store.commit([record, outgoing]);
      await store.commit([amended(record, { body: sampleBytes(5) })]);
      await store.addReceipt(receipt(outgoing));
      await store.close();
      const again = await open();
      mustEqual(versionsOf(await collect(again.listVersions(record))), [1, 2], "versions were lost");
      mustEqual((await newest(again, record))?.body, sampleBytes(5), "the body was lost");
      must((await again.getEntry({ ...outgoing }))?.state === "queued", "the entry was lost");
      must((await collect(again.listReceipts({ facilityId }))).length === 1, "the receipt was lost");
      await mustFail(
        () => again.commit([{ ...record }]),
        "core.store.stale_version",
        "version 1 after opening again",
      );
    },
    "durable",
  ),
  storeCase("after closing every call is refused", async ({ store, document, entry, receipt }) => {
    const [record, outgoing] = [document(), entry()];
    await store.commit([record, outgoing]);
    const [lease] = await store.lease(leaseRequest());
    must(lease !== undefined, "nothing was handed out");
    await store.close();
    const hub = { facilityId, hub: "bhxh", hubs: ["bhxh"], now: start };
    const source = { system: "his", id: "1" };
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      commit: () => store.commit([document()]),
      readDocument: () => store.readDocument(record),
      findBySource: () => store.findBySource({ facilityId, source }),
      listDocuments: () => collect(store.listDocuments({ facilityId })),
      listVersions: () => collect(store.listVersions(record)),
      lease: () => store.lease(leaseRequest()),
      settle: () => store.settle(lease, { kind: "delivered" }, receipt(outgoing)),
      release: () => store.release(hub),
      listLatches: () => store.listLatches(hub),
      nextDue: () => store.nextDue(hub),
      getEntry: () => store.getEntry({ ...outgoing }),
      listEntries: () => collect(store.listEntries({ facilityId })),
      addReceipt: () => store.addReceipt(receipt(outgoing)),
      listReceipts: () => collect(store.listReceipts({ facilityId })),
    };
    for (const [name, call] of Object.entries(calls)) await mustFail(call, "core.store.closed", name);
  }),
  storeCase("closing twice is harmless, and waits for what runs", async ({ store, document }) => {
    const committing = store.commit([document()]);
    await store.close();
    await store.close();
    must((await committing).documents.length === 1, "the running commit was lost");
  }),
];

function amended(before: DocumentChange, given: Partial<DocumentChange> = {}): DocumentChange {
  return { ...before, version: before.version + 1, reason: "Sửa theo hồ sơ giấy", ...given };
}

function newest(store: StoreCaseContext["store"], { documentId }: Pick<DocumentChange, "documentId">) {
  return store.readDocument({ facilityId, documentId });
}

function versionsOf(heads: readonly DocumentHead[]): readonly number[] {
  return heads.map((head) => head.version);
}

async function race(stores: readonly StoreCaseContext["store"][], change: DocumentChange): Promise<void> {
  const attempts = stores.map((store, index) => store.commit([{ ...change, body: new Uint8Array([index]) }]));
  const outcomes = await Promise.allSettled(attempts);
  const winners = outcomes.filter((outcome) => outcome.status === "fulfilled");
  must(
    winners.length === 1,
    `${winners.length} of ${stores.length} commits of the same version went through`,
  );
  const [store] = stores;
  const versions = store && (await collect(store.listVersions(change)));
  must(versions?.length === 1, "the document does not have exactly one version");
}
