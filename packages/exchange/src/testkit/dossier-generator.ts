import { addDays, type CalendarDate } from "@benhan/core";
import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import { createDraws, type Draws } from "./draws.ts";
import type { DossierProfile, Profile } from "./profile.ts";
import { appointmentProfile } from "./profiles/appointment.ts";
import { birthProfile } from "./profiles/birth.ts";
import { chronicDrugsProfile } from "./profiles/chronic-drugs.ts";
import { examinationProfile } from "./profiles/examination.ts";
import { hivProfile } from "./profiles/hiv.ts";
import { maternityRestProfile, sickLeaveProfile } from "./profiles/leave.ts";
import { newbornProfile } from "./profiles/newborn.ts";
import { offRouteProfile } from "./profiles/off-route.ts";
import { dialysisProfile, traditionalMedicineProfile } from "./profiles/repeated-care.ts";
import { briefStayProfile, dayCareProfile } from "./profiles/short-stay.ts";
import { surgeryProfile } from "./profiles/surgery.ts";
import { transferProfile } from "./profiles/transfer.ts";
import { tuberculosisProfile } from "./profiles/tuberculosis.ts";
import { uninsuredProfile } from "./profiles/uninsured.ts";
import { unknownProfile } from "./testkit.faults.ts";

const profiles: readonly Profile[] = [
  examinationProfile,
  chronicDrugsProfile,
  surgeryProfile,
  birthProfile,
  newbornProfile,
  hivProfile,
  tuberculosisProfile,
  sickLeaveProfile,
  maternityRestProfile,
  transferProfile,
  appointmentProfile,
  traditionalMedicineProfile,
  dialysisProfile,
  uninsuredProfile,
  offRouteProfile,
  briefStayProfile,
  dayCareProfile,
];

/** The names of all kinds of episodes. */
export const dossierProfiles: readonly DossierProfile[] = profiles.map(({ name }) => name);

/** Where and when invented episodes play. */
export interface DossierGeneratorOptions {
  /** The same seed gives the same dossiers. Default `benhan`. */
  readonly seed?: string;
  /** The facility of all episodes. Default `99999`, which is never issued. @official MA_CSKCB */
  readonly facilityCode?: string;
  /** The day on which every episode ends. Default: days from 2025-02 to 2026-09, on both sides of the changes of the law. */
  readonly day?: CalendarDate;
}

/** Makes up one dossier after the other. */
export interface DossierGenerator {
  /**
   * The next dossier; without a kind, one of a realistic mix.
   *
   * @throws EmrError `exchange.testkit.unknown_profile`
   */
  next(profile?: DossierProfile): BhytTables;
}

/**
 * A source of invented dossiers of edition QĐ 3176, each of which breaks no rule. Names, numbers and codes belong to
 * nobody. No two dossiers of a source have the same key.
 */
export function createDossierGenerator({
  seed = "benhan",
  facilityCode = "99999",
  day,
}: DossierGeneratorOptions = {}): DossierGenerator {
  let number = 0;
  return {
    next(wanted) {
      number += 1;
      // A seed of its own for each: what one profile draws does not change the dossiers that follow.
      const draws = createDraws(`${seed}\n${number}`);
      const profile = profileOf(draws, wanted);
      return profile.make({ draws, number, facilityCode, endsOn: day ?? someDay(draws) });
    },
  };
}

/** The dossiers of a source, made while they are asked for. */
export function* generateDossiers(
  count: number,
  options: DossierGeneratorOptions = {},
): Generator<BhytTables, void> {
  const generator = createDossierGenerator(options);
  for (let made = 0; made < count; made++) yield generator.next();
}

function profileOf(draws: Draws, wanted: DossierProfile | undefined): Profile {
  const known = profiles.find(({ name }) => name === wanted);
  if (known !== undefined) return known;
  if (wanted !== undefined) throw unknownProfile({ known: dossierProfiles });
  let at = draws.below(profiles.reduce((sum, { weight }) => sum + weight, 0));
  for (const profile of profiles) {
    if (at < profile.weight) return profile;
    at -= profile.weight;
  }
  return examinationProfile;
}

function someDay(draws: Draws): CalendarDate {
  return addDays("2025-02-03" as CalendarDate, draws.below(600));
}
