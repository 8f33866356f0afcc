import {
  explainDisposal,
  holdReasons,
  openHold,
  releaseHold,
  standingHolds,
} from "@benhan/storage/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, codesOf, day, hold, item, valueIn } from "./samples.ts";

const on = day("2037-01-01");
const now = at("2037-01-01T08:00");
const free = (holds: Parameters<typeof standingHolds>[0], more = {}) =>
  explainDisposal(item("HS-1", { patient: "BN-1", ...more }), { holds, on, at: now }).isDisposable;

describe("a legal hold", () => {
  it.each(holdReasons)("[RET-08] keeps what is over its time: %s", (reason) => {
    const opened = valueIn(openHold(hold({ reason })));
    expect(free([])).toBe(true);
    const found = explainDisposal(item("HS-1"), { holds: [opened], on });
    expect(found.isDisposable).toBe(false);
    expect(found.reasons.map(({ code, path }) => [code, path])).toEqual([
      ["storage.retention.keep_held", ["holds", 0]],
    ]);
    expect(found.reasons[0]?.text.vi).toContain("CV-12/2036");
    expect(found.freeFrom).toBeUndefined();
  });

  it("covers a record, a patient or everything, in every spelling of Unicode", () => {
    expect(free([hold({ scope: [{ record: "HS-2" }] })])).toBe(true);
    expect(free([hold({ scope: [{ patient: "BN-2" }, { patient: "BN-1" }] })])).toBe(false);
    expect(free([hold({ scope: [{ patient: "BN-2" }] })])).toBe(true);
    expect(free([hold({ scope: ["everything"] })])).toBe(false);
    const [composed, loose] = ["HS-Hòa".normalize("NFC"), "HS-Hòa".normalize("NFD")];
    expect(free([hold({ scope: [{ record: composed }] })], { key: loose })).toBe(false);
  });

  it.each(["hs-1", "HS-1 ", "HS\u20111", "H\u200bS-1", "ＨＳ－１"])(
    "covers HS-1 however its key is written: %j",
    (record) => {
      expect(free([hold({ scope: [{ record }] })])).toBe(false);
    },
  );

  it.each([{ by: "" }, { document: " " }, { by: undefined }])(
    "stands when its release lacks something: %j",
    (gap) => {
      const released = { at: at("2036-12-01T08:00"), by: "vt-01", document: "CV-41", ...gap };
      expect(free([hold({ released: released as never })])).toBe(false);
    },
  );

  it("no longer stands once it is released, and never before", () => {
    const opened = hold();
    const release = { at: at("2036-12-30T10:00"), by: "vt-01", document: "CV-40/2036" };
    const released = valueIn(releaseHold(opened, release));
    expect(free([released])).toBe(true);
    expect(free([{ ...opened, released: { ...release, at: at("2037-01-01T08:01") } }])).toBe(false);
    expect(codesOf(releaseHold(released, release))).toEqual(["hold_released released"]);
    expect(codesOf(releaseHold(opened, { ...release, at: at("2036-01-01T10:00"), by: " " }))).toEqual([
      "unsaid by",
      "time_wrong at",
    ]);
  });

  it("stands in doubt: a release that is not whole, a scope that cannot be read, a patient who is not said", () => {
    const odd: readonly object[] = [
      { scope: [] },
      { scope: undefined },
      { scope: [null] },
      { scope: [{ recrod: "HS-2" }] },
      { scope: [{ record: 5 }] },
      { released: {} },
      { released: null },
      { released: { at: "yesterday" } },
      { released: { at: "2030-01-01T00:00:00.000+07:00" } },
    ];
    for (const more of odd) expect(free([hold(more)])).toBe(false);
    const ofOther = hold({ scope: [{ patient: "BN-2" }] });
    expect(standingHolds([ofOther], { key: "HS-1" }, now)).toEqual([ofOther]);
  });

  it("[RET-08] blocks whatever else is true of a record (seed 43)", () => {
    const years = fc.integer({ min: 1950, max: 2020 }).map((year) => day(`${year}-06-15`));
    fc.assert(
      fc.property(
        years,
        fc.constantFrom(...holdReasons),
        fc.integer({ min: 2037, max: 9998 }),
        (endedOn, reason, year) => {
          const over = item("HS-1", { facts: { endedOn, tags: [] } });
          const context = { holds: [], on: day(`${year}-01-01`) };
          expect(explainDisposal(over, context).isDisposable).toBe(true);
          expect(explainDisposal(over, { ...context, holds: [hold({ reason })] }).isDisposable).toBe(false);
        },
      ),
      { seed: 43 },
    );
  });

  it("is opened whole, or told what it lacks", () => {
    const wrong = openHold({
      ...hold(),
      id: "",
      authority: " ",
      document: "",
      openedBy: "",
      scope: [{ record: "" }],
    });
    expect(codesOf(wrong)).toEqual([
      "unsaid id",
      "unsaid authority",
      "unsaid document",
      "unsaid openedBy",
      "unsaid scope.0",
    ]);
    expect(codesOf(openHold(hold({ scope: [] })))).toEqual(["unsaid scope"]);
    expect(codesOf(openHold(hold({ reason: "inquiry" as never })))).toEqual(["kind reason"]);
    expect(codesOf(openHold({ ...hold(), scop: [] } as never))).toEqual(["unknown scop"]);
    expect(openHold(undefined as never).ok).toBe(false);
    expect(() => explainDisposal(item("HS-1"), { on } as never)).toThrow(/holds/);
    expect(() => explainDisposal(item("HS-1"), { on, holds: [null] } as never)).toThrow(/holds/);
  });
});
