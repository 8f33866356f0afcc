import { type EmrError, isEmrError } from "@benhan/core/faults";
import type { DatabaseFormat } from "./database-format.ts";
import { blockedByTab, connectionEnded, dataRemoved, newerTab, notAvailable } from "./indexeddb.faults.ts";
import { indexedDbFailure } from "./indexeddb-failure.ts";
import type { IndexedDbScope } from "./indexeddb-scope.ts";
import { makeDatabase, probeDatabase } from "./probe-database.ts";
import { runTransaction } from "./run-transaction.ts";
import type { TablesOf } from "./tables.ts";
import { withinTime } from "./within-time.ts";

/** A database that is open. */
export interface OpenDatabase<Rows> {
  /** Runs a work in one transaction. One at a time: whoever calls waits for the one before. */
  transact<T>(
    mode: "read" | "write",
    work: (tables: TablesOf<Rows>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  close(): void;
}

/** How a database is opened. */
export interface Opening {
  /** How long to wait for other tabs, when it is opened and for each transaction. */
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
  /** What is told when there is no such database. Default: one is made. */
  readonly missing?: () => Error;
}

/** Opens the database of a name, or makes it. */
export async function openDatabase<Rows>(
  scope: IndexedDbScope,
  name: string,
  format: DatabaseFormat<Rows>,
  opening: Opening,
): Promise<OpenDatabase<Rows>> {
  let native: IDBDatabase | undefined;
  let lost: (() => EmrError) | undefined;
  let running = 0;
  const lossOf = (): EmrError | undefined => lost?.();
  const lose = (fault: () => EmrError) => {
    lost ??= fault;
    // Another tab waits for us: what runs is finished first.
    if (running === 0) native?.close();
  };
  // A connection would keep the page from being put aside (back/forward cache), or get lost there without a word.
  const putAside = (event: Event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    native?.close();
    native = undefined;
  };

  native = await connect(scope.indexedDB, name, format, opening, lose);
  scope.addEventListener?.("pagehide", putAside);
  return {
    async transact(mode, work, signal) {
      const loss = lossOf();
      if (loss !== undefined) throw loss;
      running += 1;
      try {
        native ??= await reopen();
        const { storeNames } = format;
        const means = { database: native, storeNames, keyRange: scope.IDBKeyRange, mode, signal };
        return await runTransaction({ ...means, lockWaitMs: opening.ms }, work);
      } catch (error) {
        throw lossOf() ?? error;
      } finally {
        running -= 1;
        if (lost !== undefined && running === 0) native?.close();
      }
    },
    close() {
      scope.removeEventListener?.("pagehide", putAside);
      native?.close();
    },
  };

  /** What was deleted while the page was put aside is lost. */
  async function reopen(): Promise<IDBDatabase> {
    const missing = () => dataRemoved({});
    try {
      return await connect(
        scope.indexedDB,
        name,
        format,
        { ms: opening.ms, signal: undefined, missing },
        lose,
      );
    } catch (error) {
      if (isEmrError(error, dataRemoved.code)) lose(missing);
      throw error;
    }
  }
}

/** Opens a connection and says when it is taken away. */
async function connect<Rows>(
  factory: IDBFactory,
  name: string,
  format: DatabaseFormat<Rows>,
  opening: Opening,
  lose: (fault: () => EmrError) => void,
): Promise<IDBDatabase> {
  const { ms, signal, missing } = opening;
  const within = <T extends string | IDBDatabase>(work: Promise<T>): Promise<T> =>
    withinTime(work, {
      ...{ ms, signal, timedOut: () => blockedByTab({}) },
      late: (found) => {
        if (typeof found !== "string") found.close();
      },
    });
  try {
    const found = await within(probeDatabase(factory, name, format));
    if (found === "absent" && missing !== undefined) throw missing();
    const database = typeof found === "string" ? await within(makeDatabase(factory, name, format)) : found;
    database.onversionchange = ({ newVersion }) =>
      lose(newVersion ? () => newerTab({}) : () => dataRemoved({}));
    database.onclose = () => lose(() => connectionEnded({}));
    return database;
  } catch (error) {
    if (signal?.aborted && error === signal.reason) throw error;
    // Another tab was faster than our look at it.
    if (nameOf(error) === "VersionError") return connect(factory, name, format, opening, lose);
    throw openingFailure(error);
  }
}

/** Why a database could not be opened. Before anything is open these errors mean that the browser refuses. */
function openingFailure(error: unknown): unknown {
  const refusals = ["InvalidStateError", "SecurityError", "UnknownError", "NotAllowedError"];
  return refusals.includes(nameOf(error)) ? notAvailable({}, { cause: error }) : indexedDbFailure(error);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}
