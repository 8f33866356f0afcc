import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Clock, RandomSource } from "@benhan/core/ports";
import type { SignatureAlgorithm, SigningKey } from "@benhan/signing";
import { originRefused } from "./agent.faults.ts";
import { createOneTimeTokens } from "./one-time-tokens.ts";
import { originOf } from "./origin-of.ts";

/** What the person at the PC is asked. */
export interface Question {
  /** The site that asks. */
  readonly origin: string;
  /** DER of the certificate. */
  readonly certificate: Uint8Array;
  /** First twelve hex digits of each digest, in groups of four: the page shows the same. */
  readonly codes: readonly string[];
}

/** What an agent is made of. */
export interface SigningAgentOptions {
  readonly keys: readonly SigningKey[];
  /** The sites that may ask, such as `https://his.example.vn`. */
  readonly origins: readonly string[];
  /** Shown at the PC; whoever can read it may ask. */
  readonly pairingCode: string;
  /** Asks the person at the PC; the signal fires when nobody waits for the answer any more, or after a minute. */
  readonly confirm: (question: Question, signal: AbortSignal) => Promise<boolean>;
  readonly clock: Clock;
  readonly random: RandomSource;
}

/** A request as the server of the agent got it; names of headers in lower case. */
export interface AgentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Is called once the request was found worth reading. `undefined` for a body of more bytes than that. */
  readBody(most: number): Promise<Uint8Array | undefined>;
  /** Fires when the caller has gone. */
  readonly signal: AbortSignal;
}

export interface AgentReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The agent, apart from the network. */
export interface SigningAgent {
  /** `port` is the one it listens on. */
  handle(request: AgentRequest, port: number): Promise<AgentReply>;
}

const mostContents = 50;
const longestSmallBody = 4096;
const longestBody = 16 * 1024 * 1024;
/** Each may hold a long body while it waits for the person. */
const mostSignings = 4;
const questionMs = 60_000;

class Refusal extends Error {
  readonly status: number;
  readonly refusal: string;
  constructor(status: number, refusal: string) {
    super(refusal);
    this.status = status;
    this.refusal = refusal;
  }
}

/**
 * Lists certificates and signs for pages of listed sites. Against other sites: the origin must be listed. Against a name
 * that leads here by trick (DNS rebinding): the host must be this PC's. Against other programs of the PC: the pairing code,
 * and a token that works once. Against all of them: the person is asked, and sees the codes of what is signed.
 *
 * @throws EmrError `signing_agent.origin.refused` for a site that is none
 */
