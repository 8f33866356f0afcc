import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** Birth, arrival, admission and end in this order, each where the type of the episode has it. */
export function episodeTimeIssues({ record, isEffective }: RecordFacts): readonly Issue[] {
  const { type, arrivedAt, admittedAt, endedAt } = record.episode;
  const issues: Issue[] = [];
  const { birth } = record.patient;
  // As exactly as the birth is known, to the day: a newborn may have arrived with the mother, hours before.
  const born = birth?.slice(0, 10) ?? "";
  if (born > arrivedAt.slice(0, born.length)) issues.push(issueAt(bornAfterArrival, ["patient", "birth"]));
  if (admittedAt === undefined && (type === "inpatient" || type === "day-care")) {
    issues.push(issueAt(admissionMissing, ["episode", "admittedAt"]));
  }
  if (admittedAt !== undefined && admittedAt < arrivedAt) {
    issues.push(issueAt(admittedBeforeArrival, ["episode", "admittedAt"]));
  }
  const path = ["episode", "endedAt"];
  const isTold = record.entries.some(
    (entry) =>
      (entry.kind === "discharge" || entry.kind === "transfer" || entry.kind === "death") &&
      isEffective(entry),
  );
  if (endedAt === undefined) {
    if (isTold) issues.push(issueAt(endMissing, path));
    return issues;
  }
  if (endedAt < arrivedAt || (admittedAt !== undefined && endedAt < admittedAt)) {
    issues.push(issueAt(endedBeforeBegin, path));
  }
  return isTold ? issues : [...issues, issueAt(endUntold, path)];
}

const admissionMissing: Finding = {
  code: "core.record.admission_missing",
  severity: "error",
  text: {
    vi: "Điều trị nội trú hoặc ban ngày chưa có thời điểm vào nội trú.",
    en: "Inpatient or day treatment has no moment of admission.",
  },
  nextStep: {
    vi: "Ghi thời điểm vào nội trú (admittedAt), hoặc sửa hình thức điều trị.",
    en: "Write the moment of admission (admittedAt), or correct the type of the episode.",
  },
  official: "NGAY_VAO_NOI_TRU",
};

const bornAfterArrival: Finding = {
  code: "core.record.born_after_arrival",
  severity: "error",
  text: {
    vi: "Ngày sinh sau ngày người bệnh đến.",
    en: "The patient was born after the day of arrival.",
  },
  nextStep: {
    vi: "Đối chiếu ngày sinh với giấy tờ, và thời điểm đến (arrivedAt).",
    en: "Compare the birth with the papers, and with the arrival (arrivedAt).",
  },
  official: "NGAY_SINH",
};

const admittedBeforeArrival: Finding = {
  code: "core.record.admitted_before_arrival",
  severity: "error",
  text: {
    vi: "Thời điểm vào nội trú sớm hơn thời điểm đến khám.",
    en: "The admission lies before the arrival.",
  },
  nextStep: {
    vi: "Đối chiếu các thời điểm.",
    en: "Compare these times.",
  },
  official: "NGAY_VAO_NOI_TRU",
};

const endedBeforeBegin: Finding = {
  code: "core.record.ended_before_begin",
  severity: "error",
  text: {
    vi: "Thời điểm ra sớm hơn thời điểm đến hoặc vào nội trú.",
    en: "The end lies before the arrival or the admission.",
  },
  nextStep: {
    vi: "Đối chiếu các thời điểm.",
    en: "Compare these times.",
  },
  official: "NGAY_RA",
};

const endUntold: Finding = {
  code: "core.record.end_untold",
  severity: "error",
  text: {
    vi: "Đợt điều trị đã kết thúc nhưng không có mục ra viện, chuyển cơ sở hoặc tử vong còn hiệu lực.",
    en: "The episode has ended, but no effective entry of discharge, transfer or death tells how.",
  },
  nextStep: {
    vi: "Thêm mục discharge, transfer hoặc death, hoặc bỏ thời điểm ra.",
    en: "Add an entry of discharge, transfer or death, or leave the end out.",
  },
  official: "NGAY_RA",
};

const endMissing: Finding = {
  code: "core.record.end_missing",
  severity: "warning",
  text: {
    vi: "Bệnh án có mục ra viện, chuyển cơ sở hoặc tử vong nhưng chưa có thời điểm ra.",
    en: "An entry tells of discharge, transfer or death, but the episode has no end.",
  },
  nextStep: {
    vi: "Ghi thời điểm ra (endedAt).",
    en: "Write the end (endedAt).",
  },
  official: "NGAY_RA",
};
