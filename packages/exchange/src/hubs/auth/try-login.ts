import type { HubAnswer, HubVitals } from "../hub-connector.ts";
import type { HubSessions } from "./create-sessions.ts";
import type { Principal } from "./hub-session.ts";

/** The login of an examination: through the sessions of the connector, so that it is the very one of a sending. */
export function tryLogin(
  sessions: HubSessions,
  principal: Principal,
): (...call: Parameters<NonNullable<HubVitals["logIn"]>>) => Promise<HubAnswer> {
  return async ({ timeoutMs, signal }) => {
    // Not as a sending: an account that was just refused is not tried again.
    const taken = await sessions.take(principal, timeoutMs, signal ? { signal } : {});
    return "refusal" in taken ? taken.refusal : { outcome: "ACCEPTED" };
  };
}
