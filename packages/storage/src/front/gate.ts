import { type FacilityId, storeClosed, wrongFacility } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { advised } from "./issue-list.ts";
import type { StorageAdapter, StorageTransaction } from "./storage-adapter.ts";
import { createTurns } from "./turns.ts";

/** The one way into an adapter: refuses foreign facilities and closed handles, and lets one transaction run at a time. */
export interface Gate {
  readonly facilityId: FacilityId;
  /** Throws `core.store.wrong_facility` unless the key is of this facility. */
  admit(key: { readonly facilityId: FacilityId }, path: JsonPath): void;
  read<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T>;
  write<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T>;
  close(): Promise<void>;
}

type Work<T> = (transaction: StorageTransaction) => Promise<T>;

/** Guards one handle. An abort counts until the transaction begins; afterwards the work is done as if there were none. */
export function createGate(adapter: StorageAdapter, facilityId: FacilityId): Gate {
  const inTurn = createTurns();
  let closing: Promise<void> | undefined;

  async function run<T>(mode: "read" | "write", work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    if (closing !== undefined) throw storeClosed({});
    return inTurn(() => {
      signal?.throwIfAborted();
      return adapter.transact(mode, work, signal);
    });
  }
  return {
    facilityId,
    admit(key, path) {
      if (key?.facilityId === facilityId) return;
      const issue = advised({
        code: wrongFacility.code,
        severity: "error",
        path: [...path, "facilityId"],
        text: { vi: "Khóa của cơ sở khác.", en: "This key belongs to another facility." },
      });
      throw wrongFacility({ count: 1 }, { path: issue.path, issues: [issue] });
    },
    read: (work, signal) => run("read", work, signal),
    write: (work, signal) => run("write", work, signal),
    close() {
      closing ??= inTurn(() => adapter.close());
      return closing;
    },
  };
}
