import { readColumns } from "./read-columns.ts";
import type { TableDefinition } from "./table-definition.ts";

/** A table out of its head and its columns in the notation of {@link readColumns}. */
export function table(head: Omit<TableDefinition, "fields">, columns: string): TableDefinition {
  return { ...head, fields: readColumns(columns) };
}
