// A page that works on a store in IndexedDB until its browser is killed, and looks afterwards what is left. Everything lies
// on `globalThis.store`.
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Storage } from "@benhan/storage";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { createDice } from "./dice.ts";
import { surveyOf } from "./survey.ts";
import { type Promised, toldOf } from "./told.ts";
import { createInsist } from "./workloads/insist.ts";
import { beginWork, brokenPromises } from "./workloads/workloads.ts";

/** How the browser was asked to write: each transaction that writes, and those that do not wait for the disk. */
const asked = { written: 0, careless: 0 };
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...given) {
  const made = transaction.apply(this, given);
  if (made.mode === "readwrite") asked.written += 1;
  if (made.mode === "readwrite" && made.durability !== "strict") asked.careless += 1;
  return made;
};

let opened: Promise<Storage> | undefined;
function open(): Promise<Storage> {
  const facilityId = parseFacilityId("kill");
  opened ??= openIndexedDbStorage({ name: "kho", facilityId, lockWaitMs: 60_000 });
  return opened;
}

const { tell: toTest } = globalThis as { tell?: (line: string) => Promise<void> };
/** Not waited for: a kill shall meet the next call, not a pause. */
const tell = (word: string, ...parts: readonly (string | number)[]): void =>
  void toTest?.([word, ...parts].join(" "));

let isPaused = false;

const tools = {
  /** Works until it is paused, or killed. */
  async work(seed: string): Promise<void> {
    const [store, dice] = [await open(), createDice(seed)];
    const worker = { store, dice, tell, insist: createInsist(tell) };
    const steps = beginWork(["commits", "events", "outbox"], worker);
    while (!isPaused) await dice.pick(steps)();
    tell("paused");
  },
  pause(): void {
    isPaused = true;
  },
  /** What is wrong after all that was told, or the code of the fault because of which the store does not open. */
  async broken(promises: readonly Promised[]): Promise<readonly string[]> {
    try {
      return await brokenPromises(await surveyOf(await open()), toldOf(promises));
    } catch (error) {
      return [isEmrError(error) ? error.code : String(error)];
    }
  },
  asked: () => asked,
};

Object.assign(globalThis, { store: tools });
