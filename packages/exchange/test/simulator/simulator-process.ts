import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { account, facilityCode, password } from "../hubs/bhxh/sample-entry.ts";

export interface SimulatorProcess {
  readonly child: ChildProcess;
  readonly baseUrl: string;
  /** Ends the process and waits until it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** The command line as one file, and a directory for it that `remove` takes away. */
export async function bundleCommandLine() {
  const directory = await mkdtemp(join(tmpdir(), "benhan-simulator-"));
  const program = join(directory, "cli.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("../../src/simulator/cli.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@benhan/source"],
    logLevel: "silent",
  });
  const run = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args], {
      env: { ...process.env, SIMULATOR_PASSWORD: password, DOCTOR_PW: "mat-khau-bac-si" },
      stdio: ["pipe", "pipe", "pipe"],
    });
  return {
    data: join(directory, "data"),
    run,
    remove: () => rm(directory, { recursive: true, force: true }),
    /** Starts it on the data directory and waits for its line. */
    async start(...more: string[]): Promise<SimulatorProcess> {
      const child = run([
        ...["--data", join(directory, "data"), "--facility", facilityCode, "--account", account],
        ...["--password-env", "SIMULATOR_PASSWORD", ...more],
      ]);
      const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
      const { baseUrl } = JSON.parse(line) as { baseUrl: string };
      return {
        child,
        baseUrl,
        async end(signal) {
          const gone = once(child, "exit");
          child.kill(signal);
          const [code] = (await gone) as [number | null];
          return code;
        },
      };
    },
  };
}
