import {
  type CalendarDate,
  dateOf,
  daysBetween,
  entriesOf,
  isCalendarDate,
  type MedicalRecord,
  type PrescriptionEntry,
} from "@benhan/core";
import { ageInMonths, readInsuranceCard } from "@benhan/core/identifiers";
import { exactNumber } from "./prescribed-drugs.ts";
import type { PrescriptionDiagnosis, PrescriptionDraft } from "./prescription.ts";
import { writeDay } from "./wire-dates.ts";

type Person = Pick<
  PrescriptionDraft,
  | "ho_ten_benh_nhan"
  | "ngay_sinh_benh_nhan"
  | "ma_dinh_danh_cong_dan"
  | "gioi_tinh"
  | "ma_so_the_bao_hiem_y_te"
  | "thong_tin_nguoi_giam_ho"
  | "dia_chi"
  | "so_dien_thoai_nguoi_kham_benh"
>;

/** Not the numbers of the claims, where 1 is male. @official gioi_tinh */
const sexes = { undetermined: 1, male: 2, female: 3 } as const;

/** Who the prescription is for. */
export function personOf(record: MedicalRecord, entry: PrescriptionEntry): Person {
  const { patient } = record;
  const on = dateOf(entry.occurredAt);
  const birth = patient.birth?.slice(0, 10) ?? "";
  const phone = patient.phone?.replace(/[\s.-]/g, "");
  return {
    ho_ten_benh_nhan: patient.name,
    ngay_sinh_benh_nhan: isCalendarDate(birth) ? writeDay(birth) : undefined,
    ma_dinh_danh_cong_dan: identifier(record, "personal-id"),
    gioi_tinh: sexes[patient.gender],
    ma_so_the_bao_hiem_y_te: identifier(record, "social-insurance") ?? insuranceNumber(record, on),
    thong_tin_nguoi_giam_ho: guardianOf(record, entry),
    dia_chi: addressOn(record, on),
    so_dien_thoai_nguoi_kham_benh: phone,
  };
}

/** The last weight that was taken by then, in kilograms. */
export function weightAt(record: MedicalRecord, { occurredAt }: PrescriptionEntry): number | undefined {
  const weights = entriesOf(record, "vital-signs").filter(
    (entry) => entry.weightKg !== undefined && entry.occurredAt <= occurredAt,
  );
  const last = weights.at(-1)?.weightKg;
  return last === undefined ? undefined : exactNumber(last);
}

/** The diagnoses of the latest phase by then, with what the prescription says as the conclusion of the first. */
export function diagnosesOf(
  record: MedicalRecord,
  { occurredAt, diagnosis }: PrescriptionEntry,
): readonly PrescriptionDiagnosis[] {
  const known = entriesOf(record, "diagnosis").filter(
    (entry) => entry.rank !== "differential" && entry.occurredAt <= occurredAt,
  );
  const phase = known.at(-1)?.phase;
  const [first, ...others] = known
    .filter((entry) => entry.phase === phase)
    .map(({ coding, text }) => ({
      ...(coding !== undefined && { ma_chan_doan: coding.code }),
      ten_chan_doan: coding?.display ?? text,
    }));
  return [{ ...first, ket_luan: diagnosis }, ...others];
}

/** Days until the patient comes again, where the record plans it. @official ngay_tai_kham */
export function followUpDays(record: MedicalRecord, { occurredAt }: PrescriptionEntry): number | undefined {
  const on = dateOf(occurredAt);
  const dates = entriesOf(record, "discharge").flatMap(({ followUpDates = [] }) => followUpDates);
  const next = [...dates].sort().find((date) => date > on);
  return next === undefined ? undefined : daysBetween(on, next);
}

function identifier(
  { patient }: MedicalRecord,
  wanted: "personal-id" | "social-insurance",
): string | undefined {
  return patient.identifiers.find(({ system, status }) => system === wanted && status === "active")?.value;
}

/** The ten digits that stay the person's, out of the card in force. */
function insuranceNumber({ coverages }: MedicalRecord, on: CalendarDate): string | undefined {
  const card = coverages.find(({ validFrom, validTo = "9999-12-31" }) => validFrom <= on && on <= validTo);
  return card === undefined ? undefined : readInsuranceCard(card.cardNumber).parts?.insuranceNumber;
}

function addressOn({ patient }: MedicalRecord, on: CalendarDate): string | undefined {
  for (const wanted of ["residence", "permanent", "temporary"] as const) {
    const found = patient.addresses.filter(
      ({ use, from = "", to = "9999-12-31" }) => use === wanted && from <= on && on <= to,
    );
    if (found.length > 0) return found.at(-1)?.text;
  }
  return undefined;
}

/** Of a child under 72 months: who brought it, else who stands for it. @legal TT 26/2025/TT-BYT Đ6 k4 */
function guardianOf({ patient }: MedicalRecord, entry: PrescriptionEntry): string | undefined {
  if (patient.birth === undefined || ageInMonths(patient.birth, dateOf(entry.occurredAt)).least >= 72)
    return undefined;
  const guardian =
    entry.companion ??
    patient.representatives.find(({ relation }) => ["father", "mother", "guardian"].includes(relation));
  if (guardian === undefined) return undefined;
  const address = "address" in guardian ? guardian.address : undefined;
  return [guardian.name, guardian.phone, address].filter((part) => part !== undefined).join(", ");
}
