import { join } from "node:path";
import { parseFaultPlan } from "@benhan/exchange/simulator";
import type { Storage } from "@benhan/storage";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { createDice } from "../../../packages/storage/test/crash/dice.ts";
import { facilityId } from "./hubs/chaos-hub.ts";
import { type ChaosHubName, chaosHubs } from "./hubs/index.ts";
import { readRecords } from "./read-records.ts";
import type { Records } from "./records.ts";
import { openStage } from "./stage.ts";
import type { RunningChild } from "./start-child.ts";
import type { Told } from "./told.ts";

export interface ChaosOptions {
  /** The bundle of `chaos-child.program.ts`. */
  readonly program: string;
  readonly hub: ChaosHubName;
  readonly seed: string;
  /** How many messages are queued. */
  readonly count: number;
  /** How much faster than real time runs. Default 200. */
  readonly speed?: number;
  /** A kill for so many attempts, on average. Default 250: more often, and the processes do little else but begin. */
  readonly attemptsPerKill?: number;
}

/** What is there when everything is over. */
export interface ChaosRun {
  readonly records: Records;
  /** Everything that all processes said. */
  readonly said: string;
  /** What none of them may have said. */
  readonly secrets: readonly (readonly [what: string, value: string])[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Of a hundred calls of the sending function. */
const faultsInHundred = 30;
const senders = 2;
const dayMs = 86_400_000;
/** A run that takes longer does not come to an end, however busy the machine is. */
const longestMs = 900_000;

/**
 * A hospital in chaos: one process queues, two send, all are killed at random again and again; the hub fails in 30 of a
 * hundred calls. For the last few messages the hub is gone, and three weeks pass.
 *
 * @throws when it does not come to an end, or a process fails; its folder is left as it is then
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const { program, hub, seed, count, speed = 200, attemptsPerKill = 250 } = options;
  const stage = openStage(program, hub, seed, speed);
  const { folder, time } = stage.common;
  const dice = createDice(`kills ${seed}`);
  const faults = `random:0.${faultsInHundred}:${1 + dice.below(1_000_000)}`;
  const kills = { fill: 0, send: 0 };
  /** After so many attempts more the next process dies; when nothing moves, after a while. */
  const nextKill = () => ({
    tried: triedBy(stage.children) + dice.below(2 * attemptsPerKill),
    at: Date.now() + 3_000 + dice.below(6_000),
  });
  const end = Date.now() + longestMs;
  /** The last messages find no hub. */
  const reachable = count - Math.max(1, Math.round(count / 50));
  const store = await openSqliteStorage({ file: join(folder, "store.db"), facilityId, lockWaitMs: 20_000 });
  try {
    const server = stage.start({ role: "hub", faults });
    const { baseUrl } = await wordOf(server, "serves");
    const working = Array.from({ length: senders }, () =>
      stage.start({ role: "send", baseUrl, once: false }),
    );
    let filler = stage.start({ role: "fill", count, from: 0, until: reachable });
    let kill = nextKill();
    for (;;) {
      if (Date.now() > end) throw new Error(`It does not come to an end: ${folder}`);
      await pause(dice.below(50));
      for (const child of [server, filler, ...working]) if (child.hasEnded) await child.ended;
      if (server.hasEnded) throw new Error(`The hub ended too early: ${server.output()}`);
      const filled = filledBy(stage.children);
      if (filler.hasEnded && filled === reachable && (await isEmpty(store))) break;
      if (Date.now() < kill.at && triedBy(stage.children) < kill.tried) continue;
      kill = nextKill();
      if (!filler.hasEnded && dice.below(2) === 0) {
        await filler.kill();
        kills.fill += 1;
        filler = stage.start({ role: "fill", count, from: filledBy(stage.children), until: reachable });
        continue;
      }
      // Now and then all of them at once.
      const first = dice.below(senders);
      const last = dice.below(4) === 0 ? first + senders - 1 : first;
      for (let at = first; at <= last; at += 1) {
        await working[at % senders]?.kill();
        kills.send += 1;
        working[at % senders] = stage.start({ role: "send", baseUrl, once: false });
      }
    }
    for (const child of working) await child.kill();
    await server.finish();
    await stage.start({ role: "fill", count, from: reachable, until: count }).ended;
    const late = { ...time, startMs: time.startMs + 21 * dayMs };
    await stage.start({ role: "send", baseUrl, once: true, time: late }).ended;

    const told = stage.children.flatMap((child) => child.told);
    const records = await readRecords(store, folder, told, chaosHubs[hub].replaces);
    const calls = told.flatMap((one) => (one.word === "seen" ? [one.calls] : [])).map(faulty(hub))[0] ?? 0;
    const run: ChaosRun = {
      records,
      said: stage.said(),
      secrets: stage.secrets(),
      figures: {
        messages: records.acknowledged.length,
        attempts: records.receipts.length,
        "calls of sending functions": calls,
        "injected faults": countFaults(faults, calls),
        "senders killed": kills.send,
        "fillers killed": kills.fill,
        "let go by a person": told.filter(({ word }) => word === "opened").length,
      },
    };
    await store.close();
    stage.remove();
    return run;
  } finally {
    await stage.clear();
    await store.close().catch(() => undefined);
  }
}

async function isEmpty(store: Storage): Promise<boolean> {
  return (await store.listWaitingHubs({ facilityId })).length === 0;
}

/** Up to where the messages are acknowledged. */
function filledBy(children: readonly RunningChild[]): number {
  const told = children.flatMap((child) => child.told);
  return Math.max(0, ...told.map((one) => (one.word === "committed" ? one.until : 0)));
}

function triedBy(children: readonly RunningChild[]): number {
  return children.reduce((sum, { count }) => sum + count("tried"), 0);
}

/** Calls that faults can meet; a login is none. */
function faulty(hub: ChaosHubName): (calls: Readonly<Record<string, number>>) => number {
  const names = { bhxh: ["claim", "check-in"], emrhub: ["push"], eprescription: ["prescription"] }[hub];
  return (calls) => names.reduce((sum, name) => sum + (calls[name] ?? 0), 0);
}

/** The plan draws once a call, whatever the function: the same plan again tells how often. */
function countFaults(faults: string, calls: number): number {
  const plan = parseFaultPlan(faults);
  return Array.from({ length: calls }, (_, at) => plan.faultAt("claim", at + 1)).filter((one) => one).length;
}

/** Waits for what a process tells once. @throws when it ends before */
async function wordOf<Word extends Told["word"]>(
  child: RunningChild,
  word: Word,
): Promise<Extract<Told, { readonly word: Word }>> {
  for (;;) {
    const found = child.told.find((one) => one.word === word);
    if (found !== undefined) return found as Extract<Told, { readonly word: Word }>;
    if (child.hasEnded) {
      await child.ended;
      throw new Error(`the process ${child.job.role} ended before "${word}": ${child.output()}`);
    }
    await pause(10);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
