import { procedures } from "../catalogue/services.ts";
import { nightsOf } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { newbornInsurance, temporaryCard } from "../insurance.ts";
import { daysAfter, momentOn, officialMinute } from "../moment.ts";
import { dischargePaper, recordSummary } from "../papers/discharge-papers.ts";
import { createPatient, inventedName } from "../patient.ts";
import type { Profile } from "../profile.ts";
import { bedLines, promptService } from "../service-lines.ts";
import { dailyDrugs, dailyServices, inPatientStay } from "./in-patient.ts";

const jaundice = {
  code: "P59.9",
  text: "Vàng da sơ sinh, không đặc hiệu",
  complaint: "Vàng da từ ngày thứ hai sau sinh",
};

/** A child is treated in the days after its birth, with a temporary card and in its mother's name. */
export const newbornProfile: Profile = {
  name: "newborn",
  weight: 3,
  make(setting) {
    const { draws, endsOn, number } = setting;
    const nights = draws.between(2, 6);
    const born = daysAfter(
      momentOn(endsOn, draws.between(1, 5), draws.between(1, 59)),
      -nights - draws.below(4),
    );
    const female = draws.chance(49);
    const invented = createPatient(draws, { ages: [0, 0], female }, number, born);
    const patient = {
      ...invented,
      name: inventedName(draws, true),
      birth: officialMinute(born),
      weight: `${draws.between(2, 3)}.${draws.between(10, 99)}`,
    };
    const insurance = newbornInsurance(number, born);
    const episode = inPatientStay(setting, { nights, department: "K18", patient, insurance });
    const admitted = episode.arrived + 10;
    const procedure = procedures[2];
    return episodeTables(
      episode,
      {
        diagnosis: jaundice,
        days: nights + 1,
        admission: { reason: "Chiếu đèn điều trị vàng da", at: admitted },
        method: "Chiếu đèn, nội khoa",
      },
      {
        drugs: dailyDrugs(episode, nights),
        services: [
          ...(procedure === undefined ? [] : [promptService(episode, procedure, admitted + 20)]),
          ...bedLines(episode, admitted, nightsOf(episode), "K003"),
          ...dailyServices(episode, nights * 2),
        ],
      },
      {
        notes: nights,
        papers: (summary) => ({
          XML7: [
            {
              ...dischargePaper(episode, summary),
              HO_TEN_ME: patient.name,
              MA_THE_TAM: temporaryCard(number),
            },
          ],
          XML8: {
            ...recordSummary(episode, summary),
            HO_TEN_ME: patient.name,
            MA_THE_TAM: temporaryCard(number),
          },
        }),
      },
    );
  },
};
