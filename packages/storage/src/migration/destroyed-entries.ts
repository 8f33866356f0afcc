import { listPages } from "../front/list-pages.ts";
import type { StoreParts } from "../front/parts.ts";
import type { OutboxRow } from "../front/storage-adapter.ts";
import { ifReadable } from "../walk/open-failure.ts";

/** The messages of a copy that tell of records which were disposed of. */
export interface DestroyedEntries {
  has(row: Pick<OutboxRow, "hub" | "chain" | "digest">): boolean;
}

const none: DestroyedEntries = { has: () => false };

/**
 * An entry is of a destroyed record when its bytes are a document of it, or when they are no document of a living record
 * and stand in one chain with such bytes. Chains that only the host can tell the record of are not known here.
 */
export async function destroyedEntries(
  second: StoreParts,
  destroyed: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<DestroyedEntries> {
  if (destroyed.size === 0) return none;
  const gone = new Set<string>();
  for await (const { digest, isDestroyed } of headsOf(second, destroyed, signal)) {
    if (isDestroyed) gone.add(digest);
  }
  if (gone.size === 0) return none;
  const chains = new Set<string>();
  for await (const row of rowsOf(second, signal)) if (gone.has(row.digest)) chains.add(chainOf(row));
  const living = new Set<string>();
  const wanted = new Set<string>();
  for await (const row of rowsOf(second, signal)) if (chains.has(chainOf(row))) wanted.add(row.digest);
  for await (const { digest, isDestroyed } of headsOf(second, destroyed, signal)) {
    if (!isDestroyed && wanted.has(digest)) living.add(digest);
  }
  return { has: (row) => chains.has(chainOf(row)) && !living.has(row.digest) };
}

const chainOf = ({ hub, chain }: Pick<OutboxRow, "hub" | "chain">): string => JSON.stringify([hub, chain]);

async function* headsOf(
  { gate, sealing }: StoreParts,
  destroyed: ReadonlySet<string>,
  signal: AbortSignal | undefined,
) {
  const rows = listPages(
    (page: { readonly after?: number; readonly limit: number }) =>
      ifReadable(signal, () => gate.read((own) => own.listAppended(page), signal)).then(
        (found) => found ?? [],
      ),
    ({ place }) => place,
    signal,
    1000,
  );
  for await (const { head: row } of rows) {
    const head = await ifReadable(signal, () => sealing.openHead(row));
    if (head === undefined) continue;
    yield { digest: head.digest as string, isDestroyed: destroyed.has(head.episodeId.normalize("NFC")) };
  }
}

function rowsOf({ gate }: StoreParts, signal: AbortSignal | undefined): AsyncGenerator<OutboxRow> {
  return listPages(
    (page: { readonly after?: OutboxRow; readonly limit: number }) =>
      ifReadable(signal, () => gate.read((own) => own.listRows(undefined, page), signal)).then(
        (found) => found ?? [],
      ),
    (row) => row,
    signal,
    500,
  );
}
