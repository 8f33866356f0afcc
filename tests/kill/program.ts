import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";

/** A program that a test started, and may kill. */
export interface Program {
  /** Its lines so far. Lines that were cut off by a kill are left out. */
  lines(): readonly string[];
  errors(): string;
  /** Resolves with the first line, rejects when the program ends without one. */
  readonly firstLine: Promise<string>;
  /** Resolves with the exit code, or `undefined` when a signal ended it. */
  readonly ended: Promise<number | undefined>;
  /** SIGKILL: the program can do nothing about it. */
  kill(): Promise<void>;
}

/** Starts a bundled program under this Node. */
export function startProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Program {
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let complaints = "";
  const ended = new Promise<number | undefined>((resolve) => {
    child.once("close", (code) => resolve(code ?? undefined));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (piece) => {
      output += String(piece);
      const end = output.indexOf("\n");
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.stderr?.on("data", (piece) => {
      complaints += String(piece);
    });
    child.once("error", reject);
    child.once("close", () => reject(new Error(`no line was printed: ${complaints}`)));
  });
  // Whoever waits for the line learns of the rejection; it must not end the test run when nobody does.
  firstLine.catch(() => undefined);
  return {
    lines: () => output.split("\n").slice(0, -1),
    errors: () => complaints,
    firstLine,
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
