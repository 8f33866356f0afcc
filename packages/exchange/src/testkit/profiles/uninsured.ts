import { acuteDiagnoses } from "../catalogue/diagnoses.ts";
import type { ServiceLine } from "../charge-lines.ts";
import { outOfScope, prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import { uninsured } from "../insurance.ts";
import { recordSummary } from "../papers/discharge-papers.ts";
import type { Profile } from "../profile.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

function selfPaid(line: ServiceLine): ServiceLine {
  return { ...line, cells: { ...line.cells, PHAM_VI: "2" }, insuredRatio: "0" as ServiceLine["price"] };
}

/** A patient pays everything; the record is sent all the same. */
export const uninsuredProfile: Profile = {
  name: "uninsured",
  weight: 5,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting, { insurance: uninsured });
    return episodeTables(
      episode,
      { diagnosis: draws.pick(acuteDiagnoses), days: 1, method: "Nội khoa, kê đơn ngoại trú" },
      {
        drugs: prescription(episode, draws.between(2, 5), 5, episode.arrived + 120).map((line) =>
          outOfScope(line),
        ),
        services: examinationLines(episode, draws.between(1, 4)).map(selfPaid),
      },
      { papers: (summary) => ({ XML8: recordSummary(episode, summary) }) },
    );
  },
};
