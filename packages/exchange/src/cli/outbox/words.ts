import { epochMs, type Instant, localMinuteOf, type OutboxState, type OutcomeClass } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { dismissedByPerson } from "../../outbox/person-acts.ts";

/** What becomes of entries. */
export const stateWords: Readonly<Record<OutboxState, Bilingual>> = {
  queued: { vi: "chờ gửi", en: "queued" },
  leased: { vi: "đang gửi", en: "being sent" },
  delivered: { vi: "đã gửi xong", en: "delivered" },
  // Refused, damaged, given up by a person, or never sent: why is told by its code.
  dead: { vi: "không gửi nữa", en: "not sent any more" },
  held: { vi: "tạm giữ", en: "held" },
};

/** As {@link stateWords}; what a person gave up is told apart from what was refused. */
export const stateOf = ({
  state,
  lastCode,
}: {
  readonly state: OutboxState;
  readonly lastCode?: string;
}): Bilingual => (state === "dead" && lastCode === dismissedByPerson ? givenUp : stateWords[state]);

/** Of an entry that a person gave up. */
export const givenUp: Bilingual = { vi: "đã bỏ", en: "given up" };

const outcomes: Readonly<Record<OutcomeClass, Bilingual>> = {
  ACCEPTED: { vi: "cổng đã nhận", en: "the hub took it" },
  ACCEPTED_WITH_WARNING: { vi: "cổng đã nhận, có lưu ý", en: "the hub took it with a remark" },
  ACCEPTED_PENDING: { vi: "cổng đã nhận, đang xử lý", en: "the hub took it and works on it" },
  DUPLICATE: { vi: "cổng báo đã có", en: "the hub has it already" },
  REJECTED_DATA: { vi: "nội dung không gửi được", en: "the content cannot be sent" },
  REJECTED_SIGNATURE: { vi: "chữ ký không được nhận", en: "the signature is not accepted" },
  CONFIG: { vi: "cấu hình sai hoặc thiếu", en: "a setting is wrong or missing" },
  AUTH_EXPIRED: { vi: "phiên đăng nhập hết hạn", en: "the session has ended" },
  AUTH_FATAL: { vi: "tài khoản bị từ chối", en: "the account is refused" },
  RETRYABLE: { vi: "cổng chưa phục vụ được", en: "the hub cannot serve now" },
  UNKNOWN: { vi: "chưa biết cổng đã nhận hay chưa", en: "whether the hub has it is not known" },
};

/** What came of an attempt: words, and the class in brackets. */
export const outcomeWords = (outcome: OutcomeClass): Bilingual => ({
  vi: `${outcomes[outcome].vi} [${outcome}]`,
  en: `${outcomes[outcome].en} [${outcome}]`,
});

/** A moment to the minute, as the clock in Viet Nam shows it. */
export function momentText(moment: Instant): Bilingual {
  const [day = "", minute = ""] = localMinuteOf(moment).split("T");
  const [year, month, date] = day.split("-");
  return { vi: `${minute} ${date}/${month}/${year}`, en: `${day} ${minute}` };
}

/** A moment to the second, as the clock in Viet Nam shows it: pauses may be short. */
export function secondText(moment: Instant): Bilingual {
  const [day = "", minute = ""] = localMinuteOf(moment).split("T");
  const [year, month, date] = day.split("-");
  const second = String(Math.floor(epochMs(moment) / 1000) % 60).padStart(2, "0");
  return { vi: `${minute}:${second} ${date}/${month}/${year}`, en: `${day} ${minute}:${second}` };
}

/** The same words in both languages: keys, codes, numbers. */
export const plain = (text: string): Bilingual => ({ vi: text, en: text });

/** Parts of a line, one behind the other. */
export const joined = (parts: readonly Bilingual[], between = " "): Bilingual => ({
  vi: parts.map(({ vi }) => vi).join(between),
  en: parts.map(({ en }) => en).join(between),
});
