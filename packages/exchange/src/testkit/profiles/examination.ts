import type { Decimal } from "@benhan/core";
import { acuteDiagnoses } from "../catalogue/diagnoses.ts";
import { secondExamination } from "../catalogue/services.ts";
import { outOfScope, prescription } from "../drug-lines.ts";
import { episodeTables } from "../episode-tables.ts";
import type { Profile } from "../profile.ts";
import { serviceLine } from "../service-lines.ts";
import { examinationLines, outPatientVisit } from "./out-patient.ts";

/** An out-patient is examined, tested and given drugs for some days. */
export const examinationProfile: Profile = {
  name: "examination",
  weight: 40,
  make(setting) {
    const { draws } = setting;
    const episode = outPatientVisit(setting);
    const ordered = episode.arrived + 120;
    const drugs = prescription(episode, draws.between(2, 6), draws.between(3, 10), ordered).map((line) => {
      if (!draws.chance(8)) return line;
      return outOfScope(line, draws.chance(30) ? ("1000.00" as Decimal) : undefined);
    });
    const second = serviceLine(
      episode,
      secondExamination,
      { ordered: episode.arrived + 60 },
      "30" as Decimal,
    );
    const services = [
      ...examinationLines(episode, draws.between(1, 6)),
      ...(draws.chance(15) ? [second] : []),
    ];
    return episodeTables(
      episode,
      { diagnosis: draws.pick(acuteDiagnoses), days: 1, method: "Nội khoa, kê đơn ngoại trú" },
      { drugs, services },
    );
  },
};
