import { addMs } from "@benhan/core";
import { verifyAuditLog } from "@benhan/core/audit";
import { portableDigest } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { type IndexedDbScope, openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { createFakeScope } from "../indexeddb-fake-scope.ts";
import { changeRows } from "../indexeddb-raw.ts";
import { allOf, event, facilityId, start } from "../indexeddb-samples.ts";

const numbered = (number: number) =>
  event(number, {
    at: addMs(start, number * 1000),
    actor: `NV-${number % 7}`,
    subject: `BA-${number % 11}`,
    patient: `BN-${number % 13}`,
  });

type Row = Record<string, unknown[] | Uint8Array | undefined>;

/** What was altered of the event at place 7. */
const altered: readonly (readonly [what: string, alter: (row: Row) => void])[] = [
  ["the patient", (row) => void (row["patient"] as unknown[]).splice(2, 1, new Uint8Array([1]))],
  ["the patient, taken away", (row) => delete row["patient"]],
  ["the record", (row) => void (row["subject"] as unknown[]).splice(2, 1, new Uint8Array([1]))],
  ["the actor", (row) => void (row["actor"] as unknown[]).splice(3, 1, 8)],
  ["the moment", (row) => void (row["at"] as unknown[]).splice(2, 1, 0)],
  ["the id", (row) => void (row["id"] as unknown[]).splice(2, 1, new Uint8Array([1]))],
];

describe("what a log in IndexedDB is searched by", () => {
  let scope: IndexedDbScope;
  const open = () => openIndexedDbStorage({ name: "store", facilityId, scope });
  beforeEach(async () => {
    scope = createFakeScope();
    const store = await open();
    await store.appendEvents(Array.from({ length: 40 }, (_, number) => numbered(number)));
    await store.close();
  });
  /** Changes the row of the event at a place behind the back of the store. */
  const tamper = (place: number, alter: (row: Row) => void) =>
    changeRows<Row>(scope, "store", "event", (row) => {
      if (row["key"]?.[2] === place) alter(row);
      return row;
    });

  it.each(altered)("is told when it was altered: %s", async (_what, alter) => {
    await tamper(7, alter);
    const store = await open();
    const places: number[] = [];
    const error = await (async () => {
      for await (const { index } of store.listEvents({ facilityId })) places.push(index);
    })().catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.damaged") && error.text.en).toContain("main/7 ");
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const report = await verifyAuditLog({ store, facilityId, digest: portableDigest });
    expect(report.issues.map(({ path }) => path)).toEqual([["main", "events", 7]]);
    await store.close();
  });

  it("hides no event that cannot be read, and no gap", async () => {
    await tamper(7, (row) => {
      row["bytes"] = new Uint8Array([1]);
    });
    const store = await open();
    const error = await allOf(store.listEvents({ facilityId })).catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.damaged") && error.text.en).toContain("main/7 ");
    await store.close();
    await changeRows<Row>(scope, "store", "event", (row) => (row["key"]?.[2] === 9 ? undefined : row));
    const again = await open();
    const report = await verifyAuditLog({ store: again, facilityId, digest: portableDigest });
    expect(report.issues.map(({ path }) => path)).toContainEqual(["main", "events", 9]);
    await again.close();
  });

  it("finds a span of time in a log whose moments run back, from any number of events", async () => {
    const store = await open();
    const past = Array.from({ length: 5200 }, (_, at) =>
      event(100 + at, { at: addMs(start, (at % 40) * 1000 + 500), patient: "BN-x" }),
    );
    await store.appendEvents(past);
    const wanted = [...Array.from({ length: 40 }, (_, at) => numbered(at)), ...past];
    for (const [fromS, untilS] of [
      [3, 5],
      [0, 41],
    ] as const) {
      const from = addMs(start, fromS * 1000);
      const until = addMs(start, untilS * 1000);
      const places: number[] = [];
      for await (const { index } of store.listEvents({ facilityId, from, until })) places.push(index);
      expect(places).toEqual(wanted.flatMap(({ at }, place) => (at >= from && at < until ? [place] : [])));
    }
    await store.close();
  });
});
