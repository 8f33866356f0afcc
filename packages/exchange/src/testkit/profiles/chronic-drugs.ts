import { chronicDiagnoses, otherDiagnoses } from "../catalogue/diagnoses.ts";
import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter, officialDay } from "../moment.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

/** Somebody who is treated for years comes for the drugs of a month. */
export const chronicDrugsProfile: Profile = {
  name: "chronic-drugs",
  weight: 20,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, { careType: "05", traits: { ages: [35, 88] } });
    const days = draws.pick([28, 30]);
    const diagnosis = draws.pick(chronicDiagnoses);
    const others = draws.some(otherDiagnoses, 2).filter(({ code }) => code !== diagnosis.code);
    return episodeTables(
      episode,
      {
        diagnosis,
        others,
        days,
        method: "Nội khoa, cấp thuốc điều trị bệnh mạn tính",
        cells: { NGAY_TAI_KHAM: officialDay(daysAfter(episode.left, days)) },
      },
      {
        drugs: prescription(episode, draws.between(3, 8), days, episode.arrived + 100),
        services: examinationLines(episode, 0),
      },
      { notes: 1 },
    );
  },
};
