import type { CalendarDate } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { PatientIdentifier } from "../../visit/patient.ts";
import type { MedicalRecord } from "../medical-record.ts";
import type { DatedAddress, DatedIdentifier } from "../patient.ts";
import { claimWarning } from "./as-visit.issues.ts";
import { latest, ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The patient as the claim names them: the numbers that hold, the address of residence, the last weight. */
export function putPatient(draft: VisitDraft, record: MedicalRecord, entries: readonly PlacedEntry[]): void {
  const { patient } = record;
  putIdentifiers(draft, patient.identifiers);
  const name = patient.name ?? nameForNewborn(record);
  draft.put(["patient", "name"], name, ["patient", "name"]);
  for (const member of [
    "gender",
    "birth",
    "nationality",
    "ethnicGroup",
    "occupation",
    "phone",
    "bloodGroup",
  ] as const) {
    draft.put(["patient", member], patient[member], ["patient", member]);
  }
  putAddress(draft, record);
  const weight = latest(ofKind(entries, "vital-signs").filter(({ entry }) => entry.weightKg !== undefined));
  if (weight !== undefined) {
    draft.put(["patient", "weightKg"], weight.entry.weightKg, [...weight.path, "weightKg"]);
  }
}

function putIdentifiers(draft: VisitDraft, identifiers: readonly DatedIdentifier[]): void {
  const path = ["patient", "identifiers"];
  const active = identifiers
    .map((identifier, index) => ({ identifier, from: [...path, index] }))
    .filter(({ identifier }) => identifier.status === "active");
  const facility = active.filter(({ identifier }) => identifier.system === "facility");
  const own =
    facility.length > 0 ? facility : active.filter(({ identifier }) => identifier.system === "temporary");
  const chosen = own.reduce<(typeof own)[number] | undefined>(
    (last, next) =>
      last === undefined || (next.identifier.from ?? "") >= (last.identifier.from ?? "") ? next : last,
    undefined,
  );
  for (const left of own) {
    if (left !== chosen) draft.find(claimWarning("several_facility_numbers", left.from, "MA_BN"));
  }
  draft.put(path, [], path);
  const hasPaper = active.some(({ identifier }) => isPaper(identifier));
  const shown = active.flatMap(({ identifier, from }) => {
    const kind = from === chosen?.from ? "facility" : kindOf(identifier, hasPaper);
    return kind === undefined ? [] : [{ kind, value: identifier.value, from: [...from, "value"] }];
  });
  shown.forEach(({ kind, value, from }, index) => {
    draft.put([...path, index], { kind, value }, from);
  });
}

function isPaper({ system }: DatedIdentifier): boolean {
  return system === "personal-id" || system === "old-id" || system === "passport";
}

/**
 * What the claim calls the number. It knows no electronic-identity accounts: without another paper the account stands
 * for it, and its form tells whether it reads as a personal ID.
 */
function kindOf(identifier: DatedIdentifier, hasPaper: boolean): PatientIdentifier["kind"] | undefined {
  const { system, value } = identifier;
  if (system === "personal-id" || system === "old-id" || system === "passport") return system;
  if (system !== "electronic-identity" || hasPaper) return undefined;
  return /^\d{12}$/.test(value) ? "personal-id" : "passport";
}

/** An unregistered newborn takes the name of the mother, the father or the guardian. */
function nameForNewborn({ patient }: MedicalRecord): string | undefined {
  if (patient.identity.kind !== "newborn") return undefined;
  const nameOf = (relation: string) => patient.representatives.find((one) => one.relation === relation)?.name;
  return nameOf("mother") ?? nameOf("father") ?? nameOf("guardian");
}

function putAddress(draft: VisitDraft, record: MedicalRecord): void {
  const at = addressAt(record);
  const from = at === undefined ? ["patient", "addresses"] : ["patient", "addresses", at.index];
  const address = at?.address;
  if (address !== undefined && address.use !== "residence") {
    draft.find(claimWarning("address_not_residence", from, "DIA_CHI"));
  }
  if (address !== undefined && hasOldUnits(address) && lastDayOf(record) >= firstDayOfNewUnits) {
    const official = address.districtCode === undefined ? "MAXA_CU_TRU" : "MAHUYEN_CU_TRU";
    draft.find(claimWarning("old_units", from, official));
  }
  for (const member of ["text", "provinceCode", "districtCode", "communeCode"] as const) {
    const place = address === undefined ? from : [...from, member];
    draft.put(["patient", "address", member], address?.[member], place);
  }
}

/**
 * From then on a claim names provinces and communes only: the default of the setting `bhyt.residence.catalogue`.
 *
 * @legal QĐ 19/2025/QĐ-TTg
 */
const firstDayOfNewUnits = "2025-07-01";

function hasOldUnits({ catalogue, districtCode }: DatedAddress): boolean {
  return catalogue === "vn-admin-2004" || districtCode !== undefined;
}

/** The last day of the episode; of one that goes on, the first. */
function lastDayOf({ episode: { endedAt, arrivedAt } }: MedicalRecord): CalendarDate {
  return dateOf(endedAt ?? arrivedAt);
}

/** The place of residence on the last day of the episode, or what comes nearest to it. */
function addressAt(record: MedicalRecord): { address: DatedAddress; index: number } | undefined {
  const day = lastDayOf(record);
  const holding = record.patient.addresses
    .map((address, index) => ({ address, index }))
    .filter(
      ({ address: { from, to } }) => (from === undefined || from <= day) && (to === undefined || day <= to),
    );
  for (const use of ["residence", "temporary", "permanent"] as const) {
    const ofUse = holding.filter(({ address }) => address.use === use);
    const [first, ...others] = ofUse;
    if (first === undefined) continue;
    return others.reduce(
      (last, next) => ((next.address.from ?? "") >= (last.address.from ?? "") ? next : last),
      first,
    );
  }
  return undefined;
}
