import type { LineAmounts, MedicationCharge, OtherSources, ServiceCharge, Visit } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import type { ClaimOptions, ClaimTerms } from "./claim-terms.ts";
import { unknownName } from "./money.faults.ts";

/** Every name that a type has: the compiler refuses a list that lacks one or has another. */
type NamesOf<Type> = Readonly<Record<keyof Type, 0>>;

const claim: NamesOf<ClaimTerms> = {
  cards: 0,
  visitCategory: 0,
  careForm: 0,
  endedOn: 0,
  copaymentExemptFrom: 0,
  medications: 0,
  services: 0,
};

const options: NamesOf<ClaimOptions> = {
  rounding: 0,
  fundTotalWithOtherSources: 0,
  differenceInSpecialCases: 0,
  categoryPercent: 0,
  inpatientCareForms: 0,
  rightRouteCategories: 0,
  baseSalaries: 0,
  benefitDecimalFrom: 0,
};

// A line may be that of a whole visit, whose other members no formula needs. Those that one needs come first.
const line = {
  group: 0,
  scope: 0,
  paymentMethod: 0,
  orderedAt: 0,
  quantity: 0,
  insurancePercent: 0,
  amounts: 0,
} as const;
const lineBeside = {
  unit: 0,
  department: 0,
  orderedBy: 0,
  performedAt: 0,
  recurrentWarWound: 0,
  tender: 0,
  reserve: 0,
  code: 0,
  name: 0,
} as const;

const medication: NamesOf<MedicationCharge> = {
  ...line,
  unitPrice: 0,
  ...lineBeside,
  processing: 0,
  origin: 0,
  strength: 0,
  route: 0,
  doseForm: 0,
  dosage: 0,
  instructions: 0,
  registrationNumber: 0,
  serviceCodes: 0,
  fundingSource: 0,
};

const service: NamesOf<ServiceCharge> = {
  ...line,
  hospitalUnitPrice: 0,
  insuredUnitPrice: 0,
  servicePercent: 0,
  ceiling: 0,
  reusedSupply: 0,
  ...lineBeside,
  procedureCodes: 0,
  supplyCode: 0,
  supplyName: 0,
  supplyPackage: 0,
  fuelCode: 0,
  bed: 0,
  performedBy: 0,
  diagnosisCode: 0,
  traditionalDiagnosisCode: 0,
  resultAt: 0,
  anaesthesia: 0,
  bodySite: 0,
  machine: 0,
  productModel: 0,
};

const amounts: NamesOf<LineAmounts> = {
  benefitPercent: 0,
  otherSources: 0,
  hospital: 0,
  insured: 0,
  selfPaid: 0,
  copaid: 0,
  fundPaid: 0,
};

const otherSources: NamesOf<OtherSources> = {
  stateBudget: 0,
  foreign: 0,
  domestic: 0,
  remaining: 0,
  total: 0,
};

const visit: NamesOf<Visit> = {
  facilityId: 0,
  source: 0,
  encounterNumber: 0,
  facilityCode: 0,
  patient: 0,
  coverages: 0,
  livingArea: 0,
  copaymentExemptFrom: 0,
  fiveYearsFrom: 0,
  episode: 0,
  diagnoses: 0,
  settlement: 0,
  medications: 0,
  services: 0,
  results: 0,
  courseNotes: 0,
  dischargePapers: 0,
  recordSummary: 0,
  transferPaper: 0,
  births: 0,
  maternityRest: 0,
  sickLeave: 0,
  appointment: 0,
  hivCare: 0,
  tuberculosisCare: 0,
};

/** The names that each part of the input of a calculation may have. */
export const knownNames = {
  claim: Object.keys(claim),
  options: Object.keys(options),
  medications: Object.keys(medication),
  services: Object.keys(service),
  amounts: Object.keys(amounts),
  otherSources: Object.keys(otherSources),
  visit: Object.keys(visit),
  rowOptions: ["rounding", "fundTotalWithOtherSources"],
} as const;

/**
 * The members of an object that have none of the known names. A member that is undefined is not there.
 *
 * @param officialOf The official place of a member, where it has one.
 */
export function unknownNames(
  given: object,
  names: readonly string[],
  path: JsonPath,
  officialOf: (name: string) => string | undefined = () => undefined,
): readonly Issue[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) =>
    value === undefined || names.includes(name)
      ? []
      : [unknownName([...path, name], names, officialOf(name))],
  );
}
