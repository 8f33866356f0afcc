import type { HttpAnswer } from "@benhan/core/ports";
import type { LoggedIn, LoginStrategy } from "../auth/hub-session.ts";
import { refusedLogin } from "../auth/refused-login.ts";
import { isHeaderText } from "../wire/header-text.ts";
import { readJsonObject, textField } from "../wire/json-answer.ts";
import { jsonBody } from "../wire/json-body.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";

/** Who logs in where. */
export interface EprescriptionLogin {
  readonly baseUrl: string;
  readonly scope: "practitioner" | "facility";
  /** @official ma_lien_thong_co_so_kham_chua_benh */
  readonly connectionCode: string;
  headers(): Readonly<Record<string, string>>;
}

/**
 * A token of a doctor at the facility, or of the facility. The hub forgets it after seven days, as clients saw; there is
 * no call that renews it. It is left alone an hour earlier.
 *
 * @official dang-nhap-bac-si, dang-nhap-co-so-kham-chua-benh
 */
export function eprescriptionLogin({
  baseUrl,
  scope,
  connectionCode,
  headers,
}: EprescriptionLogin): LoginStrategy {
  const facility = { ma_lien_thong_co_so_kham_chua_benh: connectionCode };
  return {
    longestMs: 7 * 86_400_000 - 3_600_000,
    async logIn({ account, secret, send }) {
      const isDoctor = scope === "practitioner";
      const path = isDoctor ? "dang-nhap-bac-si" : "dang-nhap-co-so-kham-chua-benh";
      const answer = await send({
        method: "POST",
        url: `${baseUrl}/api/auth/${path}`,
        headers: { "content-type": "application/json", accept: "application/json", ...headers() },
        body: jsonBody({ ...(isDoctor && { ma_lien_thong_bac_si: account }), ...facility, password: secret }),
        maxAnswerBytes: 65_536,
      });
      return readTokenAnswer(answer, isDoctor ? account : undefined);
    },
  };
}

/** Reads a token answer. It is never kept as evidence. */
function readTokenAnswer({ status, body }: HttpAnswer, person: string | undefined): LoggedIn {
  const answer = readJsonObject(body);
  const token = textField(answer, "token");
  // One place of the text prints `tocken_type`.
  const type = textField(answer, "token_type") ?? textField(answer, "tocken_type") ?? "bearer";
  const isAnswer = status >= 200 && status < 300;
  if (isAnswer && isHeaderText(token) && type.toLowerCase() === "bearer") {
    const endsIn = textField(answer, "expires_in") ?? endOfToken(token);
    return {
      session: { headers: { authorization: `Bearer ${token}` }, values: {} },
      ...(endsIn !== undefined && { endsIn }),
    };
  }
  if (isAnswer && answer !== undefined) return { refusal: refusedLogin(hub, "CONFIG", `HTTP ${status}`) };
  // 422 is how the hub refuses a password.
  const outcome = status === 422 ? "AUTH_FATAL" : outcomeOfStatus(status);
  return { refusal: refusedLogin(hub, outcome, `HTTP ${status}`, person) };
}

/** The end that a JWT tells of itself, in seconds since 1970; nothing when it is none. */
function endOfToken(token: string): unknown {
  try {
    const payload = token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "";
    const claims: unknown = JSON.parse(atob(payload));
    return typeof claims === "object" && claims !== null && "exp" in claims ? claims.exp : undefined;
  } catch {
    return undefined;
  }
}
