import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { hostWrong, originWrong, tokenWrong } from "./serve.faults.ts";

/** Who may call. */
export interface ServiceGuard {
  readonly token: string;
  /** The address of a web page that may call, exactly as its browser says it. */
  readonly allowOrigin?: string;
}

/**
 * Refuses who came by another name than this machine's, so that no web page can make its own name point here, and who
 * came from a page that is not allowed.
 *
 * @throws EmrError `exchange.cli.host_wrong`, `exchange.cli.origin_wrong`
 */
export function requireOwnHost(
  headers: IncomingHttpHeaders,
  port: number,
  { allowOrigin }: ServiceGuard,
): void {
  const names = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  // A client leaves out the port that its scheme implies.
  if (port === 80) names.push("127.0.0.1", "localhost", "[::1]");
  if (!names.includes((headers.host ?? "").toLowerCase())) throw hostWrong({});
  if (headers.origin !== undefined && headers.origin !== allowOrigin) throw originWrong({});
}

/**
 * Refuses who does not know the token; how much of it is right cannot be told from the time.
 *
 * @throws EmrError `exchange.cli.token_wrong`
 */
export function requireToken({ authorization = "" }: IncomingHttpHeaders, { token }: ServiceGuard): void {
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (!timingSafeEqual(digestOf(given), digestOf(token))) throw tokenWrong({});
}

function digestOf(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}
