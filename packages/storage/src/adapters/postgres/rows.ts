import type { DocumentRow } from "../../front/storage-adapter.ts";
import { sqlRows } from "../sql/rows.ts";
import { bytesOf, type PostgresRow } from "./statements.ts";

export const { headOfRow, outboxRowOf, latchOfRow, receiptOfRow, consentOfRow, ticketOfRow, logRowOf } =
  sqlRows(bytesOf);

/** A version with its body, as the function `read_version` answers. */
export function documentOfRow(row: PostgresRow): DocumentRow {
  return { ...headOfRow(JSON.parse(String(row["head"]))), body: bytesOf(row["content"]) };
}
