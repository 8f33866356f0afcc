import { electrocardiogram, examination, imaging, laboratory, type Service } from "../catalogue/services.ts";
import type { ServiceLine } from "../charge-lines.ts";
import { createEpisode, type Episode, type Setting } from "../episode.ts";
import { createInsurance, halfPaidFrom, type Insurance } from "../insurance.ts";
import { momentOn } from "../moment.ts";
import { createPatient, type PatientTraits } from "../patient.ts";
import { promptService, serviceLine } from "../service-lines.ts";

/** What sets one kind of out-patient visit apart. */
export interface OutPatientVisit {
  readonly traits?: PatientTraits;
  /** @official MA_LOAI_KCB */
  readonly careType?: string;
  readonly department?: string;
  /** Absent: a card and a way at random. */
  readonly insurance?: Insurance;
}

/** A visit of some hours on the day on which the episode ends. */
export function outPatientVisit(setting: Setting, visit: OutPatientVisit = {}): Episode {
  const { draws, endsOn, facilityCode, number } = setting;
  const { traits = { ages: [3, 85] }, careType = "01", department = "K01" } = visit;
  const arrived = momentOn(endsOn, draws.between(7, 12), draws.below(60));
  return createEpisode({
    setting,
    patient: createPatient(draws, traits, number, arrived),
    insurance:
      visit.insurance ??
      createInsurance(
        draws,
        facilityCode,
        arrived,
        endsOn >= halfPaidFrom && draws.chance(10) ? "half-paid" : undefined,
      ),
    arrived,
    left: arrived + draws.between(180, 330),
    careType,
    department,
  });
}

/** The examination with which a visit begins, and some tests for it. */
export function examinationLines(
  episode: Episode,
  tests: number,
  first: Service = examination,
): readonly ServiceLine[] {
  const { arrived, setting } = episode;
  const { draws } = setting;
  const ordered = arrived + draws.between(5, 30);
  const catalogue = [...laboratory, ...imaging, electrocardiogram];
  const others = draws.some(catalogue, tests).map((service) => promptService(episode, service, ordered + 20));
  return [serviceLine(episode, first, { ordered }), ...others];
}
