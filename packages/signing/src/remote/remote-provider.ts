import type { CallOptions } from "@benhan/core/ports";
import type { HashAlgorithm, SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { ProviderFailure, RemoteTransaction } from "./remote-transaction.ts";

/** A certificate that a signer has at a service. */
export interface RemoteCredential {
  /** What the service calls it. */
  readonly credential: string;
  /** DER. */
  readonly certificate: Uint8Array;
  /** Issuers as far as the service told them, in DER, in its order. */
  readonly chain: readonly Uint8Array[];
  /** What the service signs with it. */
  readonly algorithms: readonly SignatureAlgorithm[];
}

/** One value as it came: what it belongs to, and its text, not decoded. */
export interface ProviderValue {
  /** By name, or by position where the service answers with a bare list. */
  readonly item: string | number;
  readonly text: string;
}

/** What a service answered, in the words of all services. */
export type ProviderAnswer =
  | { readonly kind: "waiting"; readonly state: "awaitingSigner" | "signing"; readonly reference?: string }
  | { readonly kind: "values"; readonly values: readonly ProviderValue[] }
  | { readonly kind: "rejected" | "expired"; readonly code?: string }
  | { readonly kind: "failed"; readonly failure: ProviderFailure; readonly code?: string }
  /** The service knows of no such transaction. */
  | { readonly kind: "unknown" };

/** What a provider is told besides the transaction. */
export interface ProviderCallOptions extends CallOptions {
  /**
   * Must be awaited before the first byte leaves that could make the service sign: stores that the outcome is unknown
   * from here on, with what the service is to be asked by afterwards.
   */
  beforeSigning(reference?: string): Promise<void>;
}

/**
 * One signing service: how it is spoken to, and nothing else. What its answers mean for a transaction, what is kept and
 * what is tried again is decided once for all services, by `createRemoteSigner`.
 *
 * Calls throw what the transport throws (`core.http.not_sent`, `core.http.no_answer`); every answer is a value.
 */
export interface RemoteProvider {
  /** Such as `vnpt-smart-ca`. */
  readonly name: string;
  /** Items of one transaction. */
  readonly mostItems: number;
  /** How long a signer has. */
  readonly lifetimeMs: number;
  /** How the service spells values. */
  readonly valueEncoding: "base64" | "hex";
  /** The hash functions whose digests it takes. */
  readonly hashes: readonly HashAlgorithm[];
  /**
   * What is right after an answer was lost: `ask` by our own transaction id and send again only what the service does not
   * know; `resend` under the same id, which the service takes once; `give-up`, where it could sign twice.
   */
  readonly afterLostAnswer: "ask" | "resend" | "give-up";
  listCredentials(signer: string, options?: CallOptions): Promise<readonly RemoteCredential[]>;
  submit(transaction: RemoteTransaction, options: ProviderCallOptions): Promise<ProviderAnswer>;
  poll(transaction: RemoteTransaction, options: ProviderCallOptions): Promise<ProviderAnswer>;
  /** The transaction that a message of the service speaks of (our id or its reference), or `undefined`. */
  readWebhook?(body: Uint8Array): string | undefined;
}
