import { dateOf, type FacilityId, localMinuteOf } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import { callLookUp, type LookUpLine, type LookUpProblem } from "./call-look-up.ts";
import type { CachedCard, CardCache } from "./card-cache.ts";
import { type CardClass, cardCodeOf } from "./card-codes.data.ts";
import type { CachedCardAnswer, CardLookUp, CardNotVerified } from "./card-look-up.ts";
import { evidenceOfOtherQuery } from "./card-query.issues.ts";
import { type CardQuery, type Officer, readCardQuery, readOfficer } from "./card-query.ts";
import { readCardAnswer } from "./interpret-card-answer.ts";
import { type CarryingStyle, lookUpRequest } from "./look-up-request.ts";
import { ofCache } from "./of-cache.ts";
import type { OfflineEvidence } from "./offline-evidence.ts";
import { queryDigest } from "./query-digest.ts";

/** What a card look-up works with. */
export interface CardDesk {
  readonly line: LookUpLine;
  readonly baseUrl: string;
  readonly facilityId: FacilityId;
  readonly timeoutMs: number;
  readonly style: CarryingStyle;
  readonly officer: Officer | undefined;
  readonly cache: CardCache | undefined;
  readonly digestKey: Uint8Array | undefined;
}

/** The classes whose answers are kept for the day when the gateway cannot be reached. */
const goodClasses: readonly CardClass[] = ["OK", "OK_MANUAL_CHECK", "OK_REPLACED"];

/** `then`: the evidence of a look-up that is repeated; no kept answer will do for it. */
export async function lookUpCard(
  desk: CardDesk,
  query: CardQuery,
  { signal }: CallOptions,
  then?: OfflineEvidence,
): Promise<CardLookUp> {
  signal?.throwIfAborted();
  const { fields, issues } = readCardQuery(query);
  const officer = readOfficer(query.officer ?? desk.officer);
  const all = "hoTenCb" in officer ? issues : [...issues, officer];
  if (fields === undefined || !("hoTenCb" in officer)) return { from: "input", issues: all };
  const key = queryDigest(desk.facilityId, fields, desk.digestKey);
  if (then !== undefined && then.queryDigest !== key)
    return { from: "input", issues: [evidenceOfOtherQuery] };

  const outcome = await callLookUp(desk.line, {
    ...{ timeoutMs: desk.timeoutMs, attempts: 2, read: readCardAnswer, ...(signal && { signal }) },
    request: ({ values }) =>
      lookUpRequest(
        `${desk.baseUrl}/api/egw/KQNhanLichSuKCB2024`,
        values,
        { ...fields, ...officer },
        desk.style,
      ),
  });
  if ("problem" in outcome) {
    const cache = then === undefined ? desk.cache : undefined;
    return withoutGateway(desk, key, cache, outcome.problem, issues);
  }
  const { read, at } = outcome;
  await remember(desk.cache, key, { asOf: at, code: read.code, card: read.card }, read.class);
  return { from: "gateway", asOf: at, ...read, issues };
}

async function withoutGateway(
  { facilityId, line }: CardDesk,
  key: OfflineEvidence["queryDigest"],
  cache: CardCache | undefined,
  problem: LookUpProblem,
  issues: CardNotVerified["issues"],
): Promise<CachedCardAnswer | CardNotVerified> {
  const now = line.clock.now();
  const { cause } = problem.fault;
  const inner =
    typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined;
  const evidence: OfflineEvidence = {
    kind: "bhxh-card-look-up",
    facilityId,
    triedAt: now,
    queryDigest: key,
    faultCode: inner ?? problem.fault.code,
    ...(problem.code !== undefined && { hubCode: problem.code }),
  };
  const kept = await ofCache(() => cache?.get(key));
  const row = kept === undefined ? undefined : cardCodeOf(kept.code);
  if (kept === undefined || row === undefined)
    return { from: "nowhere", next: admit, problem, evidence, issues };
  const ends = kept.card.newValidTo ?? kept.card.validTo;
  return {
    from: "cache",
    ...{ asOf: kept.asOf, code: kept.code, class: row.class, meaning: row.meaning, card: kept.card },
    next: compareKept,
    hasEnded: ends !== undefined && ends < dateOf(localMinuteOf(now)),
    ...{ problem, evidence, issues },
  };
}

/** Keeps a good answer, and forgets it when the card is refused since. A cache that fails costs nothing else. */
async function remember(
  cache: CardCache | undefined,
  key: string,
  entry: CachedCard,
  cardClass: CardClass,
): Promise<void> {
  const isGood = goodClasses.includes(cardClass);
  await ofCache(() => (isGood ? cache?.put(key, entry) : cache?.remove(key)));
}

/** @legal NĐ 188/2025/NĐ-CP, điều 38 */
const admit: Bilingual = {
  vi: "Chưa tra cứu được thẻ: vẫn phải tiếp nhận người bệnh. Xem thẻ và giấy tờ có ảnh, chụp lại, giữ bằng chứng tra cứu cùng lượt khám và tra cứu lại khi cổng hoạt động.",
  en: "The card could not be looked up: the patient must be admitted all the same. Look at the card and a paper with a photo, copy them, keep the evidence with the visit, and look up again when the gateway works.",
};

const compareKept: Bilingual = {
  vi: "Đây là kết quả tra cứu cũ, chưa được cổng xác nhận lại: vẫn tiếp nhận, so với thẻ và giấy tờ có ảnh, giữ bằng chứng tra cứu và tra cứu lại khi cổng hoạt động.",
  en: "This is an earlier answer which the gateway has not confirmed today: admit the patient, compare with the card and a paper with a photo, keep the evidence, and look up again when the gateway works.",
};
