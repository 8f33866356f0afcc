import type { Statements } from "./statements.ts";

/** Writes one kind of rows: gets a placeholder for each value that it binds. `$1` is the facility. */
export type WritePart = (bind: (value: unknown) => string) => string;

/**
 * Writes that are put off until the work is done, then sent as one statement: on the way to a server it is the round
 * trips that cost. A transaction need not show its own writes, so nobody misses them meanwhile.
 */
export interface WriteBatch {
  /**
   * Adds a part. Two parts of one batch never touch the same row, and the server runs them in whatever order it likes: rows
   * that have an order are added by `addRow`.
   */
  add(part: WritePart): void;
  /** Adds a call of a function of the schema that writes, of which the server keeps the plan. As for parts. */
  call(part: WritePart): void;
  /**
   * Adds a row to those of its kind, which are written together, in order. Of two with one key the later one counts.
   *
   * @param sql Writes rows out of a table `r` with the columns that `columns` declares; bytes stand as {@link bytesColumn}.
   */
  addRow(kind: RowKind, row: Readonly<Record<string, unknown>>, bytes?: Uint8Array, key?: string): void;
  /** Takes a row back that was added with this key. */
  withdraw(kind: RowKind, key: string): void;
  /** What is run after all of it, inside the same transaction. */
  afterwards(work: () => Promise<void>): void;
  flush(): Promise<void>;
  /**
   * Sends all of it as one statement behind a function that answers the facility, and before another one, and answers what
   * that answers. Where it is more than calls of functions, or nothing, nothing is sent.
   */
  flushBetween(begin: WritePart, end: WritePart): Promise<{ readonly end: unknown } | undefined>;
}

/** A kind of rows of which many may be written at once. One object for each kind. */
export interface RowKind {
  /** The function of the schema that writes one row, as {@link putFunction} makes it. */
  readonly put?: string;
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
  const calls: WritePart[] = [];
  const kinds = new Map<RowKind, Map<string, KeptRow>>();
  const last: (() => Promise<void>)[] = [];

  async function send(some: readonly WritePart[], called: readonly WritePart[] = []): Promise<void> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${1 + values.push(value)}`;
    const texts = some.map((part) => part(bind));
    const functions = called.map((part) => part(bind));
    const [only = ""] = texts;
    const isOne = texts.length === 1 && functions.length === 0;
    const before =
      texts.length === 0 ? "" : `WITH ${texts.map((sql, at) => `w${at} AS (${sql})`).join(", ")} `;
    await run(isOne ? only : `${before}SELECT ${["1 AS done", ...functions].join(", ")}`, ...values);
  }
  return {
    add: (part) => void parts.push(part),
    call: (part) => void calls.push(part),
    addRow(kind, row, bytes, key) {
      const rows = kinds.get(kind) ?? new Map<string, KeptRow>();
      kinds.set(kind, rows);
      rows.set(key ?? `${rows.size}`, { row, bytes });
    },
    withdraw: (kind, key) => void kinds.get(kind)?.delete(key),
    afterwards: (work) => void last.push(work),
    async flushBetween(begin, end) {
      if (parts.length > 0 || last.length > 0) return undefined;
      const alone: WritePart[] = [...calls];
      for (const [kind, rows] of kinds) {
        const call = onlyCallOf(kind, rows);
        if (call !== undefined) alone.push(call);
        else if (rows.size > 0) return undefined;
      }
      if (alone.length === 0) return undefined;
      const values: unknown[] = [];
      const bind = (value: unknown) => `$${1 + values.push(value)}`;
      const from = begin(bind);
      const functions = [...alone, end].map((part) => part(bind).replace(/\$1\b/g, "b.facility"));
      const [answer] = await run(
        `SELECT ${functions.join(", ")} AS "end" FROM ${from} AS b(facility)`,
        ...values,
      );
      return { end: answer?.["end"] };
    },
    async flush() {
      const together: WritePart[] = [];
      const alone: WritePart[] = [];
      for (const [kind, rows] of kinds) {
        const call = onlyCallOf(kind, rows);
        if (call !== undefined) {
          alone.push(call);
          continue;
        }
        const groups = groupsOf([...rows.values()]).map((group) => partOf(kind, group));
        // Rows of more bytes than one statement takes go ahead.
        for (const part of groups.slice(0, -1)) await send([part]);
        together.push(...groups.slice(-1));
      }
      together.push(...parts);
      alone.push(...calls);
      if (together.length + alone.length > 0) await send(together, alone);
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

/**
 * What makes the function that writes one row of a kind: it takes the facility, the columns, the bytes. The server keeps
 * its plan; planning the statement costs as much as running it. Whoever changes a released kind adds a step that makes its
 * function anew.
 */
export function putFunction(kind: RowKind): string {
  const columns = namesAndTypes(kind);
  const types = ["text", ...columns.map(([, type]) => type), "bytea"].join(", ");
  const row = columns.map(([name], at) => `$${at + 2} AS ${name}`).join(", ");
  return `CREATE FUNCTION ${kind.put}(${types}) RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN ${kind.sql(`(SELECT ${row}) AS r`, `$${columns.length + 2}`)}; END $$;`;
}

/** The call that writes the only row of a kind, where the schema has a function for it. */
function onlyCallOf(kind: RowKind, rows: ReadonlyMap<string, KeptRow>): WritePart | undefined {
  const [only] = rows.values();
  return kind.put === undefined || rows.size !== 1 || only === undefined
    ? undefined
    : callOf(kind.put, kind, only);
}

function callOf(put: string, kind: RowKind, { row, bytes }: KeptRow): WritePart {
  return (bind) => {
    const values = namesAndTypes(kind).map(([name]) => bind(row[name]));
    return `${put}(${["$1", ...values, bind(bytes)].join(", ")})`;
  };
}

function namesAndTypes({ columns }: RowKind): readonly (readonly [name: string, type: string])[] {
  return columns.split(",").map((column) => {
    const [name = "", type = ""] = column.trim().split(" ");
    return [name, type];
  });
}

/** The values travel as one JSON text, the bytes behind one another: binary, where a list of bytes would be hexadecimal. */
function partOf(kind: RowKind, group: readonly KeptRow[]): WritePart {
  const { columns, sql } = kind;
  return (bind) => {
    const [only] = group;
    if (group.length === 1 && only !== undefined)
      return sql(oneRow(bind, kind, only.row), bytesOfOne(bind, only));
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
function oneRow(bind: (value: unknown) => string, kind: RowKind, row: KeptRow["row"]): string {
  const values = namesAndTypes(kind).map(([name, type]) => `${bind(row[name])}::${type} AS ${name}`);
  return `(SELECT ${values.join(", ")}) AS r`;
}

function bytesOfOne(bind: (value: unknown) => string, { bytes }: KeptRow): string {
  return bytes === undefined ? "NULL" : `${bind(bytes)}::bytea`;
}
