import type { DatedIdentifier, IdentifierSystem, Patient } from "../record/patient.ts";

/** Why two patients may be one person. */
export type MergeReason =
  /** The same number of the same system is in use for both; `a` and `b` are positions in their identifiers. */
  | {
      readonly kind: "same-identifier";
      readonly system: IdentifierSystem;
      readonly a: number;
      readonly b: number;
    }
  /** The same social-insurance number stands in the card of one and the card or the number of the other. */
  | { readonly kind: "same-insured"; readonly a: number; readonly b: number }
  /** Name, day of birth and sex agree: never enough by itself. */
  | { readonly kind: "same-person-data" };

/** What speaks against it. */
export type MergeDoubt = "personal-id-differs" | "gender-differs" | "birth-differs";

/** Two patients that somebody should look at. */
export interface MergeCandidate {
  readonly reasons: readonly MergeReason[];
  readonly doubts: readonly MergeDoubt[];
}

/**
 * Might these two patients be one person? A number is unique only as a soft rule: the same active number for two
 * patients raises a task for a person and decides nothing. Without any such number there is no candidate.
 */
export function mergeCandidates(a: Patient, b: Patient): MergeCandidate | undefined {
  const numbers = sharedNumbers(a, b);
  if (numbers.length === 0) return undefined;
  const reasons = isSamePersonData(a, b) ? [...numbers, { kind: "same-person-data" } as const] : numbers;
  return { reasons, doubts: mergeDoubts(a, b) };
}

/** What speaks against two patients being one person. */
export function mergeDoubts(a: Patient, b: Patient): readonly MergeDoubt[] {
  const idOf = ({ identifiers }: Patient) =>
    identifiers.filter(({ system, status }) => system === "personal-id" && status === "active").map(plain);
  const [ids, others] = [idOf(a), idOf(b)];
  const doubts: MergeDoubt[] = [];
  if (ids.length > 0 && others.length > 0 && !ids.some((id) => others.includes(id))) {
    doubts.push("personal-id-differs");
  }
  const genders = [a.gender, b.gender];
  if (a.gender !== b.gender && !genders.includes("undetermined")) doubts.push("gender-differs");
  if (!birthsAgree(a, b)) doubts.push("birth-differs");
  return doubts;
}

/** Known with different exactness they agree as far as both tell; a guess agrees with everything. */
function birthsAgree(a: Patient, b: Patient): boolean {
  if (a.birth === undefined || b.birth === undefined) return true;
  if (a.birthEstimated === true || b.birthEstimated === true) return true;
  return a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth);
}

function isSamePersonData(a: Patient, b: Patient): boolean {
  const nameOf = ({ name }: Patient) => name?.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase();
  const isSameDay =
    a.birth !== undefined && a.birth.length >= 10 && a.birth.slice(0, 10) === b.birth?.slice(0, 10);
  return nameOf(a) !== undefined && nameOf(a) === nameOf(b) && isSameDay && a.gender === b.gender;
}

function sharedNumbers(a: Patient, b: Patient): readonly MergeReason[] {
  return a.identifiers.flatMap((one, at): readonly MergeReason[] =>
    b.identifiers.flatMap((other, bAt): readonly MergeReason[] => {
      if (one.status !== "active" || other.status !== "active") return [];
      if (one.system === other.system && plain(one) === plain(other)) {
        return [{ kind: "same-identifier", system: one.system, a: at, b: bAt }];
      }
      const insured = insuredNumber(one);
      return insured !== undefined && insured === insuredNumber(other)
        ? [{ kind: "same-insured", a: at, b: bAt }]
        : [];
    }),
  );
}

/** A number as it is compared: without the blanks and dots between its signs. */
function plain({ value }: DatedIdentifier): string {
  return value
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.-]/g, "");
}

/** The ten digits of the insured person: cards change with every change of job, these do not. */
function insuredNumber(identifier: DatedIdentifier): string | undefined {
  if (identifier.system !== "insurance-card" && identifier.system !== "social-insurance") return undefined;
  return /(?:^|^[A-Z]{2}\d{3})(\d{10})$/.exec(plain(identifier))?.[1];
}
