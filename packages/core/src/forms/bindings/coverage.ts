import type { CoveragePeriod } from "../../record/coverage-period.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { binding, placeIn } from "./binding.ts";

/** The card that held at the event; else the last one of the episode. */
export function coverageOf(source: FormSource): CoveragePeriod | undefined {
  const { coverages } = source.record;
  return (
    coverages.filter((one) => one.validFrom <= source.on && source.on <= (one.validTo ?? "9999")).at(-1) ??
    coverages.at(-1)
  );
}

function ofCard(
  member: string,
  type: FieldType,
  read: (card: CoveragePeriod) => string | undefined,
  codeList?: string,
): Binding {
  return binding(
    `coverage.${member}`,
    `coverages[validFrom ≤ D ≤ validTo].${member}`,
    type,
    (source) => {
      const card = coverageOf(source);
      return card && read(card);
    },
    {
      place: (source) => placeIn(["coverages"], source.record.coverages, coverageOf(source), member),
      ...(codeList !== undefined && { codeList }),
    },
  );
}

/** The health-insurance card. @official MA_THE_BHYT, MA_DKBD, GT_THE_TU, GT_THE_DEN */
export const coverageBindings = {
  cardNumber: ofCard("cardNumber", "identifier", (card) => card.cardNumber),
  registeredFacility: ofCard("registeredFacility", "code", (card) => card.registeredFacility, "MA_CSKCB"),
  validFrom: ofCard("validFrom", "date", (card) => card.validFrom),
  validTo: ofCard("validTo", "date", (card) => card.validTo),
};
