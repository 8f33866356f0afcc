import type { Bilingual } from "@benhan/core/faults";
import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import type { LoginStrategy } from "./hub-session.ts";
import { refusedLogin } from "./refused-login.ts";

/** How long a session lasts that no server knows of: so soon a changed password is taken up. */
const lifeMs = 900_000;

/**
 * Account and password with every call. There is no login: a refused session is made anew once, with the password of that
 * moment.
 *
 * @official RFC 7617, charset UTF-8
 */
export function basic(hub: Bilingual): LoginStrategy {
  return {
    longestMs: lifeMs,
    async logIn({ account, secret }) {
      // The first colon ends the account: one inside it would move a part of it into the password.
      if (account.includes(":") || /\p{Cc}/u.test(account + secret))
        return { refusal: refusedLogin(hub, "CONFIG", "account") };
      const pair = encodeBase64(new TextEncoder().encode(`${account}:${secret}`));
      return { session: { headers: { authorization: `Basic ${pair}` }, values: {} } };
    },
  };
}
