import type { OutgoingDocument } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import { createSessions } from "../auth/create-sessions.ts";
import { missingSecrets } from "../auth/missing-secrets.ts";
import { tryLogin } from "../auth/try-login.ts";
import { callHub } from "../call-hub.ts";
import { notSigned } from "../hub.faults.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import { refuseEntry, rejected, unknownKind } from "../refuse-entry.ts";
import { timeLimit } from "../wire/time-limit.ts";
import { createTurns } from "../wire/turns.ts";
import type { BhxhGatewayOptions } from "./bhxh-gateway-options.ts";
import { bhxhLogin, bhxhPasswordName } from "./bhxh-login.ts";
import { bhxhName as hub } from "./bhxh-name.ts";
import { gatewayAddress } from "./gateway-address.ts";
import { type BhxhReading, interpretBhxhAnswer } from "./interpret-bhxh-answer.ts";
import { isSigned } from "./is-signed.ts";
import { paperFunctions, paperResultCodes } from "./paper-functions.data.ts";
import type { SendingFunction } from "./sending-function.ts";
import { sendingFunctionOf } from "./sending-functions.ts";
import { sendingRequest } from "./sending-request.ts";

/**
 * The connector to the claims gateway of Vietnam Social Security: check-in notices (`bhyt-check-in`), claim dossiers
 * (`bhyt-dossier`), and the papers, catalogues and monthly files of {@link paperFunctions}. The gateway cannot be asked whether a dossier arrived: after a lost answer the same bytes are sent
 * again, and a newer dossier of the same MA_LK replaces the older one.
 *
 * @throws EmrError `exchange.hub.options_invalid`, with all mistakes of the options as its issues:
 *   `exchange.hub.option_invalid`, `exchange.bhxh.facility_code_invalid`, `exchange.bhxh.account_of_other_facility`,
 *   `exchange.hub.test_facility_in_production`, `exchange.hub.base_url_refused`
 */
export function bhxhGateway(options: BhxhGatewayOptions): HubConnector {
  const { baseUrl, environment } = gatewayAddress(options);
  const { facilityId, facilityCode, account, secrets, egressAddress, usualMessages } = options;
  const { timeoutMs = 60_000, maxBytes = 10 * 1024 * 1024, inFlight = 1 } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const sessions = createSessions({
    ...{ hub, facilityId, secrets, transport, clock, login: bhxhLogin(baseUrl) },
    ...(egressAddress && { egressAddress }),
  });
  const turns = createTurns(inFlight);
  const interpret: HubConnector["interpret"] = (answer) => interpretBhxhAnswer(answer, options);

  return {
    hub: "bhxh",
    facilityId,
    specVersion: "qd3176@2026-01-07",
    environment,
    capabilities: { reconcile: false, lookUp: true, cancel: false, replace: true },
    timeoutMs,
    inFlight,
    vitals: {
      ...{ baseUrl, transport, facilityCode, account, accountPrefix: facilityCode },
      ...(egressAddress && { egressAddress }),
      missingSecrets: missingSecrets(options, hub, [bhxhPasswordName]),
      logIn: tryLogin(sessions, { account, secretName: bhxhPasswordName }),
    },
    interpret,
    refusalOf(document) {
      const target = targetOf(document);
      return "outcome" in target ? target.fault : undefined;
    },
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const timeLeft = timeLimit(clock, timeoutMs);
      const target = targetOf(entry);
      if ("outcome" in target) return target;
      const call = () =>
        callHub(
          { sessions, transport },
          {
            ...{ hub, timeLeft, signal, isSending: true },
            interpret: (answer) => interpretBhxhAnswer(answer, readingOf(entry.kind, target)),
            principal: { account, secretName: bhxhPasswordName },
            request: (session) => sendingRequest(target, baseUrl, options, session, entry.bytes),
          },
        );
      return turns.run(call, signal);
    },
  };

  /** Where the entry goes, or what is wrong with it. */
  function targetOf(entry: OutgoingDocument): SendingFunction | HubAnswer {
    const refusal = refuseEntry(entry, { facilityId, facilityCode, maxBytes });
    if (refusal !== undefined) return refusal;
    const known = sendingFunctionOf(entry);
    if (known === undefined) return unknownKind(hub, entry);
    const target = { ...known, ...options.functions?.[entry.kind] };
    const isReady = options.unsigned === "send" || target.signature === "unknown" || isSigned(entry.bytes);
    return isReady ? target : rejected(notSigned({}));
  }

  function readingOf(kind: string, { transactionCode }: SendingFunction): BhxhReading {
    const codes = Object.hasOwn(paperFunctions, kind) ? { moreCodes: paperResultCodes } : {};
    return { ...(usualMessages && { usualMessages }), transactionCode, ...codes };
  }
}
