import { acuteDiagnoses } from "../catalogue/diagnoses.ts";
import { procedures } from "../catalogue/services.ts";
import { createEpisode, type Episode, type Setting } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { createInsurance } from "../insurance.ts";
import { momentOn } from "../moment.ts";
import { dischargePaper, recordSummary } from "../papers/discharge-papers.ts";
import { createPatient } from "../patient.ts";
import type { Profile } from "../profile.ts";
import { bedLines, promptService } from "../service-lines.ts";
import { dailyDrugs } from "./in-patient.ts";
import { examinationLines } from "./out-patient.ts";

/** A stay that ends on the day on which it began. */
function sameDayStay(setting: Setting, careType: string, minutes: number): Episode {
  const { draws, endsOn, facilityCode, number } = setting;
  const arrived = momentOn(endsOn, draws.between(7, 9), draws.below(60));
  return createEpisode({
    setting,
    patient: createPatient(draws, { ages: [16, 80] }, number, arrived),
    insurance: createInsurance(draws, facilityCode, arrived),
    arrived,
    left: arrived + minutes,
    careType,
    department: "K19",
  });
}

/** A patient is admitted and leaves within four hours: no bed is charged. */
export const briefStayProfile: Profile = {
  name: "brief-stay",
  weight: 2,
  make(setting) {
    const { draws } = setting;
    const episode = sameDayStay(setting, "09", draws.between(150, 230));
    return episodeTables(
      episode,
      {
        diagnosis: draws.pick(acuteDiagnoses),
        days: 0,
        admission: { reason: "Theo dõi sau thủ thuật", at: episode.arrived + 30 },
        method: "Nội khoa, theo dõi",
      },
      { drugs: dailyDrugs(episode, 2), services: examinationLines(episode, 2) },
      {
        notes: 1,
        papers: (summary) => ({
          XML7: [dischargePaper(episode, summary)],
          XML8: recordSummary(episode, summary),
        }),
      },
    );
  },
};

/** A patient is treated for a day and sleeps at home. */
export const dayCareProfile: Profile = {
  name: "day-care",
  weight: 2,
  make(setting) {
    const { draws } = setting;
    const episode = sameDayStay(setting, "04", draws.between(360, 480));
    const admitted = episode.arrived + 15;
    const procedure = draws.pick(procedures);
    return episodeTables(
      episode,
      {
        diagnosis: draws.pick(acuteDiagnoses),
        days: 1,
        admission: { reason: "Điều trị ban ngày", at: admitted },
        method: "Nội khoa, thủ thuật",
      },
      {
        drugs: dailyDrugs(episode, 3),
        services: [
          ...examinationLines(episode, 2),
          promptService(episode, procedure, admitted + 60),
          ...bedLines(episode, admitted, 1, "H021").map((line) => ({
            ...line,
            cells: { ...line.cells, MA_NHOM: "14", TEN_DICH_VU: "Giường điều trị ban ngày, loại mẫu" },
          })),
        ],
      },
      {
        notes: 2,
        papers: (summary) => ({
          XML7: [dischargePaper(episode, summary)],
          XML8: recordSummary(episode, summary),
        }),
      },
    );
  },
};
