import { type Instant, localMinuteOf, type OutboxState } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { dayWords } from "../retention/words.ts";

/** A day as people write it. Programs get it as the store has it. */
export const dayText = (day: string): Bilingual => ({ vi: dayWords(day), en: day });

/** A moment to the minute, as the clock in Viet Nam shows it. */
export function momentText(moment: Instant): Bilingual {
  const [day = "", minute = ""] = localMinuteOf(moment).split("T");
  return { vi: `${dayWords(day)} ${minute}`, en: `${day} ${minute}` };
}

/** What becomes of messages. */
export const stateWords: Readonly<Record<OutboxState, Bilingual>> = {
  queued: { vi: "chờ gửi", en: "queued" },
  leased: { vi: "đang gửi", en: "being sent" },
  delivered: { vi: "đã gửi xong", en: "delivered" },
  dead: { vi: "bị từ chối", en: "refused" },
  held: { vi: "tạm giữ", en: "held" },
};
