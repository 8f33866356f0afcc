import type { Decimal, LineAmounts, Plain } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { VisitLevel } from "./benefit-level.ts";
import { visitLevelOf } from "./benefit-level.ts";
import { claimIssues } from "./claim-issues.ts";
import {
  type ClaimLine,
  type DividedLine,
  dividedLine,
  drugLine,
  lineAmounts,
  ownLevelOf,
  serviceLine,
} from "./claim-line.ts";
import {
  type ClaimOptions,
  type ClaimSums,
  type ClaimTerms,
  defaultClaimOptions,
  type ServiceResult,
} from "./claim-terms.ts";
import { addToSums, type EpisodeSums, fundTotalOf, noSums } from "./episode-sums.ts";
import { type AmountExplanation, explainClaim } from "./explain-claim.ts";
import { writeHundredths } from "./figure.ts";
import { claimIssue, notCalculable } from "./money.faults.ts";
import { plus, type Whole } from "./whole-number.ts";

/** All amounts of a visit. */
export interface CalculatedClaim {
  /** In the order of the lines. */
  readonly medications: readonly LineAmounts[];
  /** In the order of the lines. */
  readonly services: readonly ServiceResult[];
  readonly sums: ClaimSums;
  /** What was taken for the benefit level of the visit; undefined when every line has its own. */
  readonly level?: VisitLevel;
  /** How each amount came about, in the order of tables, rows and columns. Made when it is asked for. */
  readonly explain: () => readonly AmountExplanation[];
}

/**
 * Computes every amount of a visit from its charge lines: the columns of XML2 and XML3, the benefit level where the host
 * has not stated it, and the totals of XML1. Every term comes as plain text and is checked here, words and codes against
 * their lists. Lines outside the scope are paid by the patient. The same formulas serve `checkTables`, which accepts what
 * comes out.
 *
 * @throws EmrError `exchange.money.not_calculable` with every term that is missing or wrong, and every name that is
 * none of theirs.
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), formulas of XML1, XML2 and XML3
 */
export function calculateClaim(
  claim: Plain<ClaimTerms>,
  options: Partial<ClaimOptions> = {},
): CalculatedClaim {
  stopAt(claimIssues(claim, options));
  const chosen = { ...defaultClaimOptions, ...options };
  const terms = claim as ClaimTerms;
  const drugs = terms.medications.map((line, index) => drugLine(line, index, terms, chosen));
  const services = terms.services.map((line, index) => serviceLine(line, index, terms, chosen));
  const level = levelFor([...drugs, ...services], terms, chosen);
  const divided = (line: ClaimLine) =>
    dividedLine(line, ownLevelOf(line.terms, terms, chosen) ?? level ?? none, chosen.rounding);
  const drugLines = drugs.map(divided);
  const serviceLines = services.map(divided);
  const lines = [...drugLines, ...serviceLines];
  stopAt(lines.flatMap(impossible));
  const sums = sumsOf(lines);
  return {
    medications: drugLines.map(lineAmounts),
    services: serviceLines.map((line) => ({
      insuredUnitPrice: line.insuredPrice,
      servicePercent: line.servicePercent,
      insurancePercent: line.insurancePercent,
      amounts: lineAmounts(line),
    })),
    sums: claimSums(sums, chosen),
    ...(level !== undefined && { level }),
    explain: () => explainClaim({ lines, sums, ...(level !== undefined && { level }) }, chosen),
  };
}

/** Stands where every line has a level of its own. */
const none: VisitLevel = { percent: "0" as Decimal, from: "not-insured" };

function stopAt(issues: readonly Issue[]): void {
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
}

/** The level of the visit, when some line needs it. */
function levelFor(
  lines: readonly ClaimLine[],
  terms: ClaimTerms,
  options: ClaimOptions,
): VisitLevel | undefined {
  if (lines.every((line) => ownLevelOf(line.terms, terms, options) !== undefined)) return undefined;
  const insured = lines.reduce<Whole>((sum, line) => plus(sum, line.insured), 0);
  const level = visitLevelOf(terms, insured, options);
  if (typeof level !== "string") return level;
  stopAt([claimIssue(level, [level === "category" ? "visitCategory" : "cards"])]);
  return undefined;
}

/**
 * Other sources cannot pay more than a line costs: the rest would be nobody's. Nor can the insured part cost more than
 * the whole: the patient would pay less than nothing.
 */
function impossible(line: DividedLine): readonly Issue[] {
  const path = [line.table === "XML2" ? "medications" : "services", line.row - 1];
  const at = `${line.table}[${line.row}]`;
  const overpaid = line.otherSources !== 0 && line.otherSources > line.charged;
  return [
    ...(line.insured > line.charged
      ? [claimIssue("insured_above_charged", [...path, "insuredUnitPrice"], `${at}.DON_GIA_BH`)]
      : []),
    ...(overpaid
      ? [claimIssue("other_sources", [...path, "amounts", "otherSources"], `${at}.T_NGUONKHAC`)]
      : []),
  ];
}

function sumsOf(lines: readonly DividedLine[]): EpisodeSums {
  const sums = noSums();
  for (const line of lines) {
    const { group, paymentMethod } = line.terms;
    addToSums(sums, line.table, { ...line, group, perService: paymentMethod === "fee-for-service" });
  }
  return sums;
}

function claimSums(sums: EpisodeSums, { fundTotalWithOtherSources }: ClaimOptions): ClaimSums {
  const written = (sum: Whole | undefined) => writeHundredths(sum ?? 0);
  return {
    drugs: written(sums.drugs),
    supplies: written(sums.supplies),
    hospital: written(sums.charged),
    insured: written(sums.insured),
    selfPaid: written(sums.selfPaid),
    copaid: written(sums.coPaid),
    fundPaid: written(fundTotalOf(sums, fundTotalWithOtherSources)),
    otherSources: written(sums.otherSources),
    fundPaidFeeForService: written(sums.fundPaidPerService),
  };
}
