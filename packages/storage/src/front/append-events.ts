import { invalidChange } from "@benhan/core";
import { createTreeFrontier, nodesBefore } from "@benhan/core/audit";
import { type AuditLogRow, mostEventsOfChunk } from "./audit-rows.ts";
import type { IssueList } from "./issue-list.ts";
import type { OwnLog } from "./own-log.ts";
import type { PreparedEvent } from "./prepare-event.ts";
import { sameBytes } from "./same-bytes.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

/** Events that the log does not have yet, and how far it has grown. */
export interface PlacedEvents {
  readonly fresh: readonly PreparedEvent[];
  readonly log: AuditLogRow | undefined;
}

/** Length of a hash, in bytes. */
const hashLength = 32;

/**
 * Finds the place of events. One that the log has, or that comes twice, is left out if it is the same, else told.
 *
 * @throws EmrError `core.store.damaged` when the row of the log is not what its events say
 */
export async function placeEvents(
  events: readonly PreparedEvent[],
  own: OwnLog,
  transaction: StorageTransaction,
  found: IssueList,
): Promise<PlacedEvents> {
  if (events.length === 0) return { fresh: events, log: undefined };
  const log = await own.read(transaction);
  const newest = log?.newestId ?? "";
  // Keys of version 7 grow with time: mostly nothing is left to look for.
  const suspects = events.map(({ row }) => row.eventId).filter((eventId) => eventId <= newest);
  const known = new Map(suspects.length === 0 ? [] : await transaction.auditEventsOf(own.writer, suspects));
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

/** Writes events to the log of the handle, with the nodes that they complete. */
export async function appendEvents(
  { fresh, log }: PlacedEvents,
  own: OwnLog,
  transaction: StorageTransaction,
): Promise<void> {
  if (fresh.length === 0) return;
  const { writer, digest } = own;
  const tree = createTreeFrontier(digest, log?.edge);
  let newestId = log?.newestId ?? "";
  for (let done = 0; done < fresh.length; done += mostEventsOfChunk) {
    const part = fresh.slice(done, done + mostEventsOfChunk);
    const first = tree.size;
    const nodes = new Uint8Array(hashLength * (nodesBefore(first + part.length) - nodesBefore(first)));
    let at = 0;
    const add = (node: Uint8Array) => {
      nodes.set(node, at);
      at += hashLength;
    };
    for (const { leaf, row } of part) {
      add(leaf);
      tree.append(leaf).forEach(add);
      if (row.eventId > newestId) newestId = row.eventId;
    }
    const edge = tree.state();
    await transaction.appendAudit({
      ...{ writer, first, rows: part.map(({ row }) => row) },
      ...{ nodes, edge, newestId },
    });
    // A copy: what is passed in belongs to the adapter.
    own.written({ writer, size: tree.size, edge: new Uint8Array(edge), newestId });
  }
}
