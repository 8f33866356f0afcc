import { invalidChange } from "@benhan/core";
import { createTreeFrontier } from "@benhan/core/audit";
import type { Digest } from "@benhan/core/ports";
import { type AuditLogRow, mostEventsOfChunk } from "./audit-rows.ts";
import type { IssueList } from "./issue-list.ts";
import type { PreparedEvent } from "./prepare-event.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

/** Events that the log does not have yet, and how far it has grown. */
export interface PlacedEvents {
  readonly fresh: readonly PreparedEvent[];
  readonly log: AuditLogRow | undefined;
}

/** Finds the place of events. One that the log has, or that comes twice, is left out if it is the same, else told. */
export async function placeEvents(
  events: readonly PreparedEvent[],
  writer: string,
  transaction: StorageTransaction,
  found: IssueList,
): Promise<PlacedEvents> {
  if (events.length === 0) return { fresh: events, log: undefined };
  const log = await transaction.auditLog(writer);
  const newest = log?.newestId ?? "";
  // Keys of version 7 grow with time: mostly nothing is left to look for.
  const suspects = events.map(({ row }) => row.eventId).filter((eventId) => eventId <= newest);
  const known = new Map(suspects.length === 0 ? [] : await transaction.auditEventsOf(writer, suspects));
  const fresh = events.filter(({ row: { eventId, bytes }, path }) => {
    const other = known.get(eventId);
    if (other === undefined) {
      known.set(eventId, bytes);
      return true;
    }
    if (!sameBytes(other, bytes)) {
      found.add(
        invalidChange,
        [...path, "eventId"],
        "Mã này đã dùng cho sự kiện khác trong nhật ký.",
        "This id already belongs to another event of the log.",
      );
    }
    return false;
  });
  return { fresh, log };
}

/** Writes events to the log of a writer, with the nodes that they complete. */
export async function appendEvents(
  { fresh, log }: PlacedEvents,
  { writer, digest }: { readonly writer: string; readonly digest: Digest },
  transaction: StorageTransaction,
): Promise<void> {
  if (fresh.length === 0) return;
  const tree = createTreeFrontier(digest, log?.edge);
  let newestId = log?.newestId ?? "";
  for (let done = 0; done < fresh.length; done += mostEventsOfChunk) {
    const part = fresh.slice(done, done + mostEventsOfChunk);
    const first = tree.size;
    const nodes: Uint8Array[] = [];
    for (const { leaf, row } of part) {
      nodes.push(leaf, ...tree.append(leaf));
      if (row.eventId > newestId) newestId = row.eventId;
    }
    const rows = part.map(({ row }) => row);
    await transaction.appendAudit({
      writer,
      first,
      rows,
      nodes: joined(nodes),
      edge: tree.state(),
      newestId,
    });
  }
}

function joined(nodes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(nodes.length * 32);
  for (const [at, node] of nodes.entries()) bytes.set(node, at * 32);
  return bytes;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
