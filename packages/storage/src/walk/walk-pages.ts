import { isPassing } from "./open-failure.ts";

/** How a part is read. */
export interface PageReader<Row, Cursor> {
  /** Some rows behind the cursor, at most `limit`; none at the end. */
  readonly read: (after: Cursor | undefined, limit: number) => Promise<readonly Row[]>;
  readonly cursorOf: (row: Row) => Cursor;
  /** The next place of a part whose places are numbers, to go on behind a row that cannot be read. */
  readonly next?: (after: Cursor | undefined) => Cursor;
  readonly limit: number;
}

/** A row, or a place at which nothing can be read. */
export type PageStep<Row, Cursor> =
  | { readonly row: Row }
  /** `isRest`: nothing behind the cursor. */
  | { readonly unreadableAt: Cursor | undefined; readonly isRest: boolean };

/** So many places in a row that cannot be read end a part. */
const mostUnreadable = 200;

/**
 * Reads a part page by page. A page that fails is read row by row, and the walk goes on behind a row that cannot be read.
 */
export async function* walkPages<Row, Cursor>(
  { read, cursorOf, next, limit }: PageReader<Row, Cursor>,
  start: Cursor | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<PageStep<Row, Cursor>> {
  let after = start;
  let failed = 0;
  /** So many rows are read one by one. */
  let singly = 0;
  for (;;) {
    signal?.throwIfAborted();
    let rows: readonly Row[];
    try {
      rows = await read(after, singly > 0 ? 1 : limit);
    } catch (error) {
      if (isPassing(error, signal)) throw error;
      if (singly === 0) {
        singly = limit;
        continue;
      }
      failed += 1;
      const isRest = next === undefined || failed > mostUnreadable;
      after = next?.(after) ?? after;
      yield { unreadableAt: after, isRest };
      if (isRest) return;
      continue;
    }
    singly = Math.max(0, singly - 1);
    if (rows.length === 0) return;
    for (const row of rows) {
      signal?.throwIfAborted();
      yield { row };
    }
    failed = 0;
    after = cursorOf(rows.at(-1) as Row);
  }
}
