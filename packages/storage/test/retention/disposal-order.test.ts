import { advanceDisposal, type Disposal, disposalStateOf, proposeDisposal } from "@benhan/storage/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, hold, item, proposed, steps, valueIn } from "./samples.ts";

const plain = [item("HS-1")];
const drugs = [item("HS-1", { facts: { endedOn: day("2016-05-05"), tags: ["controlled-drug"] } })];
const all = [steps.appraise("HS-1"), steps.decide, steps.minutes, steps.execute, steps.certify, steps.stop];

describe("the order of a disposal", () => {
  it("[RET-09] reaches the execution by all steps in their order, and by nothing else (seed 51)", () => {
    let reached = 0;
    const attempts = fc.oneof(
      fc.array(fc.constantFrom(...all), { maxLength: 12 }),
      fc.subarray(all.slice(0, 5), { minLength: 3 }),
    );
    fc.assert(
      fc.property(attempts, fc.boolean(), fc.boolean(), (path, isDrug, isHeld) => {
        const items = isDrug ? drugs : plain;
        let disposal: Disposal = valueIn(proposeDisposal(proposed, { items, holds: [] }));
        for (const step of path) {
          // A hold that comes in after the decision.
          const holds = isHeld && step.event === "execute" ? [hold()] : [];
          const report = advanceDisposal(disposal, step, { items, holds });
          if (report.ok) disposal = report.value;
          else expect(report.issues.length).toBeGreaterThan(0);
        }
        const { phase } = valueIn(disposalStateOf(disposal));
        const events = disposal.steps.map(({ event }) => event);
        const whole = ["propose", "appraise", "decide", ...(isDrug ? ["minutes"] : []), "execute"];
        const isGone = events.includes("execute");
        expect(phase === "executed" || phase === "certified").toBe(isGone);
        if (!isGone) return;
        reached += 1;
        expect(isHeld).toBe(false);
        expect(events.slice(0, whole.length)).toEqual(whole);
      }),
      { seed: 51, numRuns: 500 },
    );
    expect(reached).toBeGreaterThan(10);
  });
});
