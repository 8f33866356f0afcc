import type { Bilingual } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import { jsonBody } from "../../wire/json-body.ts";
import { callLookUp } from "./call-look-up.ts";
import { type CardQuery, readCardQuery } from "./card-query.ts";
import type { CoPaymentAnswer, CoPaymentLookUp } from "./co-payment.ts";
import type { CoPaymentPause } from "./co-payment-pause.ts";
import type { CardDesk } from "./look-up-card.ts";
import { queryDigest } from "./query-digest.ts";
import { readCoPayment } from "./read-co-payment.ts";

/** What the co-payment function needs besides. */
export interface CoPaymentDesk {
  readonly pause: CoPaymentPause;
  readonly timeoutMs: number;
  /** @official username */
  readonly username: string;
}

/** Asked once, and never again by itself: each look-up counts for the gateway's list of restricted accounts. */
export async function lookUpCoPayment(
  { line, baseUrl, facilityId, digestKey }: CardDesk,
  { pause, timeoutMs, username }: CoPaymentDesk,
  query: CardQuery,
  { signal }: CallOptions,
): Promise<CoPaymentLookUp> {
  signal?.throwIfAborted();
  const { fields, issues } = readCardQuery(query);
  if (fields === undefined) return { from: "input", issues };
  // By the card alone: another spelling of the name is the same card.
  const key = queryDigest(facilityId, { maThe: fields.maThe, hoTen: "", ngaySinh: "" }, digestKey);
  const now = line.clock.now();
  const held = pause.heldBack(key, now);
  if (held !== undefined) return { from: "held-back", ...held };
  pause.asked(key, now);
  let isMade = false;
  const outcome = await callLookUp(line, {
    ...{ timeoutMs, attempts: 1, read: readCoPayment, ...(signal && { signal }) },
    request({ headers }) {
      isMade = true;
      return {
        method: "POST",
        url: `${baseUrl}/api/TraCuuCCT/TraCuuTienMCCT`,
        headers: {
          "content-type": "application/json; charset=utf-8",
          accept: "application/json",
          ...headers,
        },
        body: jsonBody({ username, ...fields }),
      };
    },
  }).finally(() => {
    // Aborted, refused or too late before anything was asked.
    if (!isMade) pause.notAsked(key);
  });
  if ("problem" in outcome) {
    const { cause } = outcome.problem.fault;
    const isUnsent = typeof cause === "object" && cause !== null && Reflect.get(cause, "retry") === "safe";
    if (isUnsent && outcome.problem.code === undefined) pause.notAsked(key);
    return { from: "nowhere", problem: outcome.problem, next: certificate };
  }
  const answer: CoPaymentAnswer = { from: "gateway", asOf: outcome.at, ...outcome.read };
  // What the fields were refused for is mended and asked again at once.
  if (answer.class === "INPUT") pause.notAsked(key);
  else pause.answered(key, answer);
  return answer;
}

const certificate: Bilingual = {
  vi: "Chưa tra cứu được tiền cùng chi trả: không coi là 0 đồng; dùng giấy chứng nhận không cùng chi trả của người bệnh nếu có, tra cứu lại sau.",
  en: "The co-payment could not be looked up: do not take it for zero; use the patient's certificate of exemption if there is one, and look up again later.",
};
