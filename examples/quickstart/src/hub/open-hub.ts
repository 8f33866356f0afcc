import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { type DemoOptions, langOf } from "../arguments.ts";
import { demoStart, facility } from "../facility.ts";
import { hubFolder } from "../files/own-files.ts";
import { hubNotReached, hubNotStarted, hubPasswordMissing } from "./hub.faults.ts";

/** The simulated gateway, in a process of its own as a real one would be. */
export interface Hub {
  readonly baseUrl: string;
  readonly password: string;
  /** Ends the process, if it was started here. */
  close(): Promise<void>;
}

/** The second dossier is received but its answer is lost; the third meets "503 Service Unavailable". */
export const faultPlan = "drop@2,503@3";

const passwordVariable = "BENHAN_HUB_PASSWORD";
const startLimitMs = 10_000;
const answerLimitMs = 5000;

/** Starts the simulator, or takes the one that the command line names. */
export async function openHub(options: DemoOptions): Promise<Hub> {
  if (options.hub === undefined) return startHub(join(options.data, hubFolder));
  const baseUrl = options.hub.replace(/\/+$/, "");
  const password = process.env[passwordVariable];
  if (!password) throw hubPasswordMissing({ variable: passwordVariable });
  if (!(await isSimulator(baseUrl))) throw hubNotReached({ url: baseUrl });
  return { baseUrl, password, close: async () => undefined };
}

/** True when a simulator answers in time: another server may answer anything, or nothing ever. */
async function isSimulator(baseUrl: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerLimitMs);
    const answer = await fetch(`${baseUrl}/_simulator/state`, { signal });
    const state: unknown = await answer.json();
    return (
      answer.ok &&
      typeof state === "object" &&
      state !== null &&
      "received" in state &&
      Array.isArray(state.received)
    );
  } catch {
    return false;
  }
}

async function startHub(data: string): Promise<Hub> {
  // Made here and gone with the process: no password lies in any file.
  const password = randomBytes(16).toString("hex");
  const child = spawn(
    process.execPath,
    [
      simulatorPath(),
      ...["--data", data],
      ...["--facility", facility.code],
      ...["--account", facility.account],
      ...["--password-env", passwordVariable],
      ...["--fault", faultPlan],
      ...["--clock", demoStart],
      ...["--lang", langOf(process.argv)],
      // Killed, this process can end nobody; but then the other end of its child's standard input is gone.
      "--end-with-stdin",
    ],
    { env: { ...process.env, [passwordVariable]: password }, stdio: ["pipe", "pipe", "pipe"] },
  );
  const endWithUs = () => void child.kill();
  process.once("exit", endWithUs);
  try {
    const baseUrl = await baseUrlOf(child);
    return {
      baseUrl,
      password,
      async close() {
        process.off("exit", endWithUs);
        await endOf(child);
      },
    };
  } catch (error) {
    await endOf(child);
    throw error;
  }
}

/** The command `benhan-hub-simulator` of the installed package. */
function simulatorPath(): string {
  const manifest = createRequire(import.meta.url).resolve("@benhan/exchange/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
  return join(dirname(manifest), bin["benhan-hub-simulator"] ?? "dist/cli.js");
}

/** Waits for the line in which the simulator says where it listens. */
function baseUrlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(hubNotStarted({ reason }));
    };
    const timer = setTimeout(() => fail(`${startLimitMs} ms`), startLimitMs);
    child.once("error", (cause) => fail(cause.message));
    child.stderr?.on("data", (piece) => {
      complaint += String(piece);
    });
    child.once("close", (code) => fail(complaint.trim() || `code ${code}`));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).once("line", (line) => {
      clearTimeout(timer);
      resolve((JSON.parse(line) as { baseUrl: string }).baseUrl);
    });
  });
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill();
  });
}
