import type { DigestText, StoredDocument } from "@benhan/core";
import type { BlobStore, TreeHead } from "@benhan/core/ports";
import { ownerOf } from "../front/commit.ts";
import type { StoreParts } from "../front/parts.ts";
import type { DocumentItem, ReceiptItem } from "../walk/walk-item.ts";
import type { FindingCode } from "./store-finding.ts";

/** What the checks of items work with. */
export interface ItemMeans {
  readonly parts: StoreParts;
  readonly blobs: BlobStore | undefined;
  readonly blobsOf: ((document: StoredDocument) => readonly DigestText[]) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What a sound version misses around it: the version before it, the way from its source, its attachments. */
export async function checkDocument(
  { parts: { gate, sealing }, blobs, blobsOf, signal }: ItemMeans,
  { document }: DocumentItem,
): Promise<readonly FindingCode[]> {
  const { documentId, version, source } = document;
  const found: FindingCode[] = [];
  const indexes = source && sealing.sourceIndexes(source);
  const [before, owner] = await gate.read(async (rows) => {
    const page = { after: version - 2, limit: 1 };
    const heads = version === 1 ? [] : await rows.listVersions(documentId, page);
    return [heads[0]?.version, indexes && (await ownerOf(indexes, rows))] as const;
  }, signal);
  if (version > 1 && before !== version - 1) found.push("version-missing");
  if (indexes !== undefined && owner !== documentId) found.push("source-lost");
  if (blobs !== undefined) {
    const { facilityId } = gate;
    for (const digest of blobsOf?.(document) ?? []) {
      const content = await readable(() => blobs.getBlob({ facilityId, digest }, signal ? { signal } : {}));
      if (content === undefined) found.push("blob-missing");
    }
  }
  return found;
}

/** A damaged blob is told where the blobs are read. */
async function readable<T>(work: () => Promise<T>): Promise<T | "damaged"> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "core.store.damaged") return "damaged";
    throw error;
  }
}

/** Whether there is the entry whose answer a receipt keeps. */
export async function checkReceipt(
  { parts: { gate }, signal }: ItemMeans,
  { receipt }: ReceiptItem,
): Promise<readonly FindingCode[]> {
  const row = await gate.read((rows) => rows.getRow(receipt.entryId), signal);
  return row === undefined ? ["entry-unknown"] : [];
}

/** Whether the log has as many events as were anchored. */
export async function checkAnchor(
  { parts: { gate }, signal }: ItemMeans,
  { writer, size }: TreeHead,
): Promise<readonly FindingCode[]> {
  const log = await gate.read((rows) => rows.auditLog(writer), signal);
  return (log?.size ?? 0) < size ? ["events-removed"] : [];
}
