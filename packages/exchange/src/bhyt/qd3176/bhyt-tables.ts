export { type BhytRow, rowsOf } from "../schema/rows-of.ts";

import type { TableDefinition } from "../schema/table-definition.ts";
import type {
  Xml1Row,
  Xml2Row,
  Xml3Row,
  Xml4Row,
  Xml5Row,
  Xml6Row,
  Xml7Row,
  Xml8Row,
  Xml9Row,
  Xml10Row,
  Xml11Row,
  Xml13Row,
  Xml14Row,
  Xml15Row,
} from "./rows.data.ts";
import {
  xml1,
  xml2,
  xml3,
  xml4,
  xml5,
  xml6,
  xml7,
  xml8,
  xml9,
  xml10,
  xml11,
  xml13,
  xml14,
  xml15,
} from "./tables.data.ts";

/**
 * The tables of one treatment episode, as text and in the official names. Only XML1 is always there. XML7 is a list,
 * because a multiple birth has one discharge paper for each child.
 *
 * @official HOSO
 */
export interface BhytTables {
  readonly XML1: Xml1Row;
  readonly XML2?: readonly Xml2Row[];
  readonly XML3?: readonly Xml3Row[];
  readonly XML4?: readonly Xml4Row[];
  readonly XML5?: readonly Xml5Row[];
  readonly XML6?: readonly Xml6Row[];
  readonly XML7?: readonly Xml7Row[];
  readonly XML8?: Xml8Row;
  readonly XML9?: readonly Xml9Row[];
  readonly XML10?: Xml10Row;
  readonly XML11?: Xml11Row;
  readonly XML13?: Xml13Row;
  readonly XML14?: Xml14Row;
  readonly XML15?: readonly Xml15Row[];
}

/** The tables that travel in GIAMDINHHS. @official LOAIHOSO */
export type BhytTableName = keyof BhytTables;

/** Every table's definition, in the order in which the tables are written. */
export const bhytTables: Readonly<Record<BhytTableName, TableDefinition>> = {
  XML1: xml1,
  XML2: xml2,
  XML3: xml3,
  XML4: xml4,
  XML5: xml5,
  XML6: xml6,
  XML7: xml7,
  XML8: xml8,
  XML9: xml9,
  XML10: xml10,
  XML11: xml11,
  XML13: xml13,
  XML14: xml14,
  XML15: xml15,
};

/** The names of {@link bhytTables}, in the order in which the tables are written. */
export const bhytTableNames = Object.keys(bhytTables) as readonly BhytTableName[];

/** True for a name of a table that may stand in the envelope. */
export function isBhytTableName(name: string): name is BhytTableName {
  return Object.hasOwn(bhytTables, name);
}

/** XML7 is one record in the format, but a multiple birth has several; check-ins and assessments travel alone. */
const alwaysListed = new Set(["XML0", "XML7", "XML12"]);

/** True when {@link BhytTables} holds the table as a list of rows. */
export function isListed(table: string): boolean {
  return alwaysListed.has(table) || (isBhytTableName(table) && bhytTables[table].list !== undefined);
}
