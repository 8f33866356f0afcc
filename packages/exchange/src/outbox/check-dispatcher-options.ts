import type { DispatcherOptions } from "./dispatcher.ts";
import { connectorOfOtherFacility, hubNamedTwice, leaseTooShort, rateInvalid } from "./outbox.faults.ts";
import type { RateLimit } from "./token-bucket.ts";

/** How much longer than its connector's time limit a lease must last: for the store and a slow machine. */
const leaseMarginMs = 10_000;

/** Throws what `createDispatcher` says it throws. */
export function checkDispatcherOptions(
  { store, connectors, rates = {} }: DispatcherOptions,
  leaseMs: number,
): void {
  const names = new Set<string>();
  for (const { hub, facilityId, timeoutMs } of connectors) {
    if (facilityId !== store.facilityId) throw connectorOfOtherFacility({ hub });
    if (names.has(hub)) throw hubNamedTwice({ hub });
    names.add(hub);
    const least = timeoutMs + leaseMarginMs;
    // Not `<`: nothing is less than NaN.
    if (!(leaseMs >= least)) throw leaseTooShort({ hub, leaseMs, least });
  }
  for (const [hub, rate] of Object.entries(rates)) {
    // A limit for a hub that is misspelt would limit nothing, and nobody would notice.
    if (!names.has(hub) || !isRate(rate)) throw rateInvalid({ hub });
  }
}

function isRate(rate: RateLimit | undefined): boolean {
  const { perMinute = 0, burst = 1 } = rate ?? {};
  return Number.isFinite(perMinute) && perMinute > 0 && Number.isSafeInteger(burst) && burst >= 1;
}
