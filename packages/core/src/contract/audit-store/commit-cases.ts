import { type ContractCase, must, mustEqual, mustFail } from "../contract-case.ts";
import { naiveRoot } from "../naive-tree.ts";
import { type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { bytesOf, eventsIn, heads, idsOf, invalid, listed } from "./audit-samples.ts";

/** Events that are written with the changes that they tell of. */
export const commitCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
