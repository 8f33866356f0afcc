export {
  type CodeListTable,
  codeListTable,
  drugsTable,
  facilitiesTable,
  servicesTable,
  suppliesTable,
} from "./definitions/catalogue-tables.ts";
export { icd9cmTable, icd10Table, traditionalMedicineTable } from "./definitions/disease-tables.ts";
export {
  bedsTable,
  departmentsTable,
  machinesTable,
  practitionersTable,
} from "./definitions/master-tables.ts";
export type { ColumnMapping } from "./find-columns.ts";
export {
  type LoadedMasters,
  type LoadMastersOptions,
  loadMasters,
  type MasterTable,
} from "./load-masters.ts";
export { loadTable, type TableEdition, type TableReport } from "./load-table.ts";
export type { LoadTableOptions, TableProgress, TableSummary } from "./read-table.ts";
export type { DateOrder } from "./read-table-cell.ts";
export type { AdvisoryCount, ColumnKind, TableColumn, TableDefinition } from "./table-definition.ts";
export type { TableSource } from "./table-source.ts";
