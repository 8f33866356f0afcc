import type { CalendarDate } from "@benhan/core";
import type { Draws } from "./draws.ts";
import type { Insurance } from "./insurance.ts";
import { dayOf, type Moment, nightsBetween } from "./moment.ts";
import type { Patient } from "./patient.ts";

/** What a profile is given: where and about when its episode plays, and the choices that belong to it. */
export interface Setting {
  readonly draws: Draws;
  /** Counts the episodes of a generator from 1. */
  readonly number: number;
  readonly facilityCode: string;
  /** The day on which the episode ends. @official NGAY_RA */
  readonly endsOn: CalendarDate;
}

/** Who is treated, when, where and how: what all tables of an episode agree on. */
export interface Episode {
  readonly setting: Setting;
  /** @official MA_LK */
  readonly key: string;
  readonly patient: Patient;
  readonly insurance: Insurance;
  readonly arrived: Moment;
  readonly left: Moment;
  /** @official MA_LOAI_KCB */
  readonly careType: string;
  /** The department that orders. @official MA_KHOA */
  readonly department: string;
  /** @official MA_BAC_SI */
  readonly doctor: string;
  /** @official MA_TTDV */
  readonly head: string;
}

/** Makes an episode of its parts: its key and its staff follow from its number. */
export function createEpisode(parts: Omit<Episode, "key" | "doctor" | "head">): Episode {
  const { draws, facilityCode, endsOn, number } = parts.setting;
  return {
    ...parts,
    key: `${facilityCode}.${endsOn.slice(0, 4)}.${String(number).padStart(7, "0")}`,
    doctor: staffCode(draws.between(100, 180)),
    head: staffCode(1),
  };
}

/** The licence of nobody. @official MA_BAC_SI */
export function staffCode(number: number): string {
  return `${String(number).padStart(6, "0")}/XX-GPHN`;
}

export function nightsOf({ arrived, left }: Episode): number {
  return nightsBetween(arrived, left);
}

/** The day that decides on prices and codes. */
export function endOf({ left }: Episode): CalendarDate {
  return dayOf(left);
}
