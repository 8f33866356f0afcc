import type { Settlement } from "../../store/outbox-entry.ts";
import { type ContractCase, collect, must, mustEqual, mustFail } from "../contract-case.ts";
import {
  facilityId,
  leaseRequest,
  type StoreSubject,
  type StoreTraits,
  start,
  storeCase,
} from "../store-under-test.ts";

import { entriesOf, idsOf, settleOne, takeOne } from "./outbox-steps.ts";

/** Damage, and the lists for people. */
export const listingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase(
    "a damaged entry is never sent, holds nothing up and is listed as dead",
    async ({ store, entry, damage }) => {
      const bad = [entry(), entry({ chain: "LK2" })] as const;
      const [next, other] = [entry(), entry({ chain: "LK3" })];
      await store.commit([...bad, next, other]);
      for (const one of bad) await damage(one);
      const handed: string[] = [];
      for (let round = 0; round < 4; round++)
        handed.push(...idsOf(await store.lease(leaseRequest({ limit: 1 }))));
      mustEqual(handed.sort(), [next.entryId, other.entryId].sort(), "not exactly the sound entries came");
      const listed = (await entriesOf(store)).filter(({ state }) => state === "dead");
      mustEqual(
        listed.map(({ entryId, lastCode, attempts }) => [entryId, lastCode, attempts]),
        bad.map(({ entryId }) => [entryId, "core.store.damaged", 0]),
        "the damaged entries are not told as dead",
      );
      const [, { bytes }] = bad;
      const { outbox } = await store.commit([entry({ chain: "LK2", bytes })]);
      must(outbox[0]?.alreadyQueued === false, "the sound bytes cannot be queued anew");
    },
    "damageable",
  ),
  storeCase(
    "a damaged entry is listed with the others, and refused when its bytes are asked for",
    async ({ store, entry, damage }) => {
      const [bad, good] = [entry(), entry({ chain: "LK2" })];
      await store.commit([bad, good]);
      await damage(bad);
      const ids = (await entriesOf(store)).map(({ entryId }) => entryId);
      mustEqual(ids, [bad.entryId, good.entryId], "the list is not whole");
      await mustFail(() => store.getEntry({ ...bad }), "core.store.damaged", "damaged bytes");
      mustEqual((await store.getEntry({ ...good }))?.bytes, good.bytes, "the sound entry is not told");
    },
    "damageable",
  ),
  storeCase("the hubs for which entries wait are told, whether they can be sent or not", async (own) => {
    const { store, entry } = own;
    const waiting = () => store.listWaitingHubs({ facilityId });
    mustEqual(await waiting(), [], "an empty queue waits for a hub");
    const misspelt = ["\u{20000}", "bhxb", "\uffee"].map((hub) => entry({ hub }));
    await store.commit([...misspelt, entry({ hub: "bhxb", chain: "LK2" }), entry()]);
    const others = ["bhxb", "\uffee", "\u{20000}"];
    const all = ["bhxb", "bhxh", "\uffee", "\u{20000}"];
    mustEqual(await waiting(), all, "the hubs are not told once each, in order");
    await settleOne(own, { kind: "held", code: "hub.password" });
    mustEqual(await waiting(), all, "the hub of a held entry is not told");
    await store.release({ facilityId, hub: "bhxh", now: start });
    const lease = await takeOne(store);
    mustEqual(await waiting(), all, "the hub of a leased entry is not told");
    await store.settle(lease, { kind: "dead", code: "hub.refused" }, own.receipt(lease.entry));
    mustEqual(await waiting(), others, "a hub whose entries are all finished is told");
  }),
  storeCase("entries are listed by chain and sequence, all or of one chain", async ({ store, entry }) => {
    const chains = ["LK10", "LK2", "LK\u{20000}", "LK\uffee"];
    const changes = chains.flatMap((chain) => [entry({ chain }), entry({ chain })]);
    await store.commit([...changes].reverse());
    const listed = (await entriesOf(store)).map(({ chain, sequence }) => `${chain} ${sequence}`);
    const wanted = ["LK10", "LK2", "LK\uffee", "LK\u{20000}"].flatMap((chain) => [
      `${chain} 1`,
      `${chain} 2`,
    ]);
    mustEqual(listed, wanted, "the list is not complete and in order");
    const ofOne = await collect(store.listEntries({ facilityId, chain: "LK2" }));
    mustEqual(
      ofOne.map(({ chain, sequence }) => `${chain} ${sequence}`),
      ["LK2 1", "LK2 2"],
      "the list of one chain is wrong",
    );
  }),
  storeCase(
    "what waits is listed by hub, chain and sequence, without bytes, whatever keeps it back",
    async (own) => {
      const { store, entry, receipt } = own;
      const chains = ["LK10", "LK2", "LK\u{20000}", "LK\uffee"];
      await store.commit(chains.flatMap((chain) => [entry({ chain }), entry({ chain })]));
      await store.commit([entry({ hub: "bhxb", chain: "LK9" })]);
      const done = await store.lease(leaseRequest({ limit: 2 }));
      for (const [at, lease] of done.entries()) {
        const settlement: Settlement =
          at === 0 ? { kind: "delivered" } : { kind: "dead", code: "hub.refused" };
        await store.settle(lease, settlement, receipt(lease.entry));
      }
      await settleOne(own, { kind: "held", code: "hub.person", keepsHubOpen: true }, { limit: 1 });
      await takeOne(store, { limit: 1 });
      const isDone = (told: string) =>
        done.some(({ entry: { hub, chain, sequence } }) => `${hub} ${chain} ${sequence}` === told);
      const wanted = ["bhxb LK9 1"];
      for (const chain of ["LK10", "LK2", "LK\uffee", "LK\u{20000}"])
        wanted.push(...[1, 2].map((sequence) => `bhxh ${chain} ${sequence}`).filter((told) => !isDone(told)));
      const waiting = await collect(store.listEntryHeads({ facilityId }));
      mustEqual(
        waiting.map(({ hub, chain, sequence }) => `${hub} ${chain} ${sequence}`),
        wanted,
        "what waits is not complete, or not in order",
      );
      const states = new Set(waiting.map(({ state }) => state));
      mustEqual([...states].sort(), ["held", "leased", "queued"], "not every state that waits is told");
      const all = await collect(store.listEntryHeads({ facilityId, alsoFinished: true }));
      must(
        all.length === 9 && new Set(all.map(({ state }) => state)).size === 5,
        "what is finished is missing",
      );
      must(![...waiting, ...all].some((one) => "bytes" in one), "the list of what waits carries bytes");
    },
  ),
  storeCase("an entry that was never queued is absent", async ({ store, id }) => {
    must((await store.getEntry({ facilityId, entryId: id() })) === undefined, "an entry appeared");
  }),
];
