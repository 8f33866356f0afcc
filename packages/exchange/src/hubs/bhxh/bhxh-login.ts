import type { HttpAnswer } from "@benhan/core/ports";
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { HubSession, LoggedIn, LoginStrategy } from "../auth/hub-session.ts";
import { refusedLogin } from "../auth/refused-login.ts";
import { formBody } from "../wire/form-body.ts";
import { isHeaderText } from "../wire/header-text.ts";
import { codeField, field, readJsonObject, textField } from "../wire/json-answer.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import { bhxhName } from "./bhxh-name.ts";
import { bhxhTokenCodes } from "./result-codes.ts";

/** The name under which the secret source keeps the password of the gateway account (the clear one, not its MD5). */
export const bhxhPasswordName = "bhxh.password";

/**
 * A token of the gateway, by account and MD5 of the password. The server forgets it after ten minutes and binds it to the
 * address that took it. Functions carry it in three ways: `headers` holds that of check-in and claim, `values` the token
 * (`token`), its id (`id_token`), `username` and the MD5 (`password`) for the others.
 *
 * @official /api/token/take; 1839/CNTT-PM
 */
export function bhxhLogin(baseUrl: string): LoginStrategy {
  return {
    longestMs: 540_000,
    async logIn({ account, secret, send }) {
      const passwordHash = bytesToHex(md5(new TextEncoder().encode(secret))).toUpperCase();
      const answer = await send({
        method: "POST",
        url: `${baseUrl}/api/token/take`,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: formBody({ username: account, password: passwordHash }),
        maxAnswerBytes: 65_536,
      });
      return readTokenAnswer(answer, account, passwordHash);
    },
  };
}

/** Reads a token answer. It is never kept as evidence: older gateways echo the password. */
function readTokenAnswer(answer: HttpAnswer, account: string, passwordHash: string): LoggedIn {
  const body = readJsonObject(answer.body);
  const code = codeField(body, "maKetQua");
  const key = field(body, "APIKey");
  const keyObject = typeof key === "object" && key !== null ? key : undefined;
  const accessToken = textField(keyObject, "access_token");
  const tokenId = textField(keyObject, "id_token");
  if (code === "200" && isHeaderText(accessToken) && isHeaderText(tokenId)) {
    const session: HubSession = {
      headers: { accessToken, tokenId, passwordHash },
      values: { token: accessToken, id_token: tokenId, username: account, password: passwordHash },
    };
    return { session, endsIn: field(keyObject, "expires_in") };
  }
  const known = code !== undefined && Object.hasOwn(bhxhTokenCodes, code) ? bhxhTokenCodes[code] : undefined;
  const outcome = known?.outcome ?? (code === undefined ? outcomeOfStatus(answer.status) : "CONFIG");
  return { refusal: refusedLogin(bhxhName, outcome, code ?? `HTTP ${answer.status}`) };
}
