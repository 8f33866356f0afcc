import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { encodeTables, readDossiers } from "../../src/bhyt/qd3176/index.ts";
import { createDossierGenerator, dossierProfiles, fileMutations } from "../../src/testkit/index.ts";

const generator = createDossierGenerator({ seed: "files" });
const episodes = dossierProfiles.map((profile) => generator.next(profile));
const unsigned = encodeTables(episodes, { facilityCode: "99999", createdOn: "2026-10-01" as CalendarDate });
const file = new TextDecoder()
  .decode(unsigned)
  .replace("<CHUKYDONVI/>", "<CHUKYDONVI><Signature/></CHUKYDONVI>");

/** The rules about files that are broken. */
function brokenRules(text: string): readonly string[] {
  const { issues } = readDossiers(new TextEncoder().encode(text));
  return [
    ...new Set(issues.flatMap(({ severity, rule = "" }) => (severity === "information" ? [] : [rule]))),
  ];
}

describe(`breaking one rule about files at a time: ${fileMutations.length} rules`, () => {
  it("starts from a file that breaks none", () => {
    expect(brokenRules(file)).toEqual([]);
  });

  it.each(fileMutations)("$rule is broken alone", ({ rule, mutate, follows = [] }) => {
    expect([...brokenRules(mutate(file))].sort()).toEqual([rule, ...follows].sort());
  });
});
