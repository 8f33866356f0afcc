import type { OutgoingDocument } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import { createSessions } from "../auth/create-sessions.ts";
import { jsonLogin } from "../auth/json-login.ts";
import { missingSecrets } from "../auth/missing-secrets.ts";
import { tryLogin } from "../auth/try-login.ts";
import { callHub } from "../call-hub.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import { refuseEntry, rejected, unknownKind } from "../refuse-entry.ts";
import { timeLimit } from "../wire/time-limit.ts";
import { createTurns } from "../wire/turns.ts";
import { notAMessage } from "./emrhub.faults.ts";
import { emrhubName as hub } from "./emrhub-name.ts";
import { type EmrhubOptions, emrhubAddress } from "./emrhub-options.ts";
import { interpretEmrhubAnswer } from "./interpret-emrhub-answer.ts";
import { isMessageOf } from "./message-shape.ts";
import { emrhubResultCodes } from "./result-codes.ts";

/** The name under which the secret source keeps the password of the integration account. */
export const emrhubPasswordName = "emrhub.password";

/**
 * The connector to the data axis of the Ministry of Health: check-ups (`ksk-checkup`) as `prepareCheckupMessage` made them.
 * The axis cannot be asked whether a message arrived: after a lost answer the same bytes, with the same `msg_id`, are sent
 * again. A correction is a message with a new `msg_id` of the same examination, which the axis takes as a new version.
 *
 * @official POST /api/platform/data-sync/push; QĐ 2062/QĐ-BYT annex 02
 * @throws EmrError `exchange.hub.options_invalid`, with all mistakes of the options as its issues:
 *   `exchange.hub.option_invalid`, `exchange.emrhub.gln_invalid`, `exchange.hub.test_facility_in_production`,
 *   `exchange.hub.base_url_refused`
 */
export function emrhub(options: EmrhubOptions): HubConnector {
  const { baseUrl, environment } = emrhubAddress(options);
  const { facilityId, gln, account, secrets, egressAddress } = options;
  // Time-outs of 90 to 180 seconds were seen at clients.
  const { timeoutMs = 120_000, maxBytes = 10 * 1024 * 1024, inFlight = 1 } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const login = jsonLogin({
    hub,
    url: `${baseUrl}/api/auth/login`,
    tokenAt: ["data", "token"],
    endsInAt: ["data", "duration"],
    codesAt: [["header", "res_code"], ["res_code"], ["code"]],
    codes: Object.fromEntries(
      Object.entries(emrhubResultCodes).map(([code, { outcome }]) => [code, outcome]),
    ),
    longestMs: 3_600_000,
  });
  const sessions = createSessions({
    ...{ hub, facilityId, secrets, transport, clock, login },
    ...(egressAddress && { egressAddress }),
  });
  const turns = createTurns(inFlight);

  return {
    hub: "emrhub",
    facilityId,
    specVersion: "qd2062@2026-07-07",
    environment,
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    timeoutMs,
    inFlight,
    vitals: {
      ...{ baseUrl, transport, facilityCode: gln, account },
      ...(egressAddress && { egressAddress }),
      missingSecrets: missingSecrets(options, hub, [emrhubPasswordName]),
      logIn: tryLogin(sessions, { account, secretName: emrhubPasswordName }),
    },
    interpret: interpretEmrhubAnswer,
    refusalOf: (document) => answerWithout(document)?.fault,
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const timeLeft = timeLimit(clock, timeoutMs);
      const refusal = answerWithout(entry);
      if (refusal !== undefined) return refusal;
      const call = () =>
        callHub(
          { sessions, transport },
          {
            ...{ hub, timeLeft, signal, interpret: interpretEmrhubAnswer, isSending: true },
            principal: { account, secretName: emrhubPasswordName },
            request: ({ headers }) => ({
              method: "POST",
              url: `${baseUrl}/api/platform/data-sync/push`,
              headers: {
                "content-type": "application/json",
                accept: "*/*",
                "service-type": "100",
                ...headers,
              },
              body: entry.bytes,
            }),
          },
        );
      return turns.run(call, signal);
    },
  };

  /** What is answered without asking the axis. */
  function answerWithout(entry: OutgoingDocument): HubAnswer | undefined {
    const refusal = refuseEntry(entry, { facilityId, facilityCode: gln, maxBytes });
    if (refusal !== undefined) return refusal;
    if (entry.kind !== "ksk-checkup" || entry.edition !== "qd2062") return unknownKind(hub, entry);
    return isMessageOf(gln, entry.bytes) ? undefined : rejected(notAMessage({}));
  }
}
