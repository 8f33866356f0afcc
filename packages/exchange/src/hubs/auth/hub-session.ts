import type { HttpAnswer, HttpRequest } from "@benhan/core/ports";
import type { HubAnswer } from "../hub-connector.ts";

/** Shows a hub who calls. As good as the password: never logged, never stored. */
export interface HubSession {
  /** For the headers of every call. */
  readonly headers: Readonly<Record<string, string>>;
  /** What some functions want elsewhere, by the hub's own names: in the address, in the form. */
  readonly values: Readonly<Record<string, string>>;
}

/** Who logs in: the facility, or one of its people. */
export interface Principal {
  /** The account, as the hub issued it. */
  readonly account: string;
  /** Under which name the secret source keeps its password. */
  readonly secretName: string;
  /** One of the facility's people: a wrong password is theirs alone, and holds up nobody else's entries. */
  readonly isPerson?: true;
}

/** A session, or the answer that tells why there is none. */
export type SessionOrAnswer = { readonly session: HubSession } | { readonly refusal: HubAnswer };

/** What a login came to. `endsIn`: when the hub ends it, in whatever form the hub says so. */
export type LoggedIn =
  | { readonly session: HubSession; readonly endsIn?: unknown }
  | { readonly refusal: HubAnswer };

/** One request of a login. How long it may take is known to who sends it. */
export type LoginRequest = Omit<HttpRequest, "timeoutMs">;

/** What a login has in its hands. */
export interface LoginCall {
  readonly account: string;
  readonly secret: string;
  /** How many milliseconds are left. A sending has this limit by itself. */
  timeLeft(): number;
  send(request: LoginRequest): Promise<HttpAnswer>;
}

/** How one kind of hub is logged in to. */
export interface LoginStrategy {
  /** So long a session is used at most, whatever the hub announces. */
  readonly longestMs: number;
  logIn(call: LoginCall): Promise<LoggedIn>;
}
