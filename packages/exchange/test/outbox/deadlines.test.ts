import { addMs, type CalendarDate, epochMs, parseInstant, type Uuid } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher, type DeadlineNote, deadlineOf, deadlineRules } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

/** A Thursday. */
const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const hour = 3_600_000;

describe("by when an entry must have left", () => {
  test.each([
    ["ksk-checkup", "2026-07-03T08:10:00.000+07:00"],
    ["eprescription", "2026-07-02T08:10:00.000+07:00"],
    // Friday, Monday to Friday, Monday: the end of the 13th.
    ["bhyt-dossier", "2026-07-14T00:00:00.000+07:00"],
  ])("%s queued on Thursday 2 July: %s", (kind, deadline) => {
    expect(deadlineOf(sampleEntry({ kind }))).toBe(deadline);
  });

  test("a kind without a rule has none; every rule names its source", () => {
    expect(deadlineOf(sampleEntry({ kind: "bhyt-check-in" }))).toBeUndefined();
    expect(deadlineRules.every(({ source }) => source.length > 5)).toBe(true);
  });

  test("the day is that of Vietnam, and the host knows holidays and the end of the visit", () => {
    const lateInUtc = parseInstant("2026-07-02T18:00:00.000Z");
    expect(deadlineOf(sampleEntry({ createdAt: lateInUtc }))).toBe("2026-07-15T00:00:00.000+07:00");
    const isWorkingDay = (day: CalendarDate) => day !== "2026-07-03";
    expect(deadlineOf(sampleEntry(), { isWorkingDay })).toBe("2026-07-11T00:00:00.000+07:00");
    const deadlineFrom = () => parseInstant("2026-07-01T20:00:00.000+07:00");
    expect(deadlineOf(sampleEntry({ kind: "ksk-checkup" }), { deadlineFrom })).toBe(
      "2026-07-02T20:00:00.000+07:00",
    );
  });

  test("a calendar without a day of work gives none, and ends", () => {
    expect(deadlineOf(sampleEntry(), { isWorkingDay: () => false })).toBeUndefined();
  });

  test("more holidays never bring a deadline nearer; it lies seven working days ahead", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 12 }), (off) => {
        const isWorkingDay = (day: CalendarDate) => !off.includes(Number(day.slice(8)));
        const deadline = deadlineOf(sampleEntry(), { isWorkingDay });
        expect(epochMs(deadline ?? start)).toBeGreaterThanOrEqual(
          epochMs(parseInstant("2026-07-10T00:00:00.000+07:00")),
        );
      }),
      { seed: 20260702, numRuns: 200 },
    );
  });
});

describe("a dispatcher that watches deadlines", () => {
  const connector: HubConnector = {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test", timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async ({ chain }) => (chain === "good" ? { outcome: "ACCEPTED" } : { outcome: "RETRYABLE" }),
    interpret: () => ({ outcome: "UNKNOWN" }),
  };
  const entries = ["good", "bad", "never-tried"].map((chain, index) =>
    sampleEntry({
      ...{ chain, kind: "ksk-checkup", attempts: 0, state: "queued" },
      entryId: `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid,
      ...(chain === "never-tried" && { hub: "other" }),
    }),
  );

  test("reports what waits, tried or not, and tells each entry and state once", async () => {
    const store = createFakeOutbox(facilityId, entries);
    const clock = createManualClock(start);
    const told: string[] = [];
    const onAlarm = ({ chain, state }: DeadlineNote) => {
      told.push(`${chain} ${state}`);
      throw new Error("the alarm is broken");
    };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, deadlines: { onAlarm } });
    expect((await dispatcher.drain()).deadlines).toEqual([]);
    clock.advance(21 * hour);
    expect((await dispatcher.drain()).deadlines).toMatchObject([
      { chain: "bad", state: "due-soon", deadline: addMs(start, 24 * hour) },
      { chain: "never-tried", state: "due-soon", hub: "other" },
    ]);
    clock.advance(hour);
    await dispatcher.drain();
    clock.advance(2 * hour);
    const { deadlines } = await dispatcher.drain();
    expect(deadlines.map(({ state }) => state)).toEqual(["overdue", "overdue"]);
    expect(told).toEqual(["bad due-soon", "never-tried due-soon", "bad overdue", "never-tried overdue"]);
  });

  test("what is due at once alarms only when it has waited longer than sending takes", async () => {
    const prescription = { ...sampleEntry({ kind: "eprescription", hub: "other", createdAt: start }) };
    const waiting = { ...prescription, attempts: 0, state: "queued" } as const;
    const minute = 60_000;
    for (const [graceMs, minutes] of [
      [undefined, 15],
      [2 * minute, 2],
    ] as const) {
      const clock = createManualClock(start);
      const store = createFakeOutbox(facilityId, [waiting]);
      const deadlines = { everyMs: 0, ...(graceMs !== undefined && { graceMs }) };
      const dispatcher = createDispatcher({ store, connectors: [connector], clock, deadlines });
      const look = async () => (await dispatcher.drain()).deadlines.map(({ state }) => state);
      clock.advance(minutes * minute - 1);
      expect(await look()).toEqual([]);
      clock.advance(1);
      expect(await look()).toEqual(["overdue"]);
    }
  });

  test.each([
    [{ graceMS: 0 }, ["graceMS"]],
    [{ graceMs: "15" }, ["graceMs"]],
    [{ soonMs: Number.NaN }, ["soonMs"]],
    [{ everyMs: -1, isWorkingDay: true }, ["everyMs", "isWorkingDay"]],
    [{ rules: {} }, ["rules"]],
  ])("%o is refused, each member by its name", (deadlines, names) => {
    const store = createFakeOutbox(facilityId, []);
    const options = { store, connectors: [connector], deadlines } as unknown as Parameters<
      typeof createDispatcher
    >[0];
    const issues = names.map((name) => expect.objectContaining({ path: ["deadlines", name] }));
    expect(() => createDispatcher(options)).toThrow(expect.objectContaining({ issues }));
  });

  test("looks no more often than it is told to", async () => {
    const store = createFakeOutbox(facilityId, entries);
    let looks = 0;
    const listEntryHeads = store.listEntryHeads?.bind(store);
    const watched = {
      ...store,
      listEntryHeads: (query: { readonly facilityId: typeof facilityId }) => {
        looks++;
        return listEntryHeads?.(query) ?? (async function* () {})();
      },
    };
    const clock = createManualClock(start);
    const dispatcher = createDispatcher({ store: watched, connectors: [connector], clock, deadlines: {} });
    for (let minute = 0; minute < 31; minute++) {
      await dispatcher.drain();
      clock.advance(60_000);
    }
    expect(looks).toBe(3);
  });
});
