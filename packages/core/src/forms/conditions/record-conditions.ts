import type { EntryKind } from "../../record/entry.ts";
import { ageInMonths } from "../bindings/patient.ts";
import type { FormCondition, FormSource } from "../form-template.ts";

function condition(
  name: string,
  vi: string,
  en: string,
  holds: (source: FormSource) => boolean,
): FormCondition {
  return { name, text: { vi, en }, holds };
}

const has = (source: FormSource, kind: EntryKind) => source.entries.some((entry) => entry.kind === kind);

/** The episode is over: its end is told by an entry or by the head of the record. */
export const ended = condition(
  "ended",
  "khi đợt điều trị đã kết thúc",
  "when the episode is over",
  (source) =>
    source.record.episode.endedAt !== undefined ||
    has(source, "discharge") ||
    has(source, "transfer") ||
    has(source, "death"),
);

/** The patient left the facility alive or dead, with an entry about how. */
export const died = condition("died", "khi người bệnh tử vong", "when the patient died", (source) =>
  has(source, "death"),
);

export const survived = condition(
  "survived",
  "khi đợt điều trị đã kết thúc và người bệnh không tử vong",
  "when the episode is over and the patient did not die",
  (source) => ended.holds(source) && !died.holds(source),
);

export const autopsied = condition(
  "autopsied",
  "khi có khám nghiệm tử thi",
  "when there was an autopsy",
  (source) => source.entries.some((entry) => entry.kind === "death" && entry.autopsy),
);

export const transferred = condition(
  "transferred",
  "khi chuyển cơ sở khám chữa bệnh",
  "when the patient was transferred",
  (source) => has(source, "transfer"),
);

export const operated = condition("operated", "khi có phẫu thuật", "when there was an operation", (source) =>
  source.entries.some((entry) => entry.kind === "procedure" && entry.category === "operation"),
);

export const complicated = condition(
  "complicated",
  "khi phẫu thuật có tai biến, biến chứng",
  "when an operation had a complication",
  (source) =>
    source.entries.some(
      (entry) =>
        entry.kind === "procedure" && entry.category === "operation" && entry.complication !== undefined,
    ),
);

export const insured = condition(
  "insured",
  "khi người bệnh có BHYT",
  "when the patient is insured",
  ({ record }) => record.episode.payer === "insurance" || record.coverages.length > 0,
);

export const referred = condition(
  "referred",
  "khi cơ quan y tế giới thiệu",
  "when a medical facility referred the patient",
  ({ record }) => record.episode.referral?.by === "medical-facility",
);

function youngerThan(months: number, vi: string, en: string): FormCondition {
  return condition(`younger-than-${months}-months`, vi, en, (source) => {
    const age = ageInMonths(source);
    return age !== undefined && age < months;
  });
}

/** @legal TT 26/2025/TT-BYT Đ6 k4 */
export const under72Months = youngerThan(
  72,
  "khi trẻ dưới 72 tháng tuổi",
  "when the child is under 72 months",
);
/** @legal TT 25/2025/TT-BYT mẫu 07 */
export const under7Years = youngerThan(84, "khi dưới 7 tuổi", "when under 7 years");
/** @legal TT 25/2025/TT-BYT mẫu 02 */
export const under16Years = youngerThan(192, "khi dưới 16 tuổi", "when under 16 years");

/** The patient is known and a citizen, so that a personal ID can be asked for. @legal TT 13/2025/TT-BYT Đ1 k3 */
export const knownCitizen = condition(
  "known-citizen",
  "khi người bệnh là công dân Việt Nam đã rõ danh tính",
  "when the patient is a known Vietnamese citizen",
  ({ record }) => record.patient.identity.kind === "known" && (record.patient.nationality ?? "000") === "000",
);

/** Nobody unknown can be asked for a name or a birth. @legal Luật KCB 15/2023 Đ72 */
export const known = condition(
  "known",
  "khi đã rõ danh tính người bệnh",
  "when it is known who the patient is",
  ({ record }) => record.patient.identity.kind === "known",
);

export const pregnancyEnded = condition(
  "pregnancy-ended",
  "khi đình chỉ thai nghén",
  "when a pregnancy was ended",
  (source) => source.entries.some((entry) => entry.kind === "discharge" && entry.pregnancyEnd !== undefined),
);

export const gaveBirth = condition("gave-birth", "khi có sinh con", "when a child was born", (source) =>
  has(source, "birth"),
);
