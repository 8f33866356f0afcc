import { type Instant, localMinuteOf, parseCalendarDate } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { argumentIssues, given, instant, refuseCall } from "@benhan/core/options";
import { type DeletionRefusal, deletionRefusal, type KeepAnswer } from "@benhan/core/privacy";
import { type DisposalItem, itemsIssues } from "./disposal/disposal-item.ts";
import { type DisposalExplanation, dayBefore, explainDisposal } from "./disposal/explain-disposal.ts";
import type { LegalHold } from "./hold/legal-hold.ts";
import type { RetentionSettings } from "./retention-settings.ts";

export interface EraseContext extends RetentionSettings {
  readonly holds: readonly LegalHold[];
  readonly at: Instant;
}

/** What is answered to somebody who asks for deletion. */
export interface EraseAnswer {
  /** One for each record: `keeping` of the steps of `advanceSubjectRequest`. */
  readonly answers: readonly KeepAnswer[];
  /** The refusal in words for the person, with its ground and what is offered instead; nothing when all may go. */
  readonly refusal?: DeletionRefusal;
}

/**
 * Whether records may be deleted on the request of the person whom they are about: not while their time runs, while a
 * hold stands or something that is kept longer refers to them. What may go then goes by the same disposal as the rest.
 *
 * Under a hold, or while a day is not known, the answer says `open`, and the refusal says how it is.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ3 k3, Đ14 k2, k5
 */
export function answerErase(items: readonly DisposalItem[], context: EraseContext): EraseAnswer {
  const wrong = argumentIssues("context", context, given);
  refuseCall("answerErase", [
    ...itemsIssues("items", items),
    ...wrong,
    ...(wrong.length > 0 ? [] : argumentIssues("at", context.at, instant)),
  ]);
  const { at, ...settings } = context;
  const on = parseCalendarDate(localMinuteOf(at).slice(0, 10));
  const explained = items.map((item) => explainDisposal(item, { ...settings, on, at }));
  const answers = explained.map(({ key, isDisposable, freeFrom, reasons }): KeepAnswer => {
    if (isDisposable) return { answer: "may-delete", record: key };
    const sources = reasons.map(({ source }) => source).filter((source) => source !== undefined);
    return {
      answer: "must-keep",
      record: key,
      until: freeFrom !== undefined ? dayBefore(freeFrom) : reasons.some(isForEver) ? "permanent" : "open",
      source: [...new Set(sources)].join("; "),
    };
  });
  const refusal = deletionRefusal(answers, at);
  if (refusal === undefined) return { answers };
  if (explained.every(isOfPeriods)) return { answers, refusal };
  const texts = explained.flatMap(({ reasons }) => reasons.map(({ text }) => text));
  return { answers, refusal: { ...refusal, reason: joined(texts) } };
}

/** Whether only the periods of the law stand against it: those the refusal can tell by itself. */
function isOfPeriods({ reasons }: DisposalExplanation): boolean {
  return reasons.every(({ code }) => /_(?:running|permanent)$/.test(code));
}

const isForEver = ({ code, freeFrom }: DisposalExplanation["reasons"][number]): boolean =>
  /_permanent$/.test(code) && freeFrom === undefined;

function joined(texts: readonly Bilingual[]): Bilingual {
  const all = (language: "vi" | "en") => [...new Set(texts.map((text) => text[language]))].join(" ");
  return { vi: `Không xóa được: ${all("vi")}`, en: `It cannot be deleted: ${all("en")}` };
}
