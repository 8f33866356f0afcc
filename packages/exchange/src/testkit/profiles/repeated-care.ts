import { herbs } from "../catalogue/drugs.ts";
import {
  acupuncture,
  dialysis,
  examination,
  type Service,
  traditionalExamination,
} from "../catalogue/services.ts";
import { drugLine, prescription } from "../drug-lines.ts";
import { createEpisode, type Episode, type Setting } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { createInsurance } from "../insurance.ts";
import { daysAfter, momentOn } from "../moment.ts";
import { recordSummary } from "../papers/discharge-papers.ts";
import { createPatient, type PatientTraits } from "../patient.ts";
import type { Profile } from "../profile.ts";
import { promptService, serviceLine } from "../service-lines.ts";

/** An episode of several visits, the last of which ends it. */
function repeatedVisits(
  setting: Setting,
  apart: number,
  visits: number,
  how: Pick<Episode, "careType" | "department"> & { readonly traits: PatientTraits },
): Episode {
  const { draws, endsOn, facilityCode, number } = setting;
  const arrived = daysAfter(momentOn(endsOn, 7, draws.below(60)), -(visits - 1) * apart);
  return createEpisode({
    setting,
    patient: createPatient(draws, how.traits, number, arrived),
    insurance: createInsurance(draws, facilityCode, arrived),
    arrived,
    left: momentOn(endsOn, 16, draws.below(60)),
    careType: how.careType,
    department: how.department,
  });
}

/** The same service on each of the visits. */
function onEachVisit(episode: Episode, services: readonly Service[], apart: number, visits: number) {
  return Array.from({ length: visits }, (_, visit) =>
    services.map((service, index) =>
      promptService(episode, service, daysAfter(episode.arrived, visit * apart) + 40 + index * 90),
    ),
  ).flat();
}

const dialysisCourse = { code: "Z49.1", text: "Lọc máu ngoài cơ thể", complaint: "Lọc máu chu kỳ theo lịch" };
const kidneys = { code: "N18.5", text: "Bệnh thận mạn, giai đoạn 5", complaint: "" };

/** A month of dialysis. */
export const dialysisProfile: Profile = {
  name: "dialysis",
  weight: 3,
  make(setting) {
    const visits = setting.draws.between(10, 13);
    const episode = repeatedVisits(setting, 2, visits, {
      careType: "08",
      department: "K35",
      traits: { ages: [30, 80] },
    });
    return episodeTables(
      episode,
      { diagnosis: dialysisCourse, others: [kidneys], days: visits, method: "Thận nhân tạo chu kỳ" },
      {
        drugs: prescription(episode, 3, 26, episode.arrived + 60),
        services: [
          serviceLine(episode, examination, { ordered: episode.arrived + 10 }),
          ...onEachVisit(episode, [dialysis], 2, visits),
        ],
      },
      { notes: visits, papers: (summary) => ({ XML8: recordSummary(episode, summary) }) },
    );
  },
};

const back = {
  code: "M54.5",
  text: "Đau cột sống thắt lưng",
  complaint: "Đau thắt lưng, tê chân phải, khám y học cổ truyền",
};

/** Needles, massage and herbs over some days. */
export const traditionalMedicineProfile: Profile = {
  name: "traditional-medicine",
  weight: 4,
  make(setting) {
    const visits = setting.draws.between(5, 10);
    const episode = repeatedVisits(setting, 1, visits, {
      careType: "02",
      department: "K16",
      traits: { ages: [25, 85] },
    });
    return episodeTables(
      episode,
      {
        diagnosis: back,
        days: visits,
        method: "Châm cứu, xoa bóp bấm huyệt, thuốc y học cổ truyền",
        cells: { MA_BENH_YHCT: "U62.999" },
      },
      {
        drugs: herbs.map((herb) =>
          drugLine(episode, herb, { perDose: 12, perDay: 1, days: visits }, episode.arrived + 60),
        ),
        services: [
          serviceLine(episode, traditionalExamination, { ordered: episode.arrived + 10 }),
          ...onEachVisit(episode, acupuncture, 1, visits),
        ],
      },
      { notes: visits, papers: (summary) => ({ XML8: recordSummary(episode, summary) }) },
    );
  },
};
