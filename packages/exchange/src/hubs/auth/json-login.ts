import type { OutcomeClass } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import { isHeaderText } from "../wire/header-text.ts";
import { field, readJsonObject, textField } from "../wire/json-answer.ts";
import { jsonBody } from "../wire/json-body.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import type { LoggedIn, LoginStrategy } from "./hub-session.ts";
import { refusedLogin } from "./refused-login.ts";

/** Where a value stands in an answer: the names from the outside in. */
export type AnswerPlace = readonly string[];

/** A login by JSON that answers with a bearer token. */
export interface JsonLoginOptions {
  /** For messages. */
  readonly hub: Bilingual;
  readonly url: string;
  /** Name of the account in the body. Default `username`. */
  readonly accountName?: string;
  /** Name of the password in the body. Default `password`. */
  readonly secretName?: string;
  /** What else the body holds. */
  readonly more?: Readonly<Record<string, string>>;
  readonly tokenAt: AnswerPlace;
  /** Where the answer says when the session ends. Default: it does not say. */
  readonly endsInAt?: AnswerPlace;
  /** Where a code of refusal may stand; the first place that holds a known one counts. Default: nowhere. */
  readonly codesAt?: readonly AnswerPlace[];
  /** What those codes mean. One that is not here counts as none: it may hold anything. */
  readonly codes?: Readonly<Record<string, OutcomeClass>>;
  /** So long a session is used at most. */
  readonly longestMs: number;
}

/**
 * Logs in by JSON. The session carries `authorization: Bearer …` as header, and the token among its values. An answer that
 * can be read and holds no token is never tried again by itself, whatever its status: repeated logins lock accounts.
 */
export function jsonLogin(options: JsonLoginOptions): LoginStrategy {
  const { url, longestMs, more, accountName = "username", secretName = "password" } = options;
  return {
    longestMs,
    async logIn({ account, secret, send }) {
      const answer = await send({
        method: "POST",
        url,
        headers: { "content-type": "application/json", accept: "application/json" },
        body: jsonBody({ ...more, [accountName]: account, [secretName]: secret }),
        maxAnswerBytes: 65_536,
      });
      return readLogin(answer, options);
    },
  };
}

/** Never kept as evidence: it may hold tokens. */
function readLogin(answer: HttpAnswer, options: JsonLoginOptions): LoggedIn {
  const { hub, tokenAt, endsInAt, codesAt = [], codes = {} } = options;
  const body = readJsonObject(answer.body);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const token = textAt(body, tokenAt);
  if (isSuccess && isHeaderText(token)) {
    const session = { headers: { authorization: `Bearer ${token}` }, values: { token } };
    return { session, ...(endsInAt && { endsIn: valueAt(body, endsInAt) }) };
  }
  // Only a code that is known is told: another may be the password, sent back.
  const code = codesAt.map((place) => textAt(body, place)).find((text) => Object.hasOwn(codes, text ?? ""));
  const byCode = code === undefined ? undefined : codes[code];
  // Success without a token contradicts itself.
  const known = byCode?.startsWith("ACCEPTED") ? undefined : byCode;
  const byStatus = isSuccess && body !== undefined ? "CONFIG" : outcomeOfStatus(answer.status);
  return { refusal: refusedLogin(hub, known ?? byStatus, code ?? `HTTP ${answer.status}`) };
}

function textAt(body: object | undefined, place: AnswerPlace): string | undefined {
  return textField(objectAt(body, place.slice(0, -1)), place.at(-1) ?? "");
}

function valueAt(body: object | undefined, place: AnswerPlace): unknown {
  return field(objectAt(body, place.slice(0, -1)), place.at(-1) ?? "");
}

/** The object at a place, or nothing when there is none. */
export function objectAt(body: object | undefined, place: AnswerPlace): object | undefined {
  return place.reduce<object | undefined>((outer, name) => {
    const inner = field(outer, name);
    return typeof inner === "object" && inner !== null ? inner : undefined;
  }, body);
}
