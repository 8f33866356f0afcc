import type { Issue, JsonPath } from "@benhan/core/faults";
import { emptyFigure, readCell } from "./figure.ts";
import { unknownNames } from "./known-names.ts";
import { type ClaimProblem, claimIssue } from "./money.faults.ts";
import type { RowTerms } from "./row-terms.ts";
import { powerOfTen, times } from "./whole-number.ts";

/** Where a term of a row stands, and the official name of its column. */
export interface TermPlace {
  readonly path: JsonPath;
  readonly official: string;
}

/** Tells where a term stands whose column has this name. */
export type PlaceOfTerm = (term: keyof RowTerms, column: string) => TermPlace;

/** A term by its own name. */
export const usualPlace: PlaceOfTerm = (term, official) => ({ path: [term], official });

const demands: Readonly<
  Record<keyof RowTerms, readonly ["number" | "percent", official: string, "optional"?]>
> = {
  quantity: ["number", "SO_LUONG"],
  price: ["number", "DON_GIA"],
  insuredPrice: ["number", "DON_GIA_BH", "optional"],
  serviceRatio: ["percent", "TYLE_TT_DV", "optional"],
  insuredRatio: ["percent", "TYLE_TT_BH"],
  benefitLevel: ["percent", "MUC_HUONG"],
  otherSources: ["number", "T_NGUONKHAC", "optional"],
};

/** Every term of a row that is missing, no number or of no known name, at once. Callers in plain JavaScript may pass anything. */
export function rowTermIssues(terms: unknown, placeOf: PlaceOfTerm = usualPlace): readonly Issue[] {
  if (typeof terms !== "object" || terms === null || Array.isArray(terms)) return [claimIssue("object", [])];
  const wrong = (Object.keys(demands) as (keyof RowTerms)[]).flatMap((term) => {
    const [kind, column, optional] = demands[term];
    const value: unknown = (terms as Partial<Record<keyof RowTerms, unknown>>)[term];
    if (optional !== undefined && (value === undefined || isEmpty(value))) return [];
    const problem = cellProblem(value, kind);
    if (problem === undefined) return [];
    const { path, official } = placeOf(term, column);
    return [claimIssue(problem, path, official)];
  });
  return [...wrong, ...unknownNames(terms, Object.keys(demands), [])];
}

const scratch = emptyFigure();

/** What keeps a formula from reading a value, if anything does. Needless zeros in front are read, because files have them. */
export function cellProblem(value: unknown, kind: "number" | "percent"): ClaimProblem | undefined {
  if (value === undefined || value === null || isEmpty(value)) return "missing";
  if (typeof value === "number" || typeof value === "bigint") return "not_text";
  if (!readCell(value, scratch)) return kind;
  const { units, scale } = scratch;
  return kind === "percent" && units > times(100, powerOfTen(scale)) ? "percent" : undefined;
}

/** True for a blank cell. */
export function isEmpty(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
