import { epochMs, type OutboxEntry } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import {
  accountRefused,
  entryOfOtherFacility,
  entryTooLarge,
  facilityCodeDiffers,
  kindNotSupported,
  noTimeLeft,
  notSigned,
} from "./bhxh.faults.ts";
import type { BhxhGatewayOptions } from "./bhxh-gateway-options.ts";
import { type BhxhSession, createBhxhSessions } from "./bhxh-session.ts";
import { formBody } from "./form-body.ts";
import { gatewayAddress } from "./gateway-address.ts";
import { interpretBhxhAnswer } from "./interpret-bhxh-answer.ts";
import { isSigned } from "./is-signed.ts";
import { type SendingFunction, sendingFunctionOf } from "./sending-functions.ts";

/** What one request came to; without a status when there was no answer. */
interface Posted {
  readonly answer: HubAnswer;
  readonly status?: number;
}

/**
 * The connector to the claims gateway of Vietnam Social Security: check-in notices (`bhyt-check-in`) and claim dossiers
 * (`bhyt-dossier`). Sends one request at a time. The gateway cannot be asked whether a dossier arrived: after a lost
 * answer the same bytes are sent again, and a newer dossier of the same MA_LK replaces the older one.
 *
 * @throws EmrError `exchange.bhxh.options_invalid`, with all mistakes of the options as its issues:
 *   `exchange.bhxh.option_invalid`, `exchange.bhxh.facility_code_invalid`, `exchange.bhxh.account_of_other_facility`,
 *   `exchange.bhxh.test_facility_in_production`, `exchange.bhxh.base_url_refused`
 */
export function bhxhGateway(options: BhxhGatewayOptions): HubConnector {
  const { baseUrl, environment } = gatewayAddress(options);
  const { facilityId, facilityCode, timeoutMs = 60_000, maxBytes = 10 * 1024 * 1024 } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const sessions = createBhxhSessions({
    facilityId,
    account: options.account,
    baseUrl,
    secrets: options.secrets,
    transport,
    clock,
  });
  let last: Promise<unknown> = Promise.resolve();

  return {
    hub: "bhxh",
    facilityId,
    specVersion: "qd3176@2026-01-07",
    environment,
    capabilities: { lookUp: false, cancel: false, replace: true },
    timeoutMs,
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const deadline = epochMs(clock.now()) + timeoutMs;
      const target = targetOf(entry);
      if ("outcome" in target) return target;
      const turn = last.then(() => deliver(entry, target, deadline, signal));
      last = turn.catch(() => undefined);
      return turn;
    },
  };

  /** Where the entry goes, or what is wrong with it. Nothing but a foreign facility concerns the entries behind it. */
  function targetOf(entry: OutboxEntry): SendingFunction | HubAnswer {
    const { kind, edition } = entry;
    const bytes = entry.bytes.length;
    if (entry.facilityId !== facilityId) return { outcome: "CONFIG", fault: entryOfOtherFacility({}) };
    if (entry.facilityCode !== facilityCode) return rejected(facilityCodeDiffers({ own: facilityCode }));
    if (bytes > maxBytes) return rejected(entryTooLarge({ bytes, limit: maxBytes }));
    const target = sendingFunctionOf(entry);
    if (target === undefined) return rejected(kindNotSupported({ kind, edition }));
    return options.unsigned === "send" || isSigned(entry.bytes) ? target : rejected(notSigned({}));
  }

  /** With one new login when the gateway does not accept the session; a second refusal is final. */
  async function deliver(
    entry: OutboxEntry,
    target: SendingFunction,
    deadline: number,
    signal: AbortSignal | undefined,
  ): Promise<HubAnswer> {
    let refused: Posted | undefined;
    for (let login = 1; login <= 2; login++) {
      signal?.throwIfAborted();
      if (timeLeft(deadline) <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
      const taken = await sessions.take(timeLeft(deadline), signal === undefined ? {} : { signal });
      if ("refusal" in taken) return taken.refusal;
      signal?.throwIfAborted();
      if (timeLeft(deadline) <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
      const posted = await post(entry, target, taken.session, timeLeft(deadline), signal);
      if (posted.answer.outcome !== "AUTH_EXPIRED") return posted.answer;
      sessions.drop(taken.session);
      refused = posted;
    }
    const code = refused?.answer.code ?? `HTTP ${refused?.status}`;
    return { ...refused?.answer, outcome: "AUTH_FATAL", fault: accountRefused({ code }) };
  }

  async function post(
    entry: OutboxEntry,
    target: SendingFunction,
    session: BhxhSession,
    limitMs: number,
    signal: AbortSignal | undefined,
  ): Promise<Posted> {
    try {
      const answer = await transport.send(
        {
          method: "POST",
          url: `${baseUrl}${target.path}`,
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
            accessToken: session.accessToken,
            tokenId: session.tokenId,
            passwordHash: session.passwordHash,
          },
          body: formBody({
            username: options.account,
            loaiHoSo: target.dossierType,
            // The old province code, and never looked up in the table of new units.
            maTinh: facilityCode.slice(0, 2),
            maCSKCB: facilityCode,
            fileHSBase64: encodeBase64(entry.bytes),
          }),
          timeoutMs: limitMs,
          maxAnswerBytes: 1024 * 1024,
        },
        signal === undefined ? {} : { signal },
      );
      return { answer: interpretBhxhAnswer(answer, options), status: answer.status };
    } catch (error) {
      signal?.throwIfAborted();
      if (!isEmrError(error)) throw error;
      return { answer: { outcome: error.retry === "safe" ? "RETRYABLE" : "UNKNOWN", fault: error } };
    }
  }

  function timeLeft(deadline: number): number {
    return deadline - epochMs(clock.now());
  }
}

function rejected(fault: EmrError): HubAnswer {
  return { outcome: "REJECTED_DATA", fault };
}
