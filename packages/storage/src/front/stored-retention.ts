import type { Retention } from "@benhan/core";
import { councilRule } from "../retention/controlled-drug.ts";

interface HasRetention {
  readonly retention?: Retention;
}

/** Behind the deciding row in an engine, which has one column for it: papers of controlled drugs lie under it too. */
const mark = `+${councilRule}`;

/** A version as an engine keeps it in plain. */
export function withStoredRetention<Row extends HasRetention>(row: Row): Row {
  if (row.retention?.isControlledDrug === undefined) return row;
  const { isControlledDrug: _, ...retention } = row.retention;
  return { ...row, retention: { ...retention, rule: `${retention.rule}${mark}` } };
}

/** The same as it was given. */
export function withOwnRetention<Row extends HasRetention>(row: Row): Row {
  if (row.retention?.rule.endsWith(mark) !== true) return row;
  const rule = row.retention.rule.slice(0, -mark.length);
  return { ...row, retention: { ...row.retention, rule, isControlledDrug: true } };
}
