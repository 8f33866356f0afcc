import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import type { BhytTables } from "../../src/bhyt/qd3176/index.ts";
import { type BhytCheckOptions, bhytRules, checkTables } from "../../src/bhyt/rules/index.ts";
import {
  breakRule,
  createDossierGenerator,
  type DossierProfile,
  dossierProfiles,
  type RuleMutation,
  ruleMutations,
} from "../../src/testkit/index.ts";

interface Specimen {
  readonly name: string;
  readonly tables: BhytTables;
}

const days = ["2025-03-12", "2026-05-20", "2026-08-05"] as readonly string[] as readonly CalendarDate[];

/** Every kind of episode before, between and after the changes of the law. */
const specimens: readonly Specimen[] = days.flatMap((day) => {
  const generator = createDossierGenerator({ seed: "mutations", day });
  const made = (profile: DossierProfile) => ({
    name: `${profile} of ${day}`,
    tables: generator.next(profile),
  });
  return dossierProfiles.map(made);
});

/** The rules that are broken; what was not checked is no finding. */
function brokenRules(tables: BhytTables, options: Partial<BhytCheckOptions> = {}): readonly string[] {
  const found = checkTables(tables, options).issues.filter(({ severity }) => severity !== "information");
  return [...new Set(found.map(({ rule = "" }) => rule))].sort();
}

const checked = bhytRules.filter(({ severity }) => severity !== "information");
const rules = [...new Set(checked.map(({ rule }) => rule))];
const mutationsOf = (rule: string) => ruleMutations.filter((mutation) => mutation.rule === rule);

/** Breaks the specimens one after the other until one breaks this rule alone. Tells what else broke on the way. */
function prove({ rule, mutate, options, follows = [] }: RuleMutation): readonly string[] | "alone" {
  const alsoBroken: string[] = [];
  const allowed = new Set([rule, ...follows]);
  for (const { name, tables } of specimens) {
    const before = JSON.stringify(tables);
    const broken = mutate(tables);
    expect(JSON.stringify(tables), `${rule} changed ${name} itself`).toBe(before);
    // With a list in the options the codes of some specimens may not be in it.
    if (broken === undefined || brokenRules(tables, options).length > 0) continue;
    const found = brokenRules(broken, options);
    if (found.includes(rule) && found.every((other) => allowed.has(other))) return "alone";
    alsoBroken.push(`${name}: ${found.join(", ") || "nothing"}`);
  }
  return alsoBroken;
}

describe(`breaking one rule at a time: ${rules.length} rules`, () => {
  it("starts from episodes that break none", () => {
    expect(specimens.filter(({ tables }) => brokenRules(tables).length > 0).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it.each(rules)("%s is broken alone", (rule) => {
    const mutations = mutationsOf(rule);
    expect(mutations.length, `there is no mutation for ${rule}`).toBeGreaterThan(0);
    for (const mutation of mutations) expect(prove(mutation), `what ${rule} broke`).toBe("alone");
  });

  it("breaks a rule of an episode on demand, or says that it cannot", () => {
    const [{ tables }] = specimens as readonly [Specimen];
    const broken = breakRule("KEY-002", tables);
    expect(brokenRules(broken?.tables ?? tables)).toEqual(["KEY-002"]);
    expect(broken?.mutation.rule).toBe("KEY-002");
    expect(breakRule("NO-SUCH-RULE", tables)).toBeUndefined();
  });

  it("names only rules that exist", () => {
    const known = new Set(bhytRules.map(({ rule }) => rule));
    expect(
      ruleMutations
        .flatMap(({ rule, follows = [] }) => [rule, ...follows])
        .filter((rule) => !known.has(rule)),
    ).toEqual([]);
  });
});
