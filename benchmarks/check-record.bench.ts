// What does the whole check of a record cost (NFC, shape, what entries say of each other) above the compiled schema
// alone? Done means at most 1.5 times; `npm run bench check-record` prints the ratio of rounds that alternate.
import { createRecordChecker } from "@benhan/core/compiled";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { bench, describe } from "vitest";
import * as z from "zod/mini";
import { medicalRecordSchema } from "../packages/core/src/record/medical-record.schema.ts";

// As it comes from a file: nothing of it was seen by a check before.
const record: unknown = JSON.parse(JSON.stringify(sampleInpatientRecord({ entries: 400 })));
const check = createRecordChecker();
const schema = z.compile(medicalRecordSchema, { strict: true });

describe("checking an inpatient record of 400 entries", () => {
  console.log(`${ratio().toFixed(2)} times the compiled schema alone (median of 60 alternating rounds)`);
  bench("@benhan/core, the whole check", () => {
    check(record);
  });
  bench("zod, the compiled schema alone", () => {
    schema.safeParse(record);
  });
});

/** Both in turns, so that a busy machine slows both; the median of the ratios of neighbouring rounds. */
function ratio(): number {
  const timeOf = (run: () => unknown) => {
    const begin = performance.now();
    for (let call = 0; call < 5; call += 1) run();
    return performance.now() - begin;
  };
  const round = () => timeOf(() => check(record)) / timeOf(() => schema.safeParse(record));
  for (let warm = 0; warm < 20; warm += 1) round();
  const ratios = Array.from({ length: 60 }, round).sort((a, b) => a - b);
  return ratios[30] ?? Number.NaN;
}
