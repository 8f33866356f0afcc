import { createIdSource } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import { verifyStore } from "@benhan/storage/integrity";
import { migrateStore } from "@benhan/storage/migration";
import { surveyOf } from "../survey.ts";
import type { Told } from "../told.ts";
import { commitDisposable } from "./commit-disposable.ts";
import { commitRecords } from "./commit-records.ts";
import { logEvents } from "./log-events.ts";
import { sendMessages } from "./send-messages.ts";
import type { OpenStore, Worker, Workload, Workplace } from "./workload.ts";

/**
 * Moves a store into another, beside the store that the others work on: some work on the source, the migration, again some
 * work, and the migration goes on. From plain to plain, from plain to encrypted, from encrypted to other keys.
 */
export const migrateStores: Workload = {
  name: "migration",
  isAlone: true,
  begin(worker: Worker) {
    const { dice, tell, insist, encryption } = worker;
    const { clock, random } = systemPlatform();
    const ids = createIdSource({ clock, random });
    const kinds = encryption === undefined ? ["pp"] : ["pe", "ee", "ep"];
    // Names of schemas have no hyphens.
    const fresh = (): string => `${dice.pick(kinds)}_${ids.next().replaceAll("-", "").slice(4, 24)}`;
    let pair: Pair | undefined;
    return async () => {
      pair ??= await openPair(worker, fresh());
      const { name, from, to } = pair;
      const serial = ids.next();
      tell("migrating", name, serial);
      await work({ ...worker, store: from.store, tell: () => undefined, insist: createSilent(insist) });
      const { counts } = await insist("migrate", () => migrateStore({ from: from.store, to: to.store }));
      tell("moved", name, serial, counts.documents, counts.entries, counts.events);
      if (dice.below(3) > 0) return;
      await pair.close();
      pair = undefined;
    };
  },
  finish,
  // Everything is looked at when it is run to its end.
  broken: () => [],
};

/** The calls on the source are no moments of a migration. */
const createSilent =
  (insist: Worker["insist"]): Worker["insist"] =>
  (_name, call, wasKept) =>
    insist("source", call, wasKept);

/** Some of each kind of work on the source. */
async function work(worker: Worker): Promise<void> {
  const { dice } = worker;
  const steps = [commitRecords, commitRecords, logEvents, sendMessages].map(({ begin }) => begin(worker));
  for (let count = 2 + dice.below(12); count > 0; count -= 1) await dice.pick(steps)();
  if (dice.below(2) === 0) await commitDisposable(worker);
}

interface Pair {
  readonly name: string;
  readonly from: OpenStore;
  readonly to: OpenStore;
  close(): Promise<void>;
}

async function openPair({ openBeside }: Workplace, name: string): Promise<Pair> {
  if (openBeside === undefined) throw new Error("there is no room for another store");
  const from = await openBeside(`from_${name}`, name.startsWith("e"));
  const to = await openBeside(`to_${name}`, name[1] === "e");
  return {
    ...{ name, from, to },
    async close() {
      await from.close();
      await to.close();
    },
  };
}

/** The last pair: what was acknowledged is whole as it is; what was killed is run to its end, and is whole then. */
async function finish(place: Workplace, told: Told): Promise<readonly string[]> {
  const [pair, serial] = told.all("migrating").at(-1) ?? [];
  if (pair === undefined) return [];
  const { from, to, close } = await openPair(place, pair);
  const wrong: string[] = [];
  try {
    const moved = told.all("moved").find((parts) => parts[1] === serial);
    if (moved !== undefined) wrong.push(...(await unsound(to, pair)));
    const { written, updated, counts, disposed, lost } = await migrateStore({
      from: from.store,
      to: to.store,
    });
    if (moved !== undefined) {
      const now = [counts.documents, counts.entries, counts.events].join();
      if (now !== moved.slice(2).join()) wrong.push(`${pair} has ${now} instead of ${moved.slice(2).join()}`);
      if (written + updated > 0)
        wrong.push(`${pair} was told as moved, and ${written + updated} were written later`);
    }
    if (disposed + lost.length > 0) wrong.push(`${pair} has left ${disposed + lost.length} behind`);
    wrong.push(...(await unsound(to, pair)), ...(await different(from, to, pair)));
    const again = await migrateStore({ from: from.store, to: to.store });
    if (again.written + again.updated > 0) wrong.push(`${pair} was written twice`);
  } catch (error) {
    const { issues = [] } = isEmrError(error) ? error : {};
    const where = issues.map(({ path }) => path.join(" ")).join("; ");
    wrong.push(`${pair} cannot be run to its end: ${error} ${where}`);
  } finally {
    await close();
  }
  return wrong;
}

/** Reads both, without what the migration itself compares by. */
async function different(from: OpenStore, to: OpenStore, pair: string): Promise<readonly string[]> {
  const [one, other] = [await surveyOf(from.store, from.encryption), await surveyOf(to.store, to.encryption)];
  const wrong = [...one.wrong, ...other.wrong].map((text) => `${pair}: ${text}`);
  const parts = ["documents", "entries", "receipts", "events"] as const;
  for (const part of parts) {
    const [wanted, found]: readonly ReadonlyMap<string, unknown>[] = [one[part], other[part]];
    for (const [key, value] of wanted ?? [])
      if (textOf(value) !== textOf(found?.get(key))) wrong.push(`${pair}: ${part} ${key} is lost or another`);
    if (wanted?.size !== found?.size)
      wrong.push(`${pair}: ${found?.size} ${part} instead of ${wanted?.size}`);
  }
  if (one.otherBytes.size + other.otherBytes.size > 0) wrong.push(`${pair}: bytes of messages are others`);
  return wrong;
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? [...part] : part));

async function unsound({ store }: OpenStore, pair: string): Promise<readonly string[]> {
  const { isSound, issues } = await verifyStore(store);
  return isSound ? [] : issues.map(({ code, path }) => `${pair}: ${code} ${path.join(" ")}`);
}
