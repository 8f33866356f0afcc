import { entriesOf, type MedicalRecord, type PrescribedDrug, type PrescriptionEntry } from "@benhan/core";
import {
  argumentIssues,
  callable,
  measure,
  medicalRecord,
  object,
  optionIssues,
  refuseCall,
} from "@benhan/core/options";
import { prescriptionLetters } from "./check-options.ts";
import { type PrescriptionLetters, qd808Letters } from "./letters.ts";
import { coursesOf, drugsOf } from "./prescribed-drugs.ts";
import type { PrescriptionDraft } from "./prescription.ts";
import { wireCode } from "./prescription-code.ts";
import { diagnosesOf, followUpDays, personOf, weightAt } from "./record-facts.ts";
import { writeMoment } from "./wire-dates.ts";

/** What the record does not say. */
export interface PrescriptionsOfOptions {
  /**
   * The code of a drug in the list of the drug administration: the record holds that of the active ingredient, which is
   * another list. Without it `ma_thuoc` stays open, and the check says so. @official ma_thuoc
   */
  drugCodeOf?(drug: PrescribedDrug, entry: PrescriptionEntry): string | undefined;
  /** The ministry's list is not published: 1 (out-patient) and 2 (discharge) were seen. Setting `erx.treatmentForm`. @official hinh_thuc_dieu_tri */
  readonly treatmentForm?: number;
  /** Packs of a decoction. @official so_thang_thuoc */
  packsOf?(entry: PrescriptionEntry): number | undefined;
  /** Default {@link qd808Letters}. */
  readonly letters?: PrescriptionLetters;
}

/** One prescription of a record, ready for `preparePrescription`. */
export interface PrescriptionOfRecord {
  /** Its author is the prescriber. */
  readonly entry: PrescriptionEntry;
  readonly prescription: PrescriptionDraft;
  /** The code of the prescription that this one corrects. */
  readonly replaces?: string;
}

/**
 * The prescriptions of a record in the words of the connection document: one of each kind for each time of prescribing,
 * as the record keeps them; neither cancelled nor corrected nor preliminary ones. What the record does not tell stays
 * open, for `checkPrescription` to name.
 */
export function prescriptionsOf(
  record: MedicalRecord,
  options: PrescriptionsOfOptions = {},
): readonly PrescriptionOfRecord[] {
  refuseCall("prescriptionsOf", [
    ...argumentIssues("record", record, medicalRecord),
    ...optionIssues(options, shape),
  ]);
  return entriesOf(record, "prescription")
    .filter(({ status }) => status === "final")
    .map((entry) => {
      const replaces = replacedCode(record, entry);
      const prescription = draftOf(record, entry, options);
      return { entry, prescription, ...(replaces !== undefined && { replaces }) };
    });
}

function draftOf(
  record: MedicalRecord,
  entry: PrescriptionEntry,
  options: PrescriptionsOfOptions,
): PrescriptionDraft {
  const { letters = qd808Letters, treatmentForm } = options;
  const courses = coursesOf(entry, options.packsOf?.(entry));
  return {
    // A kind without a letter keeps its own, so that the check can name it.
    loai_don_thuoc: letters[entry.letter] ?? entry.letter.toLowerCase(),
    ma_don_thuoc: entry.number === undefined ? undefined : wireCode(entry.number),
    ...personOf(record, entry),
    can_nang: weightAt(record, entry),
    chan_doan: diagnosesOf(record, entry),
    hinh_thuc_dieu_tri: treatmentForm,
    dot_dung_thuoc: courses.length > 0 ? courses : undefined,
    thong_tin_don_thuoc: drugsOf(entry, options),
    loi_dan: entry.advice,
    ngay_tai_kham: followUpDays(record, entry),
    ngay_gio_ke_don: writeMoment(entry.occurredAt),
  };
}

/** The code of the nearest earlier prescription that got one. */
function replacedCode({ entries }: MedicalRecord, { corrects }: PrescriptionEntry): string | undefined {
  const seen = new Set<string>();
  for (let key = corrects; key !== undefined && !seen.has(key.id); ) {
    const { system, id } = key;
    seen.add(id);
    const before = entries.find(({ source }) => source.system === system && source.id === id);
    if (before?.kind !== "prescription") return undefined;
    if (before.number !== undefined) return wireCode(before.number);
    key = before.corrects;
  }
  return undefined;
}

const shape = /* @__PURE__ */ object<PrescriptionsOfOptions>({
  drugCodeOf: callable,
  treatmentForm: measure,
  packsOf: callable,
  letters: prescriptionLetters,
});
