import type { DocumentId } from "@benhan/core";
import type { AuditLogRow } from "../../front/audit-rows.ts";
import type { ForeseenKeys, HeadRow, OutboxRow } from "../../front/storage-adapter.ts";
import { headOfRow, logRowOf, outboxRowOf } from "./rows.ts";
import type { PostgresRow, Statements } from "./statements.ts";

/** What a commit will read, fetched at once. Keys that are told and have no answer are not there. */
export interface Foreseen {
  readonly documents: Set<string>;
  readonly heads: Map<string, HeadRow>;
  /** By system and id, as JSON. */
  readonly sources: Set<string>;
  readonly owners: Map<string, DocumentId>;
  readonly entryIds: Set<string>;
  readonly entries: Map<string, OutboxRow>;
  /** By hub and chain, as JSON. */
  readonly chains: Set<string>;
  readonly newest: Map<string, OutboxRow>;
  readonly writers: Set<string>;
  readonly logs: Map<string, AuditLogRow>;
}

/** Nothing is foreseen. */
export function nothingForeseen(): Foreseen {
  return {
    ...{ documents: new Set(), heads: new Map(), sources: new Set(), owners: new Map() },
    ...{ entryIds: new Set(), entries: new Map(), chains: new Set(), newest: new Map() },
    ...{ writers: new Set(), logs: new Map() },
  };
}

/** What the server answers: a text of JSON for each kind, `null` where nothing is there. */
export const foreseenColumns = ["heads", "owners", "entries", "newest", "logs"] as const;

/** How the functions of the schema are told what a commit will read. */
export function foreseenTexts({ documents, sources, entries, writer }: ForeseenKeys): readonly string[] {
  return [...[documents, sources, entries].map((keys) => JSON.stringify(keys)), writer ?? ""];
}

/**
 * Fetches what was told with one call of a function of the schema, of which the server keeps the plans. The answers come
 * as texts of JSON, one column for each kind, which every driver gives as they are.
 */
export async function foresee(
  s: string,
  { first }: Statements,
  keys: ForeseenKeys,
  into: Foreseen,
): Promise<void> {
  const { documents, sources, entries, writer } = keys;
  const found = await first(
    `SELECT ${foreseenColumns.join(", ")} FROM ${s}.foresee($1, $2, $3, $4, $5)`,
    ...foreseenTexts(keys),
  );
  const listed = (name: string) =>
    (typeof found?.[name] === "string" ? JSON.parse(found[name]) : []) as readonly PostgresRow[];

  for (const documentId of documents) into.documents.add(documentId);
  for (const head of listed("heads").map(headOfRow)) into.heads.set(head.documentId, head);
  for (const { system, id } of sources) into.sources.add(JSON.stringify([system, id]));
  for (const owner of listed("owners")) {
    into.owners.set(JSON.stringify([owner["system"], owner["id"]]), owner["document_id"] as DocumentId);
  }
  for (const { entryId, hub, chain } of entries) {
    into.entryIds.add(entryId);
    into.chains.add(JSON.stringify([hub, chain]));
  }
  for (const entry of listed("entries").map(outboxRowOf)) into.entries.set(entry.entryId, entry);
  for (const entry of listed("newest").map(outboxRowOf)) {
    into.newest.set(JSON.stringify([entry.hub, entry.chain]), entry);
  }
  if (writer !== undefined) into.writers.add(writer);
  for (const log of listed("logs").map(logRowOf)) into.logs.set(log.writer, log);
}
