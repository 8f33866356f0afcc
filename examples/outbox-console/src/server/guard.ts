import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What every answer carries: the page runs its own script and style, speaks to its own server, and loads nothing else. */
export const safeHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; "),
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Whether a call came by this machine's own name, so that no web page can make its own name point here, and from no other page. */
export function isOwnCall({ host = "", origin }: IncomingHttpHeaders, port: number): boolean {
  const names = ["127.0.0.1", "localhost"].map((name) => `${name}:${port}`);
  if (!names.includes(host.toLowerCase())) return false;
  return origin === undefined || origin === `http://${host.toLowerCase()}`;
}

/** Whether a call brings the token; how much of it is right cannot be told from the time. */
export function bringsToken({ authorization = "" }: IncomingHttpHeaders, token: string): boolean {
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return timingSafeEqual(digestOf(given), digestOf(token));
}

const digestOf = (text: string): Uint8Array => createHash("sha256").update(text).digest();
