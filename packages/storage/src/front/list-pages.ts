import type { Page } from "./page.ts";

/** Yields a list page by page, so that a list of any length needs the memory of one page. */
export async function* listPages<T, K>(
  readPage: (page: Page<K>) => Promise<readonly T[]>,
  keyOf: (item: T) => K,
  signal: AbortSignal | undefined,
  limit = 200,
): AsyncGenerator<T> {
  let page: Page<K> = { limit };
  for (;;) {
    const items = await readPage(page);
    for (const item of items) {
      signal?.throwIfAborted();
      yield item;
    }
    const last = items.at(-1);
    if (last === undefined || items.length < limit) return;
    page = { after: keyOf(last), limit };
  }
}
