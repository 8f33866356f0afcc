export type { CheckRecordOptions } from "../record/record-report.ts";
export { createRecordChecker, type RecordChecker } from "./create-record-checker.ts";
