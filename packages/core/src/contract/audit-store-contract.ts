import { auditEventBytes } from "../audit/audit-event-bytes.ts";
import { digestOf } from "../digest/digest-of.ts";
import type { AuditEvent, AuditQuery, LoggedEvent, TreeHeadAnchor } from "../ports/audit-store.ts";
import { epochMs, instantOf } from "../time/instant.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "./contract-case.ts";
import { naiveNodes, naiveRoot } from "./naive-tree.ts";
import {
  after,
  facilityId,
  otherFacilityId,
  type StoreCaseContext,
  type StoreSubject,
  type StoreTraits,
  type StoreUnderTest,
  storeCase,
} from "./store-under-test.ts";

const invalid = "core.store.invalid_change";

/** What every store of the logs of access keeps to. */
export const auditStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("events are listed as they came, in the order of appending", async ({ store, event }) => {
    const full = event({
      role: "nurse",
      object: "MA-1",
      version: 2,
      purpose: "điều trị",
      ground: "treating-staff",
      recipient: "insurer YC-1",
      device: "MT-07",
      outcome: "refused",
      at: after(-60),
    });
    const { patient: _, ...bare } = event();
    await store.appendEvents([event(), full]);
    await store.appendEvents([bare]);
    const found = await listed(store);
    mustEqual(found[1]?.event, full, "an event differs from what was appended");
    mustEqual(found[2]?.event, bare, "an event without a patient differs from what was appended");
    mustEqual(
      found.map(({ index, writer }) => [index, writer]),
      [0, 1, 2].map((index) => [index, store.writer]),
      "the places are not 0, 1, 2 in the log of the handle",
    );
    for (const { event: one, bytes } of found) {
      mustEqual(bytes, auditEventBytes(one), "the bytes are not the canonical ones of the event");
    }
  }),
  storeCase("all events of a call are appended, or none is", async ({ store, event }) => {
    const wrong = [event(), event({ actor: "" }), event()];
    await mustFail(() => store.appendEvents(wrong), invalid, "an event without an actor");
    mustEqual(await listed(store), [], "a part of the events was appended");
    mustEqual(await heads(store), [], "the log has a head without events");
  }),
  storeCase("what is wrong with events is told at once, each at its place", async ({ store, event }) => {
    const wrong = [event({ actor: "\0" }), event(), { ...event(), at: "today", name: "-" } as never];
    const error = await mustFail(() => store.appendEvents(wrong), invalid, "wrong events");
    mustEqual(
      error.issues.map(({ path }) => path.join(".")).sort(),
      ["events.0.actor", "events.2.at", "events.2.name"],
      "not all is told, each at its place",
    );
    await mustFail(() => store.appendEvents("event" as never), invalid, "no list");
    await mustFail(() => store.appendEvents([null as never]), invalid, "no event");
  }),
  storeCase("the same event again is passed over", async ({ store, event }) => {
    const [one, two, three] = [event(), event(), event()];
    await store.appendEvents([one, two]);
    await store.appendEvents([two, three, { ...three, device: undefined as never }]);
    await store.appendEvents([one]);
    mustEqual(idsOf(await listed(store)), idsIn([one, two, three]), "the log does not hold each event once");
    mustEqual((await heads(store))[0]?.size, 3, "the size counts an event twice");
  }),
  storeCase("an event id that belongs to another event is refused", async ({ store, event }) => {
    const one = event();
    await store.appendEvents([one]);
    const calls = [
      [event(), { ...one, outcome: "refused" }],
      [event({ eventId: one.eventId, device: "MT-1" })],
    ];
    for (const events of calls) {
      await mustFail(() => store.appendEvents(events as AuditEvent[]), invalid, "an id twice");
    }
    const two = event();
    const twice = [two, { ...two, actor: "-" }];
    const error = await mustFail(() => store.appendEvents(twice), invalid, "an id twice in a call");
    mustEqual(error.issues[0]?.path, ["events", 1, "eventId"], "the issue does not name the id");
    mustEqual(idsOf(await listed(store)), [one.eventId], "a refused event was appended");
  }),
  storeCase("an event is recognised among thousands, and behind one of a wrong clock", async (own) => {
    const { store, event } = own;
    const first = Array.from({ length: 40 }, () => event());
    const many = Array.from({ length: 4500 }, () => event());
    const ahead = event({ eventId: "ffffffff-ffff-7fff-bfff-ffffffffffff" });
    const late = [event(), event()];
    // Keys that come late are smaller than those that are there.
    await store.appendEvents(late.slice(1));
    for (const each of [[ahead], many, first, late.slice(0, 1)]) await store.appendEvents(each);
    const size = 4543;
    mustEqual((await heads(store))[0]?.size, size, "not all events were appended");
    await store.appendEvents([...late, ahead, ...first.slice(0, 3), ...many.slice(0, 3), ...many.slice(-3)]);
    mustEqual((await heads(store))[0]?.size, size, "an event is there twice");
    for (const one of [ahead, ...late, ...first.slice(-1), ...many.slice(2000, 2002)]) {
      await mustFail(() => store.appendEvents([{ ...one, actor: "-" }]), invalid, "an id of another event");
    }
  }),
  storeCase("events of another facility are refused", async ({ store, event }) => {
    const foreign = { facilityId: otherFacilityId };
    const anchor = anchorOf({ ...foreign, writer: store.writer, size: 1 });
    const node = { ...foreign, writer: store.writer, level: 0, index: 0 };
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      appendEvents: () => store.appendEvents([event(), event(foreign)]),
      commit: () => store.commit([{ change: "audit", ...event(foreign) }]),
      listEvents: () => collect(store.listEvents(foreign)),
      listTreeHeads: () => collect(store.listTreeHeads(foreign)),
      readTreeNode: () => store.readTreeNode(node),
      addAnchor: () => store.addAnchor(anchor),
      listAnchors: () => collect(store.listAnchors(foreign)),
    };
    for (const [name, call] of Object.entries(calls)) await mustFail(call, "core.store.wrong_facility", name);
    mustEqual(await listed(store), [], "an event was appended");
  }),
  storeCase(
    "facilities on the same data have logs of their own",
    async ({ store, open, event }) => {
      const other = await open(otherFacilityId);
      const [mine, theirs] = [event(), event({ facilityId: otherFacilityId })];
      await store.appendEvents([mine]);
      await other.appendEvents([theirs]);
      mustEqual(idsOf(await listed(store)), [mine.eventId], "the log holds events of another facility");
      const found = await collect(other.listEvents({ facilityId: otherFacilityId, patient: "BN-1" }));
      mustEqual(idsOf(found), [theirs.eventId], "the other log is wrong");
      mustEqual((await heads(store)).length, 1, "the head of another facility is listed");
    },
    "shared",
  ),
  storeCase(
    "each writer has a log of its own",
    async ({ store, open, event }) => {
      const [b, a] = [await open(facilityId, "khoa-b"), await open(facilityId, "khoa-a")];
      mustEqual(
        [a.writer, b.writer],
        ["khoa-a", "khoa-b"],
        "a handle has another writer than it was opened for",
      );
      const own = event();
      const events = Array.from({ length: 6 }, () => event());
      await store.appendEvents([own]);
      for (const [at, one] of events.entries()) await (at % 2 === 0 ? a : b).appendEvents([one]);
      // The same event in two logs: each server tells of it.
      await b.appendEvents([own]);
      const logOf = async (writer: string) => idsOf(await listed(a, { writer }));
      const even = idsIn(events.filter((_, at) => at % 2 === 0));
      const odd = [...idsIn(events.filter((_, at) => at % 2 === 1)), own.eventId];
      mustEqual(await logOf("khoa-a"), even, "a log holds what another writer appended");
      mustEqual(await logOf("khoa-b"), odd, "a log lacks what its writer appended");
      mustEqual(await logOf("khoa-c"), [], "a log appeared");
      const all = new Map([
        ["khoa-a", even],
        ["khoa-b", odd],
        [store.writer, [own.eventId]],
      ]);
      const wanted = [...all].sort(([one], [other]) => (one < other ? -1 : 1));
      mustEqual(
        idsOf(await listed(store)),
        wanted.flatMap(([, ids]) => ids),
        "the logs are not listed by writer",
      );
      mustEqual(
        (await heads(store)).map(({ writer, size }) => [writer, size]),
        wanted.map(([writer, ids]) => [writer, ids.length]),
        "the heads are not those of each log, by writer",
      );
    },
    "shared",
  ),
  storeCase(
    "two handles that append at once leave no gap and the right tree",
    async ({ store, open, event }) => {
      const other = await open();
      const calls = Array.from({ length: 24 }, (_, at) => {
        const events = Array.from({ length: 1 + (at % 3) }, () => event());
        return (at % 2 === 0 ? store : other).appendEvents(events);
      });
      await Promise.all(calls);
      const found = await listed(other);
      mustEqual(
        found.map(({ index }) => index),
        Array.from({ length: 48 }, (_, at) => at),
        "the places have gaps",
      );
      must(new Set(idsOf(found)).size === 48, "an event is there twice");
      mustEqual((await heads(store))[0]?.root, naiveRoot(bytesOf(found)), "the root is not that of the log");
    },
    "shared",
  ),
  storeCase("an aborted call appends nothing", async ({ store, event }) => {
    const reason = new Error("stop");
    const options = { signal: AbortSignal.abort(reason) };
    const anchor = anchorOf({ writer: store.writer, size: 1 });
    await mustAbort(() => store.appendEvents([event()], options), reason, "appendEvents");
    await mustAbort(() => store.addAnchor(anchor, options), reason, "addAnchor");
    mustEqual(await listed(store), [], "the aborted event was appended");
    mustEqual(await anchors(store), [], "the aborted anchor was kept");
  }),
  storeCase("every text comes back in normal form C and is found in any form", async ({ store, event }) => {
    const texts = ["Nguyễn Thị Hiền", "BN/01 \"'\\\n\t", "😀 \u{20000}", "Ｆ ﬁ Å", "%_*", "đ".repeat(500)];
    const events = texts.flatMap((text) =>
      (["NFC", "NFD"] as const).map((form) => {
        const spelt = text.normalize(form);
        return event({ patient: spelt, subject: spelt, actor: spelt, purpose: spelt });
      }),
    );
    await store.appendEvents(events);
    const found = await listed(store);
    for (const [at, { event: one }] of found.entries()) {
      const text = texts[Math.floor(at / 2)]?.normalize("NFC");
      mustEqual([one.patient, one.purpose], [text, text], "a text is not that which came, in form C");
    }
    for (const [at, text] of texts.entries()) {
      const wanted = idsIn(events.slice(2 * at, 2 * at + 2));
      for (const form of ["NFC", "NFD"] as const) {
        for (const field of ["patient", "subject", "actor"] as const) {
          const ids = idsOf(await listed(store, { [field]: text.normalize(form) }));
          mustEqual(ids, wanted, `asked for a ${field} in ${form}`);
        }
      }
    }
  }),
  storeCase("the caller may change its events as soon as the call was made", async ({ store, event }) => {
    const [one, two] = [event(), event()];
    const wanted = structuredClone([one, two]);
    const given = [one];
    const appending = store.appendEvents(given);
    Object.assign(one, { actor: "-" });
    given.length = 0;
    await appending;
    const committing = store.commit([{ change: "audit", ...two }]);
    Object.assign(two, { actor: "-" });
    await committing;
    mustEqual(eventsIn(await listed(store)), wanted, "the log follows the objects of the caller");
  }),
  storeCase("what was read belongs to the caller", async ({ store, event }) => {
    const one = event();
    await store.appendEvents([one]);
    const anchor = anchorOf({ writer: store.writer, size: 1 });
    await store.addAnchor(anchor);
    const key = { facilityId, writer: store.writer, level: 0, index: 0 };
    for (let count = 0; count < 2; count += 1) {
      const [found] = await listed(store);
      mustEqual(found?.event, one, "the event follows what a reader did");
      mustEqual(found?.bytes, auditEventBytes(one), "the bytes follow what a reader did");
      if (found !== undefined) Object.assign(found.event, { actor: "-" });
      found?.bytes.fill(0);
      const node = await store.readTreeNode(key);
      mustEqual(node, naiveNodes([auditEventBytes(one)])[0]?.[0], "the node follows what a reader did");
      node?.fill(0);
      const [kept] = await anchors(store);
      mustEqual(kept, anchor, "the anchor follows what a reader did");
      kept?.token.fill(0);
    }
  }),
  storeCase("events are found by patient, actor, subject and time, alone and together", async (own) => {
    const { store } = own;
    const events = mixedEvents(own, 90);
    for (let at = 0; at < events.length; at += 7) await store.appendEvents(events.slice(at, at + 7));
    const values: readonly (readonly [keyof AuditQuery, readonly (string | undefined)[]])[] = [
      ["patient", [undefined, "BN-0", "BN-2", "BN-none"]],
      ["actor", [undefined, "NV-1"]],
      ["subject", [undefined, "BA-3", "BN-0"]],
      ["from", [undefined, after(30)]],
      ["until", [undefined, after(60)]],
    ];
    let queries: readonly Partial<AuditQuery>[] = [{}];
    for (const [field, choices] of values) {
      queries = queries.flatMap((query) =>
        choices.map((value) => (value === undefined ? query : { ...query, [field]: value })),
      );
    }
    for (const query of queries) {
      const wanted = idsIn(events.filter((event) => isAskedFor(query, event)));
      mustEqual(idsOf(await listed(store, query)), wanted, `asked for ${JSON.stringify(query)}`);
    }
  }),
  storeCase(
    "a day ends before the first moment of the next, in whatever offset",
    async ({ store, event }) => {
      const noon = epochMs(after(0));
      const moments = [-1, 0, 999, 1000].map((ms) =>
        event({ at: instantOf(noon + ms, ms % 2 === 0 ? 0 : 840) }),
      );
      await store.appendEvents(moments);
      const query = { from: instantOf(noon, -720), until: instantOf(noon + 1000, 345) };
      mustEqual(
        idsOf(await listed(store, query)),
        idsIn(moments.slice(1, 3)),
        "from is not with, until not without",
      );
      const nothing = await listed(store, { from: after(2) });
      mustEqual(nothing, [], "events before the first moment are listed");
    },
  ),
  storeCase("events of a log are listed from a place on", async (own) => {
    const { store } = own;
    const events = mixedEvents(own, 30);
    for (let at = 0; at < events.length; at += 10) await store.appendEvents(events.slice(at, at + 10));
    const { writer } = store;
    for (const fromIndex of [0, 1, 9, 10, 29, 30, 1e9]) {
      const found = await listed(store, { writer, fromIndex });
      mustEqual(idsOf(found), idsIn(events.slice(fromIndex)), `from ${fromIndex} on`);
      must((found[0]?.index ?? fromIndex) === fromIndex, "the first place is not that asked for");
      const wanted = events.slice(fromIndex).filter(({ patient }) => patient === "BN-1");
      mustEqual(
        idsOf(await listed(store, { writer, fromIndex, patient: "BN-1" })),
        idsIn(wanted),
        "of a patient",
      );
    }
    await mustFail(() => listed(store, { fromIndex: 1 }), invalid, "a place without a writer");
  }),
  storeCase("a query that is none is refused", async ({ store }) => {
    const wrong: readonly Readonly<Record<string, unknown>>[] = [
      { patient: "" },
      { actor: 5 },
      { subject: "\ud800" },
      { writer: null },
      { from: "2026-07-02" },
      { until: "later" },
      { writer: store.writer, fromIndex: -1 },
      { writer: store.writer, fromIndex: 0.5 },
    ];
    for (const query of wrong) {
      await mustFail(() => listed(store, query as Partial<AuditQuery>), invalid, JSON.stringify(query));
    }
    for (const key of [{ level: -1 }, { index: 0.5 }, { writer: "" }]) {
      const node = { facilityId, writer: store.writer, level: 0, index: 0, ...key };
      await mustFail(() => store.readTreeNode(node), invalid, JSON.stringify(key));
    }
  }),
  storeCase(
    "a log of thousands is complete and in order, and events of one patient are found",
    async (own) => {
      const { store, event } = own;
      const events = mixedEvents(own, 9300, 60_000);
      const rare = event({ patient: "BN-rare", actor: "NV-rare", subject: "BA-rare" });
      for (const at of [5000, 8999, 9299]) events[at] = { ...rare, eventId: events[at]?.eventId ?? "" };
      // Some at a time, one at a time, and more than any page.
      const cuts = [
        1,
        2,
        900,
        901,
        3401,
        4095,
        4097,
        8150,
        ...Array.from({ length: 150 }, (_, at) => 8151 + at),
      ];
      let done = 0;
      for (const cut of [...cuts, events.length]) {
        await store.appendEvents(events.slice(done, cut));
        done = cut;
      }
      const found = await listed(store);
      mustEqual(idsOf(found), idsIn(events), "the list is not complete and in order");
      must(
        found.every(({ index }, at) => index === at),
        "the places are wrong",
      );
      const queries: readonly Partial<AuditQuery>[] = [
        { patient: "BN-rare" },
        { subject: "BA-rare" },
        { actor: "NV-rare" },
        { patient: "BN-rare", from: after(60 * 8000) },
        { patient: "BN-2", actor: "NV-3" },
        { subject: "BA-4", from: after(60 * 4000), until: after(60 * 8200) },
        { from: after(60 * 4090), until: after(60 * 4100) },
        { from: after(60 * 8140), until: after(60 * 8160) },
      ];
      for (const query of queries) {
        const wanted = idsIn(events.filter((one) => isAskedFor(query, one)));
        mustEqual(idsOf(await listed(store, query)), wanted, `asked for ${JSON.stringify(query)}`);
        const tail = { ...query, writer: store.writer, fromIndex: 8200 };
        const last = idsIn(events.slice(8200).filter((one) => isAskedFor(query, one)));
        mustEqual(idsOf(await listed(store, tail)), last, `asked for ${JSON.stringify(tail)}`);
      }
      mustEqual((await heads(store))[0]?.root, naiveRoot(bytesOf(found)), "the root is not that of the log");
      const nodes = naiveNodes(bytesOf(found));
      const keys = [
        [0, 0],
        [0, 4095],
        [0, 9299],
        [12, 0],
        [12, 1],
        [13, 0],
        [5, 254],
        [3, 1023],
        [2, 2037],
      ];
      for (const [level = 0, index = 0] of keys) {
        const node = await store.readTreeNode({ facilityId, writer: store.writer, level, index });
        mustEqual(node, nodes[level]?.[index], `node ${index} of level ${level} is wrong`);
      }
    },
  ),
  storeCase(
    "a list may be left early, and ends although the log grows meanwhile",
    async ({ store, event }) => {
      const events = Array.from({ length: 700 }, () => event());
      await store.appendEvents(events);
      for await (const { index } of store.listEvents({ facilityId })) if (index === 3) break;
      const seen: string[] = [];
      for await (const one of store.listEvents({ facilityId })) {
        seen.push(one.event.eventId);
        // Whoever reads the log is logged too.
        if (seen.length % 100 === 0 && seen.length <= 2000)
          await store.appendEvents([event({ action: "review" })]);
      }
      mustEqual(seen, idsIn(events), "the list is not that of the log as it was when the list began");
    },
  ),
  storeCase("an abort ends a list", async ({ store, event }) => {
    await store.appendEvents([event(), event(), event()]);
    const controller = new AbortController();
    const reason = new Error("stop");
    const { signal } = controller;
    const reading = async () => {
      for await (const _ of store.listEvents({ facilityId }, { signal })) controller.abort(reason);
    };
    await mustAbort(reading, reason, "listEvents");
    await mustAbort(() => collect(store.listTreeHeads({ facilityId }, { signal })), reason, "listTreeHeads");
    await mustAbort(() => collect(store.listAnchors({ facilityId }, { signal })), reason, "listAnchors");
  }),
  storeCase("heads and nodes are those of RFC 9162, at every size", async ({ store, event }) => {
    const bytes: Uint8Array[] = [];
    for (let size = 1; size <= 34; size += 1) {
      const one = event();
      bytes.push(auditEventBytes(one));
      await store.appendEvents([one]);
      const wanted = [{ facilityId, writer: store.writer, size, root: naiveRoot(bytes) }];
      mustEqual(await heads(store), wanted, `the head of ${size} events is wrong`);
    }
    for (const [level, nodes] of naiveNodes(bytes).entries()) {
      for (const [index, node] of nodes.entries()) {
        const found = await store.readTreeNode({ facilityId, writer: store.writer, level, index });
        mustEqual(found, node, `node ${index} of level ${level} is wrong`);
      }
    }
  }),
  storeCase("a node is absent while not all its events are there", async ({ store, event }) => {
    await store.appendEvents([event(), event(), event()]);
    for (const [level, index] of [
      [0, 3],
      [1, 1],
      [2, 0],
      [60, 0],
      [2000, 0],
      [0, 2 ** 52],
    ] as const) {
      const found = await store.readTreeNode({ facilityId, writer: store.writer, level, index });
      mustEqual(found, undefined, `node ${index} of level ${level} appeared`);
    }
    const nowhere = { facilityId, writer: "khoa-none", level: 0, index: 0 };
    mustEqual(await store.readTreeNode(nowhere), undefined, "a node of no log appeared");
  }),
  storeCase("an event is written in the commit of the change that it tells of", async (own) => {
    const { store, document, entry, event } = own;
    const [one, two, three] = [event(), event({ action: "sign" }), event()];
    await store.appendEvents([one]);
    const changes = [
      document(),
      { change: "audit", ...two },
      [entry(), { change: "audit", ...three }],
    ] as const;
    const result = await store.commit(changes);
    must(result.documents.length === 1 && result.outbox.length === 1, "the other changes were not written");
    const found = await listed(store);
    mustEqual(eventsIn(found), [one, two, three], "the events are not those of the commit, in order");
    mustEqual((await heads(store))[0]?.root, naiveRoot(bytesOf(found)), "the root is not that of the log");
    await store.commit([{ change: "audit", ...two }]);
    mustEqual((await heads(store))[0]?.size, 3, "the same event is there twice");
  }),
  storeCase(
    "an event of a commit that fails is not there, and no change of one whose event fails",
    async (own) => {
      const { store, document, event } = own;
      const first = document();
      const taken = event();
      await store.commit([first, { change: "audit", ...taken }]);
      const stale = () => store.commit([{ change: "audit", ...event() }, { ...first }]);
      await mustFail(stale, "core.store.stale_version", "writing version 1 again");
      mustEqual(idsOf(await listed(store)), [taken.eventId], "an event tells of what did not happen");
      const other = document();
      const call = () => store.commit([other, { change: "audit", ...taken, actor: "-" }]);
      const error = await mustFail(call, invalid, "an id of another event");
      mustEqual(error.issues[0]?.path, ["changes", 1, "eventId"], "the issue does not name the id");
      must((await store.readDocument(other)) === undefined, "a change was written without its event");
    },
  ),
  storeCase("everything that is wrong with a commit is told with its events", async (own) => {
    const { store, document, event } = own;
    const changes = [
      document({ kind: "" }),
      [
        { change: "audit", ...event({ subject: "" }) },
        { change: "audit", ...event({ version: -1 }) },
      ],
    ] as const;
    const error = await mustFail(() => store.commit(changes), invalid, "a wrong commit");
    mustEqual(
      error.issues.map(({ path }) => path.join(".")).sort(),
      ["changes.0.kind", "changes.1.0.subject", "changes.1.1.version"],
      "not all is told, each at its place",
    );
  }),
  storeCase("anchors are kept with their tokens, by writer and size", async ({ store }) => {
    const anchorsGiven = [
      anchorOf({ writer: "khoa-b", size: 2 }),
      anchorOf({ writer: "khoa-a", size: 9 }),
      anchorOf({ writer: "khoa-a", size: 10 }),
      anchorOf({ writer: "khoa-a", size: 2, token: sampleBytes(4000, 7) }),
    ] as const;
    for (const one of anchorsGiven) await store.addAnchor(one);
    for (const one of anchorsGiven) await store.addAnchor({ ...one, token: new Uint8Array(one.token) });
    const [b2, a9, a10, a2] = anchorsGiven;
    mustEqual(await anchors(store), [a2, a9, a10, b2], "the anchors are not those that were added, in order");
    mustEqual(await anchors(store, "khoa-b"), [b2], "the writer is not asked for");
    const again = anchorOf({ writer: "khoa-b", size: 2, token: sampleBytes(40, 9) });
    await store.addAnchor(again);
    mustEqual(await anchors(store, "khoa-b"), [b2, again], "a further token of a head is not kept");
    const many = Array.from({ length: 230 }, (_, at) => anchorOf({ writer: "khoa-c", size: 300 - at }));
    for (const one of many) await store.addAnchor(one);
    mustEqual(await anchors(store, "khoa-c"), many.reverse(), "hundreds of anchors are not complete");
    must((await anchors(store)).length === 235, "an anchor is missing among hundreds");
  }),
  storeCase("what is no anchor is refused, all that is wrong at once", async ({ store }) => {
    const wrong = { ...anchorOf({ writer: "", size: 0, token: new Uint8Array() }), root: "-" } as never;
    const error = await mustFail(() => store.addAnchor(wrong), invalid, "a wrong anchor");
    const fields = error.issues.map(({ path }) => path[1]);
    mustEqual([...fields].sort(), ["root", "size", "token", "writer"], "not all is told, each at its place");
  }),
  storeCase("the token of an anchor is copied before the first await", async ({ store }) => {
    const anchor = anchorOf({ writer: store.writer, size: 1 });
    const wanted = structuredClone(anchor);
    const adding = store.addAnchor(anchor);
    anchor.token.fill(0);
    await adding;
    mustEqual(await anchors(store), [wanted], "the anchor follows the caller's bytes");
  }),
  storeCase(
    "events, nodes and anchors are there after opening again",
    async ({ store, open, event }) => {
      const events = Array.from({ length: 5 }, () => event());
      await store.appendEvents(events.slice(0, 3));
      const anchor = anchorOf({ writer: store.writer, size: 3 });
      await store.addAnchor(anchor);
      await store.close();
      const reopened = await open();
      await reopened.appendEvents(events.slice(2));
      const found = await listed(reopened);
      mustEqual(eventsIn(found), events, "the log does not go on where it was");
      mustEqual(
        (await heads(reopened))[0]?.root,
        naiveRoot(bytesOf(found)),
        "the root is not that of the log",
      );
      mustEqual(await anchors(reopened), [anchor], "the anchor was lost");
      const key = { facilityId, writer: reopened.writer, level: 2, index: 0 };
      mustEqual(await reopened.readTreeNode(key), naiveNodes(bytesOf(found))[2]?.[0], "a node was lost");
    },
    "durable",
  ),
  storeCase("after closing the log can neither be written nor read", async ({ store, event }) => {
    await store.appendEvents([event()]);
    await store.close();
    const key = { facilityId, writer: store.writer, level: 0, index: 0 };
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      appendEvents: () => store.appendEvents([event()]),
      listEvents: () => listed(store),
      listTreeHeads: () => heads(store),
      readTreeNode: () => store.readTreeNode(key),
      listAnchors: () => anchors(store),
    };
    for (const [name, call] of Object.entries(calls)) await mustFail(call, "core.store.closed", name);
  }),
];

