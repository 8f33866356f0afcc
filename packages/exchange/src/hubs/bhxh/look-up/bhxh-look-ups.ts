import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import { createSessions } from "../../auth/create-sessions.ts";
import { createTurns } from "../../wire/turns.ts";
import { bhxhLogin, bhxhPasswordName } from "../bhxh-login.ts";
import { bhxhName as hub } from "../bhxh-name.ts";
import type { LookUpLine } from "./call-look-up.ts";
import type { CardLookUp } from "./card-look-up.ts";
import type { CardQuery } from "./card-query.ts";
import { checkLookUpCall } from "./check-look-up-call.ts";
import type { CoPaymentLookUp } from "./co-payment.ts";
import { createCoPaymentPause } from "./co-payment-pause.ts";
import { type CardDesk, lookUpCard } from "./look-up-card.ts";
import { lookUpCoPayment } from "./look-up-co-payment.ts";
import { lookUpHistory, lookUpVisit } from "./look-up-history.ts";
import { type BhxhLookUpOptions, lookUpAddress } from "./look-up-options.ts";
import type { OfflineEvidence } from "./offline-evidence.ts";
import type { HistoryLookUp, VisitLookUp } from "./read-history.ts";

/**
 * The questions that the gateway answers. They answer whatever happens, and reject only when the signal is aborted, or with
 * `core.options.wrong` when what they are given is no query at all.
 */
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
    async lookUpCard(query, call = {}) {
      checkLookUpCall("lookUpCard", { query }, call);
      return lookUpCard(desk, query, call);
    },
    async repeatLookUp(evidence, query, call = {}) {
      checkLookUpCall("repeatLookUp", { evidence, query }, call);
      return lookUpCard(desk, query, call, evidence);
    },
    async lookUpHistory(query, call = {}) {
      checkLookUpCall("lookUpHistory", { query }, call);
      return lookUpHistory(desk, query, call);
    },
    async lookUpVisit(fileId, call = {}) {
      checkLookUpCall("lookUpVisit", {}, call);
      return lookUpVisit(desk, fileId, call);
    },
    async lookUpCoPayment(query, call = {}) {
      checkLookUpCall("lookUpCoPayment", { query }, call);
      return lookUpCoPayment(desk, coPayment, query, call);
    },
  };
}
