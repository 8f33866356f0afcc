import { spawn } from "node:child_process";
import process from "node:process";
import type { Place } from "./place.ts";
import type { Promised } from "./told.ts";

/** What a child is to do, as data. */
export interface Job {
  readonly place: Place;
  readonly seed: string;
  readonly writer: string;
  /** Names out of `workloads`. */
  readonly workloads: readonly string[];
  /** Pieces of work; without it the child works until it is killed. */
  readonly count?: number;
}

/** A child at work. */
export interface RunningChild {
  readonly job: Job;
  /** Grows. */
  readonly told: readonly Promised[];
  kill(): void;
  /** @throws with what the child said, when it ended by itself and not well */
  readonly ended: Promise<void>;
}

/** Starts `working-child.ts`, bundled, and hears what it tells. */
export function startChild(program: string, job: Job): RunningChild {
  const told: Promised[] = [];
  const child = spawn(process.execPath, [program, JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let isKilled = false;
  let complaint = "";
  let rest = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    complaint += piece;
  });
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    // The last line of a killed child may be cut off: what has no end was not told.
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [word = "", ...parts] = line.split(" ");
      told.push({ word, parts });
    }
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("close", (code) => {
      if (code === 0 || (isKilled && code === null)) resolve();
      else reject(new Error(`the child ended with ${code}: ${complaint}`));
    });
  });
  // Looked at later.
  ended.catch(() => undefined);
  return {
    job,
    told,
    ended,
    kill() {
      isKilled = true;
      child.kill("SIGKILL");
    },
  };
}
