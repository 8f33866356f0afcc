import { type Instant, localMinuteOf, type OutboxState } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";

/** What becomes of entries. */
export const stateWords: Readonly<Record<OutboxState, Bilingual>> = {
  queued: { vi: "chờ gửi", en: "queued" },
  leased: { vi: "đang gửi", en: "being sent" },
  delivered: { vi: "đã gửi xong", en: "delivered" },
  dead: { vi: "bị từ chối", en: "refused" },
  held: { vi: "tạm giữ", en: "held" },
};

/** A moment to the minute, as the clock in Viet Nam shows it. */
export function momentText(moment: Instant): Bilingual {
  const [day = "", minute = ""] = localMinuteOf(moment).split("T");
  const [year, month, date] = day.split("-");
  return { vi: `${minute} ${date}/${month}/${year}`, en: `${day} ${minute}` };
}

/** The same words in both languages: keys, codes, numbers. */
export const plain = (text: string): Bilingual => ({ vi: text, en: text });

/** Parts of a line, one behind the other. */
export const joined = (parts: readonly Bilingual[], between = " "): Bilingual => ({
  vi: parts.map(({ vi }) => vi).join(between),
  en: parts.map(({ en }) => en).join(between),
});
