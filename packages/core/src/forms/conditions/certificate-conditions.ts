import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import { selectEntries } from "../bindings/entry-binding.ts";
import { identifierOf } from "../bindings/patient.ts";
import type { FormCondition, FormSource } from "../form-template.ts";
import { under7Years, under16Years } from "./record-conditions.ts";

function condition(
  name: string,
  vi: string,
  en: string,
  holds: (source: FormSource) => boolean,
): FormCondition {
  return { name, text: { vi, en }, holds };
}

function parentNamed({ record }: FormSource): boolean {
  return record.patient.representatives.some(({ relation }) =>
    ["father", "mother", "guardian"].includes(relation),
  );
}

/** A child of whom neither father, mother nor guardian is named. One of them is enough. @legal TT 25/2025/TT-BYT mẫu 02 */
export const under16WithoutParent = condition(
  "under-16-without-parent",
  "khi dưới 16 tuổi và chưa ghi cha, mẹ hoặc người giám hộ",
  "when under 16 and neither father, mother nor guardian is named",
  (source) => under16Years.holds(source) && !parentNamed(source),
);

/** @legal TT 25/2025/TT-BYT mẫu 07 */
export const under7WithoutParent = condition(
  "under-7-without-parent",
  "khi dưới 7 tuổi và chưa ghi cha hoặc mẹ",
  "when under 7 and neither father nor mother is named",
  (source) =>
    under7Years.holds(source) &&
    !source.record.patient.representatives.some(({ relation }) => ["father", "mother"].includes(relation)),
);

/** Somebody who may work themselves; for a smaller child the parent's employer is meant, which the record may lack. */
export const from7Years = condition(
  "from-7-years",
  "khi từ 7 tuổi trở lên",
  "when 7 years or older",
  (source) => !under7Years.holds(source),
);

/** With a personal ID the paper may leave off sex, date of birth and address. @legal TT 26/2025/TT-BYT Đ6 k2, PL I note 3 */
export const withoutPersonalId = condition(
  "without-personal-id",
  "khi đơn không ghi số định danh cá nhân, CCCD hoặc hộ chiếu",
  "when the prescription shows no personal ID or passport",
  (source) => identifierOf(source, "personal-id", "electronic-identity", "passport", "old-id") === undefined,
);

/** The discharge gives days of leave. @official SO_NGAY_NGHI, NGOAITRU_TUNGAY, NGOAITRU_DENNGAY */
export const leaveGiven = condition(
  "leave-given",
  "khi cho nghỉ điều trị ngoại trú",
  "when days of outpatient leave are given",
  ({ entries }) => entries.some((entry) => entry.kind === "discharge" && entry.leave !== undefined),
);

/** A narcotic prescribed for more than ten days is given in courses. @legal TT 26/2025/TT-BYT Đ7–9 */
export const narcoticOverTenDays = condition(
  "narcotic-over-10-days",
  "khi kê thuốc gây nghiện quá 10 ngày",
  "when a narcotic is prescribed for more than 10 days",
  (source) =>
    selectEntries(source, { kind: "prescription", where: ({ letter }) => letter === "N" }).some(({ drugs }) =>
      drugs.some(({ days }) => days !== undefined && compareDecimals(days, "10" as Decimal) > 0),
    ),
);

/** Somebody goes along with the patient. @official HOTEN_NGUOI_HT */
export const escorted = condition(
  "escorted",
  "khi có người hộ tống",
  "when somebody escorts the patient",
  ({ entries }) => entries.some((entry) => entry.kind === "transfer" && entry.escort !== undefined),
);

/** Tests were done. @official TOMTAT_KQ */
export const tested = condition(
  "tested",
  "khi có kết quả cận lâm sàng",
  "when there are results of tests",
  ({ entries }) => entries.some(({ kind }) => kind === "laboratory-result" || kind === "imaging-result"),
);

/** A child of this birth died after it. @official NGAY_CONCHET */
export const childDied = condition(
  "child-died",
  "khi con chết sau sinh",
  "when a child died after birth",
  ({ entries }) => entries.some((entry) => entry.kind === "birth" && entry.state === "died"),
);
