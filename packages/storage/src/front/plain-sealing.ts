import { digestOf, storeDamaged } from "@benhan/core";
import type { Digest } from "@benhan/core/ports";
import { keysWanted } from "../encryption/encryption.faults.ts";
import { readEnvelope } from "../encryption/envelope.ts";
import type { Sealing } from "./sealing.ts";
import type { HeadRow } from "./storage-adapter.ts";
import { withOwnRetention, withStoredRetention } from "./stored-retention.ts";
import { sourceIndexKey } from "./stored-text.ts";

/** Keeps everything as it is. */
export function plainSealing(digest: Digest): Sealing {
  return {
    async sealDocuments(documents) {
      return documents.map(withStoredRetention);
    },
    openHead: plainHead,
    listedHead: plainHead,
    async openDocument(row) {
      if (row.sealed !== undefined) throw keysWanted({});
      if (digestOf(row.body, digest) !== row.digest) throw storeDamaged({ key: row.documentId });
      return withOwnRetention(row);
    },
    sourceIndexes: (source) => [sourceIndexKey(source)],
    async sealEntries(entries) {
      return entries.map(({ bytes }) => bytes);
    },
    admitEntry(bytes) {
      if (readEnvelope(bytes) !== undefined) throw keysWanted({});
    },
    async openEntry(row, bytes) {
      return digestOf(bytes, digest) === row.digest ? bytes : undefined;
    },
    async sealCards(cards) {
      return cards.map(({ body }) => body);
    },
    async openCard({ body }) {
      if (readEnvelope(body) !== undefined) throw keysWanted({});
      return body;
    },
    hidesLookups: false,
    lookupValues: (_, value) => [value],
    keyIdOf: () => undefined,
    async sealReceipt(receipt) {
      return receipt;
    },
    async openReceipt(receipt) {
      if (receipt.raw !== undefined && readEnvelope(receipt.raw) !== undefined) throw keysWanted({});
      return receipt;
    },
  };
}

async function plainHead(row: HeadRow): Promise<HeadRow> {
  if (row.sealed !== undefined) throw keysWanted({});
  return withOwnRetention(row);
}
