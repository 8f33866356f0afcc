import type { MedicalRecord } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingContext } from "../../src/emr365/mapping/mapping-context.ts";
import { viewRecord } from "../../src/emr365/mapping/record-view.ts";
import { diagnosisAt, stayAt } from "../../src/emr365/mapping/time-of-order.ts";

const sample = sampleInpatientRecord();
const [pattern] = sample.entries.filter(({ kind }) => kind === "diagnosis");

/** A minute as a record writes it. */
const minuteOf = (count: number) => {
  const [hour, minute] = [Math.floor(count / 60) % 24, count % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `2026-07-${String(2 + Math.floor(count / 1440)).padStart(2, "0")}T${hour}:${minute}`;
};

interface Stay {
  readonly from: string;
  readonly to?: string;
}

function viewOf(stays: readonly Stay[], diagnoses: readonly unknown[] = []) {
  const record = {
    ...sample,
    episode: { ...sample.episode, stays },
    entries: diagnoses,
  } as unknown as MedicalRecord;
  return viewRecord(record, "1", mappingContext({}, "2026-07-02" as never));
}

describe("what stood at the minute of an order", () => {
  const minute = fc.integer({ min: 0, max: 30 }).map(minuteOf);
  const stay = fc.record({ from: minute, to: minute }, { requiredKeys: ["from"] });

  it("is the last of the record that a look at each of them finds", () => {
    fc.assert(
      fc.property(
        fc.array(stay, { maxLength: 8 }),
        fc.array(minute, { maxLength: 8 }),
        minute,
        (stays, begins, at) => {
          const diagnoses = begins.map((occurredAt, index) => ({
            ...pattern,
            source: { system: "his", id: `d${index}` },
            rank: index % 3 === 2 ? "secondary" : "main",
            text: `d${index}`,
            occurredAt,
          }));
          const view = viewOf(stays, diagnoses);
          expect(stayAt(view, at)).toBe(
            stays.filter(({ from, to }) => from <= at && at <= (to ?? "9999")).at(-1),
          );
          expect(diagnosisAt(view, at)).toBe(
            diagnoses.filter(({ rank, occurredAt }) => rank === "main" && occurredAt <= at).at(-1)?.text ??
              "",
          );
        },
      ),
      { seed: 365, numRuns: 500 },
    );
  });

  it.each([1000, 4000])("is looked up without reading all %i of them for each order", (count) => {
    let reads = 0;
    const counting = <T extends object>(value: T) =>
      new Proxy(value, {
        get(target, name, self) {
          reads += 1;
          return Reflect.get(target, name, self);
        },
      });
    const stays = Array.from({ length: count }, (_, n) =>
      counting({ from: minuteOf(n), to: minuteOf(n + 1) }),
    );
    const diagnoses = Array.from({ length: count }, (_, n) =>
      counting({ ...pattern, source: { system: "his", id: `d${n}` }, rank: "main", occurredAt: minuteOf(n) }),
    );
    const view = viewOf(stays, diagnoses);
    reads = 0;
    for (let n = 0; n < count; n++) {
      stayAt(view, minuteOf(n));
      diagnosisAt(view, minuteOf(n));
    }
    expect(reads).toBeLessThan(20 * count);
  });
});
