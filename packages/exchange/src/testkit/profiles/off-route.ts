import { chronicDiagnoses } from "../catalogue/diagnoses.ts";
import { procedures } from "../catalogue/services.ts";
import { nightsOf } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { createInsurance } from "../insurance.ts";
import { daysAfter, momentOn } from "../moment.ts";
import { dischargePaper, recordSummary } from "../papers/discharge-papers.ts";
import type { Profile } from "../profile.ts";
import { bedLines, promptService } from "../service-lines.ts";
import { dailyDrugs, dailyServices, inPatientStay } from "./in-patient.ts";

/** An in-patient who came without a referral, of whom the fund pays a part only. */
export const offRouteProfile: Profile = {
  name: "off-route",
  weight: 2,
  make(setting) {
    const { draws, endsOn, facilityCode } = setting;
    const nights = draws.between(2, 6);
    const before = daysAfter(momentOn(endsOn, 6), -nights);
    const insurance = createInsurance(draws, facilityCode, before, "off-route");
    const episode = inPatientStay(setting, { nights, department: "K03", insurance });
    const admitted = episode.arrived + 20;
    const diagnosis = draws.pick(chronicDiagnoses);
    const procedure = procedures[2];
    return episodeTables(
      episode,
      {
        diagnosis,
        days: nights + 1,
        admission: { reason: `Điều trị ${diagnosis.text.toLowerCase()}`, at: admitted },
        method: "Nội khoa",
      },
      {
        drugs: dailyDrugs(episode, nights * 4),
        services: [
          ...(procedure === undefined ? [] : [promptService(episode, procedure, admitted + 20)]),
          ...bedLines(episode, admitted, nightsOf(episode), "T012"),
          ...dailyServices(episode, nights * 4),
        ],
      },
      {
        notes: nights,
        papers: (summary) => ({
          XML7: [dischargePaper(episode, summary)],
          XML8: recordSummary(episode, summary),
        }),
      },
    );
  },
};
