import {
  advanceDisposal,
  disposalCertificate,
  disposalCompleteOn,
  disposalStateOf,
  explainDisposal,
  listDue,
  proposeDisposal,
  recalculate,
  refreshRetention,
  retentionIndexOf,
  retentionOf,
  standingHolds,
} from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { at, codesOf, day, hold, item, proposed, steps, valueIn } from "./samples.ts";

const items = [item("HS-1"), item("HS-2")];
const now = { items, holds: [] };
const decided = [steps.appraise("HS-1", "HS-2"), steps.decide].reduce(
  (disposal, step) => valueIn(advanceDisposal(disposal, step, now)),
  valueIn(proposeDisposal(proposed, now)),
);
const withdraw = {
  event: "withdraw",
  at: at("2037-03-14T09:00"),
  by: "vt-01",
  items: [{ key: "HS-2", reason: "lệnh giữ CV-12" }],
} as const;

describe("a disposal of which something must stay after all", () => {
  it("[RET-08] goes on without it: the certificate tells what went, and how many were withdrawn", () => {
    const holds = [hold({ scope: [{ record: "HS-2" }] })];
    const without = valueIn(advanceDisposal(decided, withdraw, { items, holds }));
    expect(valueIn(disposalStateOf(without)).list.map(({ key }) => key)).toEqual(["HS-1"]);
    const executed = valueIn(advanceDisposal(without, steps.execute, { items, holds }));
    const done = valueIn(
      disposalCertificate(valueIn(advanceDisposal(executed, steps.certify, { items: [], holds }))),
    );
    expect([done.list.map(({ key }) => key), done.withdrawn]).toEqual([["HS-1"], 1]);
  });

  it("ends as kept when all of it is withdrawn", () => {
    const both = { ...withdraw, items: items.map(({ key }) => ({ key, reason: "lệnh giữ" })) };
    const left = valueIn(advanceDisposal(decided, both, now));
    expect(valueIn(disposalStateOf(left)).phase).toBe("kept");
    expect(codesOf(advanceDisposal(left, steps.execute, now))).toContain("step_not_allowed event");
  });

  it.each([
    ["nothing", []],
    ["what is not on the list", [{ key: "HS-9", reason: "x" }]],
    ["the same twice", [withdraw.items[0], withdraw.items[0]]],
    ["without a reason", [{ key: "HS-2", reason: " " }]],
    ["no item", [null]],
  ])("withdraws not %s", (_what, wrong) => {
    const report = advanceDisposal(decided, { ...withdraw, items: wrong } as never, now);
    expect(codesOf(report).map((code) => code.split(" ")[0])).toEqual(["withdrawal_wrong"]);
  });
});

describe("the last backup of a key", () => {
  it("[RET-08] cannot have expired before the execution", () => {
    const step = (lastKeyBackup: string) => ({ ...steps.execute, lastKeyBackup: day(lastKeyBackup) });
    for (const wrong of ["1999-01-01", "2037-03-14"])
      expect(codesOf(advanceDisposal(decided, step(wrong), now))).toEqual(["backup_day_wrong lastKeyBackup"]);
    const same = valueIn(advanceDisposal(decided, step("2037-03-15"), now));
    expect(disposalCompleteOn(same)).toBe("2037-03-16");
    expect(
      disposalCompleteOn(valueIn(advanceDisposal(decided, { ...steps.execute, lastKeyBackup: "none" }, now))),
    ).toBe("2037-03-15");
    expect(disposalCompleteOn(decided)).toBeUndefined();
  });
});

describe("a day that becomes known", () => {
  it("[RET-07] is one of the row that waited for it; other facts take the row back only by a correction", () => {
    const book = { endedOn: day("2026-07-02"), tags: [], scope: "citizen-record" } as const;
    const before = retentionOf(book);
    expect(recalculate(before, { ...book, diedOn: day("2030-05-05") }).outcome).toBe("known");
    const other = { endedOn: day("2026-07-02"), tags: [] };
    expect(recalculate(before, other)).toMatchObject({ outcome: "kept", retention: before });
    const correction = { by: "kt-01", reason: "ghi nhầm loại hồ sơ", at: at("2030-05-05T08:00") };
    expect(recalculate(before, other, { correction }).outcome).toBe("shorter");
  });
});

describe("odd arguments", () => {
  it.each([
    ["standingHolds", () => standingHolds(undefined as never, item("HS-1"), at("2037-01-01T00:00"))],
    ["standingHolds", () => standingHolds([null] as never, item("HS-1"), at("2037-01-01T00:00"))],
    ["standingHolds", () => standingHolds([], null as never, at("2037-01-01T00:00"))],
    ["standingHolds", () => standingHolds([], item("HS-1"), "soon" as never)],
    ["disposalCompleteOn", () => disposalCompleteOn(null as never)],
    ["explainDisposal", () => explainDisposal(item("HS-1"), null as never)],
    ["retentionIndexOf", () => retentionIndexOf({} as never)],
  ])("%s tells what is wrong with them", (of, call) => {
    expect(call).toThrow(of);
  });

  it("refreshRetention and listDue tell too", async () => {
    await expect(refreshRetention({} as never)).rejects.toMatchObject({ code: "core.options.wrong" });
    await expect(listDue({} as never, {} as never)).rejects.toMatchObject({ code: "core.options.wrong" });
  });
});
