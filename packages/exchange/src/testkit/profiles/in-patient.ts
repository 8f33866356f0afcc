import type { Decimal } from "@benhan/core";
import { drugs, oxygen, redCells } from "../catalogue/drugs.ts";
import {
  bloodCount,
  electrocardiogram,
  imaging,
  laboratory,
  type Service,
  supplies,
} from "../catalogue/services.ts";
import type { DrugLine, ServiceLine } from "../charge-lines.ts";
import { drugLine } from "../drug-lines.ts";
import { createEpisode, type Episode, nightsOf, type Setting } from "../episode.ts";
import { createInsurance, type Insurance } from "../insurance.ts";
import { daysAfter, momentOn } from "../moment.ts";
import { createPatient, type Patient, type PatientTraits } from "../patient.ts";
import { promptService, serviceLine, supplyLine } from "../service-lines.ts";

/** What sets one kind of stay apart. */
export interface Stay {
  readonly nights: number;
  readonly department: string;
  readonly traits?: PatientTraits;
  readonly patient?: Patient;
  readonly insurance?: Insurance;
}

/** A stay of some nights that ends on the day of the setting. */
export function inPatientStay(setting: Setting, stay: Stay): Episode {
  const { draws, endsOn, facilityCode, number } = setting;
  const arrived = daysAfter(momentOn(endsOn, draws.between(6, 8), draws.below(60)), -stay.nights);
  return createEpisode({
    setting,
    patient: stay.patient ?? createPatient(draws, stay.traits ?? { ages: [16, 85] }, number, arrived),
    insurance: stay.insurance ?? createInsurance(draws, facilityCode, arrived),
    arrived,
    left: momentOn(endsOn, draws.between(14, 16), draws.below(60)),
    careType: "03",
    department: stay.department,
  });
}

/** Drugs of every day, each once a day, the injected and the swallowed. */
export function dailyDrugs(episode: Episode, count: number): readonly DrugLine[] {
  const { draws } = episode.setting;
  const days = nightsOf(episode) + 1;
  const perDay = Math.ceil(count / days);
  const lines = Array.from({ length: days }, (_, day) =>
    draws.some(drugs, perDay).map((drug) => {
      const ordered = daysAfter(episode.arrived, day) + draws.between(40, 90);
      const dose = { perDose: 1, perDay: draws.between(1, 3), days: 1 };
      return drugLine(episode, drug, dose, ordered, ordered + draws.between(10, 60));
    }),
  );
  return lines.flat().slice(0, count);
}

/** Oxygen and blood, which nobody bids for. */
export function operationDrugs(episode: Episode): readonly DrugLine[] {
  const { draws } = episode.setting;
  const ordered = daysAfter(episode.arrived, 1) + 60;
  const gas = drugLine(episode, oxygen, { perDose: 180, perDay: 1, days: 1 }, ordered, ordered + 5);
  const blood = drugLine(episode, redCells, { perDose: 1, perDay: 1, days: 1 }, ordered, ordered + 30);
  return draws.chance(30) ? [gas, blood] : [gas];
}

/** Tests and images of every day: so many services in all. */
export function dailyServices(episode: Episode, count: number): readonly ServiceLine[] {
  const { draws } = episode.setting;
  const days = nightsOf(episode) + 1;
  const perDay = Math.ceil(count / days);
  const catalogue = [
    ...laboratory.filter((service) => service !== bloodCount),
    ...imaging,
    electrocardiogram,
  ];
  const lines = Array.from({ length: days }, (_, day) => {
    const ordered = daysAfter(episode.arrived, day) + draws.between(20, 60);
    return draws.some(catalogue, perDay).map((service) => promptService(episode, service, ordered));
  });
  return lines.flat().slice(0, count);
}

/** An operation on the second day, a further one of the same team, and the supplies that were used up. */
export function operationLines(
  episode: Episode,
  [operation, second]: readonly [Service, (Service | undefined)?],
  supplyCount: number,
): readonly ServiceLine[] {
  const { draws } = episode.setting;
  const ordered = daysAfter(episode.arrived, 1) + 70;
  const times = { ordered, done: ordered + 60, reported: ordered + 120 };
  return [
    serviceLine(episode, operation, times),
    ...(second === undefined ? [] : [serviceLine(episode, second, times, "50" as Decimal)]),
    ...Array.from({ length: supplyCount }, (_, index) => {
      const supply = supplies[index % supplies.length];
      return supply === undefined
        ? []
        : [supplyLine(episode, supply, operation, ordered, draws.between(1, 4))];
    }).flat(),
  ];
}
