import { heldByPerson } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { dismissedByPerson } from "../../outbox/person-acts.ts";
import { faultCatalogue } from "./fault-catalogue.data.ts";

/** What a code says and what is to be done, in words for people; what differs from case to case stands as `…`. */
export interface FaultTexts {
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
}

/** Codes that entries of the queue bear although nothing failed. */
const acts: Readonly<Record<string, FaultTexts>> = {
  [heldByPerson]: {
    text: { vi: "Có người giữ lại mục này.", en: "A person keeps this entry back." },
    nextStep: {
      vi: "Khi được gửi thì gửi lại: outbox resend MÃ_MỤC. Ai giữ, vì sao: outbox status --entry MÃ_MỤC.",
      en: "Send it again once it may leave: outbox resend ENTRY_ID. Who keeps it back and why: outbox status --entry ENTRY_ID.",
    },
  },
  [dismissedByPerson]: {
    text: { vi: "Có người đã bỏ mục này.", en: "A person gave this entry up." },
    nextStep: {
      vi: "Đổi ý thì gửi lại được: outbox resend MÃ_MỤC, khi chưa có bản mới hơn của chuỗi được gửi.",
      en: "It can still be sent: outbox resend ENTRY_ID, as long as no newer one of its chain was sent.",
    },
  },
};

/** Queues, hubs and the line to them: their faults are read long after they happened, when what differs is not known. */
const readLater = /^(?:exchange\.(?:hub|outbox|emrhub|bhxh|eprescription)|core\.(?:http|store))\./;

/** Sentences that make no sense without what differs. */
const reworded: Readonly<Record<string, Bilingual>> = {
  "core.http.answer_too_long": {
    vi: "Trả lời của máy chủ quá dài nên bị cắt bỏ: có thể yêu cầu đã được xử lý.",
    en: "The answer of the server is too long and was cut off: it may have acted on the request.",
  },
  "core.store.damaged": {
    vi: "Nội dung đã lưu bị mất hoặc không còn khớp mã băm lúc ghi: tệp dữ liệu bị hỏng hoặc bị sửa.",
    en: "The stored content is lost or no longer has the digest with which it was written: the file is damaged or was changed.",
  },
};

/**
 * A sentence without what is not known any more. Such faults have it in two places: the name of the hub at the beginning, and
 * everything else in brackets or behind the last word.
 */
const withoutBlanks = (text: string, hub: string): string =>
  text
    .replace(/^…/, hub)
    .replace(/ \([^()]*…[^()]*\)/g, "")
    .replace(/: …(?=\.)/g, "")
    .replace(/…+$/, "");

/** What is known of a code that an entry, a latch or a receipt bears; `undefined` for a code of a hub's own. */
export function faultTextsOf(code: string): FaultTexts | undefined {
  if (Object.hasOwn(acts, code)) return acts[code];
  const entry = Object.hasOwn(faultCatalogue, code) ? faultCatalogue[code] : undefined;
  if (entry === undefined) return undefined;
  const [, vi, en, nextVi, nextEn] = entry;
  if (vi === "") return undefined;
  const text = Object.hasOwn(reworded, code)
    ? (reworded[code] ?? { vi, en })
    : readLater.test(code)
      ? { vi: withoutBlanks(vi, "Cổng"), en: withoutBlanks(en, "The hub") }
      : { vi, en };
  return { text, ...(nextVi !== "" && { nextStep: { vi: nextVi, en: nextEn } }) };
}
