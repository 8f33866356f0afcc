import { type ContractCase, collect, must, mustAbort, mustEqual, mustFail } from "../contract-case.ts";
import { naiveRoot } from "../naive-tree.ts";
import {
  facilityId,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  storeCase,
} from "../store-under-test.ts";
import { anchorOf, anchors, bytesOf, heads, idsIn, idsOf, listed } from "./audit-samples.ts";

/** Which log events get into: each facility and each writer has its own. */
export const ownLogCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
