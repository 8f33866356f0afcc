/** A row of any table, for code that works by field names. */
export type BhytRow = Readonly<Record<string, string | undefined>>;

const none = {};

/** The rows of one table, whether it is held as a list, as one record or not at all. */
export function rowsOf(tables: object, table: string): readonly BhytRow[] {
  // Callers in JavaScript may pass no tables at all.
  const held: unknown = Object.hasOwn(tables ?? none, table)
    ? tables[table as keyof typeof tables]
    : undefined;
  // Not by `map`, which leaves the gaps of a list as they are.
  if (Array.isArray(held)) return Array.from(held, (row: unknown) => (isRow(row) ? row : {}));
  return isRow(held) ? [held] : [];
}

function isRow(value: unknown): value is BhytRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
