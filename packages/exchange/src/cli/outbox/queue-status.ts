import {
  epochMs,
  type FacilityId,
  heldByPerson,
  type Instant,
  type OutboxState,
  type Uuid,
} from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions, ClosedLatch, OutboxEntryHead } from "@benhan/core/ports";
import { deadlineFailureOf } from "../../outbox/deadline-failure.ts";
import { type DeadlineNote, type DeadlineWatchOptions, deadlineNoteOf } from "../../outbox/deadline-watch.ts";
import type { DrainReport } from "../../outbox/dispatcher.ts";
import { dismissedByPerson, presentCodeOf } from "../../outbox/person-acts.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { answeredCodeOf } from "./answered-code.ts";
import { createChainHeads } from "./entry-list.ts";

/** What waits for one hub, and whether it can go. */
export interface HubStatus {
  readonly hub: string;
  /** `closed`: its latch is closed · `unserved`: the configuration has connectors, but none of this name. */
  readonly state: "open" | "closed" | "unserved";
  readonly counts: Readonly<Record<OutboxState, number>>;
  /** How many of the dead ones a person gave up. */
  readonly dismissed: number;
  /** How many were tried in vain and go again by themselves. */
  readonly retrying: number;
  /** How many of those that are queued wait behind a held one of their chain. */
  readonly blocked: number;
  /** When the oldest of what waits was queued. */
  readonly oldest?: Instant;
  /** When something is due next. */
  readonly nextDue?: Instant;
  readonly latch?: ClosedLatch;
  /** The first that is held for another reason than that a person keeps it back: where the hub is closed it closed it. */
  readonly heldFirst?: Uuid;
}

/** An entry that was tried and is not delivered. No patient data. */
export interface FailedEntry {
  readonly entryId: Uuid;
  readonly hub: string;
  readonly chain: string;
  readonly kind: string;
  readonly sequence: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly code: string;
  /** The last code of the hub's own. */
  readonly answered?: string;
}

/** The queue of a facility at one moment. */
export interface QueueStatus {
  readonly facilityId: FacilityId;
  readonly at: Instant;
  readonly hubs: readonly HubStatus[];
  readonly deadlines: readonly DeadlineNote[];
  /** Why they are not known. */
  readonly deadlineFailure?: DrainReport["deadlineFailure"];
  /** The newest of them, newest first. */
  readonly failures: readonly FailedEntry[];
  /** How many there are; of refused ones those that no newer entry of their chain stands for. */
  readonly failed: number;
  /** How many of these go again by themselves. */
  readonly retrying: number;
}

interface StatusOptions extends CallOptions {
  /** So many failures are listed. */
  readonly most: number;
  readonly onProgress: (done: number) => void;
}

interface HubCounts {
  readonly counts: Record<OutboxState, number>;
  dismissed: number;
  blocked: number;
  oldest?: Instant;
  heldFirst?: Uuid;
}

const none: Readonly<Record<OutboxState, number>> = { queued: 0, leased: 0, held: 0, dead: 0, delivered: 0 };
const waiting: readonly OutboxState[] = ["queued", "leased", "held"];

