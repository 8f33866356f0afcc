import type { OutcomeClass } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import { secretSourceFailed } from "../hub.faults.ts";
import { formBody } from "../wire/form-body.ts";
import { isHeaderText } from "../wire/header-text.ts";
import { inTime } from "../wire/in-time.ts";
import { field, readJsonObject, textField } from "../wire/json-answer.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import type { LoggedIn, LoginStrategy } from "./hub-session.ts";
import { refusedLogin } from "./refused-login.ts";

/** A Keycloak server that hands out tokens for account and password. */
export interface KeycloakOptions {
  /** For messages. */
  readonly hub: Bilingual;
  /** `https://auth.example.vn`; servers before version 17 want `/auth` at its end. */
  readonly baseUrl: string;
  readonly realm: string;
  /** @official client_id */
  readonly clientId: string;
  /** Asked at every login; a public client has none. @official client_secret */
  readonly clientSecret?: () => Promise<string | undefined>;
}

/** What Keycloak calls its refusals. The account is locked out or the password wrong: it does not say which. */
const refusals: Readonly<Record<string, OutcomeClass>> = {
  invalid_grant: "AUTH_FATAL",
  invalid_client: "CONFIG",
  unauthorized_client: "CONFIG",
  invalid_request: "CONFIG",
  invalid_scope: "CONFIG",
  unsupported_grant_type: "CONFIG",
  temporarily_unavailable: "RETRYABLE",
  server_error: "RETRYABLE",
};

/**
 * A bearer token by the password grant of OAuth 2, used for 900 seconds at most. The account is that of the principal.
 *
 * @official RFC 6749, 4.3
 */
export function keycloakPassword({
  hub,
  baseUrl,
  realm,
  clientId,
  clientSecret,
}: KeycloakOptions): LoginStrategy {
  const url = `${baseUrl.replace(/\/+$/, "")}/realms/${encodeURIComponent(realm)}/protocol/openid-connect/token`;
  return {
    longestMs: 900_000,
    async logIn({ account, secret, timeLeft, send }) {
      let ofClient: string | undefined;
      try {
        ofClient = await inTime(() => clientSecret?.(), timeLeft());
      } catch {
        // Its error may hold what it failed to hand out: it goes no further.
        return { refusal: { outcome: "RETRYABLE", fault: secretSourceFailed({ name: "client_secret" }) } };
      }
      const answer = await send({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: formBody({
          grant_type: "password",
          client_id: clientId,
          ...(ofClient !== undefined && { client_secret: ofClient }),
          username: account,
          password: secret,
        }),
        maxAnswerBytes: 65_536,
      });
      return readToken(hub, answer);
    },
  };
}

/** The answer is never kept: it holds the token. */
function readToken(hub: Bilingual, { status, body }: HttpAnswer): LoggedIn {
  const read = readJsonObject(body);
  const token = textField(read, "access_token");
  if (status === 200 && isHeaderText(token)) {
    const session = { headers: { authorization: `Bearer ${token}` }, values: {} };
    return { session, endsIn: field(read, "expires_in") };
  }
  const error = textField(read, "error") ?? "";
  const known = Object.hasOwn(refusals, error) ? refusals[error] : undefined;
  // A refusal by status only is that of a proxy or of another server.
  const byStatus = outcomeOfStatus(status);
  const outcome = known ?? (byStatus === "UNKNOWN" ? "CONFIG" : byStatus);
  return { refusal: refusedLogin(hub, outcome, known === undefined ? `HTTP ${status}` : error) };
}
