import { ByteWriter } from "../../../src/bhyt/codec/byte-writer.ts";
import { writeTable } from "../../../src/bhyt/codec/write-table.ts";
import type { TableDefinition } from "../../../src/bhyt/schema/table-definition.ts";

/** The document of one table, as text. */
export function tableText(definition: TableDefinition, rows: readonly object[]): string {
  const out = new ByteWriter(64);
  writeTable(out, definition, rows);
  return new TextDecoder().decode(out.taken());
}
