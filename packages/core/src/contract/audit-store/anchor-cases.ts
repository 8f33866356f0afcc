import { type ContractCase, must, mustEqual, mustFail, sampleBytes } from "../contract-case.ts";
import { type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { anchorOf, anchors, invalid } from "./audit-samples.ts";

/** Anchors beside the logs. */
export const anchorCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
