import { Buffer } from "node:buffer";
import { invalidChange } from "@benhan/core";
import { keyTooLong, valueTooLarge } from "./mariadb.faults.ts";
import type { MariadbConnection } from "./mariadb-driver.ts";
import { DriverFailure } from "./mariadb-failure.ts";

/** One row as the driver gives it. */
export type MariadbRow = Readonly<Record<string, unknown>>;

/** Statements inside a transaction. */
export interface Statements {
  row(sql: string, ...values: readonly unknown[]): Promise<MariadbRow | undefined>;
  rows(sql: string, ...values: readonly unknown[]): Promise<readonly MariadbRow[]>;
  run(sql: string, ...values: readonly unknown[]): Promise<void>;
}

/** How statements are run. */
export interface StatementOptions {
  /** Read what is committed now, and not what was when the transaction began. Locks what is read. */
  readonly readsNewest?: boolean;
  /** What the server takes at once. */
  readonly mostBytes?: number;
}

/** Runs statements on a connection. What fails is a {@link DriverFailure}. */
export function statementsOf(
  connection: MariadbConnection,
  { readsNewest = false, mostBytes = Number.POSITIVE_INFINITY }: StatementOptions = {},
): Statements {
  async function execute(sql: string, values: readonly unknown[]): Promise<unknown> {
    const bound = values.map(bindable);
    const bytes = bound.reduce<number>((sum, value) => sum + sizeOf(value), sql.length);
    // Room for what the protocol puts around them.
    if (bytes + 1024 > mostBytes) throw valueTooLarge({ bytes, most: mostBytes });
    try {
      return (await connection.execute({ sql, values: bound, rowsAsArray: false }))[0];
    } catch (error) {
      throw new DriverFailure(error);
    }
  }
  const rows = async (sql: string, ...values: readonly unknown[]) =>
    (await execute(readsNewest ? `${sql} LOCK IN SHARE MODE` : sql, values)) as readonly MariadbRow[];
  return {
    rows,
    row: async (sql, ...values) => (await rows(sql, ...values))[0],
    async run(sql, ...values) {
      await execute(sql, values);
    },
  };
}

/** Runs a text without values. What fails is a {@link DriverFailure}. */
export async function runText(connection: MariadbConnection, sql: string): Promise<readonly MariadbRow[]> {
  try {
    const [rows] = await connection.query({ sql, rowsAsArray: false });
    return Array.isArray(rows) ? (rows as readonly MariadbRow[]) : [];
  } catch (error) {
    throw new DriverFailure(error);
  }
}

/** A surrogate that stands alone would become another character on the way: no key of anything that is stored. */
function bindable(value: unknown): string | number | null | Uint8Array {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && !/\p{Surrogate}/u.test(value)) return value;
  // The driver knows bytes as Buffer only.
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw invalidChange({ count: 1 });
}

function sizeOf(value: string | number | null | Uint8Array): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  return value instanceof Uint8Array ? value.length : 8;
}

/** The longest key in bytes: three of them fit into one index of InnoDB, which takes 3,072 bytes. */
export const mostKeyBytes = 1000;

/** A key that is going to be stored. @throws EmrError `mariadb.store.key_too_long` */
export function key(text: string): string {
  if (Buffer.byteLength(text) > mostKeyBytes) throw keyTooLong({ most: mostKeyBytes });
  return text;
}

/** The number of rows as it stands in a statement: LIMIT takes no value that the driver sends as a floating number. */
export function limitOf(limit: number): string {
  if (!Number.isSafeInteger(limit) || limit < 0) throw invalidChange({ count: 1 });
  return `LIMIT ${limit}`;
}

/** Bytes as the caller may keep them. */
export function bytesOf(value: unknown): Uint8Array {
  return new Uint8Array(value as Uint8Array);
}

/** A text that stands in a binary column. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : new TextDecoder().decode(value as Uint8Array);
}

/** A value that stands as JSON: the driver may have read it already, for the server tells that the column holds JSON. */
export function jsonOf(value: unknown): object {
  if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) return value;
  return JSON.parse(textOf(value)) as object;
}
