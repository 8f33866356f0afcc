import type { OutcomeClass } from "@benhan/core";
import { type EmrError, formatPath } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import {
  acceptedWithWarning,
  hubUnavailable,
  notAuthorised,
  refusedAsTooLarge,
  refusedForPerson,
  unreadableAnswer,
} from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { field, readJsonObject, textField, transactionCodeField } from "../wire/json-answer.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import { retryAfterOf } from "../wire/retry-after.ts";
import type { AnswerSays } from "./answer-table.ts";
import { eprescriptionAnswers } from "./answers.data.ts";
import { codeAlreadyUsed, fieldRefused, prescriptionRefused } from "./eprescription.faults.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";
import { type Complaint, complaintsOf } from "./read-complaints.ts";

/**
 * How the hub says that a code was used before, beside the name of the code. The real wording is not published (setting
 * `erx.usedPhrases`).
 */
export const defaultUsedPhrases: readonly string[] = [
  "đã được sử dụng",
  "đã sử dụng",
  "đã tồn tại",
  "đã có trong",
  "already used",
  "already been used",
  "already been taken",
  "already exists",
];

/** How an answer is read. */
export interface EprescriptionReading {
  /** Default {@link defaultUsedPhrases}. Compared without regard to case and white space. */
  readonly usedPhrases?: readonly string[];
}

/**
 * What an answer of the sending function means. The body is read before the status. The sentences of the hub stay in the
 * raw answer: what can be tied to a field becomes an issue of the fault, without them. Pure: recorded answers can be
 * tried on it.
 *
 * @official success, danh_sach_cac_loi, error, checksum
 */
export function interpretEprescriptionAnswer(
  answer: HttpAnswer,
  reading: EprescriptionReading = {},
): HubAnswer {
  const { status } = answer;
  const body = readJsonObject(answer.body);
  const isGood = status >= 200 && status < 300;
  const complaints = complaintsOf(body, isGood);
  const says = saidBy({ body, complaints, isGood }, reading.usedPhrases ?? defaultUsedPhrases);
  const outcome = outcomeOf(status, says);
  const fault = faultOf(outcome, status, complaints);
  const checksum = transactionCodeField(body, "checksum");
  const retryAfterMs = retryAfterOf(answer);
  return {
    outcome,
    ...(fault !== undefined && { fault }),
    // The hub has no codes of its own: those of HTTP stand in their place.
    ...(says !== "nothing" && { code: String(status) }),
    ...(checksum !== undefined && { transactionCode: checksum }),
    raw: answer.body,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function outcomeOf(status: number, says: AnswerSays): OutcomeClass {
  const row = eprescriptionAnswers.find(
    (one) => one.status === status && (one.says === says || one.says === "anything"),
  );
  if (row !== undefined) return row.outcome;
  const byStatus = outcomeOfStatus(status);
  // A complete answer in an unknown shape is for a person; a broken one tells nothing.
  return byStatus === "UNKNOWN" && says !== "nothing" ? "CONFIG" : byStatus;
}

function saidBy(answer: ReadAnswer, phrases: readonly string[]): AnswerSays {
  const { body, complaints, isGood } = answer;
  if (body === undefined) return "nothing";
  const sentence = sentenceOf(body);
  const used = (complaint: Complaint) => saysUsed(complaint, phrases);
  if (complaints.length > 0) {
    if (complaints.every(used)) return "used";
    const saysBoth = isGood && (sentence !== undefined || field(body, "success") === true);
    return saysBoth ? "contradiction" : "errors";
  }
  if (sentence !== undefined) return used({ text: sentence }) ? "used" : "success";
  return field(body, "success") === true ? "success-flag" : "other";
}

interface ReadAnswer {
  readonly body: object | undefined;
  readonly complaints: readonly Complaint[];
  /** The status is one of success. */
  readonly isGood: boolean;
}

/** A text is a sentence; `success: true` is none. */
function sentenceOf(body: object): string | undefined {
  return typeof field(body, "success") === "string" ? textField(body, "success") : undefined;
}

/** Only of the code of the prescription: a card or a drug may have been used, too. */
function saysUsed({ text, path }: Complaint, phrases: readonly string[]): boolean {
  const words = plain(text);
  const isOfCode = path?.[0] === "ma_don_thuoc" || /mã đơn|đơn thuốc|prescription/.test(words);
  return isOfCode && phrases.some((phrase) => words.includes(plain(phrase)));
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Never with the hub's sentence, which may name the patient. */
function faultOf(
  outcome: OutcomeClass,
  status: number,
  complaints: readonly Complaint[],
): EmrError | undefined {
  const code = `HTTP ${status}`;
  switch (outcome) {
    case "ACCEPTED":
      return undefined;
    case "ACCEPTED_WITH_WARNING":
      return acceptedWithWarning({ hub });
    case "DUPLICATE":
      return codeAlreadyUsed({});
    case "REJECTED_DATA":
      return refusal(complaints);
    case "AUTH_EXPIRED":
      return notAuthorised({ hub, code });
    case "RETRYABLE":
      return hubUnavailable({ hub, code });
    case "UNKNOWN":
      return unreadableAnswer({ hub, code });
    default:
      return status === 413 ? refusedAsTooLarge({ hub, code }) : refusedForPerson({ hub, code });
  }
}

function refusal(complaints: readonly Complaint[]): EmrError {
  const paths = new Map(
    complaints.flatMap(({ path }) =>
      path === undefined ? [] : [[formatPath(path).slice(2), path] as const],
    ),
  );
  const others = complaints.filter(({ path }) => path === undefined).length;
  const issues = [...paths].map(([official, path]) => fieldRefused(path, official));
  return prescriptionRefused({ fields: [...paths.keys()], others }, { issues });
}
