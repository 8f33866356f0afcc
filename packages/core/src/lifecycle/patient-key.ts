import { activeIdentifier } from "../identity/record-identifier.ts";
import type { Patient } from "../record/patient.ts";

/**
 * The key by which audit events, consents and tickets name a patient: the active number of the facility, else the
 * temporary one. Nothing where that number is also one that somebody else gave (a citizen number, a card): such a
 * number says who the patient is, and a log holds keys alone.
 */
export function patientKeyOf({ identifiers }: Pick<Patient, "identifiers">): string | undefined {
  const own =
    activeIdentifier({ identifiers }, "facility")?.value ??
    activeIdentifier({ identifiers }, "temporary")?.value;
  if (own === undefined || citizenNumber.test(own)) return undefined;
  const isForeign = identifiers.some(
    ({ system, value }) => system !== "facility" && system !== "temporary" && value === own,
  );
  return isForeign ? undefined : own;
}

/** Twelve digits are a citizen number in all likelihood, whatever they are called. */
const citizenNumber = /^\d{12}$/;
