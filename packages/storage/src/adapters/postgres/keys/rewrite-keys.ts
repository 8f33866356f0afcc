import { permissionMissing } from "../postgres.faults.ts";
import type { PostgresClient } from "../postgres-pool.ts";
import { runText } from "../statements.ts";

/** Whether this role may write the table of keys anew: who owns it. @throws EmrError `storage.postgres.permission_missing` */
export async function requireOwner(client: PostgresClient, schema: string): Promise<void> {
  const { rows } = await runText(
    client,
    `SELECT pg_has_role(c.relowner, 'USAGE')::text AS may FROM pg_catalog.pg_class c
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'key'`,
    [schema],
  );
  if (rows[0]?.["may"] !== "true") throw permissionMissing({});
}

/**
 * Writes the table of keys into another file and removes the old one. Rows that were changed stay in the old file until
 * then: PostgreSQL never overwrites them, and a plain VACUUM only gives their place free. Readers wait meanwhile.
 */
export async function rewriteKeys(client: PostgresClient, s: string, lockMs: number): Promise<void> {
  await runText(client, `SET lock_timeout = ${lockMs}`);
  try {
    await runText(client, `VACUUM (FULL) ${s}.key`);
  } finally {
    await runText(client, "RESET lock_timeout").catch(() => undefined);
  }
}
