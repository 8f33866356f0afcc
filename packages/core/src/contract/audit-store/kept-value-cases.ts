import { auditEventBytes } from "../../audit/audit-event-bytes.ts";
import { type ContractCase, mustEqual } from "../contract-case.ts";
import { naiveNodes } from "../naive-tree.ts";
import { facilityId, type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { anchorOf, anchors, eventsIn, idsIn, idsOf, listed } from "./audit-samples.ts";

/** Texts and objects that go in and come out. */
export const keptValueCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
