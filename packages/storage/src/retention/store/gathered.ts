import type { DigestText, DocumentHead, Uuid } from "@benhan/core";
import type { OutboxRow } from "../../front/storage-adapter.ts";
import type { RetentionStore } from "./retention-store.ts";

/** What is being put together. */
export interface Gathered {
  readonly key: string;
  readonly heads: DocumentHead[];
  readonly versions: DocumentHead[];
  /** Every document under it, and how many versions, those that were disposed of too. */
  readonly documents: Set<string>;
  count: number;
  readonly entries: OutboxRow[];
  readonly receipts: { readonly receiptId: string; readonly digest: DigestText; readonly raw?: DigestText }[];
  readonly blobs: Set<DigestText>;
  readonly keyIds: Set<Uuid>;
  /** Entries of its chains that stay. */
  readonly left: Set<Uuid>;
  hasPlain: boolean;
  isDisposed: boolean;
}

/** Notes the key under which something of it lies. */
export function takeKey(own: Gathered, { sealing }: RetentionStore, sealed: Uint8Array | undefined): void {
  const keyId = sealed && sealing.keyIdOf(sealed);
  if (keyId === undefined) own.hasPlain = true;
  else own.keyIds.add(keyId);
}
