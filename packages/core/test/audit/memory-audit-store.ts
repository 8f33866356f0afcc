import type { FacilityId } from "@benhan/core";
import {
  auditEventBytes,
  auditEventIssues,
  createTreeFrontier,
  leafHash,
  parseAuditEvent,
  type TreeFrontier,
} from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import type {
  AuditEvent,
  AuditListOptions,
  AuditQuery,
  AuditStore,
  LoggedEvent,
  TreeHead,
  TreeHeadAnchor,
  TreeNodeKey,
} from "@benhan/core/ports";

/** A stored event, as an attacker finds it. */
export interface Row {
  index: number;
  bytes: Uint8Array;
}

/** A log that lies open: tests change what is in it behind the back of the store. */
export interface OpenLog {
  rows: Row[];
  readonly nodes: Map<string, Uint8Array>;
  head: { size: number; root: TreeHead["root"] } | undefined;
  frontier: TreeFrontier;
}

export interface MemoryAuditStore extends AuditStore {
  readonly logs: Map<string, OpenLog>;
  anchors: TreeHeadAnchor[];
  /** Another handle of the same logs. */
  as(writer: string): MemoryAuditStore;
}

export const nodeKey = ({ level, index }: Pick<TreeNodeKey, "level" | "index">) => `${level}/${index}`;

export function createMemoryAuditStore(facilityId: FacilityId, writer: string): MemoryAuditStore {
  const logs = new Map<string, OpenLog>();
  const shared = { anchors: [] as TreeHeadAnchor[] };
  return handle(writer);

  function handle(own: string): MemoryAuditStore {
    return {
      facilityId,
      writer: own,
      logs,
      get anchors() {
        return shared.anchors;
      },
      set anchors(anchors) {
        shared.anchors = anchors;
      },
      as: handle,
      async appendEvents(events, options) {
        options?.signal?.throwIfAborted();
        for (const event of events) append(own, event);
      },
      listEvents: (query, options) => list(query, options),
      async *listTreeHeads() {
        for (const name of [...logs.keys()].sort()) {
          const head = logs.get(name)?.head;
          if (head !== undefined) yield { facilityId, writer: name, ...head };
        }
      },
      async readTreeNode(key) {
        return logs.get(key.writer)?.nodes.get(nodeKey(key));
      },
      async addAnchor(anchor) {
        shared.anchors.push(anchor);
      },
      async *listAnchors(query) {
        const sorted = [...shared.anchors].sort(
          (one, other) => one.writer.localeCompare(other.writer) || one.size - other.size,
        );
        yield* sorted.filter((anchor) => query.writer === undefined || anchor.writer === query.writer);
      },
    };
  }

  function append(own: string, event: AuditEvent): void {
    if (auditEventIssues(event, []).length > 0) throw new Error("no event");
    const log = logs.get(own) ?? emptyLog();
    logs.set(own, log);
    appendBytes(log, auditEventBytes(event));
  }

  async function* list(
    query: AuditQuery,
    { signal, onDamage }: AuditListOptions = {},
  ): AsyncGenerator<LoggedEvent> {
    for (const name of [...logs.keys()].sort()) {
      if (query.writer !== undefined && query.writer !== name) continue;
      for (const { index, bytes } of [...(logs.get(name)?.rows ?? [])]) {
        signal?.throwIfAborted();
        if (index < (query.fromIndex ?? 0)) continue;
        const event = readEvent(bytes, onDamage === undefined);
        if (event === undefined) {
          await onDamage?.({ what: "event", writer: name, at: index });
          continue;
        }
        if (query.patient !== undefined && event.patient !== query.patient) continue;
        if (query.from !== undefined && Date.parse(event.at) < Date.parse(query.from)) continue;
        if (query.until !== undefined && Date.parse(event.at) >= Date.parse(query.until)) continue;
        yield { writer: name, index, event, bytes };
      }
    }
  }
}

function readEvent(bytes: Uint8Array, mayThrow: boolean): AuditEvent | undefined {
  try {
    return parseAuditEvent(bytes);
  } catch (error) {
    if (mayThrow) throw error;
    return undefined;
  }
}

export function emptyLog(): OpenLog {
  return { rows: [], nodes: new Map(), head: undefined, frontier: createTreeFrontier(nodeDigest) };
}

/** What an honest store does; an attacker who makes everything fit anew does it too. */
export function appendBytes(log: OpenLog, bytes: Uint8Array): void {
  const index = log.frontier.size;
  const leaf = leafHash(bytes, nodeDigest);
  log.rows.push({ index, bytes });
  for (const [level, hash] of [leaf, ...log.frontier.append(leaf)].entries()) {
    log.nodes.set(nodeKey({ level, index: (index + 1) / 2 ** level - 1 }), hash);
  }
  log.head = { size: index + 1, root: formatDigest(log.frontier.root()) };
}
