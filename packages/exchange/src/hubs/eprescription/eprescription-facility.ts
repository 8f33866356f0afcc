import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import { createSessions } from "../auth/create-sessions.ts";
import { callHub } from "../call-hub.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { jsonBody } from "../wire/json-body.ts";
import { timeLimit } from "../wire/time-limit.ts";
import { createTurns } from "../wire/turns.ts";
import { unlessAborted } from "../wire/unless-aborted.ts";
import { checkPractitionerCall } from "./check-practitioner-call.ts";
import { facilityAddress } from "./eprescription-address.ts";
import { eprescriptionLogin } from "./eprescription-login.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";
import type { EprescriptionAccess } from "./eprescription-options.ts";
import { eprescriptionFacilityPassword } from "./eprescription-secrets.ts";
import { interpretPractitionerAnswer } from "./interpret-practitioner-answer.ts";
import { vendorHeaders } from "./vendor-headers.ts";

/**
 * Which doctors prescribe for a facility. Both answer, they do not throw; they reject only when their signal is aborted, or
 * with `core.options.wrong` when no doctor is named.
 */
export interface EprescriptionFacility {
  /** @param practitioner connection code of the doctor @official them-bac-si, ma_lien_thong_bac_si */
  addPractitioner(practitioner: string, options?: CallOptions): Promise<HubAnswer>;
  /** @param practitioner connection code of the doctor @official xoa-bac-si, ma_lien_thong_bac_si */
  removePractitioner(practitioner: string, options?: CallOptions): Promise<HubAnswer>;
}

/**
 * Tells the national e-prescription system which doctors prescribe for the facility, with the session of the facility. A
 * doctor who is not added cannot send.
 *
 * @throws EmrError `exchange.hub.options_invalid`, with all mistakes of the options as its issues
 */
export function eprescriptionFacility(options: EprescriptionAccess): EprescriptionFacility {
  const { baseUrl } = facilityAddress(options);
  const { facilityId, connectionCode, secrets, egressAddress, timeoutMs = 60_000, inFlight = 1 } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const transport = options.transport ?? createFetchTransport();
  const vendor = vendorHeaders(options);
  const sessions = createSessions({
    ...{ hub, facilityId, secrets, transport, clock },
    login: eprescriptionLogin({ baseUrl, scope: "facility", connectionCode, headers: vendor.headers }),
    ...(egressAddress && { egressAddress }),
  });
  const turns = createTurns(inFlight);
  return {
    async addPractitioner(practitioner, call = {}) {
      checkPractitionerCall("addPractitioner", practitioner, call);
      return tell("them-bac-si", practitioner, call);
    },
    async removePractitioner(practitioner, call = {}) {
      checkPractitionerCall("removePractitioner", practitioner, call);
      return tell("xoa-bac-si", practitioner, call);
    },
  };

  async function tell(path: string, practitioner: string, { signal }: CallOptions): Promise<HubAnswer> {
    signal?.throwIfAborted();
    const timeLeft = timeLimit(clock, timeoutMs);
    return turns.run(async () => {
      const missing = await unlessAborted(vendor.load(timeLeft()), signal);
      if (missing !== undefined) return missing;
      return callHub(
        { sessions, transport },
        {
          ...{ hub, timeLeft, signal, interpret: interpretPractitionerAnswer },
          principal: { account: connectionCode, secretName: eprescriptionFacilityPassword },
          request: ({ headers }) => ({
            method: "POST",
            url: `${baseUrl}/api/v1/${path}`,
            headers: {
              "content-type": "application/json",
              accept: "application/json",
              ...vendor.headers(),
              ...headers,
            },
            body: jsonBody({ ma_lien_thong_bac_si: practitioner }),
          }),
        },
      );
    }, signal);
  }
}
