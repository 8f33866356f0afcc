import { auditEventBytes } from "../../audit/audit-event-bytes.ts";
import type { AuditEvent } from "../../ports/audit-store.ts";
import { type ContractCase, mustEqual, mustFail } from "../contract-case.ts";
import { after, type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";
import { heads, idsIn, idsOf, invalid, listed } from "./audit-samples.ts";

/** How events get into a log. */
export const appendCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
