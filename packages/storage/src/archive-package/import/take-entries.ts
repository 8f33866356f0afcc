import type { StoreParts } from "../../front/parts.ts";
import { progressOf } from "../../walk/same-item.ts";
import type { EntryItem } from "../../walk/walk-item.ts";

/**
 * The messages of a package. Nobody knows whether one that waited then was sent since, by whoever made the package: it is
 * held until a person decides. What the store has of it already stays as it is.
 */
export async function* entriesToTake(
  { gate }: StoreParts,
  entries: AsyncIterable<EntryItem>,
  signal: AbortSignal | undefined,
): AsyncGenerator<EntryItem> {
  for await (const item of entries) {
    if (item.row.state === "delivered" || item.row.state === "dead") {
      yield item;
      continue;
    }
    const { leasedUntil: _, lastCode: __, ...row } = item.row;
    const own = await gate.read((rows) => rows.getRow(row.entryId), signal);
    if (own === undefined)
      yield { ...item, row: { ...row, state: "held", lastCode: "storage.migration.state_unknown" } };
    else yield { ...item, row: { ...row, ...progressOf(own) } };
  }
}
