import { dateOf, type FacilityId, localMinuteOf } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { readInsuranceCard } from "@benhan/core/identifiers";
import type { CallOptions } from "@benhan/core/ports";
import { textOf } from "../../wire/json-answer.ts";
import { asOfOther, unlikeQuery } from "./answer-of-other.ts";
import { callLookUp, type LookUpLine, type LookUpProblem } from "./call-look-up.ts";
import type { Card } from "./card.ts";
import type { CachedCard, CardCache } from "./card-cache.ts";
import { type CardClass, cardCodeOf } from "./card-codes.data.ts";
import type { CachedCardAnswer, CardLookUp, CardNotVerified } from "./card-look-up.ts";
import { evidenceOfOtherQuery } from "./card-query.issues.ts";
import { type CardFields, type CardQuery, type Officer, readCardQuery, readOfficer } from "./card-query.ts";
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
    return withoutGateway(desk, { key, cache, issues, ...(signal && { signal }) }, outcome.problem);
  }
  const { read, at } = outcome;
  const differing = unlikeQuery(fields, read);
  if (differing.length > 0)
    return { from: "gateway", asOf: at, ...asOfOther(read), issues: [...issues, ...differing] };
  const entry: CachedCard = { asOf: at, code: read.code, card: read.card };
  await remember({ ...desk, ...(signal && { signal }) }, fields, entry, read.class);
  return { from: "gateway", asOf: at, ...read, issues };
}

interface OfflineQuery extends CallOptions {
  readonly key: OfflineEvidence["queryDigest"];
  readonly cache: CardCache | undefined;
  readonly issues: CardNotVerified["issues"];
}

async function withoutGateway(
  { facilityId, line }: CardDesk,
  { key, cache, issues, signal }: OfflineQuery,
  problem: LookUpProblem,
): Promise<CachedCardAnswer | CardNotVerified> {
  const now = line.clock.now();
  const { cause } = problem.fault;
  const inner =
    typeof cause === "object" && cause !== null && "code" in cause ? textOf(cause.code) : undefined;
  const evidence: OfflineEvidence = {
    kind: "bhxh-card-look-up",
    facilityId,
    triedAt: now,
    queryDigest: key,
    faultCode: inner ?? problem.fault.code,
    ...(problem.code !== undefined && { hubCode: problem.code }),
  };
  const kept = await ofCache(() => cache?.get(key), signal);
  const row = kept === undefined ? undefined : cardCodeOf(kept.code);
  if (kept === undefined || row === undefined)
    return { from: "nowhere", next: told(admit, problem), problem, evidence, issues };
  const ends = kept.card.newValidTo ?? kept.card.validTo;
  return {
    from: "cache",
    ...{ asOf: kept.asOf, code: kept.code, class: row.class, meaning: row.meaning, card: kept.card },
    next: told(compareKept, problem),
    hasEnded: ends !== undefined && ends < dateOf(localMinuteOf(now)),
    ...{ problem, evidence, issues },
  };
}

/**
 * Keeps a good answer, and forgets it when the card is refused since. A card that is good today is found by its own number
 * and the insurance number as well, whatever it was asked by. A cache that fails costs nothing else.
 */
async function remember(
  { facilityId, cache, digestKey, signal }: CardDesk & CallOptions,
  fields: CardFields,
  entry: CachedCard,
  cardClass: CardClass,
): Promise<void> {
  if (cache === undefined) return;
  const key = queryDigest(facilityId, fields, digestKey);
  const others = ({ card, code }: CachedCard) =>
    cardCodeOf(code)?.class === "OK"
      ? otherNumbers(card, fields.maThe).map((maThe) =>
          queryDigest(facilityId, { ...fields, maThe }, digestKey),
        )
      : [];
  if (goodClasses.includes(cardClass)) {
    await ofCache(() => Promise.all([key, ...others(entry)].map((one) => cache.put(one, entry))), signal);
    return;
  }
  const before = await ofCache(() => cache.get(key), signal);
  const keys = [key, ...(before === undefined ? [] : others(before))];
  await ofCache(() => Promise.all(keys.map((one) => cache.remove(one))), signal);
}

function otherNumbers({ cardNumber, insuranceNumber }: Card, asked: string): readonly string[] {
  return [cardNumber, insuranceNumber].flatMap((number) => {
    const { value, parts } = readInsuranceCard(number ?? "");
    return parts === undefined || value === asked ? [] : [value];
  });
}

/** What the desk does, and after what it asks again: a wrong password does not mend itself. */
function told(what: Bilingual, { class: cause }: LookUpProblem): Bilingual {
  const then = afterwards[cause];
  return { vi: `${what.vi} ${then.vi}`, en: `${what.en} ${then.en}` };
}

/** @legal NĐ 188/2025/NĐ-CP, điều 38 */
const admit: Bilingual = {
  vi: "Chưa tra cứu được thẻ: vẫn phải tiếp nhận người bệnh. Xem thẻ và giấy tờ có ảnh, chụp lại, giữ bằng chứng tra cứu cùng lượt khám.",
  en: "The card could not be looked up: the patient must be admitted all the same. Look at the card and a paper with a photo, copy them, and keep the evidence with the visit.",
};

const compareKept: Bilingual = {
  vi: "Đây là kết quả tra cứu cũ, chưa được cổng xác nhận lại: vẫn tiếp nhận, so với thẻ và giấy tờ có ảnh, giữ bằng chứng tra cứu.",
  en: "This is an earlier answer which the gateway has not confirmed today: admit the patient, compare with the card and a paper with a photo, and keep the evidence.",
};

const afterwards: Readonly<Record<LookUpProblem["class"], Bilingual>> = {
  RETRYABLE: {
    vi: "Tra cứu lại khi cổng hoạt động.",
    en: "Look up again when the gateway works.",
  },
  AUTH: {
    vi: "Báo ngay người quản trị: cổng không chấp nhận tài khoản, mật khẩu hoặc địa chỉ IP của cơ sở. Tra cứu lại sau khi đã sửa.",
    en: "Tell the administrator now: the gateway does not accept the account, the password or the IP address of the facility. Look up again when that is mended.",
  },
  CONFIG: {
    vi: "Báo ngay người quản trị: cổng từ chối vì cấu hình hoặc vì lý do chưa biết. Tra cứu lại sau khi đã sửa.",
    en: "Tell the administrator now: the gateway refuses because of the configuration, or for an unknown reason. Look up again when that is mended.",
  },
};
