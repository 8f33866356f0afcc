export { type RowAmounts, type RowTerms, rowAmounts } from "./row-amounts.ts";
export { type EpisodeTotals, totalsOf } from "./totals-of.ts";
