import { addDays, type CalendarDate } from "@benhan/core";
import { type BhytTables, isListed, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { qd3176 } from "../../bhyt/qd3176/edition.ts";
import { checkTables } from "../../bhyt/rules/index.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { breakRule } from "../../testkit/break-rule.ts";
import {
  createDossierGenerator,
  type DossierGenerator,
  dossierProfiles,
} from "../../testkit/dossier-generator.ts";
import { ruleMutations } from "../../testkit/rule-mutations.ts";

/** What a sample is made of. */
export interface SampleWish {
  readonly edition: BhytEdition;
  readonly count: number;
  readonly seed: string;
  /** The day on which every episode ends. */
  readonly day: CalendarDate;
  /** The id of the rule that the first dossier breaks. */
  readonly broken?: string;
}

/** Invented dossiers; undefined when there is no way to break the rule that was asked for. */
export interface Sample {
  readonly dossiers: readonly BhytTables[];
  /** The rule is asked only when lists or other data are given to the check. */
  readonly needsData: boolean;
}

/** Tries of each kind of episode before a rule counts as one that cannot be broken. */
const tries = 4;

/** Makes invented dossiers out of the generator of the testkit. The same wish gives the same dossiers. */
export function sampleDossiers(wish: SampleWish): Sample | undefined {
  const { edition, count, seed, day, broken } = wish;
  const isNewest = edition.id === qd3176.id;
  const generator = createDossierGenerator({ seed, day });
  // Of the older editions only what every visit has: their papers look otherwise.
  const next = () => (isNewest ? generator.next() : olderForm(generator.next("examination"), edition));
  const dossiers: BhytTables[] = [];
  let needsData = false;
  if (broken !== undefined) {
    const first = isNewest ? brokenDossier(broken, generator) : undefined;
    if (first === undefined) return undefined;
    dossiers.push(first);
    needsData = !checkTables(first).issues.some(({ rule }) => rule === broken);
  }
  while (dossiers.length < count) dossiers.push(next());
  return { dossiers, needsData };
}

/** The rules that some dossier can be made to break. */
export function breakableRules(): readonly string[] {
  return [...new Set(ruleMutations.map(({ rule }) => rule))];
}

/** The day after the episodes ended: no file is made earlier. */
export function sampleCreatedOn(day: CalendarDate): CalendarDate {
  return addDays(day, 1);
}

function brokenDossier(rule: string, generator: DossierGenerator): BhytTables | undefined {
  if (!ruleMutations.some((own) => own.rule === rule)) return undefined;
  const kinds = [undefined, ...dossierProfiles];
  for (let turn = 0; turn < kinds.length * tries; turn++) {
    const found = breakRule(rule, generator.next(kinds[turn % kinds.length]));
    if (found !== undefined) return found.tables;
  }
  return undefined;
}

/** The number of a head of a facility as the older editions have it. */
const olderHead = "7900000000";

/** A dossier with the columns that an older edition knows. */
function olderForm(tables: BhytTables, { tables: known }: BhytEdition): BhytTables {
  const entries = Object.keys(tables).flatMap((table) => {
    const names = known[table]?.fields.map(({ name }) => name) ?? [];
    if (names.length === 0) return [];
    const rows = rowsOf(tables, table).map((row) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const value = name === "MA_TTDV" ? olderHead : row[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    );
    return [[table, isListed(table) ? rows : rows[0]]];
  });
  return Object.fromEntries(entries) as BhytTables;
}
