import type { Bilingual } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { ageInMonths } from "../../identifiers/birth-date.ts";
import { medicalRecord } from "../../options/argument-shapes.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { listOf, object, word } from "../../options/option-shape.ts";
import { notNegative } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { Coding } from "../../record/coding.ts";
import { codingSystems } from "../../record/coding-systems.ts";
import type { Entry } from "../../record/entry.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { dateOf } from "../../time/local-minute.ts";
import { type CodeSign, diseaseSigns, procedureSigns } from "./code-signs.ts";
import { type SensitivityTag, sensitivityRules } from "./sensitivity-groups.ts";

/** A tag with the place and the reason why it stands: proposed by a code of the record, or said by the facility. */
export interface TagSuggestion {
  readonly tag: SensitivityTag;
  readonly by: "record" | "facility";
  readonly confidence: CodeSign["confidence"];
  readonly reason: Bilingual;
  /** The part of the record that tells it; the whole record when the facility says no more. */
  readonly path: JsonPath;
}

export interface TagHints {
  /** What the facility knows of this record. It stands whatever the codes say. */
  readonly tags?: readonly SensitivityTag[];
  /** Proposals that a person has looked at and found wrong. */
  readonly rejected?: readonly SensitivityTag[];
  /** Who is a child: below this age in years (`privacy.childBelowAge`). Default 16. */
  readonly childBelowAge?: number;
}

/** Below this age somebody is a child; the text at hand names no age. */
export const defaultChildBelowAge = 16;

const tag = /* @__PURE__ */ word(...Object.keys(sensitivityRules));
const hintsShape = /* @__PURE__ */ object<TagHints>({
  tags: /* @__PURE__ */ listOf(tag),
  rejected: /* @__PURE__ */ listOf(tag),
  childBelowAge: notNegative,
});

/**
 * Proposes the special groups that a record falls under, by its codes, each with the place, the reason and how sure it
 * is. The facility decides: it adds tags of its own, and rejects wrong ones. All entries count, also those that were
 * corrected or cancelled, because they stay readable in the record.
 *
 * Nothing is guessed from texts: a record without tags may hold secrets all the same.
 *
 * @throws EmrError `core.options.wrong`
 */
export function tagsOfRecord(record: MedicalRecord, hints: TagHints = {}): readonly TagSuggestion[] {
  const wrongCall = [...argumentIssues("record", record, medicalRecord), ...optionIssues(hints, hintsShape)];
  refuseCall("tagsOfRecord", wrongCall);
  const { tags = [], rejected = [], childBelowAge = defaultChildBelowAge } = hints;
  const isChild = wasChild(record, childBelowAge);
  const found = codedPlaces(record).flatMap(({ coding, path }) =>
    signsOf(coding)
      .filter(({ ofChild }) => ofChild !== true || isChild)
      .map(({ tag, confidence, reason }): TagSuggestion => ({ tag, by: "record", confidence, reason, path })),
  );
  const own = tags.map(
    (tag): TagSuggestion => ({
      tag,
      by: "facility",
      confidence: "certain",
      reason: { vi: "cơ sở đã gắn nhãn", en: "tagged by the facility" },
      path: [],
    }),
  );
  return [...own, ...found.filter((one) => !rejected.includes(one.tag))];
}

interface CodedPlace {
  readonly coding: Pick<Coding, "system" | "code">;
  readonly path: JsonPath;
}

function signsOf({ system, code }: CodedPlace["coding"]): readonly CodeSign[] {
  const list = plainCode(system);
  const signs = list.startsWith("ICD10") ? diseaseSigns : list.startsWith(procedures) ? procedureSigns : [];
  return signs.filter((sign) => spellingsOf(code).some((plain) => sign.code.test(plain)));
}

const procedures = /* @__PURE__ */ plainCode(codingSystems.procedure);

/** One code, or several in one text: a system that has one field for them writes signs or blanks between. */
function spellingsOf(code: unknown): readonly string[] {
  const parts = String(code).split(/[;,|/+&\s]+/u);
  return [code, ...parts].map(plainCode);
}

/** A code in capitals without dots, blanks and what is not seen, in ordinary letters and digits. */
function plainCode(code: unknown): string {
  return String(code)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
}

function codedPlaces(record: MedicalRecord): readonly CodedPlace[] {
  const referral = record.episode.referral?.codes ?? [];
  return [
    ...referral.map((coding, at) => ({ coding, path: ["episode", "referral", "codes", at] })),
    ...record.entries.flatMap((entry, at) =>
      codingsOf(entry).map(({ coding, path }) => ({ coding, path: ["entries", at, ...path] })),
    ),
  ];
}

function codingsOf(entry: Entry): readonly CodedPlace[] {
  switch (entry.kind) {
    case "diagnosis":
    case "history":
    case "death":
      return entry.coding === undefined ? [] : [{ coding: entry.coding, path: ["coding"] }];
    case "procedure":
      return (entry.codings ?? []).map((coding, at) => ({ coding, path: ["codings", at] }));
    case "charge":
      return chargeCodes(entry);
    default:
      return [];
  }
}

/** A claim names the diseases of a service in one text, with semicolons between. */
function chargeCodes({ charge }: Extract<Entry, { kind: "charge" }>): readonly CodedPlace[] {
  if (charge.of === "settlement") {
    const path = ["charge", "stated", "procedureCodes"];
    return (charge.stated?.procedureCodes ?? []).map((code, at) => ({
      coding: { system: codingSystems.procedure, code },
      path: [...path, at],
    }));
  }
  if (charge.of !== "service" || charge.line.diagnosisCode === undefined) return [];
  const path = ["charge", "line", "diagnosisCode"];
  const codes = String(charge.line.diagnosisCode).split(";");
  return codes.map((code) => ({ coding: { system: codingSystems.disease, code }, path }));
}

/** Nobody is held for grown up whose birth is not known. */
function wasChild({ patient, episode }: MedicalRecord, below: number): boolean {
  if (patient.birth === undefined) return true;
  return ageInMonths(patient.birth, dateOf(episode.arrivedAt)).least < below * 12;
}
