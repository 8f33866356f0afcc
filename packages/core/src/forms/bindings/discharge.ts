import type { DischargeEntry } from "../../record/entries/discharge.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { DischargeType, Outcome } from "../../visit/episode.ts";
import { choicesOf } from "../form-choices.ts";
import type { FormSource } from "../form-template.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

const bind = bindEntry({ kind: "discharge" });

/** Trưởng khoa or trưởng đơn nguyên, alone or beside another position. @official VI_TRI */
const headPositions: readonly string[] = ["2", "3"];

function isHeadOfDepartment(licence: string | undefined, { masters, on, record }: FormSource): boolean {
  const day = record.episode.endedAt === undefined ? on : dateOf(record.episode.endedAt);
  return (masters?.practitioners ?? []).some(
    (one) =>
      one.licence === licence &&
      one.from <= day &&
      day <= (one.to ?? "9999-12-31") &&
      (one.position ?? "").split(/[;,\s]+/).some((position) => headPositions.includes(position)),
  );
}

/** How the patient left. @official MA_LOAI_RV, KET_QUA_DTRI, SO_NGAY_DTRI, GHI_CHU, NGAY_TAI_KHAM … */
export const dischargeBindings = {
  at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  on: bind("occurredAt", "date", (entry) => dateOf(entry.occurredAt)),
  type: bind("type", "choice", (entry) => entry.type, {
    choices: choicesOf<DischargeType>({
      discharged: ["Ra viện", "Discharged"],
      "left-on-request": ["Xin về", "Left on request"],
      "left-without-notice": ["Bỏ về", "Left without notice"],
      "transferred-by-need": ["Chuyển theo yêu cầu chuyên môn", "Transferred by need"],
      "transferred-on-request": ["Chuyển theo yêu cầu người bệnh", "Transferred on request"],
    }),
  }),
  outcome: bind("outcome", "choice", (entry) => entry.outcome, {
    choices: choicesOf<Outcome>({
      recovered: ["Khỏi", "Recovered"],
      improved: ["Đỡ", "Improved"],
      unchanged: ["Không thay đổi", "Unchanged"],
      worse: ["Nặng hơn", "Worse"],
      died: ["Tử vong", "Died"],
      "poor-prognosis-home": ["Tiên lượng nặng xin về", "Taken home with poor prognosis"],
      undetermined: ["Chưa xác định", "Undetermined"],
      "died-outside": ["Tử vong ngoại viện", "Died outside"],
    }),
  }),
  treatmentDays: bind("treatmentDays", "number", (entry) => entry.treatmentDays, { unit: "ngày" }),
  pathology: bind("pathology", "choice", (entry) => entry.pathology, {
    choices: choicesOf<NonNullable<DischargeEntry["pathology"]>>({
      benign: ["Lành", "Benign"],
      suspicious: ["Nghi ngờ", "Suspicious"],
      malignant: ["Ác tính", "Malignant"],
    }),
  }),
  treatment: bind("treatment", "text", (entry) => entry.treatment),
  advice: bind("advice", "text", (entry) => entry.advice),
  followUpDates: bind("followUpDates", "date", (entry) => entry.followUpDates),
  leaveDays: bind("leave.days", "number", (entry) => entry.leave?.days, { unit: "ngày" }),
  leaveFrom: bind("leave.from", "date", (entry) => entry.leave?.from),
  leaveTo: bind("leave.to", "date", (entry) => entry.leave?.to),
  pregnancyEndCause: bind("pregnancyEnd.cause", "text", (entry) => entry.pregnancyEnd?.cause),
  pregnancyEndAt: bind("pregnancyEnd.at", "minute", (entry) => entry.pregnancyEnd?.at),
  gestationWeeks: bind(
    "pregnancyEnd.gestationWeeks",
    "number",
    (entry) => entry.pregnancyEnd?.gestationWeeks,
    {
      unit: "tuần",
    },
  ),
  signedBy: bind("signedBy", "practitioner", (entry) => entry.signedBy),
  /** The same, where the catalogue of the facility says that they are head of a department. */
  headOfDepartment: bind("signedBy", "practitioner", ({ signedBy }, source) =>
    isHeadOfDepartment(signedBy, source) ? signedBy : undefined,
  ),
  headOfFacility: bind("headOfFacility", "practitioner", (entry) => entry.headOfFacility),
  author: bind("author", "practitioner", authorOf),
};
