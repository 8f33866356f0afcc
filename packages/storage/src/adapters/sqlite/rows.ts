import { sqlRows } from "../sql/rows.ts";

// STRICT tables keep the types of columns, and the drivers give each value memory of its own.
export const {
  headOfRow,
  documentOfRow,
  outboxRowOf,
  latchOfRow,
  receiptOfRow,
  consentOfRow,
  ticketOfRow,
  logRowOf,
} = sqlRows((value) => value as Uint8Array);
