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
export { checkDossier } from "../mapping/check-dossier.ts";
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
export { type RowAmounts, type RowTerms, rowAmounts } from "../money/row-amounts.ts";
export { type EpisodeTotals, totalsOf } from "../money/totals-of.ts";
export { tablesFromSheets } from "../rows/tables-from-sheets.ts";
export type { BhytRule, Finding } from "../rules/bhyt-rule.ts";
export { bhytRules } from "../rules/bhyt-rules.ts";
export { type BhytCheckOptions, defaultBhytCheckOptions } from "../rules/check-options.ts";
export { checkTables } from "../rules/check-tables.ts";
export type { CheckedVisit } from "../rules/checked-visit.ts";
export type {
  CodeEntry,
  CodeList,
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
export { bhytCodes } from "./codes.data.ts";
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
