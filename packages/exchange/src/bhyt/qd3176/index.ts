export { type EncodeTablesOptions, encodeTables } from "../codec/encode-tables.ts";
export {
  type BhytEnvelope,
  type DecodedDossiers,
  decodeDossiers,
  type ReadDossiersOptions,
  readDossiers,
} from "../codec/read-dossiers.ts";
export { defaultXmlLimits, type XmlLimits } from "../codec/xml-limits.ts";
export { applyLosses } from "../mapping/apply-losses.ts";
export { type EncodeDossierOptions, encodeDossier } from "../mapping/encode-dossier.ts";
export {
  checkFromTables,
  type FromTablesOptions,
  fromTables,
  type ReadVisit,
} from "../mapping/from-tables.ts";
export type { Loss } from "../mapping/loss.ts";
export { type RecordPlaceOptions, recordPathOf } from "../mapping/record-place.ts";
export { toTables, type WrittenTables } from "../mapping/to-tables.ts";
export { tablesFromSheets } from "../rows/tables-from-sheets.ts";
export type { BhytEdition, BhytEditionId, TablesOf } from "../schema/bhyt-edition.ts";
export type {
  FieldDefinition,
  FieldType,
  TableDefinition,
} from "../schema/table-definition.ts";
export {
  type BhytRow,
  type BhytTableName,
  type BhytTables,
  bhytTableNames,
  bhytTables,
  isBhytTableName,
  isListed,
  rowsOf,
} from "./bhyt-tables.ts";
export { qd3176 } from "./edition.ts";
export type {
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
