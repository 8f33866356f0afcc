import { createHash } from "node:crypto";
import type { DocumentId, SourceKey } from "@benhan/core";
import type { DocumentRow, HeadRow, StorageTransaction } from "@benhan/storage/adapter";
import { bytesOf, jsonOf, key, limitOf, type MariadbRow, type Statements, textOf } from "./statements.ts";

type RecordRows = Pick<
  StorageTransaction,
  | ("newestHead" | "readVersion" | "documentOfSource" | "insertVersion" | "listHeads" | "listVersions")
  | ("listAppended" | "getNote" | "putNote")
>;

/** The statements of the records of one facility, in a database (quoted). */
export function recordRows(d: string, { row, rows, run }: Statements, facilityId: string): RecordRows {
  const heads = `SELECT v.ordinal, v.head, v.sealed FROM ${d}.document_version v`;
  return {
    async newestHead(documentId) {
      const found = await row(
        `${heads} WHERE v.facility_id = ? AND v.document_id = ? ORDER BY v.version DESC LIMIT 1`,
        ...[facilityId, documentId],
      );
      return found && headOfRow(found);
    },
    async readVersion(documentId, version) {
      const only = version === undefined ? "" : "AND v.version = ?";
      const found = await row(
        `SELECT v.head, v.sealed, v.body FROM ${d}.document_version v
         WHERE v.facility_id = ? AND v.document_id = ? ${only} ORDER BY v.version DESC LIMIT 1`,
        ...[facilityId, documentId, ...(version === undefined ? [] : [version])],
      );
      return found && documentOfRow(found);
    },
    async documentOfSource(index) {
      const found = await row(
        `SELECT document_id FROM ${d}.document_source WHERE facility_id = ? AND source_digest = ?`,
        ...[facilityId, digestOf(index)],
      );
      return found && (textOf(found["document_id"]) as DocumentId);
    },
    async insertVersion(document, index) {
      const { body, sealed, ...head } = document;
      await run(
        `INSERT INTO ${d}.document_version (facility_id, document_id, version, episode_id, head, sealed, body)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ...[facilityId, key(head.documentId), head.version, key(head.episodeId), JSON.stringify(head)],
        ...[sealed, body],
      );
      if (index === undefined) return;
      const source = [facilityId, digestOf(index)];
      // No INSERT IGNORE: it would ignore everything. No ON DUPLICATE KEY: that is an UPDATE to the triggers.
      const taken = await row(
        `SELECT 1 AS taken FROM ${d}.document_source WHERE facility_id = ? AND source_digest = ?`,
        ...source,
      );
      if (taken !== undefined) return;
      await run(
        `INSERT INTO ${d}.document_source (facility_id, source_digest, source, document_id) VALUES (?, ?, ?, ?)`,
        ...[...source, JSON.stringify(index), head.documentId],
      );
    },
    async listHeads(episodeId, { after, limit }) {
      const ofEpisode = episodeId === undefined ? "" : "AND v.episode_id = ?";
      // A join: what stands in a subquery would not be locked, and be read as it was when the transaction began.
      const found = await rows(
        `${heads} LEFT JOIN ${d}.document_version n
           ON n.facility_id = v.facility_id AND n.document_id = v.document_id AND n.version > v.version
         WHERE v.facility_id = ? ${ofEpisode} AND v.document_id > ? AND n.ordinal IS NULL
         ORDER BY v.document_id ${limitOf(limit)}`,
        ...[facilityId, ...(episodeId === undefined ? [] : [episodeId]), after ?? ""],
      );
      return found.map(headOfRow);
    },
    async listVersions(documentId, { after, limit }) {
      const found = await rows(
        `${heads} WHERE v.facility_id = ? AND v.document_id = ? AND v.version > ? ORDER BY v.version ${limitOf(limit)}`,
        ...[facilityId, documentId, after ?? 0],
      );
      return found.map(headOfRow);
    },
    async listAppended({ after, limit }) {
      const found = await rows(
        `${heads} WHERE v.facility_id = ? AND v.ordinal > ? ORDER BY v.ordinal ${limitOf(limit)}`,
        ...[facilityId, after ?? 0],
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), head: headOfRow(one) }));
    },
    async getNote(name) {
      const found = await row(
        `SELECT text FROM ${d}.note WHERE facility_id = ? AND name = ?`,
        facilityId,
        name,
      );
      return found && textOf(found["text"]);
    },
    async putNote(name, text) {
      await run(
        `INSERT INTO ${d}.note (facility_id, name, text) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE text = VALUE(text)`,
        ...[facilityId, key(name), text],
      );
    },
  };
}

/** Two texts as one, so that no two sources give the same. */
function digestOf({ system, id }: SourceKey): Uint8Array {
  return createHash("sha256")
    .update(JSON.stringify([system, id]))
    .digest();
}

// What stands in the tables was checked when it was written: the casts say what the checks have made sure of.

function headOfRow(row: MariadbRow): HeadRow {
  const head = jsonOf(row["head"]) as HeadRow;
  return row["sealed"] === null ? head : { ...head, sealed: bytesOf(row["sealed"]) };
}

function documentOfRow(row: MariadbRow): DocumentRow {
  return { ...headOfRow(row), body: bytesOf(row["body"]) };
}
