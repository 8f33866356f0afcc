import type { OutboxEntry, OutgoingDocument } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import { createSessions } from "../auth/create-sessions.ts";
import type { Principal } from "../auth/hub-session.ts";
import { missingSecrets } from "../auth/missing-secrets.ts";
import { secretOf } from "../auth/secret-of.ts";
import { tryLogin } from "../auth/try-login.ts";
import { callHub } from "../call-hub.ts";
import type { HubAnswer, HubConnector } from "../hub-connector.ts";
import { refuseEntry, rejected, unknownKind } from "../refuse-entry.ts";
import { type TimeLeft, timeLimit } from "../wire/time-limit.ts";
import { createTurns } from "../wire/turns.ts";
import { unlessAborted } from "../wire/unless-aborted.ts";
import { contentUnclear } from "./eprescription.faults.ts";
import { eprescriptionAddress } from "./eprescription-address.ts";
import { eprescriptionLogin } from "./eprescription-login.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";
import type { EprescriptionHubOptions } from "./eprescription-options.ts";
import {
  eprescriptionAppKey,
  eprescriptionAppName,
  eprescriptionFacilityPassword,
  eprescriptionPractitionerPassword,
} from "./eprescription-secrets.ts";
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
  const sessionsOf = (own: typeof scope) =>
    createSessions({
      ...{ hub, facilityId, secrets, transport, clock },
      login: eprescriptionLogin({ baseUrl, scope: own, connectionCode, headers: vendor.headers }),
      ...(egressAddress && { egressAddress }),
    });
  const sessions = sessionsOf(scope);
  // Kept, so that a refused account is left alone for a while at examinations, too.
  const facilitySessions = scope === "facility" ? sessions : sessionsOf("facility");
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
      ...(scope === "practitioner" && { sendsAsPersons: true }),
      missingSecrets: missingSecrets(options, hub, [
        ...(scope === "facility" ? [eprescriptionFacilityPassword] : []),
        ...(options.vendorHeaders === true ? [eprescriptionAppName, eprescriptionAppKey] : []),
      ]),
      logIn: logInAsFacility,
    },
    interpret,
    refusalOf: (document) => answerWithout(document)?.fault,
    async send(entry, { signal } = {}) {
      signal?.throwIfAborted();
      const timeLeft = timeLimit(clock, timeoutMs);
      return answerWithout(entry) ?? turns.run(() => sendNow(entry, timeLeft, signal), signal);
    },
  };

  /** What is answered without asking the hub. */
  function answerWithout(entry: OutgoingDocument): HubAnswer | undefined {
    const refusal = refuseEntry(entry, { facilityId, facilityCode, maxBytes });
    const isKnown = entry.kind === "eprescription" && entry.edition === "qd808";
    return refusal ?? (isKnown ? undefined : unknownKind(hub, entry));
  }

  async function logInAsFacility(
    call: Parameters<ReturnType<typeof tryLogin>>[0],
  ): Promise<HubAnswer | undefined> {
    const secretName = eprescriptionFacilityPassword;
    // Doctors send with their own accounts: a facility that adds them elsewhere needs none.
    const isNeeded = scope === "facility";
    const secret = await secretOf(secrets, { facilityId, name: secretName }, hub, call.timeoutMs);
    if (!isNeeded && typeof secret === "object" && secret.outcome === "CONFIG") return undefined;
    const missing = await vendor.load(call.timeoutMs);
    return missing ?? tryLogin(facilitySessions, { account: connectionCode, secretName })(call);
  }

  async function sendNow(
    entry: OutboxEntry,
    timeLeft: TimeLeft,
    signal: AbortSignal | undefined,
  ): Promise<HubAnswer> {
    const principal = await principalOf(entry, timeLeft(), signal);
    if ("outcome" in principal) return principal;
    const missing = await unlessAborted(vendor.load(timeLeft()), signal);
    if (missing !== undefined) return missing;
    const answer = await callHub(
      { sessions, transport },
      {
        ...{ hub, timeLeft, signal, interpret, principal, isSending: true },
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
