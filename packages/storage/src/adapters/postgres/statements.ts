import { invalidChange } from "@benhan/core";
import { DriverFailure } from "./postgres-failure.ts";
import type { PostgresClient, PostgresResult } from "./postgres-pool.ts";

/** One row as the driver gives it. */
export type PostgresRow = Readonly<Record<string, unknown>>;

/** Fixed texts that are run for one facility, which is `$1` of every text. */
export interface Statements {
  row(sql: string, ...values: readonly unknown[]): Promise<PostgresRow | undefined>;
  rows(sql: string, ...values: readonly unknown[]): Promise<readonly PostgresRow[]>;
  /** A row of a text that names the facility to the server by itself, as the functions of the schema do. */
  called(sql: string, ...values: readonly unknown[]): Promise<PostgresRow | undefined>;
  /** A row, by values that are texts: in a transaction that has not begun, in one round trip with its beginning. */
  first(sql: string, ...values: readonly string[]): Promise<PostgresRow | undefined>;
}

/** Runs one text. What fails is a {@link DriverFailure}. */
export async function runText(
  client: PostgresClient,
  sql: string,
  values?: readonly unknown[],
): Promise<PostgresResult> {
  const bound = values?.map(bindable);
  try {
    const answer = await (bound === undefined ? client.query(sql) : client.query(sql, bound));
    // Of several statements drivers give a list, or the last one.
    return (Array.isArray(answer) ? answer.at(-1) : answer) as PostgresResult;
  } catch (error) {
    throw new DriverFailure(error);
  }
}

type Run = (sql: string, values: readonly unknown[]) => Promise<readonly PostgresRow[]>;

/** Statements inside a transaction which has named the facility. */
export function statementsOf(client: PostgresClient, facilityId: string): Statements {
  const run = runOf(client, facilityId);
  return statements(run, run);
}

/**
 * Statements inside a transaction that begins with the first of them.
 *
 * @param begin Runs what begins the transaction, and a further text behind it; answers what that answers.
 */
export function lateStatements(
  client: PostgresClient,
  facilityId: string,
  transaction: { readonly isBegun: boolean; begin(further?: string): Promise<PostgresResult> },
): Statements {
  const run = runOf(client, facilityId);
  const late: Run = async (sql, values) => {
    if (!transaction.isBegun) await transaction.begin();
    return run(sql, values);
  };
  return {
    ...statements(late, late),
    async first(sql, ...values) {
      if (transaction.isBegun) return (await run(sql, values))[0];
      const all = [facilityId, ...values];
      const text = sql.replace(/\$(\d+)/g, (_, place) => literal(all[Number(place) - 1] ?? ""));
      return (await transaction.begin(text)).rows[0];
    },
  };
}

/** A text as it stands in a statement: between marks that it does not hold, so that nothing in it needs an escape. */
function literal(text: string): string {
  bindable(text);
  for (let count = 0; ; count += 1) {
    const mark = `$t${count}$`;
    if (`${text}${mark}`.indexOf(mark) === text.length) return `${mark}${text}${mark}`;
  }
}

/**
 * Statements each of which is a transaction of its own: it names the facility itself, which the policies of the tables
 * ask for. That saves the two further round trips of a transaction. The part behind LATERAL takes the facility from the
 * first part, and OFFSET 0 keeps the planner from merging them: no row is looked for before the facility is named.
 */
export function singleStatements(client: PostgresClient, facilityId: string): Statements {
  const run = runOf(client, facilityId);
  const named: Run = (sql, values) => {
    const inner = sql.replace(/\$1\b/g, "f.id");
    const text = `WITH f AS MATERIALIZED (SELECT set_config('benhan.facility_id', $1, true) AS id)
      SELECT r.* FROM f CROSS JOIN LATERAL (${inner} OFFSET 0) r`;
    return run(text, values);
  };
  return statements(named, run);
}

/** The same statements, of which no second one is run. */
export function onlyOneOf({ rows, called }: Statements, tooMany: () => Error): Statements {
  let isUsed = false;
  const use = () => {
    if (isUsed) throw tooMany();
    isUsed = true;
  };
  return {
    async rows(sql, ...values) {
      use();
      return rows(sql, ...values);
    },
    async row(sql, ...values) {
      use();
      return (await rows(sql, ...values))[0];
    },
    async called(sql, ...values) {
      use();
      return called(sql, ...values);
    },
    async first(sql, ...values) {
      use();
      return (await rows(sql, ...values))[0];
    },
  };
}

function runOf(client: PostgresClient, facilityId: string): Run {
  return async (sql, values) => (await runText(client, sql, [facilityId, ...values])).rows;
}

function statements(run: Run, call: Run): Statements {
  return {
    rows: (sql, ...values) => run(sql, values),
    row: async (sql, ...values) => (await run(sql, values))[0],
    called: async (sql, ...values) => (await call(sql, values))[0],
    first: async (sql, ...values) => (await run(sql, values))[0],
  };
}

/**
 * What may be bound, as it is; `undefined` as NULL. PostgreSQL has no text with U+0000, and a surrogate that stands alone
 * would become another character on the way: neither can be the key of anything that is stored.
 */
function bindable(value: unknown): string | number | null | Uint8Array {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && !/[\p{Surrogate}\0]/u.test(value)) return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw invalidChange({ count: 1 });
}

/** Bytes as drivers give them, a copy: drivers hand out parts of a shared buffer, or the text form. */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  const text = String(value);
  const hex = text.startsWith("\\x") ? text.slice(2) : text;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}
