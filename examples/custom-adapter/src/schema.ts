/** What stands in `storage_format` beside the format: whose tables these are. */
export const owner = "benhan mariadb example";

const options =
  "ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";

/** Names the database (quoted) in which the tables stand. */
type Step = (database: string) => readonly string[];

/**
 * Every step from one format to the next. MariaDB commits each CREATE by itself: a step may stop half way, so that all of
 * it can be run again, and the mark comes last.
 *
 * - Keys are VARBINARY: they are compared byte by byte, which is by code point, and blanks at the end, capitals and accents
 *   count. A collation would make "ế" and "e", or "LK1" and "LK1 ", one key.
 * - `facility` has a row for each facility: who writes locks it, until the transaction ends.
 * - `ordinal` counts up under that lock: it is the order of committing.
 * - What is evidence can be neither changed nor deleted, not even by mistake. No trigger stops TRUNCATE and DROP: those
 *   need the right DROP, which the account of every day does not have.
 * - A source has no limit of length: it is found by its digest.
 */
export const steps: readonly Step[] = [
  (d) => [
    `CREATE TABLE IF NOT EXISTS ${d}.facility (facility_id VARBINARY(64) NOT NULL PRIMARY KEY) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.note (
      facility_id VARBINARY(64) NOT NULL,
      name VARBINARY(1000) NOT NULL,
      text LONGTEXT NOT NULL,
      PRIMARY KEY (facility_id, name)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.document_version (
      ordinal BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      facility_id VARBINARY(64) NOT NULL,
      document_id VARBINARY(1000) NOT NULL,
      version BIGINT UNSIGNED NOT NULL,
      episode_id VARBINARY(1000) NOT NULL,
      head LONGTEXT NOT NULL CHECK (JSON_VALID(head)),
      sealed LONGBLOB,
      body LONGBLOB NOT NULL,
      UNIQUE KEY by_document (facility_id, document_id, version),
      KEY by_episode (facility_id, episode_id, document_id, version),
      KEY by_ordinal (facility_id, ordinal)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.document_source (
      facility_id VARBINARY(64) NOT NULL,
      source_digest BINARY(32) NOT NULL,
      source LONGTEXT NOT NULL CHECK (JSON_VALID(source)),
      document_id VARBINARY(1000) NOT NULL,
      PRIMARY KEY (facility_id, source_digest)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.outbox_entry (
      ordinal BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      facility_id VARBINARY(64) NOT NULL,
      entry_id VARBINARY(1000) NOT NULL,
      hub VARBINARY(1000) NOT NULL,
      chain VARBINARY(1000) NOT NULL,
      sequence BIGINT UNSIGNED NOT NULL,
      content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
      state ENUM('queued', 'leased', 'delivered', 'dead', 'held') NOT NULL,
      attempts BIGINT UNSIGNED NOT NULL,
      leases BIGINT UNSIGNED NOT NULL,
      not_before VARCHAR(64) NOT NULL,
      leased_until VARCHAR(64),
      last_code LONGTEXT,
      due_ms BIGINT NOT NULL,
      UNIQUE KEY by_entry (facility_id, entry_id),
      UNIQUE KEY by_chain (facility_id, chain, sequence, hub),
      KEY by_due (facility_id, state, due_ms, ordinal),
      KEY by_hub (facility_id, hub, chain, sequence)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.outbox_bytes (
      facility_id VARBINARY(64) NOT NULL,
      entry_id VARBINARY(1000) NOT NULL,
      bytes LONGBLOB NOT NULL,
      PRIMARY KEY (facility_id, entry_id)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.latch (
      facility_id VARBINARY(64) NOT NULL,
      hub VARBINARY(1000) NOT NULL,
      code LONGTEXT NOT NULL,
      closed_at VARCHAR(64) NOT NULL,
      PRIMARY KEY (facility_id, hub)
    ) ${options}`,
    `CREATE TABLE IF NOT EXISTS ${d}.receipt (
      ordinal BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      facility_id VARBINARY(64) NOT NULL,
      receipt_id VARBINARY(1000) NOT NULL,
      entry_id VARBINARY(1000) NOT NULL,
      chain VARBINARY(1000) NOT NULL,
      content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
      raw LONGBLOB,
      UNIQUE KEY by_receipt (facility_id, receipt_id),
      KEY by_entry (facility_id, entry_id, ordinal),
      KEY by_chain (facility_id, chain, ordinal)
    ) ${options}`,
    ...["document_version", "document_source", "outbox_bytes", "receipt"].flatMap((table) => [
      keep(d, table, "UPDATE", "what was stored is never changed"),
      keep(d, table, "DELETE", "what was stored is never deleted"),
    ]),
    keep(d, "outbox_entry", "DELETE", "entries are never deleted"),
    keep(
      ...([d, "outbox_entry", "UPDATE", "the content of an entry is never changed"] as const),
      `IF NOT (NEW.ordinal = OLD.ordinal AND NEW.facility_id = OLD.facility_id AND NEW.entry_id = OLD.entry_id
        AND NEW.hub = OLD.hub AND NEW.chain = OLD.chain AND NEW.sequence = OLD.sequence
        AND NEW.content = OLD.content) THEN `,
    ),
  ],
];

function keep(d: string, table: string, against: "UPDATE" | "DELETE", why: string, when = ""): string {
  const refuse = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${why}'`;
  return `CREATE OR REPLACE TRIGGER ${d}.${table}_no_${against.toLowerCase()} BEFORE ${against} ON ${d}.${table}
    FOR EACH ROW ${when === "" ? refuse : `${when}${refuse}; END IF`}`;
}
