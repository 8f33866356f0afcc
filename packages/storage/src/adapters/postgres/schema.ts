import { headColumns } from "../sql/rows.ts";
import { logKind } from "./audit/audit-rows.ts";
import { putChunkFunction } from "./audit/chunk-rows.ts";
import { beginAtOnceFunction } from "./begin-and-commit.ts";
import { outboxKinds } from "./outbox-rows.ts";
import { recordKinds } from "./record-rows.ts";
import type { SchemaFormat } from "./schema-format.ts";
import { evidence, keepRows, ownFacilityOnly, refuseChange } from "./schema-parts.ts";
import { putFunction } from "./write-batch.ts";

/**
 * Every step from one format to the next; the format is the number of steps that were taken (`storage_format`). A
 * released step is never edited: a change of the format is a new step.
 *
 * - Texts have the collation "C": they are compared by code point whatever the server's language is. Moments stand as
 *   they were given, and as milliseconds where they are compared.
 * - What is evidence (versions, sent bytes, receipts, events) can be neither changed nor deleted nor truncated, not even
 *   by mistake. The newest version of a document is the greatest one: there is no row that would have to be changed.
 * - Versions have a number in the order of committing. It is taken while the lock of the facility is held, which the
 *   server lets go after the commit can be seen: no greater number is seen, or even taken, before.
 * - Each row has its facility, and a policy shows only those of the facility that the transaction has named, also to the
 *   owner of the tables (FORCE). Superusers and roles with BYPASSRLS see all, as the server has it.
 * - Nothing refers to tables outside the schema, so that it can be moved and restored by itself.
 * - Nothing is partitioned by year: PostgreSQL would want the year in every unique index, and then one id could stand
 *   twice, in two years. All keys grow with time (UUID version 7), so that the newest rows lie together at the end of
 *   table and indexes anyway, and the old ones are never touched by vacuum again.
 */
