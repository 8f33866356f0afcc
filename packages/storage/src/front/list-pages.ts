import type { Page } from "./page.ts";

/** Yields a list page by page, so that a list of any length needs the memory of one page. */
export async function* listPages<T, K>(
  readPage: (page: Page<K>) => Promise<readonly T[]>,
  keyOf: (item: T) => K,
  signal: AbortSignal | undefined,
  limit = 200,
): AsyncGenerator<T> {
  for await (const items of pagesOf(readPage, keyOf, signal, limit)) {
    for (const item of items) {
      signal?.throwIfAborted();
      yield item;
    }
  }
}

/** The pages themselves, for work that is cheaper on many at once. */
export async function* pagesOf<T, K>(
  readPage: (page: Page<K>) => Promise<readonly T[]>,
  keyOf: (item: T) => K,
  signal: AbortSignal | undefined,
  limit: number,
): AsyncGenerator<readonly T[]> {
  let page: Page<K> = { limit };
  for (;;) {
    signal?.throwIfAborted();
    const items = await readPage(page);
    if (items.length > 0) yield items;
    const last = items.at(-1);
    if (last === undefined || items.length < limit) return;
    page = { after: keyOf(last), limit };
  }
}