/** Looks through the whole queue once. */
export async function queueStatus(host: ExchangeHost, options: StatusOptions): Promise<QueueStatus> {
  const { storage, connectors, dispatcher = {}, clock = systemPlatform().clock } = host;
  const { signal, most, onProgress } = options;
  const { facilityId } = storage;
  const call = signal === undefined ? {} : { signal };
  const at = clock.now();
  const hubs = new Map<string, HubCounts>();
  const heads = createChainHeads();
  const failed = new Map<string, FailedEntry>();
  const watch = createWatch(at, dispatcher.deadlines ?? {});
  const hubOf = (name: string) => {
    const known = hubs.get(name) ?? { counts: { ...none }, dismissed: 0, blocked: 0 };
    hubs.set(name, known);
    return known;
  };
  let done = 0;
  for await (const entry of storage.listEntryHeads({ facilityId, alsoFinished: true }, call)) {
    onProgress(++done);
    const hub = hubOf(entry.hub);
    hub.counts[entry.state] += 1;
    if (entry.state === "dead" && entry.lastCode === dismissedByPerson) hub.dismissed += 1;
    if (entry.state === "held" && entry.lastCode !== heldByPerson) hub.heldFirst ??= entry.entryId;
    if (heads.before(entry)?.state === "held") hub.blocked += 1;
    noteFailure(failed, entry);
    if (!waiting.includes(entry.state)) continue;
    if (hub.oldest === undefined || epochMs(entry.createdAt) < epochMs(hub.oldest))
      hub.oldest = entry.createdAt;
    watch.note(entry);
  }
  const latches = await storage.listLatches({ facilityId }, call);
  for (const { hub } of latches) hubOf(hub);
  const served = connectors?.map(({ hub }) => hub);
  const list: HubStatus[] = [];
  // Keys of entries begin with the moment at which they were made.
  const failures = [...failed.values()].sort((a, b) => (a.entryId < b.entryId ? 1 : -1));
  const again = failures.filter(isRetrying);
  for (const [hub, { counts, dismissed, blocked, oldest, heldFirst }] of [...hubs].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const latch = latches.find((own) => own.hub === hub);
    const isUnserved = served !== undefined && !served.includes(hub) && oldest !== undefined;
    const nextDue = await storage.nextDue({ facilityId, hubs: [hub], now: at }, call);
    list.push({
      hub,
      state: latch !== undefined ? "closed" : isUnserved ? "unserved" : "open",
      ...{ counts, dismissed, blocked },
      retrying: again.filter((one) => one.hub === hub).length,
      ...(oldest !== undefined && { oldest }),
      ...(nextDue !== undefined && { nextDue }),
      ...(latch !== undefined && { latch }),
      ...(heldFirst !== undefined && { heldFirst }),
    });
  }
  const shown: FailedEntry[] = [];
  for (const one of failures.slice(0, most)) {
    const answered = await answeredCodeOf(host, one.entryId, call);
    shown.push({ ...one, ...(answered !== undefined && { answered }) });
  }
  return {
    facilityId,
    at,
    hubs: list,
    ...watch.found(),
    failures: shown,
    failed: failures.length,
    retrying: again.length,
  };
}

/** It is sent again without anybody's doing. */
export const isRetrying = ({ state }: Pick<FailedEntry, "state">): boolean =>
  state === "queued" || state === "leased";

/** Keeps what is due; a calendar of the host that throws hides nothing else. */
function createWatch(at: Instant, options: DeadlineWatchOptions) {
  const deadlines: DeadlineNote[] = [];
  let failure: DrainReport["deadlineFailure"];
  return {
    note(entry: OutboxEntryHead): void {
      if (failure !== undefined) return;
      try {
        const note = deadlineNoteOf(entry, at, options);
        if (note !== undefined) deadlines.push(note);
      } catch (cause) {
        failure = deadlineFailureOf(cause);
      }
    },
    found(): Pick<QueueStatus, "deadlines" | "deadlineFailure"> {
      if (failure !== undefined) return { deadlines: [], deadlineFailure: failure };
      return { deadlines: deadlines.sort((a, b) => epochMs(a.deadline) - epochMs(b.deadline)) };
    },
  };
}

/** Keeps what was tried in vain, until a newer entry of its chain follows a refused one. Entries come in that order. */
function noteFailure(failed: Map<string, FailedEntry>, entry: OutboxEntryHead): void {
  const { entryId, hub, chain, kind, sequence, state, attempts } = entry;
  const code = presentCodeOf(entry);
  const refused = `${hub} ${chain} refused`;
  failed.delete(refused);
  if (state === "delivered" || code === undefined || code === dismissedByPerson) return;
  const key = state === "dead" ? refused : entryId;
  failed.set(key, { entryId, hub, chain, kind, sequence, state, attempts, code });
}
