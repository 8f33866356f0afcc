import { addMs, epochMs, type Instant, type Lease } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { Desk, Hub } from "./desk.ts";
import { putBack } from "./put-back.ts";
import type { Run } from "./run.ts";
import { sendOne } from "./send-one.ts";
import { createUnderWay } from "./under-way.ts";

/** How long to wait before looking again when an entry should be due but another worker was faster. */
const lookAgainMs = 250;

/**
 * Handing entries out is a durable write. Where many are under way their places become free one after the other, so it is
 * waited so long for a quarter of them: several are handed out with one write, and the hub hardly notices.
 */
const gatherMs = 4;

/**
 * Sends what is due at one hub, as many at once as its connector takes. Order inside a chain is kept by the store: it
 * hands out the oldest unfinished entry only. Resolves, or rejects, when everything that was begun is settled.
 */
export async function drainHub(hub: Hub, run: Run, desk: Desk): Promise<void> {
  const { signal, begun, deadline } = run;
  const { clock } = desk;
  const { inFlight = 1 } = hub.connector;
  const underWay = createUnderWay();
  let gathersFrom: number | undefined;
  try {
    while (!signal.aborted && !underWay.hasFailed) {
      if (hub.unnoted.size > 0 && underWay.count > 0) {
        await underWay.next();
        continue;
      }
      const now = clock.now();
      const atOnce = hub.breaker.atOnce(inFlight, now);
      if (atOnce > 0 && underWay.count >= atOnce) {
        await underWay.next();
        continue;
      }
      const places = Math.min(atOnce - underWay.count, hub.bucket.available(now));
      if (places > 0 && places < inFlight / 4 && underWay.count > 0) {
        gathersFrom ??= epochMs(now);
        const left = gathersFrom + gatherMs - epochMs(now);
        if (left > 0 && left <= gatherMs) {
          await endOr(left);
          continue;
        }
      }
      gathersFrom = undefined;
      const leases = places > 0 ? await leaseSome(hub, places, now) : [];
      if (signal.aborted || underWay.hasFailed) {
        // Handed out but no longer wanted.
        await Promise.all(leases.map((lease) => putBack(lease, false, desk)));
        break;
      }
      hub.bucket.take(leases.length, now);
      for (const lease of leases) underWay.start(() => sendOne(hub, lease, run, desk));
      if (leases.length > 0 && leases.length === places) continue;
      const due = await dueAt(hub, desk, { signal });
      if (signal.aborted) break;
      const present = epochMs(clock.now());
      // Somebody has set the clock back: what remains of the wait is not known any more.
      const isUnsure = present < begun;
      if (due === undefined || epochMs(due) > deadline || present >= deadline || isUnsure) {
        if (underWay.count === 0) return;
        // What ends may free the next of its chain.
        await underWay.next();
      } else {
        await endOr(Math.max(epochMs(due) - present, lookAgainMs));
      }
    }
  } finally {
    await underWay.end();
  }

  async function leaseSome({ connector }: Hub, limit: number, now: Instant): Promise<readonly Lease[]> {
    const { store, leaseMs } = desk;
    const { facilityId } = store;
    const until = addMs(now, leaseMs);
    return store.lease({ facilityId, hubs: [connector.hub], limit, now, until }, { signal });
  }

  /** Waits so long, or until a sending ends. */
  async function endOr(ms: number): Promise<void> {
    const waiting = new AbortController();
    const stop = () => waiting.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const asleep = clock.sleep(ms, { signal: waiting.signal }).catch((error: unknown) => {
      if (!waiting.signal.aborted) throw error;
    });
    try {
      await Promise.race([asleep, underWay.next()]);
    } finally {
      signal.removeEventListener("abort", stop);
      waiting.abort();
    }
  }
}

/** When the next entry of the hub is due, the hub is left alone no longer, and its rate lets one pass. */
export async function dueAt(
  { connector, breaker, bucket }: Hub,
  { store, clock }: Desk,
  call: CallOptions = {},
): Promise<Instant | undefined> {
  const { facilityId } = store;
  const now = clock.now();
  const due = await store.nextDue({ facilityId, hubs: [connector.hub], now }, call);
  if (due === undefined) return undefined;
  const moments = [due, breaker.quietUntil(now), bucket.nextAt(now)].filter((one) => one !== undefined);
  return moments.reduce((one, other) => (epochMs(other) > epochMs(one) ? other : one));
}
