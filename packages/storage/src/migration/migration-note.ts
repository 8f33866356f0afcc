import { systemPlatform } from "@benhan/core/platform";
import type { StoreParts } from "../front/parts.ts";
import type { StorageTransaction } from "../front/storage-adapter.ts";
import type { WalkPart, WalkPlace } from "../walk/walk-item.ts";

/** What the target remembers of a migration into it. */
export interface MigrationNote {
  readonly format: 1;
  /** How far the parts are that only grow. */
  readonly places: { readonly [part in WalkPart]?: WalkPlace };
  /** Print of everything that the target held when the last run was done; absent while a run is under way. */
  readonly finished?: string;
}

const note = "migration";
const probe = "migration-probe";

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

/** Whether two open stores are one: what is written into the first is read in the other. Leaves a note that says nothing. */
export async function isSameStore(
  to: StoreParts,
  others: readonly StoreParts[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const mark = systemPlatform().ids.next();
  await to.gate.write((rows) => rows.putNote(probe, mark), signal);
  for (const { gate } of others) {
    if ((await gate.read((rows) => rows.getNote(probe), signal)) === mark) return true;
  }
  return false;
}
