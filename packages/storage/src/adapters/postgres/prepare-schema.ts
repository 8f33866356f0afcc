import { newerFormat } from "@benhan/core";
import { foreignSchema, wrongEncoding } from "./postgres.faults.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import type { SchemaFormat } from "./schema-format.ts";
import { runText } from "./statements.ts";

/** How a name stands in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How far a schema is. */
interface SchemaState {
  /** Whether there is a schema of this name. */
  readonly isThere: boolean;
  /** Number of steps that it has behind it; 0 for an empty one. */
  readonly taken: number;
}

/**
 * How far a schema is. Refuses what is not ours.
 *
 * @throws EmrError `storage.postgres.wrong_encoding`, `storage.postgres.foreign_schema`, `core.store.newer_format`
 */
export async function schemaState(
  client: PostgresClient,
  schema: string,
  { owner, migrations }: SchemaFormat,
): Promise<SchemaState> {
  const {
    rows: [state],
  } = await runText(
    client,
    `SELECT current_setting('server_encoding') AS encoding,
       EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1) AS there,
       (SELECT count(*)::int FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1) AS objects,
       (SELECT count(*)::int FROM pg_catalog.pg_attribute a
          JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = 'storage_format' AND a.attname IN ('owner', 'format')) AS marks`,
    [schema],
  );
  if (state?.["encoding"] !== "UTF8") throw wrongEncoding({ encoding: String(state?.["encoding"]) });
  if (Number(state["objects"]) === 0) return { isThere: isTrue(state["there"]), taken: 0 };
  if (Number(state["marks"]) !== 2) throw foreignSchema({ schema });
  const { rows } = await runText(client, `SELECT owner, format FROM ${quoted(schema)}.storage_format`);
  const format = Number(rows[0]?.["format"]);
  if (rows.length !== 1 || rows[0]?.["owner"] !== owner) throw foreignSchema({ schema });
  if (format > migrations.length) throw newerFormat({ found: format, known: migrations.length });
  return { isThere: true, taken: format };
}

/** The statements that bring a schema to the present format; none when it has it. Refuses what is not ours. */
export async function missingSteps(
  client: PostgresClient,
  schema: string,
  format: SchemaFormat,
): Promise<readonly string[]> {
  const { isThere, taken } = await schemaState(client, schema, format);
  const s = quoted(schema);
  const steps = format.migrations
    .slice(taken)
    .map((step, at) => step(s) + formatMark(s, format.owner, taken + at));
  // Asked for only where it is missing: it needs a right on the database even if the schema is there.
  return isThere ? steps : [`CREATE SCHEMA ${s};`, ...steps];
}

function formatMark(s: string, owner: string, done: number): string {
  return done === 0
    ? `INSERT INTO ${s}.storage_format (owner, format) VALUES ('${owner}', 1);`
    : `UPDATE ${s}.storage_format SET format = ${done + 1};`;
}

/** Hosts set parsers of their own, also for truth. */
function isTrue(value: unknown): boolean {
  return value === true || value === "t" || value === "true" || value === 1;
}

/**
 * Takes the steps that a schema lacks, in one transaction: after a failure everything is as before, and the next one
 * who opens begins again. Those who open at the same time wait for one another.
 */
export async function upgradeSchema(
  client: PostgresClient,
  schema: string,
  format: SchemaFormat,
): Promise<void> {
  if ((await missingSteps(client, schema, format)).length === 0) return;
  await runText(client, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
  // Waits as long as it takes: an upgrade of many rows is not to be tried by two.
  await runText(client, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `benhan upgrade ${schema}`,
  ]);
  for (const step of await missingSteps(client, schema, format)) await runText(client, step);
  await runText(client, "COMMIT");
}
