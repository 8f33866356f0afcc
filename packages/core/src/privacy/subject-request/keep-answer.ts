import type { Bilingual } from "../../faults/issue.ts";
import { type CalendarDate, isCalendarDate } from "../../time/calendar-date.ts";
import { type Instant, localMinuteOf } from "../../time/instant.ts";

/**
 * Whether a record may be deleted, as who keeps the records answers: the retention engine (`explainRetention` of
 * `@benhan/storage`) and the ground on which the data are processed.
 *
 * @legal Luật 91/2025/QH15 Đ3 k3, Đ14 k2, k5, Đ19
 */
export type KeepAnswer =
  /** A law sets a time for keeping it, which has not passed. */
  | {
      readonly answer: "must-keep";
      /** Key of the record. */
      readonly record: string;
      /** The last day of the time; `open` while that is not known: a hold stands, nobody has died. */
      readonly until: CalendarDate | "permanent" | "open";
      readonly source: string;
    }
  /** It is processed without consent in a case of Article 19. */
  | {
      readonly answer: "without-consent";
      readonly record: string;
      /** The point of Article 19. */
      readonly source: string;
    }
  /** Neither stands against it. */
  | { readonly answer: "may-delete"; readonly record: string };

/** Why a deletion is refused, in words that are told to the person. */
export interface DeletionRefusal {
  readonly reason: Bilingual;
  /** The sources of all answers that stand against it, each once. */
  readonly source: string;
  /** What is offered in its place. */
  readonly instead: Bilingual;
  /** Keys of the records that stay. */
  readonly records: readonly string[];
}

/**
 * The refusal of a deletion, when one of the answers stands against it on that day; else nothing, and it may be carried
 * out.
 *
 * @example
 * ```ts
 * const { retention, decidedBy } = explainRetention(facts);
 * const answer = { answer: "must-keep", record: key, until: retention.keepUntil, source: decidedBy.source };
 * deletionRefusal([answer], clock.now())?.reason.vi;
 * ```
 * @legal Luật 91/2025/QH15 Đ14 k2, k5
 */
export function deletionRefusal(answers: readonly KeepAnswer[], at: Instant): DeletionRefusal | undefined {
  const against = answers.filter((answer) => standsAgainst(answer, at));
  if (against.length === 0) return undefined;
  const until = lastDay(against);
  const vi = [
    ...(until === undefined ? [] : [`pháp luật yêu cầu lưu giữ ${until.vi}`]),
    ...(against.some(isWithoutConsent)
      ? ["dữ liệu được xử lý trong trường hợp không cần sự đồng ý (Điều 19 Luật 91/2025/QH15)"]
      : []),
  ].join("; ");
  const en = [
    ...(until === undefined ? [] : [`the law requires keeping it ${until.en}`]),
    ...(against.some(isWithoutConsent)
      ? ["the data are processed in a case that needs no consent (Article 19 of Law 91/2025/QH15)"]
      : []),
  ].join("; ");
  const sources = against.flatMap((answer) => (answer.answer === "may-delete" ? [] : [answer.source]));
  return {
    reason: { vi: `Không xóa được: ${vi}.`, en: `It cannot be deleted: ${en}.` },
    source: [...new Set(["Luật 91/2025/QH15 Đ14", ...sources])].join("; "),
    instead: {
      vi: "Có thể yêu cầu hạn chế xử lý, chỉnh sửa, hoặc xóa dữ liệu không thuộc hồ sơ bệnh án.",
      en: "You may ask for restriction, correction, or deletion of data outside the medical record.",
    },
    records: against.map(({ record }) => record),
  };
}

const isWithoutConsent = ({ answer }: KeepAnswer) => answer === "without-consent";

/** A time that has passed stands against nothing. */
export function standsAgainst(answer: KeepAnswer, at: Instant): boolean {
  if (answer.answer === "may-delete") return false;
  return answer.answer !== "must-keep" || !isCalendarDate(answer.until) || answer.until >= dayAt(at);
}

const dayAt = (at: Instant): string => localMinuteOf(at).slice(0, 10);

function lastDay(against: readonly KeepAnswer[]): Bilingual | undefined {
  const days = against.flatMap((own) => (own.answer === "must-keep" ? [own.until] : []));
  if (days.length === 0) return undefined;
  if (days.includes("permanent")) return { vi: "vĩnh viễn", en: "permanently" };
  if (days.includes("open"))
    return {
      vi: "và chưa có ngày kết thúc (đang có lệnh giữ, hoặc còn thiếu dữ kiện)",
      en: "and its last day is not known (a hold stands, or a fact is missing)",
    };
  const last = [...days].sort().at(-1) ?? "";
  return { vi: `đến hết ngày ${last.split("-").reverse().join("/")}`, en: `until ${last}` };
}
