import type { ChargeEntry, MedicationCharge, ServiceCharge, Visit, VisitSettlement } from "@benhan/core";
import { calculateClaim } from "./calculate-claim.ts";
import type { ClaimOptions, ClaimTerms, KnownAmounts, ServiceTerms } from "./claim-terms.ts";

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
 * computes nothing. Benefit levels and parts of other sources that a line already has are kept.
 *
 * @throws EmrError `exchange.money.not_calculable` with every term that is missing or wrong.
 */
export function withAmounts(visit: VisitDraft, options: Partial<ClaimOptions> = {}): Visit {
  const claim = calculateClaim(claimTermsOf(visit), options);
  return {
    ...visit,
    medications: visit.medications.flatMap((line, index) => {
      const amounts = claim.medications[index];
      return amounts === undefined ? [] : [{ ...line, amounts }];
    }),
    services: visit.services.flatMap((line, index) => {
      const computed = claim.services[index];
      return computed === undefined ? [] : [{ ...line, ...computed }];
    }),
    settlement: { ...visit.settlement, ...claim.sums },
  };
}

/** What the money of a visit depends on. */
export function claimTermsOf(visit: VisitDraft): ClaimTerms {
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

/** What `ChargeEntry` holds beside its place in the record. */
export type Charge = ChargeEntry["charge"];

/** The lines and the settlement of a visit as a medical record files them, one entry each. */
export function chargesOf({ medications, services, settlement }: Visit): readonly Charge[] {
  return [
    ...medications.map((line): Charge => ({ of: "medication", line })),
    ...services.map((line): Charge => ({ of: "service", line })),
    { of: "settlement", sums: settlement },
  ];
}
