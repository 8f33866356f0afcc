import type { Visit } from "@benhan/core";
import { requireArguments } from "../schema/require-arguments.ts";
import type { Loss } from "./loss.ts";

/** Marks an item of a list that is gone, until all losses are applied and indexes may move. */
const gone: unique symbol = Symbol("gone");

/**
 * What remains of a visit after it was written into official tables and read again: `fromTables(toTables(visit))`
 * gives exactly this. Lets a host show beforehand what the insurer will not see. The visit given is not changed.
 */
export function applyLosses(visit: Visit, losses: readonly Loss[]): Visit {
  requireArguments("applyLosses", ["visit", visit, "object"], ["losses", losses, "list"]);
  for (const loss of losses) requireArguments("applyLosses", ["losses", loss?.path, "list"]);
  const copy = structuredClone(visit) as unknown as Record<string, unknown>;
  for (const { path, kept } of losses) {
    const parent = path.slice(0, -1).reduce<unknown>((here, step) => memberOf(here, step), copy);
    const last = path.at(-1);
    if (last === undefined || typeof parent !== "object" || parent === null) continue;
    const place = parent as Record<string | number, unknown>;
    if (kept !== undefined) place[last] = kept;
    else if (Array.isArray(parent)) place[last] = gone;
    else delete place[last];
  }
  return withoutGone(copy) as Visit;
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
}

function withoutGone(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== gone).map(withoutGone);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutGone(item)]));
}
