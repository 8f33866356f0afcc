import { epochMs, type FacilityId } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock, HttpTransport, RandomSource, SecretSource } from "@benhan/core/ports";
import { noTimeLeft } from "../hub.faults.ts";
import { timeLimit } from "../wire/time-limit.ts";
import { unlessAborted } from "../wire/unless-aborted.ts";
import { type EnvelopeSigner, importEnvelopeKey } from "./envelope-key.ts";
import { secretOf } from "./secret-of.ts";
import { signingKeyUnusable } from "./signing-key.faults.ts";

/** How requests are signed. */
export interface SignedHeadersOptions {
  /** For messages. */
  readonly hub: Bilingual;
  readonly facilityId: FacilityId;
  /** Which the hub issued. @official X-Client-Id */
  readonly clientId: string;
  /** Hands out the private key, in the forms that `importEnvelopeKey` takes. */
  readonly secrets: SecretSource;
  /** Under which name. */
  readonly secretName: string;
  readonly transport: HttpTransport;
  readonly clock?: Clock;
  readonly random?: RandomSource;
}

/**
 * A transport that signs what it sends: RSA with SHA-256 over `A.B`, A the digest of `client|time|nonce`, B that of the
 * body, both in capital hex. Nonce and time are new at every attempt, so that a repeated request is no replayed one. The
 * key is asked for at every request and kept nowhere.
 *
 * It throws `exchange.hub.signing_key_unusable` when there is no key or it is none, and `exchange.hub.no_time_left` when
 * the key took all the time: nothing was sent.
 *
 * @official X-Client-Id, X-Timestamp, X-Nonce, X-API-Signature
 */
export function signedHeaders(options: SignedHeadersOptions): HttpTransport {
  const { hub, facilityId, clientId, secrets, secretName, transport } = options;
  const clock = options.clock ?? systemPlatform().clock;
  const random = options.random ?? systemPlatform().random;
  return {
    async send(request, { signal } = {}) {
      signal?.throwIfAborted();
      const timeLeft = timeLimit(clock, request.timeoutMs);
      const key = await unlessAborted(keyOf(request.timeoutMs), signal);
      // The form of the one client that is known: seconds, UTC, twelve hex digits.
      const timestamp = `${new Date(epochMs(clock.now())).toISOString().slice(0, 19)}Z`;
      const nonce = hex(random.bytes(6));
      const content = request.body ?? new Uint8Array();
      const [who, what] = await Promise.all([
        digest(new TextEncoder().encode(`${clientId}|${timestamp}|${nonce}`)),
        digest(content),
      ]);
      const signature = await key.sign(new TextEncoder().encode(`${who}.${what}`));
      const headers = {
        ...request.headers,
        "X-Client-Id": clientId,
        "X-Timestamp": timestamp,
        "X-Nonce": nonce,
        "X-API-Signature": hex(signature).toUpperCase(),
      };
      const timeoutMs = timeLeft();
      if (timeoutMs <= 0) throw noTimeLeft({});
      return transport.send({ ...request, headers, timeoutMs }, signal === undefined ? {} : { signal });
    },
  };

  async function keyOf(timeoutMs: number): Promise<EnvelopeSigner> {
    const secret = await secretOf(secrets, { facilityId, name: secretName }, hub, timeoutMs);
    if (typeof secret !== "string") throw signingKeyUnusable({ name: secretName });
    try {
      return await importEnvelopeKey(secret);
    } catch {
      // Its error may hold the key: it goes no further.
      throw signingKeyUnusable({ name: secretName });
    }
  }
}

async function digest(bytes: Uint8Array): Promise<string> {
  const value = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return hex(new Uint8Array(value)).toUpperCase();
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
