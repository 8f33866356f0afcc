import type { Instant } from "@benhan/core";
import type { HashAlgorithm, SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { ValueRefusal } from "./decode-remote-value.ts";

/**
 * Where a remote signing stands. It only moves forward: `created → sent → awaitingSigner → signing → signed → embedded`
 * (`partlyEmbedded` when some documents got no sound value), or to one of the ends `rejected`, `expired`, `failed`,
 * `cancelled`, which nothing leaves. `describeTransaction` puts it in words.
 */
export type RemoteState =
  | "created"
  | "sent"
  | "awaitingSigner"
  | "signing"
  | "signed"
  | "embedded"
  | "partlyEmbedded"
  | "rejected"
  | "expired"
  | "failed"
  | "cancelled";

/** Why a service did not sign, as far as services tell it apart. */
export type ProviderFailure =
  /** No signing turns left. */
  | "quota-exceeded"
  /** Expired, revoked, locked or unknown at the service. */
  | "certificate-invalid"
  /** Our own account was refused. */
  | "account-refused"
  /** The service refused the request as such: more items than it takes, an algorithm it does not have. */
  | "request-refused"
  /** Anything else. */
  | "service-failed";

/** Why a transaction failed. */
export type RemoteFailure =
  | ProviderFailure
  /** The service answered with values, and not one of them was ours. */
  | "values-refused"
  /** The request may have been carried out, and the service cannot be asked. Look before starting again. */
  | "outcome-unknown";

/** One digest of a batch, and what became of it. */
export interface RemoteItem {
  /** What the service and the signer's phone show; ends with {@link code}. */
  readonly docId: string;
  /** First twelve hex digits of the digest in groups of four: the same on both screens. */
  readonly code: string;
  /** Base64. */
  readonly digest: string;
  readonly digestAlgorithm: HashAlgorithm;
  readonly algorithm: SignatureAlgorithm;
  /** The bytes whose hash is {@link digest}, in base64: a value is verified against them before it is kept. */
  readonly toBeSigned: string;
  /** The value (RSA: as long as the modulus; ECDSA: r and s side by side) in base64, verified under the certificate. */
  readonly value?: string;
  /** Why what the service returned for it was not kept. */
  readonly refusal?: ValueRefusal;
}

/** A verified value that came after the transaction had ended: kept for the audit. */
export interface OrphanResult {
  readonly docId: string;
  readonly value: string;
  readonly receivedAt: Instant;
}

/**
 * A remote signing as plain data that survives `JSON.stringify`, a queue and a restart. It holds no secret. Store it
 * whenever it changes; a store that is shared by several processes refuses an older {@link revision}.
 */
export interface RemoteTransaction {
  readonly version: 1;
  /** The name under which the service knows it, where the service lets us choose. */
  readonly transactionId: string;
  /** Hash of the digests, the signer and the certificate: the same batch gives the same key. */
  readonly idempotencyKey: string;
  /** Counts from 1; another attempt at the same batch is another transaction. */
  readonly attempt: number;
  readonly provider: string;
  /** Who the signer is at the service. */
  readonly signer: string;
  /** What the service calls the signer's certificate. */
  readonly credential: string;
  /** The expected certificate, DER in base64. */
  readonly certificate: string;
  readonly description: string;
  readonly items: readonly RemoteItem[];
  readonly state: RemoteState;
  /**
   * What is known of the request: `none` has certainly not reached the service, `unknown` may have,
   * `acknowledged` has.
   */
  readonly delivery: "none" | "unknown" | "acknowledged";
  readonly failure?: RemoteFailure;
  /** What the service answered, as a code; never a sentence, which may name a person. */
  readonly providerCode?: string;
  /** What the service calls the transaction, where it chooses. */
  readonly reference?: string;
  /** Code of the fault of the last call that got no answer; absent after an answer. */
  readonly lastFault?: string;
  /** Numbers of values that the service returned and nobody asked for. */
  readonly surplus: number;
  readonly orphans: readonly OrphanResult[];
  /** When its documents were completed. */
  readonly completedAt?: Instant;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revision: number;
}

const order: Readonly<Record<RemoteState, number>> = {
  created: 0,
  sent: 1,
  awaitingSigner: 2,
  signing: 3,
  signed: 4,
  embedded: 5,
  partlyEmbedded: 5,
  rejected: 6,
  expired: 6,
  failed: 6,
  cancelled: 6,
};

/** True for the name of a state. */
export function isRemoteState(value: unknown): value is RemoteState {
  return typeof value === "string" && Object.hasOwn(order, value);
}

/** True when nothing more happens by itself: the values are there, or the transaction has ended. */
export function isSettled({ state }: Pick<RemoteTransaction, "state">): boolean {
  return order[state] >= order.signed;
}

/** True when its values were put into the documents. */
export function isCompleted({
  state,
  completedAt,
}: Pick<RemoteTransaction, "state" | "completedAt">): boolean {
  return order[state] === order.embedded || completedAt !== undefined;
}

/** True when a transaction in one state may go on to the other, or stay. */
export function mayMove(from: RemoteState, to: RemoteState): boolean {
  if (from === to) return true;
  // What has values is embedded or stays; what has ended stays.
  if (order[from] >= order.signed) return from === "signed" && order[to] === order.embedded;
  return order[to] > order[from] && order[to] !== order.embedded;
}
