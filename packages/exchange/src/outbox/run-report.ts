import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { deadlineFailureOf } from "./deadline-failure.ts";
import type { DeadlineWatch } from "./deadline-watch.ts";
import type { Desk, Hub } from "./desk.ts";
import type { DrainReport } from "./dispatcher.ts";
import { dueAt } from "./drain-hub.ts";
import { hubClosed, hubNotDrained, hubUnserved } from "./outbox.faults.ts";
import type { Run } from "./run.ts";

/** Says what runs did. */
export interface Reporter {
  /** The run broke off at a hub. */
  noteHubFailure(hub: string, cause: unknown, run: Run): void;
  reportOf(run: Run): Promise<DrainReport>;
}

export function createReporter(hubs: readonly Hub[], desk: Desk, deadlines?: DeadlineWatch): Reporter {
  const { store, log, clock } = desk;
  const { facilityId } = store;
  const known = hubs.map(({ connector }) => connector.hub);
  const toldUnserved = new Set<string>();

  /** Told to the log once for each hub: a dispatcher may drain every minute. */
  async function unservedHubs(): Promise<readonly string[]> {
    const waiting = await store.listWaitingHubs({ facilityId });
    const unserved = waiting.filter((name) => !known.includes(name));
    for (const hub of unserved) {
      if (toldUnserved.has(hub)) continue;
      toldUnserved.add(hub);
      log?.write({ level: "warning", code: "exchange.outbox.unserved", facilityId, fields: { hub } });
    }
    return unserved;
  }

  /** What was sent is told in any case, even where the calendar of the host throws. */
  async function deadlinesNow(): Promise<Pick<DrainReport, "deadlines" | "deadlineFailure">> {
    try {
      return { deadlines: (await deadlines?.look(clock.now())) ?? [] };
    } catch (cause) {
      const deadlineFailure = deadlineFailureOf(cause);
      log?.write({ level: "error", code: deadlineFailure.code, facilityId });
      return { deadlines: [], deadlineFailure };
    }
  }

  return {
    noteHubFailure(hub, cause, { failures }) {
      const fault = isEmrError(cause) ? cause : hubNotDrained({ hub }, { cause });
      failures.noteHub(hub, fault, "UNKNOWN");
      log?.write({ level: "error", code: fault.code, facilityId, fields: { hub } });
    },
    async reportOf({ tally, failures }) {
      const latches = await store.listLatches({ facilityId });
      const unserved = await unservedHubs();
      for (const { hub, code } of latches) failures.noteHub(hub, hubClosed({ hub, code }), "CONFIG");
      for (const hub of unserved) failures.noteHub(hub, hubUnserved({ hub, known }), "CONFIG");
      const moments = await Promise.all(hubs.map((hub) => dueAt(hub, desk)));
      const [nextDue] = moments.filter((one) => one !== undefined).sort((a, b) => epochMs(a) - epochMs(b));
      return {
        ...tally,
        latches,
        failures: failures.list(),
        unserved,
        ...(await deadlinesNow()),
        ...(nextDue !== undefined && { nextDue }),
      };
    },
  };
}
