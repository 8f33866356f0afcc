import type { Bilingual } from "../../faults/issue.ts";
import type { ConsentEntry } from "../../record/entries/consent.ts";
import type { FormDemand } from "./form-demand.ts";
import { each, inEpisodes, whenAny } from "./occasions.ts";

const annex = "TT 32/2023/TT-BYT PL XXIX";

function reading(
  id: string,
  form: string,
  vi: string,
  en: string,
  occasions: FormDemand["occasions"],
): FormDemand {
  return { id, form, trigger: { vi, en }, source: annex, basis: "reading", occasions };
}

const agreed: Bilingual = {
  vi: "có cam kết, chấp thuận được ghi nhận",
  en: "a consent or refusal was given",
};

function consent(form: string, ...subjects: ConsentEntry["subject"][]): FormDemand {
  return {
    id: `consent.${subjects.join("-")}`,
    form,
    trigger: agreed,
    source: annex,
    basis: "reading",
    occasions: each("consent", (entry) => subjects.includes(entry.subject)),
  };
}

/** What is written while treatment runs. */
export const treatmentDemands: readonly FormDemand[] = [
  reading(
    "admission.examination",
    "29/BV2",
    "người bệnh vào điều trị nội trú",
    "the patient is admitted",
    inEpisodes(["inpatient"]),
  ),
  reading(
    "admission.information",
    "40/BV2",
    "người bệnh vào điều trị nội trú",
    "the patient is admitted",
    inEpisodes(["inpatient"]),
  ),
  reading(
    "treatment.course",
    "36/BV2",
    "điều trị nội trú hoặc ban ngày",
    "inpatient or day treatment",
    inEpisodes(["inpatient", "day-care"]),
  ),
  reading(
    "care.level-1",
    "37/BV2",
    "có chăm sóc cấp 1",
    "care of level 1",
    whenAny("care", (one) => one.level === "1"),
  ),
  reading(
    "care.level-2",
    "38/BV2",
    "có chăm sóc cấp 2",
    "care of level 2",
    whenAny("care", (one) => one.level === "2"),
  ),
  reading(
    "infusion",
    "07/BV2",
    "có truyền dịch",
    "fluids were infused",
    whenAny("administration", (one) => one.product === "fluid" && one.notGiven === undefined),
  ),
  reading("triage", "39/BV2", "có phân loại cấp cứu", "the patient was triaged", each("triage")),
  reading(
    "examination.specialist",
    "04/BV2",
    "có khám chuyên khoa",
    "a specialist examined",
    each("examination", (one) => one.stage === "specialist"),
  ),
  reading(
    "consultation",
    "27/BV2",
    "có hội chẩn",
    "there was a consultation",
    each("consultation", (one) => one.purpose !== "mortality-review"),
  ),
  reading(
    "handover.doctor",
    "43/BV2",
    "bàn giao chuyển khoa (bác sĩ)",
    "hand-over between departments (doctor)",
    each("handover", (one) => one.profession === "doctor"),
  ),
  reading(
    "handover.nurse",
    "44/BV2",
    "bàn giao chuyển khoa (điều dưỡng)",
    "hand-over between departments (nurse)",
    each("handover", (one) => one.profession === "nurse"),
  ),
  {
    id: "operation.consent",
    form: "01/BV2",
    trigger: {
      vi: "có phẫu thuật, can thiệp không phải cấp cứu",
      en: "an operation or intervention that was no emergency",
    },
    source: "Luật KCB 15/2023/QH15 Đ65; NĐ 90/2026/NĐ-CP Đ40 k5 a",
    basis: "stated",
    // About the consent that the operation names; without one, about the episode, so that its absence is seen.
    occasions: ({ entries }) =>
      entries.flatMap((entry) => {
        if (entry.kind !== "procedure" || entry.emergencyReason !== undefined) return [];
        if (entry.category !== "operation" && entry.consent === undefined) return [];
        const { consent: key } = entry;
        const about = entries.find(({ source }) => source.system === key?.system && source.id === key.id);
        return [about === undefined ? {} : { about }];
      }),
  },
  reading(
    "operation.sheet",
    "06/BV2",
    "có phẫu thuật, thủ thuật",
    "there was an operation or a procedure",
    each("procedure"),
  ),
  reading(
    "operation.anaesthesia",
    "05/BV2",
    "có gây mê, gây tê",
    "there was general or regional anaesthesia",
    each("procedure", (one) => one.anaesthesia === "general" || one.anaesthesia === "regional"),
  ),
  consent("03/BV2", "requested-care"),
  consent("41/BV2", "refusal-of-care"),
  consent("45/BV2", "transfer"),
  consent("46/BV2", "discharge-against-advice"),
  consent("48/BV2", "chemotherapy"),
  consent("49/BV2", "radiotherapy"),
];
