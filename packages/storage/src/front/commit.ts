import {
  type DocumentId,
  invalidChange,
  type OutboxChange,
  type SourceKey,
  type StoredDocument,
  sourceTaken,
  staleVersion,
} from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { CommitResult } from "@benhan/core/ports";
import { appendEvents, placeEvents } from "./append-events.ts";
import { createIssueList, type IssueList } from "./issue-list.ts";
import { type SealedLookups, writeLookups } from "./lookup-part.ts";
import type { OwnLog } from "./own-log.ts";
import type { PreparedCommit } from "./prepare-commit.ts";
import { refuseMarked } from "./record-mark.ts";
import type { Sealing } from "./sealing.ts";
import type { DocumentRow, ForeseenKeys, HeadRow, OutboxRow, StorageTransaction } from "./storage-adapter.ts";

/** The sources of a document as the engine finds them; none of one without. */
type SourceIndexes = ReturnType<Sealing["sourceIndexes"]> | undefined;

/** What a commit is written with. */
export interface CommitMeans {
  readonly log: OwnLog;
  readonly sealing: Sealing;
  /** The documents as the engine keeps them, in the same order. */
  readonly rows: readonly DocumentRow[];
  /** The bytes of the entries as the engine keeps them, in the same order. */
  readonly bytes: readonly Uint8Array[];
  readonly lookups: SealedLookups;
}

/** Looks for every conflict of a commit, then writes all of it. Reads come before writes, as adapters ask. */
export async function commitPrepared(
  commit: PreparedCommit,
  transaction: StorageTransaction,
  { log, sealing, rows, bytes, lookups }: CommitMeans,
): Promise<CommitResult> {
  const found = createIssueList();
  const indexes = commit.documents.map(({ document: { source } }) => source && sealing.sourceIndexes(source));
  await transaction.foresee?.(keysOf(commit, log.writer, indexes, sealing));
  if (sealing.hidesLookups) await refuseInDisposal(commit, transaction);
  await checkExpected(commit, transaction, found);
  await checkVersions(commit, transaction, found);
  await checkSources(commit, transaction, indexes, found);
  const entries = await placeEntries(commit, bytes, transaction, found);
  const events = await placeEvents(commit.audit, log, transaction, found);
  found.throwFirstOf(staleVersion, sourceTaken, invalidChange);

  for (const [at, row] of rows.entries()) await transaction.insertVersion(row, indexes[at]?.[0]);
  for (const { row, bytes } of entries) if (bytes) await transaction.insertEntry(row, bytes);
  await writeLookups(lookups, sealing, transaction);
  await appendEvents(events, log, transaction);
  return {
    documents: commit.documents.map(({ document }) => headOf(document)),
    outbox: entries.map(({ row, bytes }) => ({
      entryId: row.entryId,
      sequence: row.sequence,
      alreadyQueued: bytes === undefined,
    })),
  };
}

/** What is known of a stored version without its body. */
export function headOf<Row extends HeadRow>(
  document: Row & { readonly body: Uint8Array },
): Omit<Row, "body"> {
  const { body: _, ...head } = document;
  // The members that are objects hold texts alone. `structuredClone` of a head costs more than its row.
  for (const name of ["author", "source", "retention"] as const) {
    const value = head[name];
    if (value !== undefined) Object.assign(head, { [name]: { ...value } });
  }
  return head;
}

function keysOf(
  { documents, outbox, audit, expected, lookups }: PreparedCommit,
  writer: string,
  indexes: readonly SourceIndexes[],
  { hidesLookups }: Sealing,
): ForeseenKeys {
  const named = expected.map(([documentId]) => documentId as StoredDocument["documentId"]);
  return {
    documents: [...new Set([...documents.map(({ document }) => document.documentId), ...named])],
    sources: indexes.flatMap((each) => each ?? []),
    entries: outbox.map(({ change: { entryId, hub, chain } }) => ({ entryId, hub, chain })),
    ...(audit.length > 0 && { writer }),
    isSmall: documents.length <= 1 && outbox.length <= 1 && lookups.length === 0 && !hidesLookups,
    isNew: documents.every(({ document }) => document.version === 1) && named.length === 0,
  };
}

/** A store without encryption disposes of nothing, and is not asked. */
async function refuseInDisposal(
  { documents }: PreparedCommit,
  transaction: StorageTransaction,
): Promise<void> {
  const episodes = new Set<string>();
  for (const { document } of documents) {
    episodes.add(document.episodeId);
    // A document that moves away takes part of the record with it.
    if (document.version > 1) {
      const newest = await transaction.newestHead(document.documentId);
      if (newest !== undefined) episodes.add(newest.episodeId);
    }
  }
  for (const episodeId of episodes) await refuseMarked(episodeId, transaction);
}

