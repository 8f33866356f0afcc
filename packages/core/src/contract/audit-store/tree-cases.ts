import { auditEventBytes } from "../../audit/audit-event-bytes.ts";
import { type ContractCase, mustEqual } from "../contract-case.ts";
import { naiveNodes, naiveRoot } from "../naive-tree.ts";
import { facilityId, type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { heads } from "./audit-samples.ts";

/** The tree over a log. */
export const treeCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
