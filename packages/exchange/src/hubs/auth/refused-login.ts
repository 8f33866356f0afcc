import type { OutcomeClass } from "@benhan/core";
import type { Bilingual, EmrError } from "@benhan/core/faults";
import { accountRefused, hubUnavailable, personAccountRefused, refusedForPerson } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";

/**
 * The answer to a sending whose login was refused. The document has not left.
 *
 * @param code of the hub, or `HTTP 500`
 * @param person the account, where it is that of one person
 */
export function refusedLogin(
  hub: Bilingual,
  outcome: OutcomeClass,
  code: string,
  person?: string,
): HubAnswer {
  const told = code.startsWith("HTTP ") ? {} : { code };
  switch (outcome) {
    case "AUTH_FATAL":
    case "AUTH_EXPIRED":
      return { outcome: "AUTH_FATAL", fault: refusedAccount(hub, code, person), ...told };
    case "CONFIG":
    case "REJECTED_DATA":
      return { outcome: "CONFIG", fault: refusedForPerson({ hub, code }), ...told };
    default:
      return { outcome: "RETRYABLE", fault: hubUnavailable({ hub, code }), ...told };
  }
}

/** That of the facility, or of one person. */
export function refusedAccount(hub: Bilingual, code: string, person: string | undefined): EmrError {
  return person === undefined
    ? accountRefused({ hub, code })
    : personAccountRefused({ hub, code, account: person });
}
