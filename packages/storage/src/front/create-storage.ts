import type { FacilityId } from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import { createGate } from "./gate.ts";
import { createOutboxPart } from "./outbox-part.ts";
import { createReceiptPart } from "./receipt-part.ts";
import { createRecordPart } from "./record-part.ts";
import type { Storage } from "./storage.ts";
import type { StorageAdapter } from "./storage-adapter.ts";

/** Puts the rules of the ports in front of an adapter. */
export function createStorage(
  adapter: StorageAdapter,
  options: { readonly facilityId: FacilityId; readonly digest?: Digest | undefined },
): Storage {
  const gate = createGate(adapter, options.facilityId);
  const digest = options.digest ?? portableDigest;
  return {
    ...createRecordPart(gate, digest),
    ...createOutboxPart(gate, digest),
    ...createReceiptPart(gate),
    close: gate.close,
  };
}
