export { keyUnfit, noRecord } from "./deidentify.faults.ts";
export type { DeidentifyOptions } from "./deidentify-options.ts";
export {
  type AttributeName,
  type DeidentifyPolicy,
  type Detail,
  defaultDetails,
} from "./deidentify-policy.ts";
export {
  type DeidentifiedExport,
  type DeidentifiedRow,
  deidentifyRecords,
} from "./deidentify-records.ts";
export { type DeidentifyReport, renderDeidentifyReport } from "./deidentify-report.ts";
export type { Diversity } from "./diversity.ts";
