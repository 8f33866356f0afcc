import type { FacilityId } from "@benhan/core";
import {
  argumentIssues,
  callable,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
} from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import { facility } from "../../front/check-opening.ts";
import { databaseName } from "./database-name.ts";
import { noLocks } from "./indexeddb.faults.ts";

/** The part of `navigator.locks` that is used. */
export interface LockManagerShape {
  request(
    name: string,
    options: { readonly mode: "exclusive"; readonly signal?: AbortSignal },
    work: () => Promise<void>,
  ): Promise<unknown>;
}

export interface OutboxLeaderOptions extends CallOptions {
  /** The name of the database. */
  readonly name: string;
  readonly facilityId: FacilityId;
  /** Default: `navigator.locks`. */
  readonly locks?: LockManagerShape;
}

/**
 * Runs a work in one tab at a time: waits until no other tab leads for this store, then runs it. The next tab's turn comes
 * when the work has ended, or its tab was closed or has crashed. Resolves when the work has.
 *
 * ```ts
 * await asOutboxLeader({ name, facilityId, signal }, async (signal) => {
 *   for (;;) {
 *     await dispatcher.drain({ signal });
 *     await clock.sleep(30_000, { signal });
 *   }
 * });
 * ```
 *
 * It saves requests, it does not keep entries apart: leases do that, also where there are no locks.
 *
 * @param work Gets a signal that is aborted with the caller's, and when another takes the lead by force. It must end then.
 * @throws `core.options.wrong`, `storage.indexeddb.no_locks`; whatever the work throws; `signal.reason` when it was aborted
 * while waiting.
 */
export async function asOutboxLeader(
  options: OutboxLeaderOptions,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  refuseCall("asOutboxLeader", [
    ...optionIssues(options, leaderOptions),
    ...argumentIssues("work", work, callable),
  ]);
  const { name, facilityId, signal } = options;
  signal?.throwIfAborted();
  const locks: LockManagerShape | undefined = options.locks ?? presentLocks();
  if (locks === undefined) throw noLocks({});
  const leading = new AbortController();
  const stop = () => leading.abort(signal?.reason);
  signal?.addEventListener("abort", stop, { once: true });
  let ended: { readonly error?: unknown } | undefined;
  try {
    await locks.request(
      `benhan-outbox:${facilityId}:${name}`,
      { mode: "exclusive", ...(signal !== undefined && { signal }) },
      async () => {
        try {
          await work(leading.signal);
          ended = {};
        } catch (error) {
          ended = { error };
          throw error;
        }
      },
    );
  } catch (error) {
    // The lock was taken away while the work runs.
    if (ended === undefined) leading.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

const leaderOptions = /* @__PURE__ */ object<OutboxLeaderOptions>(
  {
    name: databaseName,
    facilityId: facility,
    locks: plainObject,
    signal,
  },
  ["name", "facilityId"],
);

function presentLocks(): LockManagerShape | undefined {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManagerShape } };
  return navigator?.locks;
}
