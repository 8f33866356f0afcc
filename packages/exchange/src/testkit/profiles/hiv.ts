import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter, officialDay } from "../moment.ts";
import { hivCare } from "../papers/programme-papers.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

const hiv = {
  code: "B24",
  text: "Bệnh do virus gây suy giảm miễn dịch ở người",
  complaint: "Tái khám, nhận thuốc theo hẹn",
};

/** Somebody with HIV comes for the drugs of a course. */
export const hivProfile: Profile = {
  name: "hiv",
  weight: 2,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, { careType: "05", traits: { ages: [19, 60] } });
    const days = 30;
    return episodeTables(
      episode,
      {
        diagnosis: hiv,
        days,
        method: "Điều trị ARV",
        cells: { NGAY_TAI_KHAM: officialDay(daysAfter(episode.left, days)) },
      },
      {
        drugs: prescription(episode, draws.between(1, 3), days, episode.arrived + 100),
        services: examinationLines(episode, 0),
      },
      { notes: 1, papers: (summary) => ({ XML6: [hivCare(episode, summary, days)] }) },
    );
  },
};
