import { acuteDiagnoses } from "../catalogue/diagnoses.ts";
import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { maternityRest, sickLeave } from "../papers/leave-papers.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

/** A worker is examined and told to stay at home for some days. */
export const sickLeaveProfile: Profile = {
  name: "sick-leave",
  weight: 4,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, { traits: { ages: [19, 59] } });
    const days = draws.between(1, 7);
    return episodeTables(
      episode,
      { diagnosis: draws.pick(acuteDiagnoses), days: 1, method: "Nội khoa, kê đơn ngoại trú" },
      {
        drugs: prescription(episode, draws.between(2, 5), days, episode.arrived + 120),
        services: examinationLines(episode, draws.between(1, 3)),
      },
      { papers: (summary) => ({ XML11: sickLeave(episode, summary, days) }) },
    );
  },
};

const threatened = { code: "O20.0", text: "Dọa sảy thai", complaint: "Thai 9 tuần, ra máu âm đạo ít" };

/** A pregnant woman is told to rest. */
export const maternityRestProfile: Profile = {
  name: "maternity-rest",
  weight: 2,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, { department: "K27", traits: { ages: [19, 41], female: true } });
    return episodeTables(
      episode,
      {
        diagnosis: threatened,
        days: 1,
        method: "Nội khoa, nghỉ ngơi tuyệt đối",
        addedDiagnosis: "Nghỉ dưỡng thai",
      },
      {
        drugs: prescription(episode, draws.between(1, 3), 7, episode.arrived + 120),
        services: examinationLines(episode, draws.between(1, 3)),
      },
      { papers: (summary) => ({ XML10: maternityRest(episode, summary, draws.between(3, 30)) }) },
    );
  },
};
