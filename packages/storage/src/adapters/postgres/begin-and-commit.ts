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
