import { spawn } from "node:child_process";
import process from "node:process";
import type { Job } from "./job.ts";
import type { Told } from "./told.ts";

/** A process of a chaos run. */
export interface RunningChild {
  readonly job: Job;
  /** Grows. */
  readonly told: readonly Told[];
  /** How often it told something. */
  count(word: Told["word"]): number;
  /** Everything that came out of it so far, both outputs. */
  output(): string;
  /** True from the moment on when it is no more. */
  readonly hasEnded: boolean;
  /** @throws with what it said, when it ended by itself and not well */
  readonly ended: Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Closes its standard input. */
  finish(): Promise<void>;
}

/** Starts `chaos-child.program.ts`, bundled. */
export function startChild(program: string, job: Job): RunningChild {
  const told: Told[] = [];
  const counts = new Map<Told["word"], number>();
  let output = "";
  let rest = "";
  let isKilled = false;
  let hasEnded = false;
  const child = spawn(process.execPath, [program, JSON.stringify(job)], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => undefined);
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
  });
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
    // The last line of a killed process may be cut off: what has no end was not told.
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const one = JSON.parse(line) as Told;
      counts.set(one.word, (counts.get(one.word) ?? 0) + 1);
      told.push(one);
    }
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("close", (code, signal) => {
      hasEnded = true;
      if (code === 0 || (isKilled && signal === "SIGKILL")) resolve();
      else reject(new Error(`the process ${job.role} ended with ${code ?? signal}: ${output.slice(-4_000)}`));
    });
  });
  // Looked at later.
  ended.catch(() => undefined);
  return {
    job,
    told,
    ended,
    count: (word) => counts.get(word) ?? 0,
    output: () => output,
    get hasEnded() {
      return hasEnded;
    },
    kill() {
      isKilled = true;
      child.kill("SIGKILL");
      return ended;
    },
    finish() {
      child.stdin.end();
      return ended;
    },
  };
}
