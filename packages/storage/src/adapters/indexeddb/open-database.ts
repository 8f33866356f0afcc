import { newerFormat } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import type { Dexie, DexieConstructor } from "dexie";
import { blockedByTab, connectionEnded, dataRemoved, newerTab, notAvailable } from "./indexeddb.faults.ts";
import { indexedDbFailure } from "./indexeddb-failure.ts";
import { formatOf, probeDatabase } from "./probe-database.ts";
import { declareFormats, newestFormat } from "./schema.ts";
import { withinTime } from "./within-time.ts";

/** A database that is open, and why it no longer is. */
export interface OpenDatabase {
  readonly dexie: Dexie;
  /** Makes ranges of keys. */
  readonly keyRange: Pick<typeof IDBKeyRange, "bound">;
  /** What took the database away from this handle, if something has. */
  lost(): EmrError | undefined;
  /** Calls a function when that happens, once. */
  onLost(tell: () => void): void;
  /**
   * Opens the database again that Dexie has closed because the page was put aside (back/forward cache). One that was
   * deleted meanwhile is lost.
   */
  reopen(): Promise<void>;
}

interface Patience {
  /** For how long. */
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
}

/** Opens the database of a name, or makes it. */
export async function openDatabase(
  Dexie: DexieConstructor,
  name: string,
  patience: Patience,
): Promise<OpenDatabase> {
  const { indexedDB, IDBKeyRange } = Dexie.dependencies as Partial<typeof Dexie.dependencies>;
  if (!indexedDB || !IDBKeyRange) throw notAvailable({});
  const dexie = new Dexie(name, {
    // What other parts of the page have added to Dexie is for their databases.
    addons: [],
    // One that was closed or taken away must not come back empty.
    autoOpen: false,
    cache: "disabled",
    chromeTransactionDurability: "strict",
    indexedDB,
    IDBKeyRange,
  });
  declareFormats(dexie);
  let lost: (() => EmrError) | undefined;
  let tell = () => dexie.close();
  let isOurOpening = false;
  const lose = (fault: () => EmrError) => {
    if (lost !== undefined) return;
    lost = fault;
    tell();
  };
  // `false` keeps Dexie from writing to the console and from opening the database again by itself.
  dexie.on("versionchange", ({ newVersion }) => {
    lose(newVersion ? () => newerTab({}) : () => dataRemoved({}));
    return false;
  });
  dexie.on("blocked", () => false);
  dexie.on(
    "ready",
    () => {
      if (isOurOpening) return;
      // Dexie has opened it again after a failure, perhaps without what was in it.
      lose(() => connectionEnded({}));
      throw connectionEnded({});
    },
    true,
  );

  async function open(patience: Patience, mustBeThere: boolean): Promise<void> {
    const timedOut = () => blockedByTab({});
    try {
      const probing = probeDatabase(indexedDB as IDBFactory, name);
      const isThere = await withinTime(probing, { ...patience, timedOut, late: () => undefined });
      if (mustBeThere && !isThere) throw dataRemoved({});
      isOurOpening = true;
      const opening = Promise.resolve(dexie.open());
      await withinTime(opening, { ...patience, timedOut, late: () => dexie.close() });
    } catch (error) {
      if (patience.signal?.aborted && error === patience.signal.reason) throw error;
      throw openingFailure(error);
    } finally {
      isOurOpening = false;
    }
    const native = dexie.backendDB();
    if (formatOf(native.version) > newestFormat) {
      // Another tab was faster than our look at it.
      dexie.close();
      throw newerFormat({ found: formatOf(native.version), known: newestFormat });
    }
    native.addEventListener("close", () => lose(() => connectionEnded({})));
  }

  await open(patience, false);
  return {
    dexie,
    keyRange: IDBKeyRange,
    lost: () => lost?.(),
    onLost(given) {
      tell = given;
    },
    async reopen() {
      try {
        await open({ ms: patience.ms, signal: undefined }, true);
      } catch (error) {
        if (isEmrError(error, dataRemoved.code)) lose(() => dataRemoved({}));
        throw error;
      }
    },
  };
}

/** Why a database could not be opened. Before anything is open these errors mean that the browser refuses. */
function openingFailure(error: unknown): unknown {
  const refusals = ["InvalidStateError", "SecurityError", "UnknownError", "NotAllowedError"];
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return refusals.includes(name) ? notAvailable({}, { cause: error }) : indexedDbFailure(error);
}
