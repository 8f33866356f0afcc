import { parseInstant, storeDamaged, storeUnavailable, type Uuid } from "@benhan/core";
import type { Terminal } from "@benhan/core/command-line";
import type { Clock } from "@benhan/core/ports";
import { describe, expect, it } from "vitest";
import { runForever } from "../../../src/cli/outbox/run-forever.ts";
import { plain } from "../../../src/cli/outbox/words.ts";
import type { Dispatcher, DrainReport } from "../../../src/outbox/index.ts";
import { answerNotNoted } from "../../../src/outbox/outbox.faults.ts";

const report: DrainReport = {
  ...{ sent: 0, delivered: 0, again: 0, dead: 0, held: 0, leaseLost: 0 },
  ...{ latches: [], failures: [], unserved: [], deadlines: [] },
};
const locked = storeUnavailable({ why: "locked" });
const { code, text } = locked;
const broken: DrainReport = { ...report, failures: [{ hub: "bhxh", outcome: "UNKNOWN", code, text }] };

const overdue: DrainReport = {
  ...report,
  deadlines: [
    {
      ...{ entryId: "01981111-0000-7000-8000-000000000001" as Uuid, hub: "bhxh", kind: "bhyt-dossier" },
      ...{ chain: "LK-1", state: "overdue", deadline: parseInstant("2026-07-01T00:00:00.000+07:00") },
    },
  ],
};

/** What is said while each look ends as told; behind the last of them the run is ended. */
async function ranThrough(looks: readonly (DrainReport | Error)[]) {
  const said: string[] = [];
  const pauses: number[] = [];
  const left = [...looks];
  const end = new AbortController();
  const now = new Date().toISOString() as ReturnType<Clock["now"]>;
  const clock: Clock = {
    now: () => now,
    async sleep(ms) {
      pauses.push(ms);
      if (left.length > 0) return;
      end.abort(new Error("asked to end"));
      throw end.signal.reason;
    },
  };
  const dispatcher: Dispatcher = {
    async drain() {
      const look = left.shift() ?? report;
      if (look instanceof Error) throw look;
      return { nextDue: now, ...look };
    },
  };
  const terminal: Terminal = { language: "en", say: (line) => said.push(line) };
  const ended = runForever(dispatcher, { hubs: ["bhxh"], clock, terminal, signal: end.signal });
  return { ended: await ended.catch((error: unknown) => error), said, pauses };
}

const times = (said: readonly string[], what: string) => said.filter((line) => line.includes(what)).length;

describe("a run without an end", () => {
  it("goes on while the store is locked, and tells it once each time", async () => {
    const { ended, said, pauses } = await ranThrough([locked, locked, report, locked, report]);
    expect(ended).toEqual(new Error("asked to end"));
    expect(times(said, "again in 5 seconds")).toBe(2);
    expect(times(said, `[${code}]`)).toBe(2);
    expect(times(said, "The queue is sent again")).toBe(2);
    // It does so by itself.
    expect(said.join()).not.toContain(locked.nextStep?.en);
    expect(pauses).toEqual([5000, 5000, 250, 5000, 250]);
  });

  it("goes on behind an answer that nobody could write down, and tells each of them with what to do", async () => {
    const told = { hub: "bhxh", outcome: "ACCEPTED" };
    const issues = [{ severity: "error", path: [], code: "x", text: plain("the other entry") }] as const;
    const lost = ["entry-1", "entry-2"].map((entryId) => answerNotNoted({ ...told, entryId }, { issues }));
    const { ended, said } = await ranThrough([...lost, report]);
    expect(ended).toEqual(new Error("asked to end"));
    expect([times(said, "entry-1"), times(said, "entry-2"), times(said, "the other entry")]).toEqual([
      1, 1, 2,
    ]);
    expect(times(said, "compare this entry with the hub")).toBe(2);
    expect(said.join()).not.toContain("nothing in the queue is lost");
  });

  it("tells once that one of several hubs broke off, and does not try again without a pause", async () => {
    const { said, pauses } = await ranThrough([broken, broken, report]);
    expect(times(said, `[${code}]`)).toBe(1);
    expect(times(said, "hub bhxh: sending again")).toBe(1);
    expect(pauses).toEqual([5000, 5000, 250]);
  });

  it("tells the time of each thing, and a deadline once", async () => {
    const { said } = await ranThrough([overdue, overdue]);
    expect(times(said, "OVERDUE")).toBe(1);
    const heads = said.filter((line) => !line.startsWith("  "));
    expect(heads.filter((line) => !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d /.test(line))).toEqual([]);
  });

  it.each([storeDamaged({ key: "x" }), new TypeError("a mistake")])(
    "ends with what does not pass: %s",
    async (error) => {
      const { ended, said } = await ranThrough([error, report]);
      expect([ended, said]).toEqual([error, [expect.stringMatching(/\d Sending begins, to: bhxh$/)]]);
    },
  );
});
