import { Buffer } from "node:buffer";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { GivenSessions } from "../simulated-hub.ts";

/** A token is good for ten minutes, and only from the address that took it. */
export const tokenLifeMs = 600_000;

/** The one account that the simulator knows. */
export interface KnownAccount {
  readonly account: string;
  readonly password: string;
}

/** What a token answer holds. */
export interface TokenAnswer {
  readonly accessToken: string;
  readonly tokenId: string;
  readonly endsAtMs: number;
}

/** Gives out and checks tokens. They do not outlive the process, as a restarted gateway forgets its sessions. */
export interface SessionTokens extends GivenSessions {
  /** A token, or `undefined` when account or password are wrong. */
  take(username: string, passwordHash: string, address: string, nowMs: number): TokenAnswer | undefined;
  isGood(call: TokenCheck): boolean;
}

export interface TokenCheck {
  readonly username: string;
  readonly passwordHash: string;
  readonly accessToken: string;
  readonly tokenId: string;
  readonly address: string;
  readonly nowMs: number;
}

/** `addressSeen`: from where a call seems to come. */
export function createSessionTokens(
  known: KnownAccount,
  addressSeen: (address: string) => string,
): SessionTokens {
  const key = randomBytes(32);
  const takenAt = new Map<string, number>();
  const hash = createHash("md5").update(known.password, "utf8").digest("hex");
  const tokenOf = (account: string, address: string, id: string, ms: number) =>
    createHmac("sha256", key)
      .update([account, addressSeen(address), id, ms].join("\n"))
      .digest("hex");
  const isKnown = (username: string, passwordHash: string) =>
    username === known.account && equal(passwordHash.toLowerCase(), hash);

  return {
    take(username, passwordHash, address, nowMs) {
      if (!isKnown(username, passwordHash)) return undefined;
      const tokenId = randomBytes(16).toString("hex");
      takenAt.set(tokenId, nowMs);
      const accessToken = tokenOf(username, address, tokenId, nowMs);
      return { accessToken, tokenId, endsAtMs: nowMs + tokenLifeMs };
    },
    isGood(call) {
      const since = takenAt.get(call.tokenId);
      if (since === undefined || call.nowMs - since >= tokenLifeMs) return false;
      const expected = tokenOf(call.username, call.address, call.tokenId, since);
      return isKnown(call.username, call.passwordHash) && equal(call.accessToken, expected);
    },
    forget(tokenId) {
      takenAt.delete(tokenId);
    },
    forgetAll: () => takenAt.clear(),
  };
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
