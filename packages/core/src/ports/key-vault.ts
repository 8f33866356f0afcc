import type { CallOptions } from "./call-options.ts";

/** A key that is safe to store: only the vault makes a key of it again. */
export interface WrappedKey {
  /** Which key of the vault wrapped it. */
  readonly vaultKeyId: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps the keys of a facility that never leave it: in a file under a passphrase (`openFileVault`), in a key management
 * service, in a token. It is asked when a store is opened and when keys are rotated, never for a record: a store works
 * on when the line to the service is down.
 */
export interface KeyVault {
  /**
   * Wraps with the newest key of the vault.
   *
   * @param context Bound to the result: it can be unwrapped with the same one only.
   */
  wrapKey(key: Uint8Array, context: string, options?: CallOptions): Promise<WrappedKey>;
  /** @throws EmrError `core.keys.refused` when the key is not of this vault, or was altered */
  unwrapKey(wrapped: WrappedKey, context: string, options?: CallOptions): Promise<Uint8Array>;
}
