import { type FacilityId, invalidChange } from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import { chooseSealing, type Encryption } from "../encryption/choose-sealing.ts";
import type { Cipher } from "../encryption/cipher.ts";
import { webCipher } from "../encryption/web-cipher.ts";
import { createAuditPart } from "./audit-part.ts";
import { createConsentPart } from "./consent-part.ts";
import { createEgressTicketPart } from "./egress-ticket-part.ts";
import { createGate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { createLookupPart } from "./lookup-part.ts";
import { createOutboxPart } from "./outbox-part.ts";
import { createOwnLog } from "./own-log.ts";
import { withParts } from "./parts.ts";
import { createReceiptPart } from "./receipt-part.ts";
import { createRecordPart } from "./record-part.ts";
import type { Storage } from "./storage.ts";
import type { StorageAdapter } from "./storage-adapter.ts";
import { isStoredText } from "./stored-text.ts";

/** What a handle is opened with, whatever the engine. */
export interface StorageOptions {
  readonly facilityId: FacilityId;
  /** The default depends on the engine. */
  readonly digest?: Digest | undefined;
  /**
   * The log of access to which this handle appends: one for each server, and one for each place that works offline.
   * Default: `main`.
   */
  readonly writer?: string | undefined;
  /** Keys for encryption at rest. From then on the data opens with them only. Default: nothing is encrypted. */
  readonly encryption?: Encryption | undefined;
}

/** The writer of a handle, in Unicode normal form C. @throws `core.store.invalid_change` when it is no text */
export function writerOf({ writer = "main" }: Pick<StorageOptions, "writer">): string {
  const found = createIssueList();
  if (!isStoredText(writer)) {
    found.add(
      invalidChange,
      ["writer"],
      "Phải là chuỗi Unicode hợp lệ, không rỗng.",
      "Must be well-formed text that is not empty.",
    );
  }
  found.throwFirstOf(invalidChange);
  return writer.normalize("NFC");
}

/**
 * Puts the rules of the ports in front of an adapter.
 *
 * @param cipher What the engine's platform encrypts with fastest.
 * @throws EmrError `storage.encryption.keys_wanted`, `storage.encryption.other_keys`, and what vault and key store throw;
 * the adapter is closed then
 */
export async function createStorage(
  adapter: StorageAdapter,
  options: StorageOptions,
  cipher: Cipher = webCipher,
): Promise<Storage> {
  const gate = createGate(adapter, options.facilityId);
  const digest = options.digest ?? portableDigest;
  const log = createOwnLog(writerOf(options), digest);
  const sealing = await chooseSealing(gate, { ...options, digest, cipher }).catch(async (error: unknown) => {
    await gate.close();
    throw error;
  });
  const storage: Storage = {
    ...createRecordPart(gate, sealing, log),
    ...createOutboxPart(gate, sealing),
    ...createReceiptPart(gate, sealing),
    ...createAuditPart(gate, log),
    ...createConsentPart(gate),
    ...createEgressTicketPart(gate),
    ...createLookupPart(gate, sealing),
    close: gate.close,
  };
  return withParts(storage, { gate, sealing, digest, keys: options.encryption?.keys });
}
