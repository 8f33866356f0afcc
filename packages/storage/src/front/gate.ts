import { type FacilityId, storeClosed, wrongFacility } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { argumentIssues, plainObject, refuseCall, text } from "@benhan/core/options";
import { createBreather } from "./breather.ts";
import { advised } from "./issue-list.ts";
import type { ExaminedPiece, StorageAdapter, StorageTransaction } from "./storage-adapter.ts";
import { createTurns } from "./turns.ts";

/** Transactions, one at a time. */
export interface Passage {
  read<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T>;
  write<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T>;
}

/** The one way into an adapter: refuses foreign facilities and closed handles, and lets one transaction run at a time. */
export interface Gate extends Passage {
  readonly facilityId: FacilityId;
  /** Throws `core.store.wrong_facility` unless the key is of this facility, `core.options.wrong` where it is no key. */
  admit(key: { readonly facilityId: FacilityId }, path: JsonPath): void;
  /** Several transactions with other work between them, as one turn: nothing of this handle comes in between. */
  turn<T>(work: (passage: Passage) => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  /** {@link StorageAdapter.scrub}, where the engine has it. */
  scrub(signal: AbortSignal | undefined): Promise<void>;
  /** {@link StorageAdapter.examine}, where the engine has it. */
  examine(after: string | undefined, signal: AbortSignal | undefined): Promise<ExaminedPiece | undefined>;
  close(): Promise<void>;
}

type Work<T> = (transaction: StorageTransaction) => Promise<T>;

/** Guards one handle. An abort counts until the transaction begins; afterwards the work is done as if there were none. */
export function createGate(adapter: StorageAdapter, facilityId: FacilityId): Gate {
  const inTurn = createTurns();
  const breathe = createBreather();
  let closing: Promise<void> | undefined;

  const passage: Passage = {
    read: (work, signal) => adapter.transact("read", work, signal),
    write: (work, signal) => adapter.transact("write", work, signal),
  };

  async function turn<T>(
    work: (passage: Passage) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    signal?.throwIfAborted();
    if (closing !== undefined) throw storeClosed({});
    return inTurn(async () => {
      const pause = breathe();
      if (pause !== undefined) await pause;
      signal?.throwIfAborted();
      return work(passage);
    });
  }
  return {
    facilityId,
    admit(key, path) {
      if (key?.facilityId === facilityId) return;
      // A digest or an id alone is a wrong call, and of no facility at all.
      const name = path.length === 0 ? "key" : path.join(".");
      refuseCall("Storage", argumentIssues(name, key, plainObject));
      refuseCall("Storage", argumentIssues(`${name}.facilityId`, key.facilityId, text));
      const issue = advised({
        code: wrongFacility.code,
        severity: "error",
        path: [...path, "facilityId"],
        text: { vi: "Khóa của cơ sở khác.", en: "This key belongs to another facility." },
      });
      const of = { store: facilityId, given: key.facilityId };
      throw wrongFacility({ count: 1, of }, { path: issue.path, issues: [issue] });
    },
    turn,
    read: (work, signal) => turn((own) => own.read(work, signal), signal),
    write: (work, signal) => turn((own) => own.write(work, signal), signal),
    scrub: (signal) => turn(async () => adapter.scrub?.(signal), signal),
    examine: (after, signal) => turn(async () => adapter.examine?.(after, signal), signal),
    close() {
      closing ??= inTurn(() => adapter.close());
      return closing;
    },
  };
}
