import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { otherDiagnoses, surgicalDiagnoses } from "../catalogue/diagnoses.ts";
import { bloodCount, operations, procedures } from "../catalogue/services.ts";
import type { Setting } from "../episode.ts";
import { nightsOf } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter, officialDay } from "../moment.ts";
import { dischargePaper, recordSummary } from "../papers/discharge-papers.ts";
import type { Profile } from "../profile.ts";
import { bedLines, promptService } from "../service-lines.ts";
import { dailyDrugs, dailyServices, inPatientStay, operationDrugs, operationLines } from "./in-patient.ts";

/** How much an in-patient is given. */
export interface SurgerySize {
  readonly nights: number;
  readonly drugs: number;
  /** Rows of XML3 in all. */
  readonly services: number;
  readonly notes: number;
  /** One a day at most; each has several results. */
  readonly bloodCounts: number;
  /** A second operation by the same team. */
  readonly secondOperation: boolean;
}

/** An in-patient with an operation, of a given size. */
export function surgeryEpisode(setting: Setting, size: SurgerySize): BhytTables {
  const { draws } = setting;
  const episode = inPatientStay(setting, { nights: size.nights, department: "K19" });
  const special = operationDrugs(episode);
  const drugs = [...special, ...dailyDrugs(episode, size.drugs - special.length)];
  const [operation = operations[0], second] = draws.some(operations, size.secondOperation ? 2 : 1);
  const admitted = episode.arrived + 15;
  if (operation === undefined) throw new RangeError("The catalogue has no operation.");
  const dressing = procedures.flatMap((procedure, day) =>
    day < nightsOf(episode) ? [promptService(episode, procedure, daysAfter(admitted, day + 1) + 90)] : [],
  );
  const fixed = [
    ...operationLines(episode, [operation, second], 10),
    ...dressing,
    ...Array.from({ length: size.bloodCounts }, (_, day) =>
      promptService(episode, bloodCount, daysAfter(admitted, day) + 75),
    ),
    ...bedLines(episode, admitted, nightsOf(episode), "H001"),
  ];
  const services = [...fixed, ...dailyServices(episode, Math.max(4, size.services - fixed.length))];
  const diagnosis = draws.pick(surgicalDiagnoses);
  return episodeTables(
    episode,
    {
      diagnosis,
      others: draws.some(otherDiagnoses, draws.below(3)),
      days: nightsOf(episode) + 1,
      admission: { reason: `Phẫu thuật điều trị ${diagnosis.text.toLowerCase()}`, at: admitted },
      method: "Phẫu thuật kết hợp kháng sinh, giảm đau",
      cells: { MA_PTTT_QT: "47.09", NGAY_TAI_KHAM: officialDay(daysAfter(episode.left, 7)) },
    },
    { drugs, services },
    {
      notes: size.notes,
      papers: (summary) => ({
        XML7: [dischargePaper(episode, summary)],
        XML8: recordSummary(episode, summary),
      }),
    },
  );
}

/** An in-patient is operated on and stays some days: laboratory, images, beds, supplies, notes on the course. */
export const surgeryProfile: Profile = {
  name: "surgery",
  weight: 12,
  make(setting) {
    const { draws } = setting;
    const nights = draws.between(3, 9);
    const size = {
      nights,
      drugs: nights * draws.between(3, 7),
      services: 20 + nights * draws.between(4, 9),
      notes: nights * draws.between(1, 3),
      bloodCounts: draws.between(1, nights),
      secondOperation: draws.chance(20),
    };
    return surgeryEpisode(setting, size);
  },
};
