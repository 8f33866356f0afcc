import { type FacilityId, invalidChange } from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import { createAuditPart } from "./audit-part.ts";
import { createConsentPart } from "./consent-part.ts";
import { createEgressTicketPart } from "./egress-ticket-part.ts";
import { createGate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { createOutboxPart } from "./outbox-part.ts";
import { createOwnLog } from "./own-log.ts";
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

/** Puts the rules of the ports in front of an adapter. */
export function createStorage(adapter: StorageAdapter, options: StorageOptions): Storage {
  const gate = createGate(adapter, options.facilityId);
  const digest = options.digest ?? portableDigest;
  const log = createOwnLog(writerOf(options), digest);
  return {
    ...createRecordPart(gate, digest, log),
    ...createOutboxPart(gate, digest),
    ...createReceiptPart(gate),
    ...createAuditPart(gate, log),
    ...createConsentPart(gate),
    ...createEgressTicketPart(gate),
    close: gate.close,
  };
}
