import { timingSafeEqual } from "node:crypto";
import { epochMs } from "@benhan/core";
import type { Clock, RandomSource } from "@benhan/core/ports";

const lifetimeMs = 60_000;
const mostWrongCodes = 5;
const mostTokens = 100;

/** What a token is good for: one call of one kind by one site. */
export interface TokenUse {
  readonly origin: string;
  readonly purpose: string;
}

/** Hands out tokens for the pairing code and takes each back once. */
export interface OneTimeTokens {
  /** A token, or `undefined` for a wrong code; after five wrong ones for every code, until the agent is started again. */
  issue(code: string, use: TokenUse): string | undefined;
  /** True once for a token that is used as it was issued and in time. */
  redeem(token: string, use: TokenUse): boolean;
}

/** Makes the tokens of one run of the agent. */
export function createOneTimeTokens(pairingCode: string, clock: Clock, random: RandomSource): OneTimeTokens {
  const issued = new Map<string, TokenUse & { readonly until: number }>();
  let wrong = 0;
  return {
    issue(code, use) {
      if (wrong >= mostWrongCodes) return undefined;
      if (!isSame(code, pairingCode)) {
        wrong++;
        return undefined;
      }
      const now = epochMs(clock.now());
      for (const [token, { until }] of issued) if (until <= now) issued.delete(token);
      if (issued.size >= mostTokens) return undefined;
      const token = [...random.bytes(32)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      issued.set(token, { ...use, until: now + lifetimeMs });
      return token;
    },
    redeem(token, { origin, purpose }) {
      const found = issued.get(token);
      // Used, whatever comes of it.
      issued.delete(token);
      if (found === undefined || found.until <= epochMs(clock.now())) return false;
      return found.origin === origin && found.purpose === purpose;
    },
  };
}

/** In constant time for codes of one length. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new TextEncoder().encode(text));
  return a !== undefined && b !== undefined && a.length === b.length && timingSafeEqual(a, b);
}
