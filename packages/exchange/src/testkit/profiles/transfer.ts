import type { Decimal } from "@benhan/core";
import { acuteDiagnoses, otherDiagnoses } from "../catalogue/diagnoses.ts";
import { transport } from "../catalogue/services.ts";
import { prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { neighboursOf } from "../insurance.ts";
import { referralPaper } from "../papers/onward-papers.ts";
import type { Profile } from "../profile.ts";
import { serviceLine } from "../service-lines.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

/** A patient is examined and taken to another facility. */
export const transferProfile: Profile = {
  name: "transfer",
  weight: 4,
  make(setting) {
    const { draws, facilityCode } = setting;
    const episode = outPatientVisit(setting);
    const ride = serviceLine(episode, transport, { ordered: episode.left - 30 });
    const services = [
      ...examinationLines(episode, draws.between(2, 4)),
      {
        ...ride,
        cells: { ...ride.cells, MA_XANG_DAU: "D5S2V1" },
        quantity: `${draws.between(8, 60)}.5` as Decimal,
      },
    ];
    return episodeTables(
      episode,
      {
        diagnosis: draws.pick(acuteDiagnoses),
        others: draws.some(otherDiagnoses, 1),
        days: 1,
        method: "Nội khoa, chuyển cơ sở phù hợp",
        cells: {
          MA_LOAI_RV: draws.pick(["2", "2", "5"]),
          MA_NOI_DEN: draws.pick(neighboursOf(facilityCode)),
          KET_QUA_DTRI: "3",
        },
      },
      { drugs: prescription(episode, 2, 1, episode.arrived + 120), services },
      { papers: (summary) => ({ XML13: referralPaper(episode, summary) }) },
    );
  },
};
