import { addDays, type CalendarDate } from "@benhan/core";
import { encodeTables } from "../../bhyt/codec/encode-tables.ts";
import { EpisodeWriter } from "../../bhyt/codec/episode-writer.ts";
import { readDossiers } from "../../bhyt/codec/read-dossiers.ts";
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
import { type FileMutation, fileMutations } from "../../testkit/mutations/file.mutations.ts";
import { ruleMutations } from "../../testkit/rule-mutations.ts";
import { formOf4210 } from "./form-of-4210.ts";

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

/** A file of invented dossiers. */
export interface Sample {
  readonly file: Uint8Array;
  /** Rules that follow by logic from the broken one, and are found with it. */
  readonly follows: readonly string[];
  /** The rule is asked only when lists or other data are given to the check. */
  readonly needsData: boolean;
}

/** The rules that a sample can break: what `check` shows at once, and what it shows only with data of the host. */
export interface BreakableRules {
  readonly shown: readonly string[];
  readonly needData: readonly string[];
}

/** Tries of each kind of episode before a rule counts as one that cannot be broken. */
const tries = 4;

/**
 * Makes a file of invented dossiers out of the generator of the testkit; undefined when there is no way to break the rule
 * that was asked for. The same wish gives the same bytes.
 */
export function sampleDossiers(wish: SampleWish): Sample | undefined {
  const { edition, count, seed, day, broken } = wish;
  const isNewest = edition.id === qd3176.id;
  const generator = createDossierGenerator({ seed, day });
  // Of the older editions only what every visit has: their papers look otherwise.
  const next = () => (isNewest ? generator.next() : olderForm(generator.next("examination"), edition));
  const createdOn = sampleCreatedOn(day);
  const fileOf = (first: readonly BhytTables[]) => {
    const dossiers = [...first];
    while (dossiers.length < count) dossiers.push(next());
    const facilityCode = dossiers[0]?.XML1.MA_CSKCB ?? "";
    if (edition.readOnly === true) return readOnlyFile(edition, dossiers, { facilityCode, createdOn });
    return encodeTables(dossiers, {
      ...{ facilityCode, createdOn },
      edition: edition as BhytEdition<BhytTables>,
    });
  };
  if (broken === undefined) return { file: fileOf([]), follows: [], needsData: false };
  const { shown, needData } = breakableRules();
  if (!isNewest || ![...shown, ...needData].includes(broken)) return undefined;
  const file = brokenFile(broken, generator, fileOf);
  if (file === undefined) return undefined;
  const found = rulesBrokenIn(file);
  return {
    file,
    follows: found.filter((rule) => rule !== broken && rule !== unsigned),
    needsData: !found.includes(broken),
  };
}

/** A file whose first dossier, or whose form, breaks a rule. */
function brokenFile(
  rule: string,
  generator: DossierGenerator,
  fileOf: (first: readonly BhytTables[]) => Uint8Array,
): Uint8Array | undefined {
  const mutation = fileMutationOf(rule);
  if (mutation === undefined) {
    const first = brokenDossier(rule, generator);
    return first === undefined ? undefined : fileOf([first]);
  }
  // An examination has XML2, in which most of these faults have their place.
  const whole = new TextDecoder().decode(fileOf([generator.next("examination")]));
  const broken = mutation.mutate(whole);
  return broken === whole ? undefined : new TextEncoder().encode(broken);
}

/** The rules that a check of the file names, as far as its form and its first dossier go. */
function rulesBrokenIn(file: Uint8Array): readonly string[] {
  const read = readDossiers(file);
  const first = read.ok ? read.value.dossiers.slice(0, 1) : [];
  const issues = [...read.issues, ...first.flatMap((tables) => checkTables(tables).issues)];
  const rules = issues.flatMap(({ severity, rule }) =>
    severity === "information" || rule === undefined ? [] : [rule],
  );
  return [...new Set(rules)];
}

/** What every sample breaks: nobody has signed it. */
const unsigned = "ENV-010";

/** Rules that no file of dossiers can be made to break, though tables in memory can. */
const unwritable = new Set([
  // A file without XML1 is refused for ENV-006.
  "TAB-001",
  // A column that the table lacks cannot be written.
  "KEY-006",
  // Check-ins and medical assessments travel in files of their own.
  ...["X0-001", "X0-003", "X0-004", "X0-005", "X12-001", "X12-002"],
]);

/** A sample has no signature to put in the wrong place or to take away. */
const aboutSignatures = new Set(["ENV-001", unsigned]);

function fileMutationOf(rule: string): FileMutation | undefined {
  return aboutSignatures.has(rule) ? undefined : fileMutations.find((own) => own.rule === rule);
}

/** The rules that a sample can be made to break. */
export function breakableRules(): BreakableRules {
  const ofFiles = fileMutations.flatMap(({ rule }) => (aboutSignatures.has(rule) ? [] : [rule]));
  const ofTables = ruleMutations.filter(({ rule }) => !unwritable.has(rule) && !ofFiles.includes(rule));
  const bare = ofTables.flatMap(({ rule, options }) => (options === undefined ? [rule] : []));
  const shown = new Set([...ofFiles, ...bare]);
  const needData = new Set(ofTables.flatMap(({ rule }) => (shown.has(rule) ? [] : [rule])));
  return { shown: [...shown], needData: [...needData] };
}

/** The day after the episodes ended: no file is made earlier. */
export function sampleCreatedOn(day: CalendarDate): CalendarDate {
  return addDays(day, 1);
}

function brokenDossier(rule: string, generator: DossierGenerator): BhytTables | undefined {
  const kinds = [undefined, ...dossierProfiles];
  for (let turn = 0; turn < kinds.length * tries; turn++) {
    const found = breakRule(rule, generator.next(kinds[turn % kinds.length]));
    if (found !== undefined) return found.tables;
  }
  return undefined;
}

/** The number of a head of a facility as the older editions have it. */
const olderHead = "7900000000";

/** A file as nobody may send it any more; to try what reads those that there are. */
function readOnlyFile(
  edition: BhytEdition,
  dossiers: readonly BhytTables[],
  envelope: { readonly facilityCode: string; readonly createdOn: CalendarDate },
): Uint8Array {
  const writer = new EpisodeWriter(edition);
  writer.start(envelope, dossiers.length);
  for (const dossier of dossiers) writer.episode(dossier);
  writer.end();
  return writer.taken();
}

/** A dossier with the columns that an older edition knows. */
function olderForm(tables: BhytTables, { id, tables: known }: BhytEdition): BhytTables {
  if (id === "qd4210") return formOf4210(tables);
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
