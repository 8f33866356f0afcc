import { isEmrError } from "@benhan/core/faults";
import type { CallOptions, HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import type { EvidenceOutcome } from "../ports/evidence-source.ts";
import { type AddressRules, allowedAddress } from "./address-rules.ts";
import type { EvidenceLimits } from "./evidence-limits.ts";

/** The bytes that came, or why none did. */
export type Downloaded =
  | Uint8Array
  | Exclude<EvidenceOutcome, "used" | "from-cache" | "unreadable" | "unproven">;

/** Sends one request of a verification, within its budget. */
export type Download = (
  url: string,
  request: Pick<HttpRequest, "method" | "headers" | "body">,
  options: CallOptions,
) => Promise<Downloaded>;

const mostRedirections = 3;
const redirections: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** With what is downloaded, and within which bounds. */
export interface DownloadOptions {
  readonly transport: HttpTransport;
  readonly rules: AddressRules;
  readonly limits: EvidenceLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The downloads of one verification. */
export function createDownload({ transport, rules, limits, now }: DownloadOptions): Download {
  const { fetches, bytes, timeoutMs, totalMs } = limits;
  let left = fetches;
  let leftMs = totalMs;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = now();
    try {
      return await work();
    } finally {
      // A clock that is set back in between gives no time back.
      leftMs -= Math.max(0, now() - begun);
    }
  };
  return async (url, request, { signal }) => {
    const call = signal === undefined ? {} : { signal };
    let next = url;
    for (let hop = 0; hop <= mostRedirections; hop++) {
      if (leftMs <= 0) return "over-budget";
      const target = next;
      const address = await timed(() => allowedAddress(target, rules, call));
      if (address === undefined) return "forbidden";
      if (left <= 0 || leftMs <= 0) return "over-budget";
      left--;
      const time = { timeoutMs: Math.min(timeoutMs, leftMs), maxAnswerBytes: bytes };
      const asked = { ...request, url: address.href, ...time };
      const answer = await timed(() => send(transport, asked, call));
      if (typeof answer === "string") return answer;
      if (answer.body.length > bytes) return "too-long";
      if (answer.status === 200) return answer.body;
      const { location } = answer.headers;
      // What is posted is for the one that it was written for.
      const isFollowed = redirections.has(answer.status) && request.method === "GET";
      const moved = isFollowed && location !== undefined ? resolve(location, address) : undefined;
      if (moved === undefined) return "refused";
      next = moved;
    }
    return "refused";
  };
}

function resolve(location: string, base: URL): string | undefined {
  try {
    return new URL(location, base).href;
  } catch {
    return undefined;
  }
}

async function send(
  transport: HttpTransport,
  request: HttpRequest,
  options: CallOptions,
): Promise<HttpAnswer | "too-long" | "unreachable"> {
  try {
    return await transport.send(request, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return isEmrError(error, "core.http.answer_too_long") ? "too-long" : "unreachable";
  }
}
