export { checkDossier } from "../mapping/check-dossier.ts";
export { bhytCodes } from "../qd3176/codes.data.ts";
export type { CodeEntry, CodeList } from "../schema/table-definition.ts";
export type {
  BhytRule,
  CellJudge,
  Finding,
  FindingDetail,
  RowFinding,
  RowJudge,
} from "./bhyt-rule.ts";
export { bhytRules } from "./bhyt-rules.ts";
export { type BhytCheckOptions, defaultBhytCheckOptions } from "./check-options.ts";
export { checkTables } from "./check-tables.ts";
export type { CheckedVisit } from "./checked-visit.ts";
