import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import {
  makeProfile,
  openPage,
  type ServedProgram,
  serveProgram,
  startChromium,
} from "../indexeddb-chromium.ts";
import { createDice, type Dice } from "./dice.ts";
import { addUp, type Figures } from "./life.ts";
import { type Promised, toldOf } from "./told.ts";

const program = fileURLToPath(new URL("chromium-page.program.ts", import.meta.url));

/**
 * Kills Chromium, all its processes at once, while a page works on a store, and starts it again on the same profile. Every
 * third time the page has stopped working half a second before.
 *
 * Chromium itself may delete the whole database when it finds its files damaged after a kill. The store says so
 * (`storage.indexeddb.data_lost`): counted apart, and a new life begins.
 *
 * @throws with what is lost or half there without the store having said so
 */
export async function killChromium(executable: string, seed: string, kills: number): Promise<Figures> {
  const served = await serveProgram(program);
  const profile = await makeProfile();
  const life: Promised[] = [];
  const all: Figures[] = [];
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const dice = createDice(`${seed} ${kill}`);
      const isIdle = kill % 3 === 2;
      // The last one only looks.
      const work = kill === kills ? undefined : { seed: `${seed} ${kill}`, isIdle };
      all.push(await oneLife(executable, profile.path, served, life, dice, work));
      const wasIdle = (kill - 1) % 3 === 2;
      const { deletedByBrowser = 0 } = all.at(-1) ?? {};
      if (deletedByBrowser > 0) all.push({ [wasIdle ? "deletedAfterPause" : "deletedAfterWrites"]: 1 });
    }
  } finally {
    await served.close();
    await profile.remove();
  }
  return addUp(all);
}

/** From a start of the browser to its death. */
async function oneLife(
  executable: string,
  profile: string,
  served: ServedProgram,
  life: Promised[],
  dice: Dice,
  work: { readonly seed: string; readonly isIdle: boolean } | undefined,
): Promise<Figures> {
  const { browser, kill: killAll } = await startChromium(executable, profile);
  let isKilled = false;
  const kill = async () => {
    if (!isKilled) await killAll();
    isKilled = true;
  };
  try {
    const told: Promised[] = [];
    await browser.contexts()[0]?.exposeBinding("tell", (_source, line: string) => {
      const [word = "", ...parts] = line.split(" ");
      told.push({ word, parts });
    });
    const page = await openPage(browser, served);
    const deletedByBrowser = await mustBeWhole(page, life);
    const promisesLookedAt = toldOf(life).count;
    if (work === undefined) return { deletedByBrowser, promisesLookedAt };
    const failure = page.evaluate(`store.work(${JSON.stringify(work.seed)})`).then(
      () => undefined,
      (error: unknown) => error,
    );
    const until = async (isSo: () => boolean) => {
      for (let waited = 0; !isSo() && waited < 30_000; waited += 5) await sleep(5);
      if (!isSo()) throw new Error(`the page does not go on: ${await Promise.race([failure, sleep(10)])}`);
    };
    await until(() => told.length > 3);
    await sleep(dice.below(2000));
    const { written, careless } = await page.evaluate<{ written: number; careless: number }>("store.asked()");
    if (work.isIdle) {
      await page.evaluate("store.pause()");
      await until(() => told.some(({ word }) => word === "paused"));
      await sleep(500);
    }
    await kill();
    const acknowledged = toldOf(told).count;
    life.push(...told);
    const insideCalls =
      told.filter(({ word }) => word === "begin" || word === "end").at(-1)?.word === "begin";
    return {
      ...{ rounds: 1, killedIdle: work.isIdle ? 1 : 0, killedInsideCalls: insideCalls ? 1 : 0, acknowledged },
      ...{ promisesLookedAt, deletedByBrowser, transactionsWritten: written, notStrict: careless },
    };
  } finally {
    await kill();
  }
}

/** How often the browser had deleted everything: never, or once. @throws with everything else that is wrong */
async function mustBeWhole(page: Page, life: Promised[]): Promise<number> {
  const look = () => page.evaluate<readonly string[]>(`store.broken(${JSON.stringify(life)})`);
  let wrong = await look();
  const isDeleted = wrong[0] === "storage.indexeddb.data_lost";
  if (isDeleted) {
    life.length = 0;
    await page.reload();
    await page.waitForFunction("globalThis.store !== undefined");
    wrong = await look();
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong:\n${wrong.slice(0, 40).join("\n")}`);
  return isDeleted ? 1 : 0;
}
