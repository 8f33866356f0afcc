import { queryWrong } from "../serve.faults.ts";

const usualLimit = 100;
const mostLimit = 1000;

/** Some of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What `after` is for the next page; nothing on the last. */
  readonly next: string | null;
}

/**
 * One page of a list that a store tells one by one: those behind `after`, at most `limit`.
 *
 * @throws EmrError `exchange.cli.query_wrong`
 */
export async function pageOf<T>(
  list: AsyncIterable<T>,
  keyOf: (item: T) => string,
  query: URLSearchParams,
): Promise<Page<T>> {
  const limit = Number(query.get("limit") ?? usualLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLimit)
    throw queryWrong({ names: [`limit 1–${mostLimit}`] });
  const after = query.get("after");
  const items: T[] = [];
  let isBehind = after === null;
  for await (const item of list) {
    if (!isBehind) {
      isBehind = keyOf(item) === after;
      continue;
    }
    if (items.length === limit) return { items, next: lastKey(items, keyOf) };
    items.push(item);
  }
  // What was sent meanwhile no longer waits: the place is not known any more.
  if (!isBehind) throw queryWrong({ names: ["after"] });
  return { items, next: null };
}

function lastKey<T>(items: readonly T[], keyOf: (item: T) => string): string | null {
  const last = items.at(-1);
  return last === undefined ? null : keyOf(last);
}
