import type { AuditQuery } from "../../ports/audit-store.ts";
import { epochMs, instantOf } from "../../time/instant.ts";
import { type ContractCase, collect, must, mustAbort, mustEqual, mustFail } from "../contract-case.ts";
import { naiveNodes, naiveRoot } from "../naive-tree.ts";
import { after, facilityId, type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { bytesOf, heads, idsIn, idsOf, invalid, isAskedFor, listed, mixedEvents } from "./audit-samples.ts";

/** How events are listed and found. */
export const searchCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
