import { brokenIn } from "./broken.ts";
import type { Dice } from "./dice.ts";
import type { Place } from "./place.ts";
import { type Job, type RunningChild, startChild } from "./start-child.ts";
import { type Promised, toldOf } from "./told.ts";
import { workloads } from "./workloads/workloads.ts";

/** A store over its life: where it lies, and all that was promised in it, kill after kill. */
export interface Life {
  readonly place: Place;
  readonly promises: Promised[];
}

/** What was done and looked at, added up. */
export type Figures = Readonly<Record<string, number>>;

/** Adds figures of the same names. */
export function addUp(all: readonly Figures[]): Figures {
  const sum: Record<string, number> = {};
  for (const figures of all)
    for (const [name, value] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

/** One to three children at work on a store, each with a part of the work by chance. */
export function startChildren(
  program: string,
  { place }: Life,
  seed: string,
  dice: Dice,
): readonly RunningChild[] {
  const possible = workloads.filter(({ needsKeys }) => !needsKeys || place.keyFile);
  const alone = possible.filter(({ isAlone }) => isAlone);
  const count = 1 + dice.below(3);
  return Array.from({ length: count }, (_, at) => {
    // What one child does alone is spread over the children, so that a rotation runs beside a disposal.
    const all = possible
      .filter((one) => !one.isAlone || alone.indexOf(one) % count === at)
      .map(({ name }) => name);
    // All the work, or one kind of it again and again: rather one that nobody else does.
    const own = all.filter((name) => alone.some((one) => one.name === name));
    const some = dice.below(2) === 0 ? [dice.pick([...all, ...own, ...own])] : all;
    const writer = at > 0 && dice.below(2) === 0 ? `khoa-${at}` : "main";
    const job: Job = { place, seed: `${seed} ${at}`, writer, workloads: some };
    return startChild(program, job);
  });
}

/** Calls of many transactions, which come seldom. */
const longCalls: ReadonlyMap<string, string> = new Map([
  ["disposal", "execute"],
  ["migration", "migrate"],
]);

/**
 * Kills a child at a moment by chance: while it starts and opens the store, while it works, or (one kill in three where
 * there is one) soon after a long call has begun.
 */
export async function killSometime(child: RunningChild, dice: Dice): Promise<void> {
  const fromStart = dice.below(4) === 0;
  const aims = child.job.workloads.flatMap((name) => longCalls.get(name) ?? []);
  const aim = aims.length > 0 && dice.below(3) === 0 ? dice.pick(aims) : undefined;
  const ms = dice.below(fromStart ? 300 : 500);
  const { told } = child;
  if (!fromStart) await until(() => told.some(({ word }) => word === "ready"), child);
  if (!fromStart && aim !== undefined) {
    const isIn = () => told.some(({ word, parts }) => word === "begin" && parts[0] === aim);
    const end = Date.now() + 2000;
    await until(() => isIn() || Date.now() > end, child);
  }
  await new Promise((done) => setTimeout(done, aim === undefined ? ms : ms % 20));
  child.kill();
  await child.ended;
}

/** Waits for something that a child tells. @throws when it ends before, or tells nothing for half a minute */
export async function until(isSo: () => boolean, child: RunningChild): Promise<void> {
  const end = { isThere: false };
  const ended = child.ended.finally(() => {
    end.isThere = true;
  });
  ended.catch(() => undefined);
  for (let waited = 0; !isSo(); waited += 5) {
    if (end.isThere) {
      await ended;
      throw new Error("the child ended too early");
    }
    if (waited > 30_000) throw new Error("the child does not go on");
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Looks at all that children have left behind. @throws with everything that is lost or half there */
export async function mustBeWhole(life: Life, children: readonly RunningChild[]): Promise<Figures> {
  const told = children.flatMap((child) => child.told);
  life.promises.push(...told);
  const wrong = await brokenIn(life.place, life.promises);
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong:\n${wrong.slice(0, 40).join("\n")}`);
  const inside = children.flatMap(({ told }) => {
    const { word, parts } = told.at(-1) ?? {};
    return word === "begin" ? [parts?.[0] ?? ""] : [];
  });
  const now = toldOf(told);
  return {
    ...{ rounds: 1, killedProcesses: children.length, killedInsideCalls: inside.length },
    killedInsideExecutions: inside.filter((name) => name === "execute").length,
    killedInsideMigrations: inside.filter((name) => name === "migrate").length,
    ...{ acknowledged: now.count, promisesLookedAt: toldOf(life.promises).count },
    ...{ disposals: now.all("executed").length, migrations: now.all("moved").length },
  };
}

/** One round on a store of files: children work, all are killed, the store is opened again. */
export async function killChildren(program: string, life: Life, seed: string, dice: Dice): Promise<Figures> {
  const children = startChildren(program, life, seed, dice);
  try {
    await Promise.all(children.map((child) => killSometime(child, dice)));
  } finally {
    for (const child of children) child.kill();
  }
  try {
    return await mustBeWhole(life, children);
  } catch (error) {
    throw new Error(`round ${seed} of ${JSON.stringify(life.place)}: ${error}`, { cause: error });
  }
}
