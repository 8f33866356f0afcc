import type { OutcomeClass } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { accountRefused, hubUnavailable, refusedForPerson } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";

/** The answer to a sending whose login was refused. The document has not left. `code`: of the hub, or `HTTP 500`. */
export function refusedLogin(hub: Bilingual, outcome: OutcomeClass, code: string): HubAnswer {
  const told = code.startsWith("HTTP ") ? {} : { code };
  switch (outcome) {
    case "AUTH_FATAL":
    case "AUTH_EXPIRED":
      return { outcome: "AUTH_FATAL", fault: accountRefused({ hub, code }), ...told };
    case "CONFIG":
    case "REJECTED_DATA":
      return { outcome: "CONFIG", fault: refusedForPerson({ hub, code }), ...told };
    default:
      return { outcome: "RETRYABLE", fault: hubUnavailable({ hub, code }), ...told };
  }
}
