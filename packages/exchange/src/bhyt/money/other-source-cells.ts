import type { Decimal } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { officialOf, pathOf, type TablePlace } from "../schema/official-place.ts";
import { readHundredths, writeHundredths } from "./figure.ts";
import { claimIssue } from "./money.faults.ts";
import { sumOfFour } from "./row-formulas.ts";
import { cellProblem, isEmpty } from "./row-term-issues.ts";

const total = "T_NGUONKHAC";
const parts = ["T_NGUONKHAC_NSNN", "T_NGUONKHAC_VTNN", "T_NGUONKHAC_VTTN", "T_NGUONKHAC_CL"] as const;

/** What is wrong with the other sources of a row: cells that are no number, a total that is not the sum of its parts. */
export function otherSourceIssues(row: BhytRow, placeOf: (field: string) => TablePlace): readonly Issue[] {
  const issues = [...parts, total].flatMap((field) => {
    const problem = isAbsent(row[field]) ? undefined : cellProblem(row[field], "number");
    const place = placeOf(field);
    return problem === undefined ? [] : [claimIssue(problem, pathOf(place), officialOf(place))];
  });
  if (issues.length > 0 || isAbsent(row[total])) return issues;
  const place = placeOf(total);
  return readHundredths(row[total]) === sumOf(row)
    ? []
    : [claimIssue("other_sources_sum", pathOf(place), officialOf(place))];
}

/** The cells of other sources that a row leaves blank, filled, and what all of them pay. Its cells were checked. */
export function otherSourcesOf(row: BhytRow): { readonly cells: BhytRow; readonly total: Decimal } {
  const sum = writeHundredths(sumOf(row));
  const cells = [...parts, total].flatMap((field) =>
    isAbsent(row[field]) ? [[field, field === total ? sum : "0.00"]] : [],
  );
  return { cells: Object.fromEntries(cells), total: sum };
}

function sumOf(row: BhytRow) {
  const [first, second, third, fourth] = parts;
  const amount = (field: string) => readHundredths(row[field]) ?? 0;
  return sumOfFour(amount(first), amount(second), amount(third), amount(fourth));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || isEmpty(value);
}