const migrations: SchemaFormat["migrations"] = [
  (s) => `
  CREATE TABLE ${s}.storage_format (owner text NOT NULL, format int NOT NULL);
  ${refuseChange(s)}

  CREATE TABLE ${s}.document_version (
    ordinal bigint GENERATED ALWAYS AS IDENTITY,
    facility_id text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    episode_id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    schema bigint NOT NULL,
    content_type text NOT NULL,
    author_kind text NOT NULL,
    author_id text NOT NULL,
    recorded_at text NOT NULL,
    reason text,
    source_system text,
    source_id text,
    retention_rule text,
    retention_edition text,
    keep_until text,
    digest text NOT NULL,
    size bigint NOT NULL,
    sealed bytea,
    body bytea NOT NULL,
    PRIMARY KEY (facility_id, document_id, version)
  );
  CREATE INDEX document_version_by_episode ON ${s}.document_version (facility_id, episode_id, document_id, version);
  CREATE UNIQUE INDEX document_version_by_ordinal ON ${s}.document_version (facility_id, ordinal);
  ${evidence(s, "document_version", "versions are never changed or deleted")}

  -- One version, or the newest one: the most frequent reading, in one round trip with plans that are kept. Two statements:
  -- of one with "wanted IS NULL OR" the server would make a new plan for each reading of a large table.
  CREATE FUNCTION ${s}.read_version(facility text, document text, wanted bigint, OUT head text, OUT content bytea)
    RETURNS SETOF record LANGUAGE plpgsql AS
    $$ BEGIN
      PERFORM set_config('benhan.facility_id', facility, true);
      IF wanted IS NULL THEN
        RETURN QUERY ${oneVersion(s)} ORDER BY v.version DESC LIMIT 1;
      ELSE
        RETURN QUERY ${oneVersion(s)} AND v.version = wanted;
      END IF;
    END $$;

  CREATE TABLE ${s}.document_source (
    facility_id text COLLATE "C" NOT NULL,
    system text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (facility_id, system, id)
  );
  ${evidence(s, "document_source", "sources are never changed or deleted")}

  CREATE TABLE ${s}.outbox_entry (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text COLLATE "C" NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    hub text COLLATE "C" NOT NULL,
    chain text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    facility_code text NOT NULL,
    kind text NOT NULL,
    edition text NOT NULL,
    content_type text NOT NULL,
    digest text NOT NULL,
    idempotency_key text NOT NULL,
    created_at text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'leased', 'delivered', 'dead', 'held')),
    attempts bigint NOT NULL,
    leases bigint NOT NULL,
    not_before text NOT NULL,
    leased_until text,
    last_code text,
    due_ms bigint NOT NULL,
    UNIQUE (facility_id, entry_id),
    UNIQUE (facility_id, chain, sequence, hub)
  );
  CREATE INDEX outbox_entry_due ON ${s}.outbox_entry (facility_id, due_ms, ordinal)
    WHERE state IN ('queued', 'leased');
  CREATE INDEX outbox_entry_unfinished ON ${s}.outbox_entry (facility_id, hub, chain, sequence)
    WHERE state IN ('queued', 'leased', 'held');
  ${keepRows(s, "outbox_entry", "DELETE", "entries are never deleted")}
  CREATE TRIGGER outbox_entry_keeps_its_content
    BEFORE UPDATE OF ordinal, facility_id, entry_id, hub, chain, sequence, facility_code, kind, edition, content_type,
      digest, idempotency_key, created_at ON ${s}.outbox_entry
    FOR EACH ROW EXECUTE FUNCTION ${s}.refuse_change('the content of an entry is never changed');

  CREATE TABLE ${s}.outbox_bytes (
    facility_id text COLLATE "C" NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (facility_id, entry_id)
  );
  ${evidence(s, "outbox_bytes", "sent bytes are never changed or deleted")}

  CREATE TABLE ${s}.latch (
    facility_id text COLLATE "C" NOT NULL,
    hub text COLLATE "C" NOT NULL,
    code text NOT NULL,
    closed_at text NOT NULL,
    PRIMARY KEY (facility_id, hub)
  );

  CREATE TABLE ${s}.receipt (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text COLLATE "C" NOT NULL,
    receipt_id text COLLATE "C" NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    hub text NOT NULL,
    chain text COLLATE "C" NOT NULL,
    digest text NOT NULL,
    attempt bigint NOT NULL,
    received_at text NOT NULL,
    outcome text NOT NULL,
    code text,
    transaction_code text,
    raw bytea,
    UNIQUE (facility_id, receipt_id)
  );
  CREATE INDEX receipt_by_entry ON ${s}.receipt (facility_id, entry_id, ordinal);
  CREATE INDEX receipt_by_chain ON ${s}.receipt (facility_id, chain, ordinal);
  ${evidence(s, "receipt", "receipts are never changed or deleted")}

  CREATE TABLE ${s}.audit_log (
    facility_id text COLLATE "C" NOT NULL,
    writer text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    newest_id text COLLATE "C" NOT NULL,
    edge bytea NOT NULL,
    PRIMARY KEY (facility_id, writer)
  ) WITH (fillfactor = 50);
  ${keepRows(s, "audit_log", "DELETE", "logs are never deleted")}
  CREATE TRIGGER audit_log_only_grows BEFORE UPDATE ON ${s}.audit_log FOR EACH ROW
    WHEN (new.size <= old.size OR new.facility_id <> old.facility_id OR new.writer <> old.writer)
    EXECUTE FUNCTION ${s}.refuse_change('a log only grows');

  CREATE TABLE ${s}.audit_chunk (
    facility_id text COLLATE "C" NOT NULL,
    writer text COLLATE "C" NOT NULL,
    first bigint NOT NULL,
    count int NOT NULL,
    from_ms bigint NOT NULL,
    until_ms bigint NOT NULL,
    id_from bigint NOT NULL,
    id_until bigint NOT NULL,
    keys bytea NOT NULL,
    nodes bytea NOT NULL,
    events bytea NOT NULL,
    PRIMARY KEY (facility_id, writer, first)
  );
  ALTER TABLE ${s}.audit_chunk ALTER COLUMN keys SET STORAGE EXTERNAL, ALTER COLUMN nodes SET STORAGE EXTERNAL;
  ${evidence(s, "audit_chunk", "events are never changed or deleted")}

  CREATE TABLE ${s}.audit_segment (
    facility_id text COLLATE "C" NOT NULL,
    writer text COLLATE "C" NOT NULL,
    segment bigint NOT NULL,
    from_ms bigint NOT NULL,
    until_ms bigint NOT NULL,
    id_from bigint NOT NULL,
    id_until bigint NOT NULL,
    PRIMARY KEY (facility_id, writer, segment)
  );
  ${evidence(s, "audit_segment", "segments are never changed or deleted")}
  CREATE TABLE ${s}.audit_key (
    facility_id text COLLATE "C" NOT NULL,
    writer text COLLATE "C" NOT NULL,
    segment bigint NOT NULL,
    bucket int NOT NULL,
    entries bytea NOT NULL,
    PRIMARY KEY (facility_id, writer, segment, bucket)
  );
  ${evidence(s, "audit_key", "segments are never changed or deleted")}

  CREATE TABLE ${s}.audit_anchor (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text COLLATE "C" NOT NULL,
    writer text COLLATE "C" NOT NULL,
    size bigint NOT NULL CHECK (size >= 1),
    root text COLLATE "C" NOT NULL,
    stamped_at text NOT NULL,
    token_digest text COLLATE "C" NOT NULL,
    token bytea NOT NULL,
    UNIQUE (facility_id, writer, size, root, token_digest)
  );
  ${evidence(s, "audit_anchor", "anchors are never changed or deleted")}

  CREATE TABLE ${s}.consent (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text COLLATE "C" NOT NULL,
    consent_id text COLLATE "C" NOT NULL,
    patient text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    body text NOT NULL,
    UNIQUE (facility_id, consent_id)
  );
  CREATE INDEX consent_by_patient ON ${s}.consent (facility_id, patient, ordinal);
  ${evidence(s, "consent", "consents are never changed or deleted")}

  CREATE TABLE ${s}.egress_ticket (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text COLLATE "C" NOT NULL,
    ticket_id text COLLATE "C" NOT NULL,
    patient text COLLATE "C" NOT NULL,
    body text NOT NULL,
    used_at text,
    UNIQUE (facility_id, ticket_id)
  );
  CREATE INDEX egress_ticket_by_patient ON ${s}.egress_ticket (facility_id, patient, ordinal);
  ${keepRows(s, "egress_ticket", "DELETE", "tickets are never deleted")}
  CREATE TRIGGER egress_ticket_is_used_once BEFORE UPDATE ON ${s}.egress_ticket FOR EACH ROW
    WHEN (old.used_at IS NOT NULL OR new.used_at IS NULL OR new.ordinal <> old.ordinal
      OR new.facility_id <> old.facility_id OR new.ticket_id <> old.ticket_id OR new.patient <> old.patient
      OR new.body <> old.body)
    EXECUTE FUNCTION ${s}.refuse_change('a ticket is used once, and not changed otherwise');

  CREATE TABLE ${s}.note (
    facility_id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (facility_id, name)
  );

  CREATE TABLE ${s}.card (
    facility_id text COLLATE "C" NOT NULL,
    drawer text COLLATE "C" NOT NULL,
    sort text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    body bytea,
    PRIMARY KEY (facility_id, drawer, sort, key)
  );
  CREATE INDEX card_by_key ON ${s}.card (facility_id, key, drawer, sort);

  -- What a commit writes of one row each.
  ${[recordKinds(s).version, recordKinds(s).source, outboxKinds(s).entry, outboxKinds(s).bytes, logKind(s)]
    .map(putFunction)
    .join("\n  ")}
  ${putChunkFunction(s)}

  -- Where a log stands.
  CREATE FUNCTION ${s}.log_text(facility text, log text) RETURNS text LANGUAGE plpgsql AS
    $$ BEGIN
      RETURN (SELECT json_agg(x)::text FROM (
        SELECT l.writer, l.size, l.newest_id, encode(l.edge, 'hex') AS edge FROM ${s}.audit_log l
        WHERE l.facility_id = facility AND l.writer = log) x);
    END $$;

  -- What a commit will read, at once and with plans that are kept.
  CREATE FUNCTION ${s}.foresee(facility text, documents text, sources text, told text, log text,
      OUT heads text, OUT owners text, OUT entries text, OUT newest text, OUT logs text)
    LANGUAGE plpgsql AS
    $$ BEGIN
      PERFORM set_config('benhan.facility_id', facility, true);
      IF documents <> '[]' THEN
        heads := (SELECT json_agg(x)::text FROM (
          SELECT v.* FROM json_array_elements_text(documents::json) k(id) CROSS JOIN LATERAL (
            SELECT ${headColumns}
            FROM ${s}.document_version v WHERE v.facility_id = facility AND v.document_id = k.id
            ORDER BY v.version DESC LIMIT 1) v) x);
      END IF;
      IF sources <> '[]' THEN
        owners := (SELECT json_agg(x)::text FROM (
          SELECT d.* FROM json_to_recordset(sources::json) k(system text, id text) CROSS JOIN LATERAL (
            SELECT d.system, d.id, d.document_id FROM ${s}.document_source d
            WHERE d.facility_id = facility AND d.system = k.system AND d.id = k.id LIMIT 1) d) x);
      END IF;
      IF told <> '[]' THEN
        entries := (SELECT json_agg(x)::text FROM (
          SELECT e.* FROM json_to_recordset(told::json) k("entryId" text) CROSS JOIN LATERAL (
            SELECT e.* FROM ${s}.outbox_entry e
            WHERE e.facility_id = facility AND e.entry_id = k."entryId" LIMIT 1) e) x);
        newest := (SELECT json_agg(x)::text FROM (
          SELECT e.* FROM (SELECT DISTINCT hub, chain FROM json_to_recordset(told::json) r(hub text, chain text)) k
          CROSS JOIN LATERAL (
            SELECT e.* FROM ${s}.outbox_entry e
            WHERE e.facility_id = facility AND e.chain = k.chain AND e.hub = k.hub
            ORDER BY e.sequence DESC LIMIT 1) e) x);
      END IF;
      IF log <> '' THEN
        logs := ${s}.log_text(facility, log);
      END IF;
    END $$;

  ${beginAtOnceFunction(s)}

  ${[
    "document_version",
    "document_source",
    "outbox_entry",
    "outbox_bytes",
    "latch",
    "note",
    "card",
    "receipt",
    "audit_log",
    "audit_chunk",
    "audit_segment",
    "audit_key",
    "audit_anchor",
    "consent",
    "egress_ticket",
  ]
    .map((table) => ownFacilityOnly(s, table))
    .join("\n")}
  `,
];

function oneVersion(s: string): string {
  return `SELECT row_to_json(h)::text, v.body FROM ${s}.document_version v CROSS JOIN LATERAL (SELECT ${headColumns}) h
    WHERE v.facility_id = facility AND v.document_id = document`;
}

/** The schema of a store. */
export const storeFormat: SchemaFormat = { owner: "benhan storage", migrations };
