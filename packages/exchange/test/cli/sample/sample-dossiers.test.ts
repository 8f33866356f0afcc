import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { qd3176, readDossiers } from "../../../src/bhyt/qd3176/index.ts";
import { checkTables } from "../../../src/bhyt/rules/index.ts";
import { breakableRules, sampleDossiers } from "../../../src/cli/sample/sample-dossiers.ts";

const wish = { edition: qd3176, count: 2, seed: "benhan", day: "2026-07-02" as CalendarDate };
const { shown, needData } = breakableRules();

/** The rules that a check of a file names, apart from the missing signature. */
function foundIn(file: Uint8Array): readonly string[] {
  const read = readDossiers(file);
  const issues = [
    ...read.issues,
    ...(read.ok ? read.value.dossiers : []).flatMap((one) => checkTables(one).issues),
  ];
  const rules = issues.flatMap(({ severity, rule = "" }) => (severity === "information" ? [] : [rule]));
  return [...new Set(rules)].filter((rule) => rule !== "ENV-010").sort();
}

describe(`a sample that breaks a rule: ${shown.length} rules`, () => {
  it.each(shown)("%s is found in its file, with nothing but what is told to follow", (broken) => {
    const sample = sampleDossiers({ ...wish, broken });
    expect(sample?.needsData).toBe(false);
    expect(foundIn(sample?.file ?? new Uint8Array())).toEqual([broken, ...(sample?.follows ?? [])].sort());
  });

  it.each(needData)("%s has a file and is said to need data", (broken) => {
    const sample = sampleDossiers({ ...wish, broken });
    expect(sample?.needsData).toBe(true);
    expect(foundIn(sample?.file ?? new Uint8Array())).toEqual([...(sample?.follows ?? [])].sort());
  });

  it.each(["TAB-001", "KEY-006", "X12-001", "X0-005", "ENV-001", "ENV-010", "X9-999"])(
    "%s is not listed and has none",
    (broken) => {
      expect([...shown, ...needData]).not.toContain(broken);
      expect(sampleDossiers({ ...wish, broken })).toBeUndefined();
    },
  );

  it("breaks nothing unless it is asked to", () => {
    expect(foundIn(sampleDossiers(wish)?.file ?? new Uint8Array())).toEqual([]);
  });
});
