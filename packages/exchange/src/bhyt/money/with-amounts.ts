import type { ChargeEntry, MedicationCharge, ServiceCharge, Visit, VisitSettlement } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { requireArguments } from "../schema/require-arguments.ts";
import { calculateClaim } from "./calculate-claim.ts";
import { insurancePercentOf } from "./claim-line.ts";
import type { ClaimOptions, ClaimTerms, KnownAmounts, ServiceTerms } from "./claim-terms.ts";
import { knownNames, unknownNames } from "./known-names.ts";
import { type ClaimProblem, claimIssue, notCalculable } from "./money.faults.ts";

/** A line of drugs whose amounts are still to be computed. */
export type MedicationDraft = Omit<MedicationCharge, "amounts"> & { readonly amounts?: KnownAmounts };

/** A line of services or supplies whose amounts are still to be computed. */
export type ServiceDraft = Omit<ServiceCharge, "amounts" | "insuredUnitPrice" | "servicePercent"> &
  Pick<ServiceTerms, "insuredUnitPrice" | "servicePercent"> & { readonly amounts?: KnownAmounts };

/** A visit whose amounts are still to be computed; every `Visit` is one. */
export type VisitDraft = Omit<Visit, "medications" | "services" | "settlement"> & {
  readonly medications: readonly MedicationDraft[];
  readonly services: readonly ServiceDraft[];
  readonly settlement: Pick<VisitSettlement, "year" | "month" | "paidAt">;
};

/**
 * Fills every amount of a visit: the lines and the settlement. The host gives quantities, prices, ratios and scopes, and
 * computes nothing. Benefit levels and parts of other sources that a line already has are kept; the insured ratio of what
 * the patient pays becomes 0.
 *
 * @throws EmrError `exchange.money.not_calculable` with every term that is missing or wrong.
 */
export function withAmounts(visit: VisitDraft, options: Partial<ClaimOptions> = {}): Visit {
  const terms = claimTermsOf(visit);
  const claim = calculateClaim(terms, options);
  return {
    ...visit,
    medications: visit.medications.flatMap((line, index) => {
      const amounts = claim.medications[index];
      return amounts === undefined
        ? []
        : [{ ...line, insurancePercent: insurancePercentOf(line, terms), amounts }];
    }),
    services: visit.services.flatMap((line, index) => {
      const computed = claim.services[index];
      return computed === undefined ? [] : [{ ...line, ...computed }];
    }),
    settlement: { ...visit.settlement, ...claim.sums },
  };
}

/**
 * What the money of a visit depends on.
 *
 * @throws EmrError `exchange.money.not_calculable` for what is no visit.
 */
export function claimTermsOf(visit: VisitDraft): ClaimTerms {
  const issues = draftIssues(visit);
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  const { coverages, episode, copaymentExemptFrom, medications, services } = visit;
  return {
    medications,
    services,
    cards: coverages.map(({ cardNumber }) => cardNumber),
    visitCategory: episode.visitCategory,
    careForm: episode.careForm,
    endedOn: episode.endedAt.slice(0, 10) as ClaimTerms["endedOn"],
    ...(copaymentExemptFrom !== undefined && { copaymentExemptFrom }),
  };
}

/** The places of a visit that are read before its terms are checked. Callers in plain JavaScript may pass anything. */
function draftIssues(visit: unknown): readonly Issue[] {
  if (!isObject(visit)) return [claimIssue("object", [])];
  const { coverages, episode } = visit;
  const names = unknownNames(visit, knownNames.visit, []);
  const cards = Array.isArray(coverages) ? Array.from<unknown>(coverages) : undefined;
  return [
    ...names,
    ...unless(cards !== undefined, "list", ["coverages"], "XML1.MA_THE_BHYT"),
    ...(cards ?? []).flatMap((card, index) =>
      unless(isObject(card), "object", ["coverages", index], "XML1.MA_THE_BHYT"),
    ),
    ...unless(isObject(episode), "object", ["episode"], "XML1"),
    ...(isObject(episode)
      ? unless(typeof episode["endedAt"] === "string", "minute", ["episode", "endedAt"], "XML1.NGAY_RA")
      : []),
  ];
}

function unless(holds: boolean, problem: ClaimProblem, path: JsonPath, official: string): readonly Issue[] {
  return holds ? [] : [claimIssue(problem, path, official)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What `ChargeEntry` holds beside its place in the record. */
export type Charge = ChargeEntry["charge"];

/** The lines and the settlement of a visit as a medical record files them, one entry each. */
export function chargesOf(visit: Visit): readonly Charge[] {
  requireArguments(
    "chargesOf",
    ["visit", visit, "object"],
    ["visit.medications", visit?.medications, "list"],
    ["visit.services", visit?.services, "list"],
  );
  const { medications, services, settlement } = visit;
  return [
    ...medications.map((line): Charge => ({ of: "medication", line })),
    ...services.map((line): Charge => ({ of: "service", line })),
    { of: "settlement", sums: settlement },
  ];
}
