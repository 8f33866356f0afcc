import type { HeadRow, PlacedHead } from "../../front/storage-adapter.ts";
import type { MovedDocument } from "./kept-record.ts";
import type { RetentionStore } from "./retention-store.ts";

/** Documents that a version gives to another episode than the version before, by the episode that they left. */
export async function movesOf(
  { gate }: RetentionStore,
  part: readonly PlacedHead[],
  since: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly MovedDocument[]>> {
  const moves = new Map<string, MovedDocument[]>();
  for (const { head } of part) {
    if (head.version === 1) continue;
    const [previous] = await gate.read(
      (rows): Promise<readonly HeadRow[]> =>
        rows.listVersions(head.documentId, { after: head.version - 2, limit: 1 }),
      since,
    );
    if (previous === undefined || previous.episodeId === head.episodeId) continue;
    const own = moves.get(previous.episodeId) ?? [];
    own.push({ document: head.documentId, to: head.episodeId });
    moves.set(previous.episodeId, own);
  }
  return moves;
}

/** For a list in which each move stands once. */
export const isFirst = (one: MovedDocument, at: number, all: readonly MovedDocument[]): boolean =>
  all.findIndex(({ document, to }) => document === one.document && to === one.to) === at;
