import { parseFacilityId, parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent } from "@benhan/core/ports";
import { openMemoryStorage } from "@benhan/storage/memory";
import { describe, expect, it } from "vitest";
import { oddValues } from "../../../core/test/audit/odd-values.ts";

const facilityId = parseFacilityId("bv-a");
const event: AuditEvent = {
  facilityId,
  eventId: "01980000-0000-7000-8000-000000000001",
  at: parseInstant("2026-07-02T08:00:00.000+07:00"),
  actor: "NV-1",
  action: "view",
  outcome: "done",
  subject: "BA-1",
};

const failureOf = async (call: () => unknown) => {
  const error = await (async () => call())().catch((failure: unknown) => failure);
  if (!isEmrError(error)) throw error ?? new Error("nothing was refused");
  expect(JSON.stringify([error.text, error.nextStep, error.issues])).not.toContain("BN-1");
  return error;
};

async function all(list: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe.each(oddValues())("%s given to the log", (what, odd) => {
  it("in place of an event is refused at its place, and nothing is appended", async () => {
    const store = await openMemoryStorage({ facilityId });
    const error = await failureOf(() => store.appendEvents([event, odd as never]));
    expect(error.issues.length).toBeGreaterThan(0);
    for (const { path } of error.issues) expect(path.slice(0, 2)).toEqual(["events", 1]);
    expect(await all(store.listEvents({ facilityId }))).toEqual([]);
  });

  it("in place of a list of events, of a key, of a query or of an anchor is refused", async () => {
    const store = await openMemoryStorage({ facilityId });
    const calls: readonly (() => unknown)[] = [
      () => (what === "a list" ? store.appendEvents([null as never]) : store.appendEvents(odd as never)),
      () => all(store.listEvents(odd as never)),
      () => all(store.listTreeHeads(odd as never)),
      () => all(store.listAnchors(odd as never)),
      () => store.readTreeNode(odd as never),
      () => store.addAnchor(odd as never),
    ];
    for (const call of calls) await failureOf(call);
  });

  it("as a change is refused at its place", async () => {
    const store = await openMemoryStorage({ facilityId });
    // An empty list of changes changes nothing.
    if (what === "a list") return;
    const error = await failureOf(() => store.commit([{ change: "audit", ...event }, odd as never]));
    for (const { path } of error.issues) expect(path.slice(0, 2)).toEqual(["changes", 1]);
    expect(await all(store.listEvents({ facilityId }))).toEqual([]);
  });

  it("in place of what is in an event is refused", async () => {
    const store = await openMemoryStorage({ facilityId });
    for (const name of ["eventId", "at", "outcome", "version"] as const) {
      if (odd === undefined || (odd === 5 && name === "version")) continue;
      const wrong = { ...event, [name]: odd };
      const told = await failureOf(() => store.appendEvents([wrong as never]));
      expect(told.issues.map(({ path }) => path)).toEqual([["events", 0, name]]);
      const committed = await failureOf(() => store.commit([{ change: "audit", ...wrong } as never]));
      expect(committed.issues.map(({ path }) => path)).toEqual([["changes", 0, name]]);
    }
  });

  it("as the options of a call breaks nothing in other words", async () => {
    const store = await openMemoryStorage({ facilityId });
    const error = await all(store.listEvents({ facilityId }, odd as never)).catch((failure) => failure);
    expect(Array.isArray(error) || isEmrError(error)).toBe(true);
  });
});

it("what an event answers when it is checked is what is kept, whatever it answers later", async () => {
  const store = await openMemoryStorage({ facilityId });
  const flipping = (count: number) => {
    let asked = 0;
    return {
      ...event,
      eventId: event.eventId.replace(/1$/, String(count)),
      get subject() {
        asked += 1;
        return asked <= count ? "BA-1" : (5 as never);
      },
    };
  };
  for (let count = 1; count < 5; count += 1) await store.appendEvents([flipping(count)]);
  const wrap = (own: object) => new Proxy(own, { get: (_, name) => Reflect.get(own, name) });
  for (let count = 5; count < 9; count += 1) {
    await store.commit([wrap(Object.defineProperty(flipping(count), "change", audit)) as never]);
  }
  const subjects = (await all(store.listEvents({ facilityId }))).map(
    (logged) => (logged as { event: AuditEvent }).event.subject,
  );
  expect(subjects).toEqual(Array.from({ length: 8 }, () => "BA-1"));
});

const audit = { value: "audit", enumerable: true };
