import { type CalendarDate, parseCalendarDate } from "../../time/calendar-date.ts";

/** An edition of the Vietnamese ICD-10 table. The table itself is loaded by the facility, its licence is not ours to give. */
export interface Icd10Edition {
  /** The edition as codings name it. */
  readonly edition: string;
  readonly basis: string;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate;
}

const qd4469: Icd10Edition = {
  edition: "QD4469-2020",
  basis: "QĐ 4469/QĐ-BYT (28/10/2020)",
  validTo: parseCalendarDate("2026-06-30"),
};
const tt06: Icd10Edition = {
  edition: "TT06-2026",
  basis: "TT 06/2026/TT-BYT",
  validFrom: parseCalendarDate("2026-07-01"),
};

/** The editions that are known, oldest first. */
export const icd10Editions: readonly Icd10Edition[] = [qd4469, tt06];

/**
 * The edition by which a visit is coded: the day on which it **ended** decides, not the admission. Codes that are
 * already stored stay as they are; only a copy made for export may be re-coded, with a log.
 *
 * @legal TT 06/2026/TT-BYT; QĐ 4469/QĐ-BYT (2020)
 */
export function icd10EditionAt(endOfVisit: CalendarDate): Icd10Edition {
  return tt06.validFrom !== undefined && endOfVisit < tt06.validFrom ? qd4469 : tt06;
}
