import { epochMs, type FacilityId, type OutboxEntry } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { Clock, HttpTransport, SecretSource } from "@benhan/core/ports";
import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import {
  accountOfOtherFacility,
  accountRefused,
  baseUrlRefused,
  entryOfOtherFacility,
  entryTooLarge,
  facilityCodeInvalid,
  kindNotSupported,
  noTimeLeft,
  testFacilityInProduction,
} from "./bhxh.faults.ts";
import { type BhxhSession, createBhxhSessions } from "./bhxh-session.ts";
import { formBody } from "./form-body.ts";
import { type BhxhReading, interpretBhxhAnswer } from "./interpret-bhxh-answer.ts";
import { type SendingFunction, sendingFunctionOf } from "./sending-functions.ts";

const hosts = {
  production: "https://egw.baohiemxahoi.gov.vn",
  training: "https://daotaoegw.baohiemxahoi.gov.vn",
} as const;

/** Facility codes of examples and tests. The real gateway never sees them. */
export const defaultTestFacilityCodes: readonly string[] = ["00000", "79999", "99999"];

/** One facility at the BHXH gateway. */
export interface BhxhGatewayOptions extends BhxhReading {
  readonly facilityId: FacilityId;
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** Deliberately without a default. `baseUrl` is for the simulator and other test hosts. */
  readonly environment: "production" | "training" | { readonly baseUrl: string };
  /** Account that BHXH issued, e.g. `79999_BV`; begins with the facility code. */
  readonly account: string;
  /** Is asked for {@link bhxhPasswordName} whenever a session is opened. */
  readonly secrets: SecretSource;
  /** Default: `fetch`. The address that the calls come from must be registered with BHXH and must not change. */
  readonly transport?: HttpTransport;
  readonly clock?: Clock;
  /** Limit for one `send` as a whole, with login and one repetition. Default 60 seconds. */
  readonly timeoutMs?: number;
  /** The gateway publishes no limit (setting `bhyt.limits`). Default 10 MiB. */
  readonly maxBytes?: number;
  /** Default {@link defaultTestFacilityCodes}. */
  readonly testFacilityCodes?: readonly string[];
}

/**
 * The connector to the claims gateway of Vietnam Social Security: check-in notices (`bhyt-check-in`) and claim dossiers
 * (`bhyt-dossier`). Sends one request at a time. The gateway cannot be asked whether a dossier arrived: after a lost
 * answer the same bytes are sent again, and a newer dossier of the same MA_LK replaces the older one.
 *
 * Throws `exchange.bhxh.account_of_other_facility`, `exchange.bhxh.facility_code_invalid`,
 * `exchange.bhxh.test_facility_in_production` or `exchange.bhxh.base_url_refused`.
 */
export function bhxhGateway(options: BhxhGatewayOptions): HubConnector {
  const { facilityId, facilityCode, timeoutMs = 60_000, maxBytes = 10 * 1024 * 1024 } = options;
  const baseUrl = checkedBaseUrl(options);
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
    environment: typeof options.environment === "string" ? options.environment : "test",
    capabilities: { lookUp: false, cancel: false, replace: true },
    timeoutMs,
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const deadline = epochMs(clock.now()) + timeoutMs;
      if (entry.facilityId !== facilityId || entry.facilityCode !== facilityCode) {
        return { outcome: "CONFIG", fault: entryOfOtherFacility({}) };
      }
      const target = sendingFunctionOf(entry);
      if (target === undefined) {
        const { kind, edition } = entry;
        return { outcome: "REJECTED_DATA", fault: kindNotSupported({ kind, edition }) };
      }
      const bytes = entry.bytes.length;
      if (bytes > maxBytes) {
        return { outcome: "REJECTED_DATA", fault: entryTooLarge({ bytes, limit: maxBytes }) };
      }
      const turn = last.then(() => deliver(entry, target, deadline, signal));
      last = turn.catch(() => undefined);
      return turn;
    },
  };

  /** With one new login when the gateway does not accept the session; a second refusal is final. */
  async function deliver(
    entry: OutboxEntry,
    target: SendingFunction,
    deadline: number,
    signal: AbortSignal | undefined,
  ): Promise<HubAnswer> {
    let refused: HubAnswer | undefined;
    for (let login = 1; login <= 2; login++) {
      signal?.throwIfAborted();
      if (timeLeft(deadline) <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
      const taken = await sessions.take(timeLeft(deadline), signal === undefined ? {} : { signal });
      if ("refusal" in taken) return taken.refusal;
      signal?.throwIfAborted();
      if (timeLeft(deadline) <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
      const answer = await post(entry, target, taken.session, timeLeft(deadline), signal);
      if (answer.outcome !== "AUTH_EXPIRED") return answer;
      sessions.drop(taken.session);
      refused = answer;
    }
    return { ...refused, outcome: "AUTH_FATAL", fault: accountRefused({ code: refused?.code ?? "401" }) };
  }

  async function post(
    entry: OutboxEntry,
    target: SendingFunction,
    session: BhxhSession,
    limitMs: number,
    signal: AbortSignal | undefined,
  ): Promise<HubAnswer> {
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
      return interpretBhxhAnswer(answer, options);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isEmrError(error)) throw error;
      return { outcome: error.retry === "safe" ? "RETRYABLE" : "UNKNOWN", fault: error };
    }
  }

  function timeLeft(deadline: number): number {
    return deadline - epochMs(clock.now());
  }
}

function checkedBaseUrl(options: BhxhGatewayOptions): string {
  const { facilityCode, account, environment, testFacilityCodes = defaultTestFacilityCodes } = options;
  if (!/^[0-9A-Za-z]{5}$/.test(facilityCode)) throw facilityCodeInvalid({});
  if (account !== facilityCode && !account.startsWith(`${facilityCode}_`)) throw accountOfOtherFacility({});
  const url = typeof environment === "string" ? new URL(hosts[environment]) : testUrl(environment.baseUrl);
  const isProduction = url.hostname === new URL(hosts.production).hostname;
  if (isProduction && testFacilityCodes.includes(facilityCode)) throw testFacilityInProduction({});
  return url.href.replace(/\/+$/, "");
}

function testUrl(text: string): URL {
  const url = parsedUrl(text);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocal);
  if (!isSafe || `${url.username}${url.password}${url.search}${url.hash}` !== "") throw baseUrlRefused({});
  return url;
}

function parsedUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw baseUrlRefused({});
  }
}
