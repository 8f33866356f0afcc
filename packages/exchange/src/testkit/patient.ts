import type { Draws } from "./draws.ts";
import { daysAfter, type Moment, officialDay } from "./moment.ts";

/** An invented person. Every name ends in a word that is no name; every number has a serial that is never issued. */
export interface Patient {
  /** @official MA_BN */
  readonly code: string;
  /** @official HO_TEN */
  readonly name: string;
  readonly female: boolean;
  /** In full years, or 0. */
  readonly age: number;
  /** `yyyymmddHHMM`; the time of day is only known of the newborn. @official NGAY_SINH */
  readonly birth: string;
  /** Absent below 14 years. @official SO_CCCD */
  readonly personalId?: string;
  /** @official MA_BHXH */
  readonly socialInsuranceNumber: string;
  /** @official MA_DANTOC */
  readonly ethnicGroup: string;
  /** @official DIA_CHI */
  readonly address: string;
  readonly phone: string;
  /** Kilograms with two decimals. @official CAN_NANG */
  readonly weight: string;
}

/** What a profile demands of its patient. */
export interface PatientTraits {
  readonly ages: readonly [number, number];
  readonly female?: boolean;
}

const families = ["NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "VŨ", "ĐẶNG", "BÙI", "ĐỖ", "H'", "Y"];
const womenMiddles = ["THỊ", "THỊ THU", "NGỌC", "THỊ KIM", "HOÀNG YẾN"];
const menMiddles = ["VĂN", "HỮU", "ĐỨC", "QUỐC", "THÀNH"];
const notNames = ["MẪU", "THỬ", "VÍ DỤ", "BỊA"];

/** A name in capitals, as XML1 carries it. */
export function inventedName(draws: Draws, female: boolean): string {
  const middle = draws.pick(female ? womenMiddles : menMiddles);
  return `${draws.pick(families)} ${middle} ${draws.pick(notNames)}`;
}

/** Makes up a patient who arrives at a moment. */
export function createPatient(
  draws: Draws,
  { ages, female = draws.chance(55) }: PatientTraits,
  number: number,
  arrived: Moment,
): Patient {
  const age = draws.between(...ages);
  // Well past the birthday, and past the days in which the hour of birth is asked for; well before the next one.
  const born = daysAfter(arrived, -(Math.ceil(age * 365.25) + draws.between(40, 300)));
  const day = officialDay(born);
  return {
    code: `BN${String(number).padStart(8, "0")}`,
    name: inventedName(draws, female),
    female,
    age,
    birth: draws.chance(20) && age > 65 ? `${day.slice(0, 4)}00000000` : `${day}0000`,
    ...(age >= 14 && { personalId: personalIdOf(day, female) }),
    socialInsuranceNumber: `00${draws.between(10 ** 7, 10 ** 8 - 1)}`,
    ethnicGroup: draws.chance(88) ? "01" : draws.pick(["02", "03", "05", "12"]),
    address: `Số ${draws.between(1, 400)}, đường Mẫu số ${draws.between(1, 90)}, khu phố ${draws.between(1, 9)}, phường Mẫu, thành phố Thử`,
    phone: `0000${String(draws.below(10 ** 6)).padStart(6, "0")}`,
    weight: `${draws.between(age > 14 ? 42 : 9 + age, age > 14 ? 88 : 14 + 3 * age)}.${draws.pick(["00", "50", "20"])}`,
  };
}

/** Province, century and sex, year of birth, and the serial 000000, which is nobody's. */
function personalIdOf(birthDay: string, female: boolean): string {
  const century = 2 * (Number(birthDay.slice(0, 2)) - 19) + (female ? 1 : 0);
  return `079${century}${birthDay.slice(2, 4)}000000`;
}
