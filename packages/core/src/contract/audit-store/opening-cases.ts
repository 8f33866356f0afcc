import { type ContractCase, mustEqual, mustFail } from "../contract-case.ts";
import { naiveNodes, naiveRoot } from "../naive-tree.ts";
import { facilityId, type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { anchorOf, anchors, bytesOf, eventsIn, heads, listed } from "./audit-samples.ts";

/** What closing and opening again does. */
export const openingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
