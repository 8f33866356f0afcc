import type { FacilityId } from "@benhan/core";
import { commitUncertain } from "./postgres.faults.ts";
import { DriverFailure } from "./postgres-failure.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import { runText } from "./statements.ts";
import { lost } from "./with-client.ts";

/**
 * What begins to write for a facility, behind whoever else does: one text, one round trip. The statement behind the lock
 * sees all that was committed before (READ COMMITTED). A commit waits for the disk even where the host has switched that
 * off.
 *
 * @param what Names what is written to: those who write to the same take turns.
 */
export function beginToWrite(what: string, facilityId: FacilityId, lockMs: number): string {
  // The names of facilities and schemas have no quotes and no backslashes.
  return `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
    SELECT set_config('benhan.facility_id', '${facilityId}', true), set_config('lock_timeout', '${lockMs}', true),
      set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true);
    SELECT pg_advisory_xact_lock(hashtextextended('${what} ${facilityId}', 0));`;
}

/** SQLSTATE of {@link beginAtOnceFunction}: what was read before is no longer so, or transactions are not what it needs. */
export const notAtOnce = "BH001";

/**
 * The function behind which one statement writes everything, as a transaction of its own: it does what
 * {@link beginToWrite} does, then looks whether what was foreseen without a lock still holds. Each statement of a function
 * sees what was committed before it, unless the host has chosen a stricter isolation. It answers the facility, so that who
 * uses the answer is run behind it.
 */
export function beginAtOnceFunction(s: string): string {
  return `CREATE FUNCTION ${s}.begin_at_once(facility text, lock_ms text, documents text, sources text, told text,
      log text, heads text, owners text, entries text, newest text, logs text) RETURNS text LANGUAGE plpgsql AS
    $$ DECLARE found record;
    BEGIN
      IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'isolation' USING ERRCODE = '${notAtOnce}';
      END IF;
      PERFORM set_config('benhan.facility_id', facility, true), set_config('lock_timeout', lock_ms, true),
        set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true);
      PERFORM pg_advisory_xact_lock(hashtextextended('benhan ${s} ' || facility, 0));
      SELECT * INTO found FROM ${s}.foresee(facility, documents, sources, told, log);
      IF (found.heads, found.owners, found.entries, found.newest, found.logs)
          IS DISTINCT FROM (heads, owners, entries, newest, logs) THEN
        RAISE EXCEPTION 'changed' USING ERRCODE = '${notAtOnce}';
      END IF;
      RETURN facility;
    END $$;`;
}

/** @throws EmrError `storage.postgres.commit_uncertain` when the server did not say whether it has committed */
export async function commit(client: PostgresClient): Promise<void> {
  try {
    await runText(client, "COMMIT");
  } catch (error) {
    // The server says so when it has refused. If it says nothing, it may have committed.
    if (error instanceof DriverFailure && error.isLost)
      throw lost(commitUncertain({}, { cause: error.cause }));
    throw error;
  }
}
