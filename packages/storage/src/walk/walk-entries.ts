import type { StoreParts } from "../front/parts.ts";
import type { OutboxRow } from "../front/storage-adapter.ts";
import { keyState, openFailure } from "./open-failure.ts";
import type { DamageCode, WalkPlace, WalkStep } from "./walk-item.ts";
import { bytesAtOnce, type WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

interface EntryRow {
  readonly row: OutboxRow;
  readonly bytes: Uint8Array | undefined;
}

/** What an engine needs of a row to list those behind it. */
type EntryPlace = Pick<OutboxRow, "chain" | "sequence" | "hub">;

/** The outbox by chain, sequence and hub. */
export async function* walkEntries(
  means: WalkMeans,
  after: EntryPlace | undefined,
): AsyncGenerator<WalkStep> {
  const { parts, signal } = means;
  const pages = walkPages<EntryRow, EntryPlace>(
    {
      read: (from, limit) => readEntries(means, from, limit),
      cursorOf: ({ row: { chain, sequence, hub } }) => ({ chain, sequence, hub }),
      limit: 100,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if (!("row" in step)) {
      const { chain, sequence, hub } = step.unreadableAt ?? { chain: "", sequence: 0, hub: "" };
      const place: WalkPlace = { part: "entries", chain, sequence, hub };
      yield { part: "entries", found: "damage", place, key: "", code: "unreadable-rest" };
      continue;
    }
    yield await openEntryStep(parts, step.row.row, step.row.bytes, signal);
  }
}

/** An outbox entry as a step of a walk. */
export async function openEntryStep(
  parts: StoreParts,
  row: OutboxRow,
  bytes: Uint8Array | undefined,
  signal: AbortSignal | undefined,
): Promise<WalkStep> {
  const { entryId: key, chain, sequence, hub } = row;
  const place: WalkPlace = { part: "entries", chain, sequence, hub };
  const damage = (code: DamageCode): WalkStep => ({ part: "entries", found: "damage", place, key, code });
  if (row.facilityId !== parts.gate.facilityId) return damage("facility-foreign");
  if (bytes === undefined) return damage("bytes-missing");
  const state = await keyState(parts, bytes, signal);
  if (state === "disposed") return { part: "entries", found: "disposed", place, key };
  if (state === "key-missing") return damage(state);
  try {
    const opened = await parts.sealing.openEntry(row, bytes);
    if (opened === undefined) return damage("content-changed");
    return { part: "entries", found: "sound", place, key, row, bytes: opened };
  } catch (error) {
    const code = openFailure(error, signal);
    return code === "disposed" ? { part: "entries", found: "disposed", place, key } : damage(code);
  }
}

async function readEntries(
  { parts, signal }: WalkMeans,
  after: EntryPlace | undefined,
  limit: number,
): Promise<readonly EntryRow[]> {
  // Engines look at nothing else of it.
  const from = after === undefined ? {} : { after: after as OutboxRow };
  return parts.gate.read(async (rows) => {
    const found: EntryRow[] = [];
    let size = 0;
    for (const row of await rows.listRows(undefined, { ...from, limit })) {
      if (size > bytesAtOnce) break;
      const bytes = await rows.readBytes(row.entryId);
      size += bytes?.length ?? 0;
      found.push({ row, bytes });
    }
    return found;
  }, signal);
}
