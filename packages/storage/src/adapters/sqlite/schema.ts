import type { FileFormat } from "./file-format.ts";

/** "BHAN" in ASCII. */
const applicationId = 0x4248414e;

/** Of small rows that are replaced and taken away. */
function cardTable(name: string): string {
  return `CREATE TABLE ${name} (
    facility_id TEXT NOT NULL,
    drawer TEXT NOT NULL,
    sort TEXT NOT NULL,
    key TEXT NOT NULL,
    body BLOB,
    PRIMARY KEY (facility_id, drawer, sort, key)
  ) STRICT, WITHOUT ROWID;`;
}
const cardIndex = "CREATE INDEX card_by_key ON card (facility_id, key, drawer, sort);";

/**
 * Writes all cards anew. `secure_delete` overwrites rows where they stood last, but not where they stood before SQLite
 * moved them to another page: a page that is dropped as a whole is overwritten as a whole.
 */
export const rewriteCards = `
  ${cardTable("card_anew")}
  INSERT INTO card_anew SELECT facility_id, drawer, sort, key, body FROM card ORDER BY facility_id, drawer, sort, key;
  DROP TABLE card;
  ALTER TABLE card_anew RENAME TO card;
  ${cardIndex}
`;

/**
 * What is evidence (versions, sent bytes, receipts) can be neither changed nor deleted, not even by mistake. Moments
 * stand as they were given, and as milliseconds where they are compared. The bytes of the outbox lie in a table of
 * their own, because SQLite writes a row anew as a whole when one column changes.
 */
