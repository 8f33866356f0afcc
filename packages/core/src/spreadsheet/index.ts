export { type ReadCsvOptions, readCsv } from "./read-csv.ts";
export { type ReadXlsxOptions, readXlsx } from "./read-xlsx.ts";
export type { BrokenCell, SheetRow, Sheets } from "./sheet.ts";
