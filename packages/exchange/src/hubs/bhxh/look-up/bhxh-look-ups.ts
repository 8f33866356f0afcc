import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import { createSessions } from "../../auth/create-sessions.ts";
import type { HubOptions } from "../../hub-options.ts";
import { createTurns } from "../../wire/turns.ts";
import type { BhxhAccount } from "../bhxh-gateway-options.ts";
import { bhxhLogin, bhxhPasswordName } from "../bhxh-login.ts";
import { bhxhName as hub } from "../bhxh-name.ts";
import type { LookUpLine } from "./call-look-up.ts";
import type { CardCache } from "./card-cache.ts";
import type { CardLookUp } from "./card-look-up.ts";
import type { CardQuery, Officer } from "./card-query.ts";
import type { CoPaymentLookUp } from "./co-payment.ts";
import { createCoPaymentPause } from "./co-payment-pause.ts";
import { type CardDesk, lookUpCard } from "./look-up-card.ts";
import { lookUpCoPayment } from "./look-up-co-payment.ts";
import { lookUpHistory, lookUpVisit } from "./look-up-history.ts";
import { lookUpAddress } from "./look-up-options.ts";
import type { CarryingStyle } from "./look-up-request.ts";
import type { OfflineEvidence } from "./offline-evidence.ts";
import type { HistoryLookUp, VisitLookUp } from "./read-history.ts";

/** One facility that looks up at the BHXH gateway. `inFlight` is 4 here unless said otherwise: no limit is published. */
export interface BhxhLookUpOptions extends HubOptions, BhxhAccount {
  /**
   * Who looks up, where a call names nobody. Registered with BHXH by name and citizen number.
   *
   * @legal Công văn 1923/BHXH-CNTT (20/06/2024)
   */
  readonly officer?: Officer;
  /** How the fields of the card look-up travel. Default `form`. */
  readonly style?: CarryingStyle;
  /** Keeps good answers for the day when the gateway cannot be reached. Default: none are kept. */
  readonly cache?: CardCache;
  /**
   * 32 bytes or more that only the facility has: with it, the digests in cache and evidence cannot be tried out. Keep it
   * as long as these.
   */
  readonly digestKey?: Uint8Array;
  /** The co-payment function takes 5 to 60 seconds. Default 120 seconds. */
  readonly coPaymentTimeoutMs?: number;
  /** How long a card is not asked for again. Default 15 minutes. */
  readonly coPaymentPauseMs?: number;
  /** What the co-payment function wants as `username`: text and example contradict each other. Default `account`. */
  readonly coPaymentUsername?: "account" | "facility-code";
}

/** The questions that the gateway answers. They answer whatever happens, and reject only when the signal is aborted. */
export interface BhxhLookUps {
  /** Whether a card is good today. Asked once more after a time-out. */
  lookUpCard(query: CardQuery, options?: CallOptions): Promise<CardLookUp>;
  /** Asks again for what could not be looked up then. Never answered from the cache. */
  repeatLookUp(evidence: OfflineEvidence, query: CardQuery, options?: CallOptions): Promise<CardLookUp>;
  /** Earlier visits at all facilities. */
  lookUpHistory(query: CardQuery, options?: CallOptions): Promise<HistoryLookUp>;
  /** The tables of one earlier visit. Seen in clients up to 2024; whether it still works is unknown. */
  lookUpVisit(fileId: string, options?: CallOptions): Promise<VisitLookUp>;
  /** What the patient has paid this year. Never asked again by itself, and the same card only after a pause. */
  lookUpCoPayment(query: CardQuery, options?: CallOptions): Promise<CoPaymentLookUp>;
}

/**
 * Look-ups at the claims gateway of Vietnam Social Security, for one facility.
 *
 * @example
 * ```ts
 * const { lookUpCard, repeatLookUp } = bhxhLookUps({
 *   facilityId, facilityCode: "01998", account: "01998_BV", environment: "production", secrets,
 *   officer: { name: "Nguyễn Thị Thử", citizenId: "079190000001" },
 *   cache: createMemoryCardCache(),
 * });
 * const found = await lookUpCard({ cardNumber, name, birth: "1990-05-17" });
 * switch (found.from) {
 *   case "input": return show(found.issues);
 *   case "gateway": return show(found.meaning, found.next, found.card);
 *   case "cache": // says when the gateway said so: found.asOf
 *   case "nowhere": await keep(found.evidence); // and later: repeatLookUp(evidence, query)
 * }
 * ```
 *
 * @throws EmrError `exchange.hub.options_invalid`, as `bhxhGateway`
 */
export function bhxhLookUps(options: BhxhLookUpOptions): BhxhLookUps {
  const { baseUrl } = lookUpAddress(options);
  const { facilityId, facilityCode, account, secrets, egressAddress, officer, cache, digestKey } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const sessions = createSessions({
    ...{ hub, facilityId, secrets, transport, clock, login: bhxhLogin(baseUrl) },
    ...(egressAddress && { egressAddress }),
  });
  const line: LookUpLine = {
    ...{ sessions, transport, clock, turns: createTurns(options.inFlight ?? 4) },
    principal: { account, secretName: bhxhPasswordName },
  };
  const { timeoutMs = 60_000, style = "form" } = options;
  const desk: CardDesk = { line, baseUrl, facilityId, timeoutMs, style, officer, cache, digestKey };
  const coPayment = {
    pause: createCoPaymentPause(options.coPaymentPauseMs ?? 900_000),
    timeoutMs: options.coPaymentTimeoutMs ?? 120_000,
    username: options.coPaymentUsername === "facility-code" ? facilityCode : account,
  };

  return {
    lookUpCard: (query, { signal } = {}) => lookUpCard(desk, query, signal ? { signal } : {}),
    repeatLookUp: (evidence, query, { signal } = {}) =>
      lookUpCard(desk, query, signal ? { signal } : {}, evidence),
    lookUpHistory: (query, { signal } = {}) => lookUpHistory(desk, query, signal ? { signal } : {}),
    lookUpVisit: (fileId, { signal } = {}) => lookUpVisit(desk, fileId, signal ? { signal } : {}),
    lookUpCoPayment: (query, { signal } = {}) =>
      lookUpCoPayment(desk, coPayment, query, signal ? { signal } : {}),
  };
}
