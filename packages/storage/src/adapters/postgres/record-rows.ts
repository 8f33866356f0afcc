import type { DocumentId } from "@benhan/core";
import { hexOf } from "../../encryption/hex.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import { headColumns } from "../sql/rows.ts";
import type { Foreseen } from "./foreseen.ts";
import { documentOfRow, headOfRow } from "./rows.ts";
import type { Statements } from "./statements.ts";
import type { RowKind, WriteBatch } from "./write-batch.ts";

type RecordRows = Pick<
  StorageTransaction,
  | "newestHead"
  | "readVersion"
  | "documentOfSource"
  | "insertVersion"
  | "listHeads"
  | "listVersions"
  | "listAppended"
>;
type NoteRows = Pick<StorageTransaction, "getNote" | "putNote">;

/** The statements of the records of one facility. */
export function recordRows(
  s: string,
  kinds: ReturnType<typeof recordKinds>,
  { row, rows, called }: Statements,
  batch: WriteBatch,
  foreseen: Foreseen,
): RecordRows {
  return {
    async newestHead(documentId) {
      if (foreseen.documents.has(documentId)) return foreseen.heads.get(documentId);
      const found = await row(
        `SELECT ${headColumns} FROM ${s}.document_version v WHERE v.facility_id = $1 AND v.document_id = $2
         ORDER BY v.version DESC LIMIT 1`,
        documentId,
      );
      return found && headOfRow(found);
    },
    async readVersion(documentId, version) {
      const found = await called(
        `SELECT head, content FROM ${s}.read_version($1, $2, $3)`,
        documentId,
        version,
      );
      return found && documentOfRow(found);
    },
    async documentOfSource(index) {
      const name = JSON.stringify([index.system, index.id]);
      if (foreseen.sources.has(name)) return foreseen.owners.get(name);
      const found = await row(
        `SELECT document_id FROM ${s}.document_source WHERE facility_id = $1 AND system = $2 AND id = $3`,
        ...[index.system, index.id],
      );
      return found?.["document_id"] as DocumentId | undefined;
    },
    async insertVersion(document, index) {
      const { documentId, author, source, retention } = document;
      // No spreading here: this is run for each document of a batch.
      const row = {
        document_id: documentId,
        version: document.version,
        episode_id: document.episodeId,
        kind: document.kind,
        schema: document.schema,
        content_type: document.contentType,
        author_kind: author.kind,
        author_id: author.id,
        recorded_at: document.recordedAt,
        reason: document.reason,
        source_system: source?.system,
        source_id: source?.id,
        retention_rule: retention?.rule,
        retention_edition: retention?.edition,
        keep_until: retention?.keepUntil,
        digest: document.digest,
        size: document.size,
        sealed: document.sealed && `\\x${hexOf(document.sealed)}`,
      };
      batch.addRow(kinds.version, row, document.body);
      if (index !== undefined) {
        const { system, id } = index;
        batch.addRow(kinds.source, { system, id, document_id: documentId });
      }
    },
    async listHeads(episodeId, { after, limit }) {
      const ofEpisode = episodeId === undefined ? "" : "AND v.episode_id = $4";
      const found = await rows(
        `SELECT ${headColumns} FROM ${s}.document_version v
         WHERE v.facility_id = $1 ${ofEpisode} AND v.document_id > $2 AND v.version = (
           SELECT max(n.version) FROM ${s}.document_version n
           WHERE n.facility_id = v.facility_id AND n.document_id = v.document_id)
         ORDER BY v.document_id LIMIT $3`,
        ...[after ?? "", limit, ...(episodeId === undefined ? [] : [episodeId])],
      );
      return found.map(headOfRow);
    },
    async listVersions(documentId, { after, limit }) {
      const found = await rows(
        `SELECT ${headColumns} FROM ${s}.document_version v
         WHERE v.facility_id = $1 AND v.document_id = $2 AND v.version > $3 ORDER BY v.version LIMIT $4`,
        ...[documentId, after ?? 0, limit],
      );
      return found.map(headOfRow);
    },
    async listAppended({ after, limit }) {
      const found = await rows(
        `SELECT v.ordinal, ${headColumns} FROM ${s}.document_version v
         WHERE v.facility_id = $1 AND v.ordinal > $2 ORDER BY v.ordinal LIMIT $3`,
        ...[after ?? 0, limit],
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), head: headOfRow(one) }));
    },
  };
}

/** What is written to the tables of a schema, quoted. */
export function recordKinds(s: string): { readonly version: RowKind; readonly source: RowKind } {
  const columns = `document_id, version, episode_id, kind, schema, content_type, author_kind, author_id, recorded_at,
    reason, source_system, source_id, retention_rule, retention_edition, keep_until, digest, size, sealed`;
  return {
    version: {
      put: `${s}.put_version`,
      columns: `document_id text, version bigint, episode_id text, kind text, schema bigint, content_type text,
        author_kind text, author_id text, recorded_at text, reason text, source_system text, source_id text,
        retention_rule text, retention_edition text, keep_until text, digest text, size bigint,
        sealed bytea`,
      sql: (rows, bytes) =>
        `INSERT INTO ${s}.document_version (facility_id, ${columns}, body) SELECT $1, ${columns}, ${bytes} FROM ${rows}`,
    },
    source: {
      put: `${s}.put_source`,
      columns: "system text, id text, document_id text",
      sql: (rows) =>
        `INSERT INTO ${s}.document_source (facility_id, system, id, document_id)
         SELECT $1, system, id, document_id FROM ${rows} ON CONFLICT DO NOTHING`,
    },
  };
}

/** The notes of a store about itself. */
export function noteRows(s: string, { row }: Statements, batch: WriteBatch): NoteRows {
  return {
    async getNote(name) {
      const found = await row(`SELECT text FROM ${s}.note WHERE facility_id = $1 AND name = $2`, name);
      return found?.["text"] as string | undefined;
    },
    async putNote(name, text) {
      batch.add(
        (bind) => `INSERT INTO ${s}.note (facility_id, name, text) VALUES ($1, ${bind(name)}, ${bind(text)})
          ON CONFLICT (facility_id, name) DO UPDATE SET text = excluded.text`,
      );
    },
  };
}
