import { createIdSource, epochMs } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { LogSink } from "@benhan/core/ports";
import { checkDispatcherOptions } from "./check-dispatcher-options.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createDeadlineWatch } from "./deadline-watch.ts";
import type { Dispatcher, DispatcherOptions, DrainOptions, DrainReport } from "./dispatcher.ts";
import { drainHub } from "./drain-hub.ts";
import { durationInvalid } from "./outbox.faults.ts";
import { createRun } from "./run.ts";
import { createReporter } from "./run-report.ts";
import type { Desk, Hub } from "./send-one.ts";
import { neverThrowingTelemetry, silentTelemetry } from "./telemetry.ts";
import { createTokenBucket } from "./token-bucket.ts";

/**
 * Creates the worker between the outbox and the hubs. Any number of dispatchers may work on one store: leases keep
 * them apart. Every attempt leaves a receipt.
 *
 * Throws `exchange.outbox.lease_too_short`, `exchange.outbox.hub_named_twice`, `exchange.outbox.other_facility` or
 * `exchange.outbox.rate_invalid`.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, connectors, rates = {}, leaseMs = 300_000 } = options;
  const telemetry = neverThrowingTelemetry(options.telemetry ?? silentTelemetry);
  const platform = systemPlatform();
  const { clock = platform.clock, random = platform.random } = options;
  checkDispatcherOptions(options, leaseMs);
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
      bucket: createTokenBucket(rates[connector.hub]),
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
      const before = last;
      const run = before.then(() => drainAll(drainOptions));
      last = run.catch(() => undefined);
      return run;
    },
  };

  async function drainAll(options: DrainOptions): Promise<DrainReport> {
    if (!((options.waitMs ?? 0) >= 0)) throw durationInvalid({ option: "waitMs" });
    // Ends all hubs when the caller aborts; a sending that is under way is settled first.
    const end = new AbortController();
    const run = createRun(options, epochMs(clock.now()), end.signal);
    const stop = () => end.abort(options.signal?.reason);
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      const ended = await Promise.allSettled(hubs.map((hub) => drainHub(hub, run, desk)));
      end.signal.throwIfAborted();
      const errors = ended.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
      // Nothing works: more likely the store than every hub. Otherwise the others' work is worth a report.
      if (errors.length > 0 && errors.length === hubs.length) throw errors[0];
      ended.forEach((one, index) => {
        const hub = hubs[index]?.connector.hub ?? "";
        if (one.status === "rejected") reporter.noteHubFailure(hub, one.reason, run);
      });
      return await reporter.reportOf(run);
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
