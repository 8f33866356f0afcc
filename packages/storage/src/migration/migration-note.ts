import type { StoreParts } from "../front/parts.ts";
import type { StorageTransaction } from "../front/storage-adapter.ts";
import type { WalkPart, WalkPlace } from "../walk/walk-item.ts";

/** What the target remembers of a migration into it. */
export interface MigrationNote {
  readonly format: 1;
  /** How far the parts are that only grow. */
  readonly places: { readonly [part in WalkPart]?: WalkPlace };
}

const note = "migration";

export async function readNote(
  { gate }: StoreParts,
  signal: AbortSignal | undefined,
): Promise<MigrationNote | undefined> {
  const text = await gate.read((rows) => rows.getNote(note), signal);
  return text === undefined ? undefined : (JSON.parse(text) as MigrationNote);
}

export async function writeNote(rows: StorageTransaction, own: MigrationNote): Promise<void> {
  await rows.putNote(note, JSON.stringify(own));
}
