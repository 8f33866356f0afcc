import { epochMs, type OutboxEntry } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import { createSessions } from "../auth/create-sessions.ts";
import type { Principal } from "../auth/hub-session.ts";
import { tryLogin } from "../auth/try-login.ts";
import { callHub } from "../call-hub.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import { refuseEntry, rejected, unknownKind } from "../refuse-entry.ts";
import { createTurns } from "../wire/turns.ts";
import { contentUnclear } from "./eprescription.faults.ts";
import { eprescriptionAddress } from "./eprescription-address.ts";
import { eprescriptionLogin } from "./eprescription-login.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";
import type { EprescriptionHubOptions } from "./eprescription-options.ts";
import { eprescriptionFacilityPassword, eprescriptionPractitionerPassword } from "./eprescription-secrets.ts";
import { interpretEprescriptionAnswer } from "./interpret-eprescription-answer.ts";
import { prescriberOf } from "./prescriber-of.ts";
import { vendorHeaders } from "./vendor-headers.ts";

/**
 * The connector to the national e-prescription system: prescriptions (`eprescription`) out of `preparePrescription`. It
 * cannot be asked whether a prescription arrived, and a sent one can be neither changed nor taken back: after a lost
 * answer the same bytes are sent again, and "already used" then means that they had arrived.
 *
 * @throws EmrError `exchange.hub.options_invalid`, with all mistakes of the options as its issues
 */
export function eprescriptionHub(options: EprescriptionHubOptions): HubConnector {
  const { baseUrl, environment } = eprescriptionAddress(options);
  const {
    facilityId,
    facilityCode,
    connectionCode,
    secrets,
    egressAddress,
    scope = "practitioner",
  } = options;
  const { timeoutMs = 60_000, maxBytes = 10 * 1024 * 1024, inFlight = 1 } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const vendor = vendorHeaders(options);
  const sessions = createSessions({
    ...{ hub, facilityId, secrets, transport, clock },
    login: eprescriptionLogin({ baseUrl, scope, connectionCode, headers: vendor.headers }),
    ...(egressAddress && { egressAddress }),
  });
  const turns = createTurns(inFlight);
  const interpret: HubConnector["interpret"] = (answer) => interpretEprescriptionAnswer(answer, options);

  return {
    hub: "eprescription",
    facilityId,
    specVersion: "qd808@2022-04-01",
    environment,
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: false },
    timeoutMs,
    inFlight,
    vitals: {
      ...{ baseUrl, transport, facilityCode, account: connectionCode },
      ...(egressAddress && { egressAddress }),
      ...(scope === "facility" && { logIn: logInAsFacility }),
    },
    interpret,
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const deadline = epochMs(clock.now()) + timeoutMs;
      const refusal =
        refuseEntry(entry, { facilityId, facilityCode, maxBytes }) ??
        (entry.kind === "eprescription" && entry.edition === "qd808" ? undefined : unknownKind(hub, entry));
      return refusal ?? turns.run(() => sendNow(entry, deadline, signal));
    },
  };

  async function logInAsFacility(call: Parameters<ReturnType<typeof tryLogin>>[0]): Promise<HubAnswer> {
    const missing = await vendor.load(call.timeoutMs);
    const secretName = eprescriptionFacilityPassword;
    return missing ?? tryLogin(sessions, { account: connectionCode, secretName })(call);
  }

  async function sendNow(
    entry: OutboxEntry,
    deadline: number,
    signal: AbortSignal | undefined,
  ): Promise<HubAnswer> {
    const timeLeft = () => deadline - epochMs(clock.now());
    const principal = await principalOf(entry, timeLeft(), signal);
    if ("outcome" in principal) return principal;
    const missing = await vendor.load(timeLeft());
    if (missing !== undefined) return missing;
    const answer = await callHub(
      { sessions, transport, clock },
      {
        ...{ hub, deadline, signal, interpret, principal, isSending: true },
        request: ({ headers }) => ({
          method: "POST",
          url: `${baseUrl}/api/v1/gui-don-thuoc`,
          headers: {
            "content-type": "application/json",
            accept: "application/json",
            ...vendor.headers(),
            ...headers,
          },
          body: entry.bytes,
        }),
      },
    );
    // Other bytes were queued under this code before: the hub may hold those, and says no more than "used".
    const isUnclear = answer.outcome === "DUPLICATE" && entry.sequence > 1;
    return isUnclear ? { ...answer, ...rejected(contentUnclear({})) } : answer;
  }

  /** Whose session sends, or why nothing is sent. */
  async function principalOf(
    entry: OutboxEntry,
    timeLeft: number,
    signal: AbortSignal | undefined,
  ): Promise<Principal | HubAnswer> {
    if (scope === "facility") return { account: connectionCode, secretName: eprescriptionFacilityPassword };
    const code = await prescriberOf(entry, (...call) => options.prescriberOf?.(...call), timeLeft, signal);
    if (typeof code !== "string") return code;
    return { account: code, secretName: eprescriptionPractitionerPassword(code), isPerson: true };
  }
}
