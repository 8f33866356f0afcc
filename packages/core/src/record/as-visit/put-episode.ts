import type { ClaimStatement } from "../entries/charge.ts";
import type { DischargeEntry } from "../entries/discharge.ts";
import type { MedicalRecord } from "../medical-record.ts";
import { claimWarning } from "./as-visit.issues.ts";
import { latest, ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** Whose claim it is, and the cards that were used. */
export function putHead(draft: VisitDraft, record: MedicalRecord): void {
  for (const member of ["facilityId", "source", "encounterNumber", "facilityCode"] as const) {
    draft.put([member], record[member], [member]);
  }
  draft.put(["coverages"], [], ["coverages"]);
  record.coverages.forEach((period, index) => {
    const { cardNumber, registeredFacility, validFrom, validTo } = period;
    const coverage = { cardNumber, registeredFacility, validFrom, validTo };
    draft.put(["coverages", index], coverage, ["coverages", index]);
  });
}

const ofCards = {
  livingArea: "MA_KHUVUC",
  copaymentExemptFrom: "NGAY_MIEN_CCT",
  fiveYearsFrom: "NAM_NAM_LIEN_TUC",
} as const;

/** What the claim says once though each card says it: the last card that says anything is followed. */
export function putCardFacts(
  draft: VisitDraft,
  record: MedicalRecord,
  stated: PlacedStatement | undefined,
): void {
  for (const [member, official] of Object.entries(ofCards) as [keyof typeof ofCards, string][]) {
    const told = stated?.statement[member];
    if (stated !== undefined && told !== undefined) {
      draft.put([member], told, [...stated.path, member]);
      continue;
    }
    const saying = record.coverages.flatMap((card, index) =>
      card[member] === undefined ? [] : [{ value: card[member], path: ["coverages", index, member] }],
    );
    const last = saying.at(-1);
    if (last === undefined) continue;
    if (saying.some(({ value }) => value !== last.value)) {
      draft.find(claimWarning("coverages_differ", last.path, official));
    }
    draft.put([member], last.value, last.path);
  }
}

/** The statement of an imported claim and where it stands. */
export interface PlacedStatement {
  readonly statement: ClaimStatement;
  readonly path: PlacedEntry["path"];
}

/** The discharge that holds; others are told. */
export function dischargeOf(
  draft: VisitDraft,
  entries: readonly PlacedEntry[],
): PlacedEntry<DischargeEntry> | undefined {
  const all = ofKind(entries, "discharge");
  const chosen = latest(all);
  for (const other of all) if (other !== chosen) draft.find(claimWarning("several", other.path));
  return chosen;
}

/** The episode from arrival to end. */
export function putEpisode(
  draft: VisitDraft,
  record: MedicalRecord,
  entries: readonly PlacedEntry[],
  stated: PlacedStatement | undefined,
): void {
  const { episode } = record;
  const at = (member: string) => ["episode", member];
  draft.put(at("recordNumber"), record.recordNumber, ["recordNumber"]);
  for (const member of [
    "careForm",
    "visitCategory",
    "arrivedAt",
    "admittedAt",
    "visitReason",
    "admissionReason",
    "admissionReasonCode",
    "injuryCause",
  ] as const) {
    draft.put(at(member), episode[member], at(member));
  }
  draft.put(at("referredFrom"), episode.referral?.facilityCode, ["episode", "referral", "facilityCode"]);
  draft.put(at("referralNumber"), episode.referral?.paperNumber, ["episode", "referral", "paperNumber"]);
  putDepartments(draft, record);
  putEnd(draft, record, entries);
  putTransferAndBirths(draft, entries, stated);
  const measured = latest(ofKind(entries, "vital-signs").filter(({ entry }) => entry.heightCm !== undefined));
  if (measured !== undefined) {
    draft.put(at("heightCm"), measured.entry.heightCm, [...measured.path, "heightCm"]);
  }
}

/**
 * The departments in order. A change of bed inside a department is not another department; a stay without length, as
 * imported claims have them, tells the order only.
 */
function putDepartments(draft: VisitDraft, { episode: { stays } }: MedicalRecord): void {
  const path = ["episode", "departments"];
  draft.put(path, [], ["episode", "stays"]);
  let count = 0;
  stays.forEach((stay, index) => {
    const before = stays[index - 1];
    const goesOn = before?.to === stay.from && before.from !== before.to;
    if (before?.department === stay.department && goesOn) return;
    draft.put([...path, count], stay.department, ["episode", "stays", index, "department"]);
    count += 1;
  });
}

const ofDischarge = {
  treatmentDays: "treatmentDays",
  treatmentMethod: "treatment",
  outcome: "outcome",
  dischargeType: "type",
  advice: "advice",
  followUpDates: "followUpDates",
  headOfFacility: "headOfFacility",
} as const satisfies Readonly<Record<string, keyof DischargeEntry>>;

function putEnd(draft: VisitDraft, record: MedicalRecord, entries: readonly PlacedEntry[]): void {
  const discharge = dischargeOf(draft, entries);
  draft.put(["episode", "endedAt"], record.episode.endedAt, ["episode", "endedAt"]);
  for (const [member, source] of Object.entries(ofDischarge) as [string, keyof DischargeEntry][]) {
    if (discharge === undefined) {
      draft.put(["episode", member], undefined, ["entries"], "discharge");
    } else {
      draft.put(["episode", member], discharge.entry[source], [...discharge.path, source]);
    }
  }
}

function putTransferAndBirths(
  draft: VisitDraft,
  entries: readonly PlacedEntry[],
  stated: PlacedStatement | undefined,
): void {
  const transfer = latest(ofKind(entries, "transfer"));
  const { referredTo, birthWeightsGrams } = stated?.statement ?? {};
  const statedAt = (member: string) => [...(stated?.path ?? []), member];
  if (referredTo !== undefined) {
    draft.put(["episode", "referredTo"], referredTo, statedAt("referredTo"));
  } else if (transfer !== undefined) {
    draft.put(["episode", "referredTo"], transfer.entry.to, [...transfer.path, "to"]);
  }
  if (birthWeightsGrams !== undefined) {
    draft.put(["episode", "birthWeightsGrams"], birthWeightsGrams, statedAt("birthWeightsGrams"));
    return;
  }
  ofKind(entries, "birth").forEach(({ entry, path }, index) => {
    draft.put(["episode", "birthWeightsGrams", index], entry.weightGrams, [...path, "weightGrams"]);
  });
}
