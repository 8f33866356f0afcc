import type { PrescriptionEntry } from "../../record/entries/prescription.ts";
import type { DemandFacts, FormDemand } from "./form-demand.ts";
import { each, whenAny } from "./occasions.ts";

const treated = ({ record }: DemandFacts) => record.episode.type !== "outpatient-exam";
const died = ({ entries }: DemandFacts) => entries.some((entry) => entry.kind === "death");

const act26 = "TT 26/2025/TT-BYT";

function prescription(
  form: string,
  letter: PrescriptionEntry["letter"],
  source: string,
  basis: FormDemand["basis"] = "stated",
): FormDemand {
  return {
    id: `prescription.${form}`,
    form,
    trigger: { vi: `có đơn thuốc loại ${letter}`, en: `there is a prescription of class ${letter}` },
    source,
    basis,
    occasions: each("prescription", (entry) => entry.letter === letter),
  };
}

/** What leaves the house: papers of discharge, transfer, death and birth, and prescriptions. */
export const endingDemands: readonly FormDemand[] = [
  {
    id: "discharge.paper",
    form: "TT25-02",
    trigger: {
      vi: "người bệnh ra viện sau điều trị, không tử vong, không bỏ về",
      en: "the patient leaves after treatment, alive and with notice",
    },
    source: "TT 25/2025/TT-BYT PL II mẫu 02",
    basis: "reading",
    occasions: whenAny(
      "discharge",
      (entry, facts) => treated(facts) && !died(facts) && entry.type !== "left-without-notice",
    ),
  },
  {
    id: "discharge.summary",
    form: "TT25-03",
    trigger: { vi: "kết thúc đợt điều trị", en: "the course of treatment is over" },
    source: "TT 25/2025/TT-BYT PL II mẫu 03",
    basis: "reading",
    occasions: whenAny("discharge", (_, facts) => treated(facts)),
  },
  {
    id: "discharge.leave",
    form: "TT25-07",
    trigger: {
      vi: "khám, điều trị ngoại trú và được nghỉ việc",
      en: "outpatient care with days of leave",
    },
    source: "TT 25/2025/TT-BYT PL II mẫu 07",
    basis: "reading",
    occasions: whenAny(
      "discharge",
      (entry, { record }) =>
        entry.leave !== undefined &&
        (record.episode.type === "outpatient-exam" || record.episode.type === "outpatient-treatment"),
    ),
  },
  {
    id: "discharge.against-advice",
    form: "46/BV2",
    trigger: { vi: "người bệnh xin về", en: "the patient leaves on request" },
    source: "TT 32/2023/TT-BYT PL XXIX",
    basis: "reading",
    occasions: whenAny(
      "discharge",
      (entry, { entries }) =>
        entry.type === "left-on-request" &&
        !entries.some((one) => one.kind === "consent" && one.subject === "discharge-against-advice"),
    ),
  },
  {
    id: "follow-up",
    form: "TT01-V",
    trigger: { vi: "có hẹn khám lại", en: "a day for re-examination was given" },
    source: "TT 01/2025/TT-BYT PL V",
    basis: "reading",
    occasions: whenAny("discharge", (entry) => (entry.followUpDates?.length ?? 0) > 0),
  },
  {
    id: "transfer.paper",
    form: "TT01-VI",
    trigger: { vi: "chuyển cơ sở khám chữa bệnh", en: "the patient is transferred" },
    source: "Luật KCB 15/2023/QH15 Đ77 k4; TT 01/2025/TT-BYT PL VI",
    basis: "stated",
    occasions: each("transfer"),
  },
  {
    id: "death.notice",
    form: "TT25-05",
    trigger: { vi: "người bệnh tử vong", en: "the patient died" },
    source: "TT 25/2025/TT-BYT PL II mẫu 05; NĐ 63/2024/NĐ-CP Đ25",
    basis: "stated",
    occasions: each("death"),
  },
  {
    id: "death.cause",
    form: "TT24-CDNNTV",
    trigger: { vi: "người bệnh tử vong", en: "the patient died" },
    source: "TT 24/2020/TT-BYT; QĐ 1996/QĐ-BYT (2025)",
    basis: "reading",
    occasions: each("death"),
  },
  {
    id: "death.review",
    form: "47/BV2",
    trigger: { vi: "người bệnh tử vong tại cơ sở", en: "the patient died in the facility" },
    source: "TT 32/2023/TT-BYT PL XXIX",
    basis: "reading",
    occasions: whenAny("death", (entry) => entry.onTheWay !== true),
  },
  {
    id: "birth.certificate",
    form: "TT22-01",
    trigger: { vi: "sinh con sống", en: "a child was born alive" },
    source: "TT 22/2025/TT-BYT mẫu 01",
    basis: "stated",
    occasions: each("birth", (entry) => entry.state !== "stillborn"),
  },
  prescription("TT26-I", "C", act26),
  prescription("TT26-II", "N", `${act26} Đ7-9`),
  prescription("TT26-IV", "N", `${act26} Đ7-9`),
  prescription("TT26-III", "H", `${act26} Đ7-9`),
  prescription("TT55-THANG", "T", "TT 55/2025/TT-BYT", "reading"),
];
