import { expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { casesOfHundred, createHostileJudge } from "./hostile-judge.ts";

const count = runs(2000, 30_000);

it(`gives an answer to ${count} damaged and hostile files, and none passes that nobody signed`, async () => {
  const judge = await createHostileJudge();
  const passed: Record<string, number> = {};
  for (let number = 0; number < count; number++) {
    const outcome = await judge(number);
    if (outcome.passed) passed[outcome.kind] = (passed[outcome.kind] ?? 0) + 1;
  }
  // What nobody signed may change; where everything is signed, nothing.
  expect(passed).toMatchObject({ xml: expect.any(Number), cms: expect.any(Number), pdf: expect.any(Number) });
  expect(passed["jws"]).toBeUndefined();
  expect(Object.values(casesOfHundred).reduce((sum, one) => sum + one, 0)).toBe(100);
}, 300_000);
