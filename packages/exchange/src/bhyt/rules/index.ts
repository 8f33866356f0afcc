export type { BhytReport, BhytReportAbout, NotChecked } from "./bhyt-report.ts";
export type {
  BhytRule,
  CellJudge,
  Finding,
  FindingDetail,
  RowFinding,
  RowJudge,
  RuleNeed,
} from "./bhyt-rule.ts";
export { bhytRules } from "./bhyt-rules.ts";
export { checkCheckIn } from "./check-check-in.ts";
export { checkDossier } from "./check-dossier.ts";
export type { BhytCheckOptions } from "./check-options.ts";
export { checkTables } from "./check-tables.ts";
export { checkWithHistory } from "./check-with-history.ts";
export type { CheckedVisit } from "./checked-visit.ts";
export { bhytEngine } from "./engine/engine.ts";
export { type FindingPlace, findingPlace } from "./finding-place.ts";
export { type GivenTables, givenTables } from "./given-tables.ts";
export { inSheetRows } from "./in-sheet-rows.ts";
export { type CodeListsFromOptions, codeListsFrom } from "./lists/code-lists-from.ts";
export type { ListedPrice, ListedStaff, PriceList, PriceLists, StaffList } from "./lists/facility-lists.ts";
export type { ListAt, ListedState } from "./lists/list-at.ts";
export { type BhytRuleOptions, defaultBhytCheckOptions } from "./rule-options.ts";
