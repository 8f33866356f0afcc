import { createIdSource, epochMs } from "@benhan/core";
import { callable, notNegative, type OptionShape, object, refuseCall, signal } from "@benhan/core/options";
import { systemPlatform } from "@benhan/core/platform";
import type { LogSink } from "@benhan/core/ports";
import { optionIssues } from "../options/call-issues.ts";
import { checkDispatcherOptions } from "./check-dispatcher-options.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createDeadlineWatch } from "./deadline-watch.ts";
import type { Desk, Hub } from "./desk.ts";
import type { Dispatcher, DispatcherOptions, DrainOptions, DrainReport } from "./dispatcher.ts";
import { drainHub } from "./drain-hub.ts";
import { createRun } from "./run.ts";
import { createReporter } from "./run-report.ts";
import { neverThrowingTelemetry, silentTelemetry } from "./telemetry.ts";
import { createTokenBucket } from "./token-bucket.ts";

const usualLeaseMs = 300_000;

const drainShape: OptionShape = /* @__PURE__ */ object<DrainOptions>({
  waitMs: notNegative,
  onProgress: callable,
  signal,
});

/**
 * Creates the worker between the outbox and the hubs. Any number of dispatchers may work on one store: leases keep
 * them apart. Every attempt leaves a receipt.
 *
 * @throws EmrError `core.options.wrong` with everything that is wrong with the call, that of its `drain`, too; where one
 *   thing alone contradicts another: `exchange.outbox.lease_too_short`, `exchange.outbox.hub_named_twice`,
 *   `exchange.outbox.other_facility`, `exchange.outbox.rate_invalid`
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  checkDispatcherOptions(options, usualLeaseMs);
  const { store, connectors, rates = {}, leaseMs = usualLeaseMs } = options;
  const telemetry = neverThrowingTelemetry(options.telemetry ?? silentTelemetry);
  const platform = systemPlatform();
  const { clock = platform.clock, random = platform.random } = options;
  const log = options.log && neverThrowing(options.log);
  const desk: Desk = {
    store,
    clock,
    random,
    ids: createIdSource({ clock, random }),
    log,
    leaseMs,
    telemetry,
  };
  const hubs = connectors.map(
    (connector): Hub => ({
      connector,
      breaker: createCircuitBreaker(random),
      // Not simply read: a hub may be called `constructor`.
      bucket: createTokenBucket(Object.hasOwn(rates, connector.hub) ? rates[connector.hub] : undefined),
      unnoted: new Set(),
    }),
  );
  const reporter = createReporter(
    hubs,
    desk,
    options.deadlines && createDeadlineWatch(store, options.deadlines),
  );
  let last: Promise<unknown> = Promise.resolve();

  return {
    async drain(drainOptions = {}) {
      refuseCall("drain", optionIssues(drainOptions, drainShape));
      const before = last;
      const run = unlessAborted(before, drainOptions.signal).then(() => drainAll(drainOptions));
      // One that was aborted while it waited lets nobody pass before those in front of it.
      last = Promise.allSettled([before, run]).then(() => undefined);
      return run;
    },
  };

  async function drainAll(options: DrainOptions): Promise<DrainReport> {
    // Ends all hubs when the caller aborts; a sending that is under way is settled first.
    const end = new AbortController();
    const run = createRun(options, epochMs(clock.now()), end.signal);
    const stop = () => end.abort(options.signal?.reason);
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      const ended = await Promise.allSettled(hubs.map((hub) => drainHub(hub, run, desk)));
      const errors = ended.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
      const isAborted = end.signal.aborted;
      // What a hub answered and nobody wrote down is told before anything else, also where there is no report.
      const lost = run.lost.error();
      if (lost !== undefined && (isAborted || errors.length === hubs.length)) throw lost;
      end.signal.throwIfAborted();
      // Nothing works: more likely the store than every hub. Otherwise the others' work is worth a report.
      if (errors.length > 0 && errors.length === hubs.length) throw errors[0];
      ended.forEach((one, index) => {
        const hub = hubs[index]?.connector.hub ?? "";
        if (one.status === "rejected") reporter.noteHubFailure(hub, one.reason, run);
      });
      try {
        return await reporter.reportOf(run);
      } catch (error) {
        throw lost ?? error;
      }
    } finally {
      options.signal?.removeEventListener("abort", stop);
    }
  }
}

/** A sink is told not to throw; one that does must not keep documents from being sent. */
function neverThrowing(log: LogSink): LogSink {
  return {
    write(event) {
      try {
        log.write(event);
      } catch {
        // There is nowhere left to say it.
      }
    },
  };
}

/** Waits for what never fails, or rejects with the reason of the signal as soon as it is aborted. */
function unlessAborted(waiting: Promise<unknown>, ending: AbortSignal | undefined): Promise<unknown> {
  if (ending === undefined) return waiting;
  return new Promise((resolve, reject) => {
    const stop = () => reject(ending.reason);
    if (ending.aborted) stop();
    ending.addEventListener("abort", stop, { once: true });
    void waiting.then(resolve).finally(() => ending.removeEventListener("abort", stop));
  });
}
