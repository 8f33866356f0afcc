export type { DecodedApart, ReadApartOptions } from "../codec/apart-codec.ts";
export {
  type DecodedAssessment,
  decodeAssessment,
  encodeAssessment,
  readAssessment,
} from "../codec/assessment-codec.ts";
export type { ByteSource } from "../codec/byte-source.ts";
export { type EncodeTablesOptions, encodeTables } from "../codec/encode-tables.ts";
export {
  type ReadDossierStreamOptions,
  readDossierStream,
  type StreamedDossier,
  type StreamedEnvelope,
} from "../codec/read-dossier-stream.ts";
export {
  type BhytEnvelope,
  type DecodedDossiers,
  decodeDossiers,
  type ReadDossiersOptions,
  readDossiers,
} from "../codec/read-dossiers.ts";
export { type WriteDossierStreamOptions, writeDossierStream } from "../codec/write-dossier-stream.ts";
export {
  defaultStreamLimits,
  defaultXmlLimits,
  type StreamLimits,
  type XmlLimits,
} from "../codec/xml-limits.ts";
export {
  type CellDifference,
  type DiffTablesOptions,
  diffTables,
  type RowDifference,
  type TablesDifference,
} from "../diff/diff-tables.ts";
export { type Replacement, replacementOf } from "../diff/replacement-of.ts";
export { applyLosses } from "../mapping/apply-losses.ts";
export { type EncodeDossierOptions, encodeDossier } from "../mapping/encode-dossier.ts";
export { fromAssessment } from "../mapping/from-assessment.ts";
export {
  checkFromTables,
  type FromTablesOptions,
  fromTables,
  type ReadVisit,
} from "../mapping/from-tables.ts";
export type { Loss } from "../mapping/loss.ts";
export type {
  AssessedPerson,
  AssessmentBenefit,
  AssessmentReferral,
  MedicalAssessment,
} from "../mapping/medical-assessment.ts";
export { type RecordPlaceOptions, recordPathOf } from "../mapping/record-place.ts";
export { toAssessment, type WrittenAssessment } from "../mapping/to-assessment.ts";
export { toTables, type WrittenTables } from "../mapping/to-tables.ts";
export type { SheetPlace } from "../rows/sheet-place.ts";
export { sheetsFromTables } from "../rows/sheets-from-tables.ts";
export {
  readSheets,
  type SheetEpisode,
  type TablesFromSheetsOptions,
  tablesFromSheets,
} from "../rows/tables-from-sheets.ts";
export type {
  BhytConfidence,
  BhytEdition,
  BhytEditionId,
  BhytLayer,
  TablesOf,
} from "../schema/bhyt-edition.ts";
export type {
  FieldDefinition,
  FieldType,
  TableDefinition,
} from "../schema/table-definition.ts";
export { type AssessmentRow, assessment as assessmentTable } from "./assessment.data.ts";
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
