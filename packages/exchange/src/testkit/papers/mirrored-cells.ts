import { type BhytTableName, bhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import type { Xml1Row } from "../../bhyt/qd3176/rows.data.ts";

/** The cells of a table that repeat XML1, filled from it as the definitions say. */
export function mirroredCells(table: BhytTableName, summary: Xml1Row): Readonly<Record<string, string>> {
  return Object.fromEntries(
    bhytTables[table].fields.flatMap(({ name, mirrors }) => {
      const value = mirrors === undefined ? undefined : summary[mirrors as keyof Xml1Row];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