function listed(store: StoreUnderTest, query: Partial<AuditQuery> = {}): Promise<readonly LoggedEvent[]> {
  return collect(store.listEvents({ facilityId, ...query }));
}

function heads(store: StoreUnderTest) {
  return collect(store.listTreeHeads({ facilityId }));
}

function anchors(store: StoreUnderTest, writer?: string): Promise<readonly TreeHeadAnchor[]> {
  return collect(store.listAnchors({ facilityId, ...(writer !== undefined && { writer }) }));
}

function anchorOf(given: Pick<TreeHeadAnchor, "writer" | "size"> & Partial<TreeHeadAnchor>): TreeHeadAnchor {
  const root = digestOf(sampleBytes(given.size));
  return { facilityId, root, stampedAt: after(given.size), token: sampleBytes(60, given.size), ...given };
}

/** Events of some patients, actors and subjects, one every `stepMs`. */
function mixedEvents({ event }: StoreCaseContext, count: number, stepMs = 1000): AuditEvent[] {
  return Array.from({ length: count }, (_, at) => {
    const { patient, ...rest } = event({
      at: instantOf(epochMs(after(0)) + at * stepMs),
      actor: `NV-${at % 4}`,
      subject: at % 11 === 0 ? "BN-0" : `BA-${at % 5}`,
      patient: `BN-${at % 3}`,
    });
    return at % 13 === 0 || patient === undefined ? rest : { ...rest, patient };
  });
}

function isAskedFor(query: Partial<AuditQuery>, event: AuditEvent): boolean {
  const at = epochMs(event.at);
  return (
    (query.patient ?? event.patient) === event.patient &&
    (query.actor ?? event.actor) === event.actor &&
    (query.subject ?? event.subject) === event.subject &&
    (query.from === undefined || epochMs(query.from) <= at) &&
    (query.until === undefined || at < epochMs(query.until))
  );
}

function idsOf(list: readonly LoggedEvent[]): readonly string[] {
  return idsIn(eventsIn(list));
}

function idsIn(events: readonly AuditEvent[]): readonly string[] {
  return events.map(({ eventId }) => eventId);
}

function eventsIn(list: readonly LoggedEvent[]): readonly AuditEvent[] {
  return list.map(({ event }) => event);
}

function bytesOf(list: readonly LoggedEvent[]): readonly Uint8Array[] {
  return list.map(({ bytes }) => bytes);
}