const migrations: readonly string[] = [
  `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = 1;

  CREATE TABLE document (
    facility_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    episode_id TEXT NOT NULL,
    newest INTEGER NOT NULL,
    PRIMARY KEY (facility_id, document_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document_by_episode ON document (facility_id, episode_id, document_id);

  CREATE TABLE document_version (
    facility_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    episode_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    schema INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    author_kind TEXT NOT NULL,
    author_id TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    reason TEXT,
    source_system TEXT,
    source_id TEXT,
    retention_rule TEXT,
    retention_edition TEXT,
    keep_until TEXT,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (facility_id, document_id, version)
  ) STRICT;
  CREATE TRIGGER document_version_is_not_changed BEFORE UPDATE ON document_version
    BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
  CREATE TRIGGER document_version_is_not_deleted BEFORE DELETE ON document_version
    BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;

  CREATE TABLE document_source (
    facility_id TEXT NOT NULL,
    system TEXT NOT NULL,
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    PRIMARY KEY (facility_id, system, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outbox_entry (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    facility_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    hub TEXT NOT NULL,
    chain TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    facility_code TEXT NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT NOT NULL,
    content_type TEXT NOT NULL,
    digest TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'delivered', 'dead', 'held')),
    attempts INTEGER NOT NULL,
    leases INTEGER NOT NULL,
    not_before TEXT NOT NULL,
    leased_until TEXT,
    last_code TEXT,
    due_ms INTEGER NOT NULL,
    UNIQUE (facility_id, entry_id),
    UNIQUE (facility_id, chain, sequence, hub)
  ) STRICT;
  CREATE INDEX outbox_entry_due ON outbox_entry (facility_id, due_ms, ordinal)
    WHERE state IN ('queued', 'leased');
  CREATE INDEX outbox_entry_unfinished ON outbox_entry (facility_id, hub, chain, sequence)
    WHERE state IN ('queued', 'leased', 'held');
  CREATE TRIGGER outbox_entry_keeps_its_content
    BEFORE UPDATE OF facility_id, entry_id, hub, chain, sequence, facility_code, kind, edition, content_type, digest,
      idempotency_key, created_at ON outbox_entry
    BEGIN SELECT RAISE(ABORT, 'the content of an entry is never changed'); END;
  CREATE TRIGGER outbox_entry_is_not_deleted BEFORE DELETE ON outbox_entry
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

  CREATE TABLE outbox_bytes (
    facility_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (facility_id, entry_id)
  ) STRICT;
  CREATE TRIGGER outbox_bytes_are_not_changed BEFORE UPDATE ON outbox_bytes
    BEGIN SELECT RAISE(ABORT, 'sent bytes are never changed'); END;
  CREATE TRIGGER outbox_bytes_are_not_deleted BEFORE DELETE ON outbox_bytes
    BEGIN SELECT RAISE(ABORT, 'sent bytes are never deleted'); END;

  CREATE TABLE latch (
    facility_id TEXT NOT NULL,
    hub TEXT NOT NULL,
    code TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    PRIMARY KEY (facility_id, hub)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE receipt (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    facility_id TEXT NOT NULL,
    receipt_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    hub TEXT NOT NULL,
    chain TEXT NOT NULL,
    digest TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    code TEXT,
    transaction_code TEXT,
    raw BLOB,
    UNIQUE (facility_id, receipt_id)
  ) STRICT;
  CREATE INDEX receipt_by_entry ON receipt (facility_id, entry_id, ordinal);
  CREATE INDEX receipt_by_chain ON receipt (facility_id, chain, ordinal);
  CREATE TRIGGER receipt_is_not_changed BEFORE UPDATE ON receipt
    BEGIN SELECT RAISE(ABORT, 'receipts are never changed'); END;
  CREATE TRIGGER receipt_is_not_deleted BEFORE DELETE ON receipt
    BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;
  `,
  // The log of access is kept in chunks, one for each call that appends: a row for each event with indexes for searching
  // would be written to a page of its own for each index. `place` is the number of the log times 2^36, plus the place of
  // the first event. What is searched by stands in the chunk as hashes, and for every 4,096 events sorted by hash.
  `
  PRAGMA user_version = 2;

  CREATE TABLE audit_log (
    log INTEGER PRIMARY KEY CHECK (log < 131072),
    facility_id TEXT NOT NULL,
    writer TEXT NOT NULL,
    size INTEGER NOT NULL,
    newest_id TEXT NOT NULL,
    edge BLOB NOT NULL,
    UNIQUE (facility_id, writer)
  ) STRICT;
  CREATE TRIGGER audit_log_only_grows BEFORE UPDATE ON audit_log
    WHEN new.size <= old.size OR new.log IS NOT old.log OR new.facility_id IS NOT old.facility_id
      OR new.writer IS NOT old.writer
    BEGIN SELECT RAISE(ABORT, 'a log only grows'); END;
  CREATE TRIGGER audit_log_is_not_deleted BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'logs are never deleted'); END;

  CREATE TABLE audit_chunk (
    place INTEGER PRIMARY KEY,
    count INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    id_from INTEGER NOT NULL,
    id_until INTEGER NOT NULL,
    keys BLOB NOT NULL,
    nodes BLOB NOT NULL,
    events BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER audit_chunk_is_not_changed BEFORE UPDATE ON audit_chunk
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  CREATE TRIGGER audit_chunk_is_not_deleted BEFORE DELETE ON audit_chunk
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

  CREATE TABLE audit_segment (
    place INTEGER PRIMARY KEY,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    id_from INTEGER NOT NULL,
    id_until INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE audit_key (
    bucket INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
  ) STRICT;

  CREATE TRIGGER audit_segment_is_not_changed BEFORE UPDATE ON audit_segment
    BEGIN SELECT RAISE(ABORT, 'segments are never changed'); END;
  CREATE TRIGGER audit_segment_is_not_deleted BEFORE DELETE ON audit_segment
    BEGIN SELECT RAISE(ABORT, 'segments are never deleted'); END;
  CREATE TRIGGER audit_key_is_not_changed BEFORE UPDATE ON audit_key
    BEGIN SELECT RAISE(ABORT, 'segments are never changed'); END;
  CREATE TRIGGER audit_key_is_not_deleted BEFORE DELETE ON audit_key
    BEGIN SELECT RAISE(ABORT, 'segments are never deleted'); END;

  CREATE TABLE audit_anchor (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    facility_id TEXT NOT NULL,
    writer TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 1),
    root TEXT NOT NULL,
    stamped_at TEXT NOT NULL,
    token_digest TEXT NOT NULL,
    token BLOB NOT NULL,
    UNIQUE (facility_id, writer, size, root, token_digest)
  ) STRICT;
  CREATE TRIGGER audit_anchor_is_not_changed BEFORE UPDATE ON audit_anchor
    BEGIN SELECT RAISE(ABORT, 'anchors are never changed'); END;
  CREATE TRIGGER audit_anchor_is_not_deleted BEFORE DELETE ON audit_anchor
    BEGIN SELECT RAISE(ABORT, 'anchors are never deleted'); END;

  CREATE TABLE consent (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    facility_id TEXT NOT NULL,
    consent_id TEXT NOT NULL,
    patient TEXT NOT NULL,
    purpose TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (facility_id, consent_id)
  ) STRICT;
  CREATE INDEX consent_by_patient ON consent (facility_id, patient, ordinal);
  CREATE TRIGGER consent_is_not_changed BEFORE UPDATE ON consent
    BEGIN SELECT RAISE(ABORT, 'consents are never changed'); END;
  CREATE TRIGGER consent_is_not_deleted BEFORE DELETE ON consent
    BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;

  CREATE TABLE egress_ticket (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    facility_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    patient TEXT NOT NULL,
    body TEXT NOT NULL,
    used_at TEXT,
    UNIQUE (facility_id, ticket_id)
  ) STRICT;
  CREATE INDEX egress_ticket_by_patient ON egress_ticket (facility_id, patient, ordinal);
  CREATE TRIGGER egress_ticket_is_used_once BEFORE UPDATE ON egress_ticket
    WHEN old.used_at IS NOT NULL OR new.used_at IS NULL OR new.ordinal IS NOT old.ordinal
      OR new.facility_id IS NOT old.facility_id OR new.ticket_id IS NOT old.ticket_id
      OR new.patient IS NOT old.patient OR new.body IS NOT old.body
    BEGIN SELECT RAISE(ABORT, 'a ticket is used once, and not changed otherwise'); END;
  CREATE TRIGGER egress_ticket_is_not_deleted BEFORE DELETE ON egress_ticket
    BEGIN SELECT RAISE(ABORT, 'tickets are never deleted'); END;
  `,
  // What is known of an encrypted version, and small texts that a store keeps about itself. Versions are written anew:
  // behind the body a column could be read only by reading all of the body. The newest version of a document is the
  // greatest one: a table that says so would be one more page to write for each commit.
  `
  PRAGMA user_version = 3;

  ALTER TABLE document_version RENAME TO document_version_2;
  CREATE TABLE document_version (
    facility_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    episode_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    schema INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    author_kind TEXT NOT NULL,
    author_id TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    reason TEXT,
    source_system TEXT,
    source_id TEXT,
    retention_rule TEXT,
    retention_edition TEXT,
    keep_until TEXT,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    sealed BLOB,
    body BLOB NOT NULL,
    UNIQUE (facility_id, document_id, version)
  ) STRICT;
  INSERT INTO document_version
    SELECT facility_id, document_id, version, episode_id, kind, schema, content_type, author_kind, author_id,
      recorded_at, reason, source_system, source_id, retention_rule, retention_edition, keep_until, digest, size, NULL,
      body
    FROM document_version_2 ORDER BY rowid;
  DROP TRIGGER document_version_is_not_changed;
  DROP TRIGGER document_version_is_not_deleted;
  DROP TABLE document_version_2;
  DROP TABLE document;
  CREATE INDEX document_version_by_episode ON document_version (facility_id, episode_id, document_id, version);
  CREATE TRIGGER document_version_is_not_changed BEFORE UPDATE ON document_version
    BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
  CREATE TRIGGER document_version_is_not_deleted BEFORE DELETE ON document_version
    BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
  CREATE TABLE note (
    facility_id TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (facility_id, name)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  PRAGMA user_version = 4;
  ${cardTable("card")}
  ${cardIndex}
  `,
];

/** The file of a store. Most of it are signed documents of some ten kilobytes. */
export const storeFormat: FileFormat = {
  ...{ applicationId, migrations, rewriting: [3] },
  ...{ journalMode: "wal", pageSize: 8192 },
};
