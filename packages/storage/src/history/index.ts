/**
 * Reading at a point in time: what a record said on a day, for inspection, disputes and research.
 *
 * @packageDocumentation
 */
export { type DocumentAsOf, type HeadAsOf, listAsOf, readAsOf } from "./as-of.ts";
