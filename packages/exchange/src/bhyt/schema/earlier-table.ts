import { readColumn } from "./read-columns.ts";
import type { FieldDefinition, TableDefinition } from "./table-definition.ts";

/**
 * A table as the edition before had it. Each line of `changes` says one thing: `-NAME` the column was not there,
 * `NAME s15 …` it was like this, `NAME>OLD s15 …` it was called OLD, `@28 OLD s15 …` a column stood at this place, from 0.
 * The form of a column is that of `readColumns`.
 */
export function earlierTable(table: TableDefinition, source: string, changes = ""): TableDefinition {
  const fields: FieldDefinition[] = [...table.fields];
  const place = (name: string) => fields.findIndex((field) => field.name === name);
  for (const line of changes.split("\n").filter(Boolean)) {
    const [, index, name = "", older, form = ""] = /^(?:@(\d+) |-)?(\w+)(?:>(\w+))?(.*)$/.exec(line) ?? [];
    if (line.startsWith("-")) fields.splice(place(name), 1);
    else if (index !== undefined) fields.splice(Number(index), 0, readColumn(name + form));
    else fields[place(name)] = readColumn((older ?? name) + form);
  }
  return { ...table, source, fields };
}

/** The tables of the edition before, in the order in which they are written. */
export function earlierTables(
  tables: Readonly<Record<string, TableDefinition>>,
  source: string,
  changes: Readonly<Record<string, string>>,
): Readonly<Record<string, TableDefinition>> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, earlierTable(table, source, changes[name])]),
  );
}
