import { acuteDiagnoses } from "../catalogue/diagnoses.ts";
import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter, officialDay } from "../moment.ts";
import { appointmentPaper } from "../papers/onward-papers.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

/** An out-patient is told when to come again. */
export const appointmentProfile: Profile = {
  name: "appointment",
  weight: 6,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting);
    const days = draws.between(5, 14);
    return episodeTables(
      episode,
      {
        diagnosis: draws.pick(acuteDiagnoses),
        days: 1,
        method: "Nội khoa, kê đơn ngoại trú",
        cells: { NGAY_TAI_KHAM: officialDay(daysAfter(episode.left, days)) },
      },
      {
        drugs: prescription(episode, draws.between(2, 5), days, episode.arrived + 120),
        services: examinationLines(episode, draws.between(1, 4)),
      },
      { papers: (summary) => ({ XML14: appointmentPaper(episode, summary) }) },
    );
  },
};
