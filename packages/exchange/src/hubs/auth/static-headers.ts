import type { Bilingual } from "@benhan/core/faults";
import { isHeaderText } from "../wire/header-text.ts";
import type { LoginStrategy } from "./hub-session.ts";
import { refusedLogin } from "./refused-login.ts";

/** Which headers a vendor wants with every call. */
export interface StaticHeadersOptions {
  /** For messages. */
  readonly hub: Bilingual;
  /** The header that holds the secret, e.g. `app-key`. */
  readonly secretHeader: string;
  /** What stands in front of the secret there, e.g. `Bearer `. Default: nothing. */
  readonly secretPrefix?: string;
  /** The header that holds the account, e.g. `app-name`. Default: none. */
  readonly accountHeader?: string;
  /** Headers that never change. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A key that the vendor issued, in headers of the vendor's own. There is no login. */
export function staticHeaders({
  hub,
  secretHeader,
  secretPrefix = "",
  accountHeader,
  others = {},
}: StaticHeadersOptions): LoginStrategy {
  return {
    // So soon a changed key is taken up.
    longestMs: 900_000,
    async logIn({ account, secret }) {
      if (!isHeaderText(secret) || (accountHeader !== undefined && !isHeaderText(account)))
        return { refusal: refusedLogin(hub, "CONFIG", "header") };
      const headers = {
        ...others,
        ...(accountHeader !== undefined && { [accountHeader]: account }),
        [secretHeader]: `${secretPrefix}${secret}`,
      };
      return { session: { headers, values: {} } };
    },
  };
}
