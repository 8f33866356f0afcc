/** A row of any table, for code that works by field names. */
export type BhytRow = Readonly<Record<string, string | undefined>>;

/** The rows of one table, whether it is held as a list, as one record or not at all. */
export function rowsOf(tables: object, table: string): readonly BhytRow[] {
  const held: unknown = Object.hasOwn(tables, table) ? tables[table as keyof typeof tables] : undefined;
  if (Array.isArray(held)) return held.map((row: unknown) => (isRow(row) ? row : {}));
  return isRow(held) ? [held] : [];
}

function isRow(value: unknown): value is BhytRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