async function checkExpected(commit: PreparedCommit, transaction: StorageTransaction, found: IssueList) {
  for (const [documentId, version] of commit.expected) {
    const newest = (await transaction.newestHead(documentId as StoredDocument["documentId"]))?.version ?? 0;
    if (newest !== version) addStale(["expectedVersions", documentId], version, newest, found);
  }
}

async function checkVersions(commit: PreparedCommit, transaction: StorageTransaction, found: IssueList) {
  const newest = new Map<string, number>();
  for (const { document, path } of commit.documents) {
    const { documentId, version } = document;
    const before = newest.get(documentId) ?? (await transaction.newestHead(documentId))?.version ?? 0;
    if (version !== before + 1) addStale([...path, "version"], version - 1, before, found);
    newest.set(documentId, Math.max(before, version));
  }
}

function addStale(path: JsonPath, expected: number, newest: number, found: IssueList): void {
  found.add(
    staleVersion,
    path,
    `Lần ghi dựa vào phiên bản ${expected}, trong kho phiên bản mới nhất là ${newest}.`,
    `This builds on version ${expected}, the newest version in the store is ${newest}.`,
  );
}

/** The document of the first of these that is there. */
export async function ownerOf(
  indexes: readonly SourceKey[],
  transaction: Pick<StorageTransaction, "documentOfSource">,
): Promise<DocumentId | undefined> {
  for (const index of indexes) {
    const owner = await transaction.documentOfSource(index);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

async function checkSources(
  commit: PreparedCommit,
  transaction: StorageTransaction,
  indexes: readonly SourceIndexes[],
  found: IssueList,
) {
  const owners = new Map<string, string>();
  for (const [at, { document, path }] of commit.documents.entries()) {
    const own = indexes[at];
    if (own === undefined) continue;
    const [index, ...before] = own;
    const name = JSON.stringify([index.system, index.id]);
    const owner = owners.get(name) ?? (await ownerOf([index, ...before], transaction));
    if (owner !== undefined && owner !== document.documentId) {
      const place = [...path, "source"];
      found.add(
        sourceTaken,
        place,
        `Nguồn này đã thuộc về tài liệu ${owner}.`,
        `This source already belongs to document ${owner}.`,
        {
          vi: `Đưa tài liệu ${owner} vào \`previous\` và ghi \`reason\` khi gọi \`archive\`, rồi ghi lại.`,
          en: `Give document ${owner} to \`archive\` in \`previous\`, with a \`reason\`, then commit again.`,
        },
      );
    }
    owners.set(name, owner ?? document.documentId);
  }
}

/** Bytes under another edition or facility code are another message: the correction of a mistake, say. */
function isSameContent(row: OutboxRow, change: OutboxChange): boolean {
  const told = ["digest", "kind", "edition", "facilityCode", "contentType"] as const;
  return told.every((field) => row[field] === change[field]);
}

interface PlacedEntry {
  readonly row: OutboxRow;
  /** Absent when the entry is in the store already. */
  readonly bytes?: Uint8Array;
}

async function placeEntries(
  commit: PreparedCommit,
  kept: readonly Uint8Array[],
  transaction: StorageTransaction,
  found: IssueList,
): Promise<readonly PlacedEntry[]> {
  const placed: PlacedEntry[] = [];
  const newestOf = new Map<string, OutboxRow>();
  const byId = new Map<string, OutboxRow>();
  const place = (entry: PlacedEntry) => {
    placed.push(entry);
    byId.set(entry.row.entryId, entry.row);
  };
  for (const [at, { change, path }] of commit.outbox.entries()) {
    const chain = JSON.stringify([change.hub, change.chain]);
    const newest = newestOf.get(chain) ?? (await transaction.newestOfChain(change.hub, change.chain));
    const sameId = byId.get(change.entryId) ?? (await transaction.getRow(change.entryId));
    if (sameId !== undefined && isSameContent(sameId, change)) {
      place({ row: sameId });
    } else if (sameId !== undefined) {
      found.add(
        invalidChange,
        [...path, "entryId"],
        "Mã này đã dùng cho nội dung khác.",
        "This id already belongs to other content.",
      );
    } else if (newest !== undefined && isSameContent(newest, change) && newest.state !== "dead") {
      place({ row: newest });
    } else {
      const { change: _, bytes: __, ...entry } = change;
      const row: OutboxRow = {
        ...entry,
        sequence: (newest?.sequence ?? 0) + 1,
        state: "queued",
        attempts: 0,
        leases: 0,
        notBefore: change.createdAt,
      };
      newestOf.set(chain, row);
      place({ row, bytes: kept[at] as Uint8Array });
    }
  }
  return placed;
}
