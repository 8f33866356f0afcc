import type { FileFormat } from "../file-format.ts";

/** "BHKY" in ASCII. */
const applicationId = 0x42484b59;

const migrations: readonly string[] = [
  `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = 1;

  CREATE TABLE key (
    facility_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    wrapped_by TEXT,
    wrapped BLOB,
    destroyed_at TEXT,
    PRIMARY KEY (facility_id, key_id),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (wrapped_by IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX key_by_wrapping ON key (facility_id, wrapped_by);
  CREATE TRIGGER key_stays_destroyed BEFORE UPDATE ON key WHEN old.destroyed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'what was destroyed stays so'); END;
  CREATE TRIGGER key_is_not_deleted BEFORE DELETE ON key
    BEGIN SELECT RAISE(ABORT, 'keys are destroyed, and leave the moment'); END;
  `,
];

/** The file of a key store. */
export const keyFileFormat: FileFormat = {
  applicationId,
  journalMode: "truncate",
  migrations,
  rewriting: [],
};
