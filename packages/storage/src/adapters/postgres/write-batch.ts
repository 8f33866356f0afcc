import type { Statements } from "./statements.ts";

/** Writes one kind of rows: gets a placeholder for each value that it binds. `$1` is the facility. */
export type WritePart = (bind: (value: unknown) => string) => string;

/**
 * Writes that are put off until the work is done, then sent as one statement: on the way to a server it is the round
 * trips that cost. A transaction need not show its own writes, so nobody misses them meanwhile.
 */
export interface WriteBatch {
  /** Adds a part. Two parts of one batch never touch the same row. */
  add(part: WritePart): void;
  /**
   * Adds a row to those of its kind, which are written together, in order. Of two with one key the later one counts.
   *
   * @param sql Writes rows out of a table `r` with the columns that `columns` declares; bytes stand as {@link bytesColumn}.
   */
  addRow(kind: RowKind, row: Readonly<Record<string, unknown>>, bytes?: Uint8Array, key?: string): void;
  /** What is run after all of it, inside the same transaction. */
  afterwards(work: () => Promise<void>): void;
  flush(): Promise<void>;
}

/** A kind of rows of which many may be written at once. One object for each kind. */
export interface RowKind {
  /** Names and types. */
  readonly columns: string;
  /** @param bytes The expression of the bytes of a row. */
  readonly sql: (rows: string, bytes: string) => string;
}

interface KeptRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array | undefined;
}

/** A statement takes no more bytes of rows than this at once. */
const mostBytes = 16 * 2 ** 20;

/** Starts a batch of writes; `$1` of what is sent is bound by the statements. */
export function createWriteBatch({ rows: run }: Pick<Statements, "rows">): WriteBatch {
  const parts: WritePart[] = [];
  const kinds = new Map<RowKind, Map<string, KeptRow>>();
  const last: (() => Promise<void>)[] = [];

  async function send(some: readonly WritePart[]): Promise<void> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${1 + values.push(value)}`;
    const [only = "", ...more] = some.map((part) => part(bind));
    const text =
      more.length === 0
        ? only
        : `WITH ${[only, ...more].map((sql, at) => `w${at} AS (${sql})`).join(", ")} SELECT 1 AS done`;
    await run(text, ...values);
  }
  return {
    add: (part) => void parts.push(part),
    addRow(kind, row, bytes, key) {
      const rows = kinds.get(kind) ?? new Map<string, KeptRow>();
      kinds.set(kind, rows);
      rows.set(key ?? `${rows.size}`, { row, bytes });
    },
    afterwards: (work) => void last.push(work),
    async flush() {
      const together: WritePart[] = [];
      for (const [kind, rows] of kinds) {
        const groups = groupsOf([...rows.values()]).map((group) => partOf(kind, group));
        // Rows of more bytes than one statement takes go ahead.
        for (const part of groups.slice(0, -1)) await send([part]);
        together.push(...groups.slice(-1));
      }
      together.push(...parts);
      if (together.length > 0) await send(together);
      for (const work of last) await work();
    },
  };
}

function groupsOf(rows: readonly KeptRow[]): readonly (readonly KeptRow[])[] {
  const groups: KeptRow[][] = [];
  let size = mostBytes;
  for (const row of rows) {
    const length = row.bytes?.length ?? 0;
    if (size + length > mostBytes || groups.length === 0) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(row);
    size += length;
  }
  return groups;
}

/** The values travel as one JSON text, the bytes behind one another: binary, where a list of bytes would be hexadecimal. */
function partOf({ columns, sql }: RowKind, group: readonly KeptRow[]): WritePart {
  return (bind) => {
    const [only] = group;
    if (group.length === 1 && only !== undefined)
      return sql(oneRow(bind, columns, only.row), bytesOfOne(bind, only));
    const rows = json(bind, group);
    return sql(`${rows.table} AS r(${columns}, "from" int, "length" int)`, rows.bytes);
  };
}

function json(bind: (value: unknown) => string, group: readonly KeptRow[]) {
  let from = 1;
  const rows = group.map(({ row, bytes }) => {
    const placed = { ...row, from, length: bytes?.length };
    from += bytes?.length ?? 0;
    return placed;
  });
  const table = `json_to_recordset(${bind(JSON.stringify(rows))}::json)`;
  if (group.every(({ bytes }) => bytes === undefined)) return { table, bytes: "NULL" };
  const all = new Uint8Array(from - 1);
  for (const [at, { bytes }] of group.entries()) if (bytes) all.set(bytes, (rows[at]?.from ?? 1) - 1);
  return { table, bytes: `substring(${bind(all)}::bytea FROM r."from" FOR r."length")` };
}

/** Planned in half the time that a table out of JSON takes. */
function oneRow(bind: (value: unknown) => string, columns: string, row: KeptRow["row"]): string {
  const values = columns.split(",").map((column) => {
    const [name = "", type] = column.trim().split(" ");
    return `${bind(row[name])}::${type} AS ${name}`;
  });
  return `(SELECT ${values.join(", ")}) AS r`;
}

function bytesOfOne(bind: (value: unknown) => string, { bytes }: KeptRow): string {
  return bytes === undefined ? "NULL" : `${bind(bytes)}::bytea`;
}
