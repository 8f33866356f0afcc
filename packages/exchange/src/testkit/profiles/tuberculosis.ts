import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter, officialDay } from "../moment.ts";
import { tuberculosisCare } from "../papers/programme-papers.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

const tuberculosis = {
  code: "A15.0",
  text: "Lao phổi, xác nhận bằng soi đờm có vi khuẩn",
  complaint: "Tái khám lao phổi, nhận thuốc tháng thứ hai",
};

/** Somebody is treated for tuberculosis. */
export const tuberculosisProfile: Profile = {
  name: "tuberculosis",
  weight: 2,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, {
      careType: "05",
      department: "K12",
      traits: { ages: [18, 80] },
    });
    const days = 28;
    return episodeTables(
      episode,
      {
        diagnosis: tuberculosis,
        days,
        method: "Phác đồ 2HRZE/4RHE",
        cells: { NGAY_TAI_KHAM: officialDay(daysAfter(episode.left, days)) },
      },
      {
        drugs: prescription(episode, draws.between(2, 4), days, episode.arrived + 100),
        services: examinationLines(episode, 0),
      },
      { notes: 1, papers: (summary) => ({ XML15: [tuberculosisCare(episode, summary)] }) },
    );
  },
};
