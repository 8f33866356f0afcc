import { checkRecord, type MedicalRecord } from "@benhan/core";
import { type JsonPath, valueAt } from "@benhan/core/faults";
import { sampleRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exportEmr365 } from "../../src/emr365/index.ts";
import { rareRecord } from "./rare-record.ts";
import { placeKind, roundTrip } from "./round-trip.ts";

const seed = 20250608;

/** Where the values of a tree stand, one place of each kind. */
function placesIn(record: MedicalRecord): readonly JsonPath[] {
  const places = new Map<string, JsonPath>();
  const walk = (value: unknown, path: JsonPath): void => {
    if (typeof value !== "object" || value === null) {
      const kind = placeKind(record, path);
      if (!places.has(kind)) places.set(kind, path);
    } else {
      const isList = Array.isArray(value);
      for (const [step, inner] of Object.entries(value)) walk(inner, [...path, isList ? Number(step) : step]);
    }
  };
  walk(record, []);
  return [...places.values()];
}

function changedAt(record: MedicalRecord, path: JsonPath, value: unknown): unknown {
  const copy = structuredClone(record);
  const around = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  around[path.at(-1) ?? ""] = value;
  return copy;
}

const others = [
  ...["A; B", "Dị ứng: x", "từ 2020", "2026-07-03T08:11", "2026-07-03", "other", "male", "true", "7", " x "],
  ...["{\\rtf1 a}", "e\u0301", "a\nb", "Không có: x"],
];

const records = [rareRecord(), sampleRecord()].map((record) => ({ record, places: placesIn(record) }));
const changes = fc
  .constantFrom(...records)
  .chain(({ record, places }) =>
    fc.record({ record: fc.constant(record), path: fc.constantFrom(...places), other: fc.nat() }),
  );

it(`[CV365-06] whichever value of a record changes, the file changes or the value is a loss (seed ${seed})`, () => {
  let accepted = 0;
  fc.assert(
    fc.property(changes, ({ record, path, other }) => {
      const was = valueAt(record, path);
      const words = typeof was === "string" ? [`${was}x`, `${was.slice(0, -1)}8`, ...others] : [was !== true];
      const given = checkRecord(changedAt(record, path, words[other % words.length]));
      if (!given.ok || valueAt(given.value, path) === was) return;
      accepted += 1;
      const [before, after] = [exportEmr365(record), exportEmr365(given.value)];
      if (!before.ok || !after.ok) return expect.fail();
      const isLost = [...before.value.losses, ...after.value.losses].some((loss) =>
        loss.path.every((step, index) => step === path[index]),
      );
      const isSame = JSON.stringify(before.value.document) === JSON.stringify(after.value.document);
      expect(isSame && !isLost, path.join(".")).toBe(false);
      const { expected, found } = roundTrip(given.value);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    }),
    { seed, numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(150);
}, 120_000);
