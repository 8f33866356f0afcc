import { epochMs, type Instant, type Uuid } from "@benhan/core";
import type { OutboxEntryHead, OutboxStore } from "@benhan/core/ports";
import { type DeadlineOptions, deadlineOf, isDueAtOnce } from "./deadline-of.ts";
import { presentCodeOf } from "./person-acts.ts";

/** An entry that should leave soon, or should have left. Holds no patient data. */
export interface DeadlineNote {
  readonly entryId: Uuid;
  readonly hub: string;
  readonly kind: string;
  readonly chain: string;
  readonly state: "due-soon" | "overdue";
  readonly deadline: Instant;
  /** Why it was not delivered so far, where it was tried. */
  readonly lastCode?: string;
}

export interface DeadlineWatchOptions extends DeadlineOptions {
  /** So long before the deadline an entry is `due-soon`. Default 4 hours. */
  readonly soonMs?: number;
  /**
   * What is due at once (a rule of 0 hours, as that of prescriptions) is told so long after its deadline only, then as
   * `overdue`: the sending itself takes its time. No source says how long that may be. Default 15 minutes (setting
   * `outbox.graceMs`).
   */
  readonly graceMs?: number;
  /** How often the queue is looked through, at most. Default every 15 minutes. */
  readonly everyMs?: number;
  /** Told once for each entry and state, by this dispatcher. Must not throw. */
  readonly onAlarm?: (note: DeadlineNote) => void;
}

/** Looks at what waits. */
export interface DeadlineWatch {
  /** What is due soon or overdue, by deadline; the newest look where it is not yet time for another. */
  look(now: Instant, signal?: AbortSignal): Promise<readonly DeadlineNote[]>;
}

/** What is to be told of an entry at that moment; `undefined` while its deadline is far. */
export function deadlineNoteOf(
  entry: OutboxEntryHead,
  now: Instant,
  options: DeadlineWatchOptions,
): DeadlineNote | undefined {
  const { soonMs = 4 * 3_600_000, graceMs = 15 * 60_000 } = options;
  const deadline = deadlineOf(entry, options);
  if (deadline === undefined) return undefined;
  const leftMs = epochMs(deadline) - epochMs(now);
  const toldFromMs = isDueAtOnce(entry, options) ? -graceMs : soonMs;
  if (leftMs > toldFromMs) return undefined;
  const { entryId, hub, kind, chain } = entry;
  const lastCode = presentCodeOf(entry);
  const state = leftMs > 0 ? "due-soon" : "overdue";
  return { entryId, hub, kind, chain, state, deadline, ...(lastCode !== undefined && { lastCode }) };
}

export function createDeadlineWatch(store: OutboxStore, options: DeadlineWatchOptions): DeadlineWatch {
  const { everyMs = 15 * 60_000, onAlarm } = options;
  let lastLook: number | undefined;
  let notes: readonly DeadlineNote[] = [];
  let told = new Set<string>();

  function tell(note: DeadlineNote): void {
    try {
      onAlarm?.(note);
    } catch {
      // An alarm that fails must not keep documents from being sent.
    }
  }

  return {
    async look(moment, signal) {
      const now = epochMs(moment);
      // A clock that was set back makes it time, too.
      if (lastLook !== undefined && now >= lastLook && now - lastLook < everyMs) return notes;
      const found: DeadlineNote[] = [];
      const { facilityId } = store;
      for await (const entry of store.listEntryHeads({ facilityId }, signal ? { signal } : {})) {
        const note = deadlineNoteOf(entry, moment, options);
        if (note !== undefined) found.push(note);
      }
      found.sort((a, b) => epochMs(a.deadline) - epochMs(b.deadline));
      const present = new Set<string>();
      for (const note of found) {
        const key = `${note.entryId} ${note.state}`;
        present.add(key);
        if (!told.has(key)) tell(note);
      }
      // What no longer waits is forgotten: the memory stays as small as the queue.
      told = present;
      lastLook = now;
      notes = found;
      return notes;
    },
  };
}
