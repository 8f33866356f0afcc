import type { OutcomeClass } from "@benhan/core";
import type { EmrError } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import {
  acceptedWithWarning,
  dataRejected,
  hubUnavailable,
  notAuthorised,
  refusedAsTooLarge,
  refusedForPerson,
  unreadableAnswer,
} from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { codeField, readJsonObject, textField, transactionCodeField } from "../wire/json-answer.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import { retryAfterOf } from "../wire/retry-after.ts";
import { bhxhName } from "./bhxh-name.ts";
import { type BhxhResultCode, bhxhResultCodes } from "./result-codes.ts";

/**
 * The sentences that come with an ordinary acceptance. The real wording is not published (setting
 * `bhxh.usualMessages`): any other sentence makes the acceptance one with a warning, which changes nothing but the mark.
 *
 * @official thongDiep
 */
export const defaultUsualMessages: readonly string[] = [
  "Thành công",
  "Tiếp nhận thành công",
  "Đã tiếp nhận hồ sơ",
  "Hệ thống đã tiếp nhận hồ sơ",
];

/** How an answer is read. */
export interface BhxhReading {
  /** Default {@link defaultUsualMessages}. Compared without regard to case, white space and a final full stop. */
  readonly usualMessages?: readonly string[];
  /** How the function names the transaction code. Default `maGiaoDich`. */
  readonly transactionCode?: "maGiaoDich" | "maGD";
  /** Result codes that the function has besides {@link bhxhResultCodes}. */
  readonly moreCodes?: Readonly<Record<string, BhxhResultCode>>;
}

/**
 * What an answer of a sending function means. The body is read before the status: codes and statuses
 * contradict each other in the field. Pure: recorded answers can be tried on it.
 */
export function interpretBhxhAnswer(answer: HttpAnswer, reading: BhxhReading = {}): HubAnswer {
  const body = readJsonObject(answer.body);
  const code = codeField(body, "maKetQua");
  const transactionCode = transactionCodeField(body, reading.transactionCode ?? "maGiaoDich");
  const message = textField(body, "thongDiep");
  const outcome = outcomeOf({ answer, body, code, transactionCode, message }, reading);
  const fault = faultOf(outcome, code ?? `HTTP ${answer.status}`);
  const retryAfterMs = retryAfterOf(answer);
  return {
    outcome,
    ...(fault !== undefined && { fault }),
    ...(code !== undefined && { code }),
    ...(transactionCode !== undefined && { transactionCode }),
    raw: answer.body,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

interface ReadAnswer {
  readonly answer: HttpAnswer;
  readonly body: object | undefined;
  readonly code: string | undefined;
  readonly transactionCode: string | undefined;
  readonly message: string | undefined;
}

function outcomeOf(read: ReadAnswer, reading: BhxhReading): OutcomeClass {
  const { answer, body, code, transactionCode, message } = read;
  const byStatus = outcomeOfStatus(answer.status);
  if (code === undefined) {
    if (saysTokenIsWrong(message)) return "AUTH_EXPIRED";
    // A complete answer in an unknown shape is for a person; a broken one tells nothing.
    return byStatus === "UNKNOWN" && body !== undefined ? "CONFIG" : byStatus;
  }
  const codes = { ...bhxhResultCodes, ...reading.moreCodes };
  const byCode = Object.hasOwn(codes, code) ? codes[code]?.outcome : undefined;
  const received = transactionCode !== undefined;
  if ((byCode === undefined || byCode === "ACCEPTED") && !received && saysTokenIsWrong(message)) {
    return "AUTH_EXPIRED";
  }
  if (byCode === undefined) return "CONFIG";
  if (byCode !== "ACCEPTED") return byCode;
  // "200" under an error status: two statements that cannot both be true.
  if (byStatus !== "UNKNOWN") return "UNKNOWN";
  return received && isUsual(message, reading.usualMessages ?? defaultUsualMessages)
    ? "ACCEPTED"
    : "ACCEPTED_WITH_WARNING";
}

/** Never with the hub's sentence, which may name the patient. */
function faultOf(outcome: OutcomeClass, code: string): EmrError | undefined {
  const hub = bhxhName;
  switch (outcome) {
    case "ACCEPTED":
      return undefined;
    case "ACCEPTED_WITH_WARNING":
      return acceptedWithWarning({ hub });
    case "REJECTED_DATA":
      return dataRejected({ hub, code });
    case "AUTH_EXPIRED":
      return notAuthorised({ hub, code });
    case "RETRYABLE":
      return hubUnavailable({ hub, code });
    case "UNKNOWN":
      return unreadableAnswer({ hub, code });
    default:
      return code === "HTTP 413" ? refusedAsTooLarge({ hub, code }) : refusedForPerson({ hub, code });
  }
}

/** Gateways say "the token is wrong" under several codes, even under 200. */
function saysTokenIsWrong(message: string | undefined): boolean {
  const text = plain(message ?? "");
  return text.includes("token") && /sai|hết hạn|không|invalid|expired|wrong/.test(text);
}

function isUsual(message: string | undefined, usual: readonly string[]): boolean {
  return message === undefined || usual.some((sentence) => plain(sentence) === plain(message));
}

function plain(text: string): string {
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  // By hand: a pattern for the end of a text looks at each full stop of it anew.
  let end = words.length;
  while (end > 0 && ".!".includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}