export function createSigningAgent(options: SigningAgentOptions): SigningAgent {
  const { keys, confirm } = options;
  const origins = options.origins.map((given) => {
    const origin = originOf(given);
    if (origin === undefined) throw originRefused({ given });
    return origin;
  });
  const tokens = createOneTimeTokens(options.pairingCode, options.clock, options.random);
  // One question at a time: two windows on top of each other are answered blindly.
  let asking: Promise<unknown> = Promise.resolve();
  let signings = 0;
  const waiting: (() => void)[] = [];

  return {
    async handle(request, port) {
      const origin = request.headers["origin"] ?? "";
      const isKnown = origins.includes(origin);
      const headers: Readonly<Record<string, string>> = isKnown
        ? { "access-control-allow-origin": origin, vary: "origin", "cache-control": "no-store" }
        : { "cache-control": "no-store" };
      try {
        const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
        if (!hosts.includes(request.headers["host"] ?? "")) throw new Refusal(403, "origin");
        if (!isKnown) throw new Refusal(403, "origin");
        if (request.method === "OPTIONS")
          return { status: 204, headers: { ...headers, ...preflight }, body: {} };
        return { status: 200, headers, body: await answer(request, origin) };
      } catch (error) {
        // Nothing of the error itself: it may speak of the key.
        const { status, refusal } = error instanceof Refusal ? error : new Refusal(500, "key");
        return { status, headers, body: { refusal } };
      }
    },
  };

  async function answer(request: AgentRequest, origin: string): Promise<Readonly<Record<string, unknown>>> {
    const { method, path, headers } = request;
    // Another content type could be sent by a form of any site, without asking first.
    if (method !== "POST" || headers["content-type"] !== "application/json")
      throw new Refusal(400, "request");
    const [scheme, secret = ""] = (headers["authorization"] ?? "").split(" ");
    if (path === "/v1/tokens") {
      const purpose = textOf((await readFields(request, longestSmallBody))["purpose"]);
      const token = scheme === "Pairing" ? tokens.issue(secret, { origin, purpose }) : undefined;
      if (token === undefined) throw new Refusal(401, "pairing");
      return { token };
    }
    const purpose = path.replace(/^\/v1\//, "");
    if (scheme !== "Bearer" || !tokens.redeem(secret, { origin, purpose })) throw new Refusal(401, "token");
    if (purpose === "certificates") return { certificates: keys.map(listed) };
    if (purpose !== "signatures") throw new Refusal(404, "request");
    return heldBack(request.signal, async () => ({ values: await sign(request, origin) }));
  }

  /** Who comes too many waits unread; small requests are whole by then, long ones may be cut off by the server. */
  async function heldBack<T>(caller: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (signings < mostSignings) signings++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      if (caller.aborted) throw new Refusal(403, "declined");
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) signings--;
      else next();
    }
  }

  async function sign(request: AgentRequest, origin: string): Promise<readonly string[]> {
    const fields = await readFields(request, longestBody);
    const contents = (Array.isArray(fields["contents"]) ? (fields["contents"] as unknown[]) : []).map(
      bytesOf,
    );
    if (contents.length === 0 || contents.length > mostContents) throw new Refusal(400, "request");
    const wanted = bytesOf(fields["certificate"]);
    const key = keys.find(({ certificate }) => base64(certificate) === base64(wanted));
    if (key === undefined) throw new Refusal(404, "certificate");
    const algorithm = key.algorithms.find((one) => one === fields["algorithm"]);
    if (algorithm === undefined) throw new Refusal(400, "request");
    const question = {
      origin,
      certificate: key.certificate,
      codes: contents.map((content) => codeOf(content, algorithm)),
    };
    const answered = asking.then(() => ask(question, request.signal));
    asking = answered.catch(() => undefined);
    if (!(await answered)) throw new Refusal(403, "declined");
    const values: string[] = [];
    for (const content of contents) values.push(base64(await key.sign(content, { algorithm })));
    return values;
  }

  /** A question lives as long as the request that it belongs to, and a minute at most. */
  async function ask(question: Question, caller: AbortSignal): Promise<boolean> {
    if (caller.aborted) return false;
    const [late, answered] = [new AbortController(), new AbortController()];
    const minute = options.clock.sleep(questionMs, { signal: answered.signal });
    minute.then(
      () => late.abort(),
      () => undefined,
    );
    const signal = AbortSignal.any([caller, late.signal]);
    try {
      return (await confirm(question, signal)) && !signal.aborted;
    } finally {
      answered.abort();
    }
  }
}

/** What a browser asks before the call; Chrome also asks whether a public site may reach into the local network. */
const preflight = {
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "authorization, content-type, accept",
  "access-control-allow-private-network": "true",
  "access-control-max-age": "600",
};

function listed({ certificate, chain, algorithms }: SigningKey): object {
  return { certificate: base64(certificate), chain: chain.map(base64), algorithms };
}

function codeOf(content: Uint8Array, algorithm: SignatureAlgorithm): string {
  return createHash(`sha${algorithm.slice(-3)}`)
    .update(content)
    .digest("hex")
    .slice(0, 12)
    .replace(/.{4}(?=.)/g, "$&-");
}

async function readFields(
  { readBody }: AgentRequest,
  most: number,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(most);
  if (body === undefined) throw new Refusal(413, "request");
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {}
  throw new Refusal(400, "request");
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw new Refusal(400, "request");
  return value;
}

function bytesOf(value: unknown): Uint8Array {
  const text = textOf(value);
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) throw new Refusal(400, "request");
  return new Uint8Array(bytes);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
