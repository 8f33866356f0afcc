import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import type { GivenSessions } from "../simulated-hub.ts";
import { tokenLifeMs } from "./prescription-tables.ts";

/** Whom a token stands for: a doctor by connection code, or the facility. */
export type TokenOwner = { readonly doctor: string } | "facility";

/** Gives out and checks tokens. They do not outlive the process. */
export interface BearerTokens extends GivenSessions {
  give(owner: TokenOwner, nowMs: number): string;
  /** The owner of a token that is still good. */
  ownerOf(authorization: string, nowMs: number): TokenOwner | undefined;
}

export function createBearerTokens(): BearerTokens {
  const given = new Map<string, { readonly owner: TokenOwner; readonly endsAtMs: number }>();
  const tokenIn = (authorization: string) => /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? "";
  return {
    give(owner, nowMs) {
      const endsAtMs = nowMs + tokenLifeMs;
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const exp = Math.floor(endsAtMs / 1000);
      const token = `${part({ alg: "HS256" })}.${part({ exp })}.${randomBytes(24).toString("base64url")}`;
      given.set(token, { owner, endsAtMs });
      return token;
    },
    ownerOf(authorization, nowMs) {
      const found = given.get(tokenIn(authorization));
      return found !== undefined && nowMs < found.endsAtMs ? found.owner : undefined;
    },
    forget(authorization) {
      given.delete(tokenIn(authorization));
    },
    forgetAll: () => given.clear(),
  };
}
