import type { Clock } from "@benhan/core/ports";
import type { FaultPlan } from "./fault-plan.ts";
import type { Journal, ReceivedDocument } from "./journal.ts";
import type { Packing } from "./packed-body.ts";

/** A call as it arrived. Names of headers are in lower case. */
export interface ArrivedCall {
  readonly method: string;
  readonly path: string;
  /** The address of the caller. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What goes back: objects as JSON, text as it is; or the line is cut. */
export type Reply =
  | {
      readonly status: number;
      readonly body: object | string;
      readonly retryAfterSeconds?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** How the body is packed. Default: not at all. */
      readonly packing?: Packing;
    }
  | "hang-up";

/** What a simulated hub has seen. */
export interface SimulatorState {
  readonly facilityCode: string;
  /** Calls of each function since the start of the process, those that went wrong included. */
  readonly calls: Readonly<Record<string, number>>;
  /** In the order of arrival. `effective`: the newest of its function and key, which replaces the older ones. */
  readonly received: readonly (ReceivedDocument & { readonly effective: boolean })[];
}

/** What a simulated hub works with. */
export interface SimulatorParts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly plan: FaultPlan;
  /** From where a call seems to come: the address may change under a running session. */
  addressSeen(address: string): string;
}

/** One kind of hub behind the HTTP server. `undefined`: it has no such function. */
export interface SimulatedHub {
  answer(call: ArrivedCall): Promise<Reply> | Reply | undefined;
  state(): SimulatorState;
}

/** The state of a hub where the newest of a function and key replaces the older ones. */
export function stateOf(
  facilityCode: string,
  calls: Readonly<Record<string, number>>,
  { received }: Journal,
): SimulatorState {
  const newest = new Map(received.map((one) => [`${one.function} ${one.chain}`, one.sequence]));
  return {
    facilityCode,
    calls: { ...calls },
    received: received.map((one) => ({
      ...one,
      effective: newest.get(`${one.function} ${one.chain}`) === one.sequence,
    })),
  };
}

/** Form or JSON: hubs are said to take both. */
export function fieldsOf({ headers, body }: ArrivedCall): Readonly<Record<string, string>> {
  const text = new TextDecoder().decode(body);
  if (!headers["content-type"]?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Trouble that a client meets whoever it is; `undefined` for every other. */
export function troubleAtTheDoor(fault: ReturnType<FaultPlan["faultAt"]>): Reply | undefined {
  switch (fault?.kind) {
    case "reset":
      return "hang-up";
    case "unavailable":
    case "too-many": {
      const { kind, retryAfterSeconds } = fault;
      const [status, words] = kind === "too-many" ? [429, "Too Many Requests"] : [503, "Service Unavailable"];
      const body = `<html><body>${words}</body></html>`;
      return { status, body, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    }
    default:
      return undefined;
  }
}

/** Sessions that a hub gave out. */
export interface GivenSessions {
  /** Forgets one before its time. */
  forget(session: string): void;
  forgetAll(): void;
}

/** Loses the session of the call, or all of them, where the fault says so. */
export function loseSessions(
  fault: ReturnType<FaultPlan["faultAt"]>,
  sessions: GivenSessions,
  session: string,
): void {
  if (fault?.kind === "unauthorised") sessions.forget(session);
  if (fault?.kind === "expiry") sessions.forgetAll();
}

/** The answer to a received document, or what becomes of it on the way. */
export function acknowledgement(fault: ReturnType<FaultPlan["faultAt"]>, body: object, status = 200): Reply {
  switch (fault?.kind) {
    case "drop":
      return "hang-up";
    case "garbage":
      return { status, body: "<html><body>proxy</body></html>" };
    case "truncated":
      return { status, body: JSON.stringify(body).slice(0, 40) };
    case "oversize":
      return { status, body: { ...body, duPhong: " ".repeat(2 * 1024 * 1024) } };
    case "br":
    case "gzip":
    case "br-broken":
      return { status, body, packing: fault.kind };
    case "br-bomb":
      return { status, body: { ...body, duPhong: " ".repeat(8 * 1024 * 1024) }, packing: "br" };
    default:
      return { status, body };
  }
}
