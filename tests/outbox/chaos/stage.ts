import { generateKeyPairSync } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { epochMs, parseInstant } from "@benhan/core";
import type { ChaosHubName } from "./hubs/index.ts";
import type { CommonJob, Part } from "./job.ts";
import { marksOf, valuesOf } from "./marks.ts";
import { type RunningChild, startChild } from "./start-child.ts";

/** Where one run takes place: its folder and its processes. */
export interface Stage {
  readonly common: CommonJob;
  readonly children: readonly RunningChild[];
  start(part: Part): RunningChild;
  /** Everything that all processes said: outputs, logs, metrics, traces, errors, reports. */
  said(): string;
  /** Marked values, the tokens that the hub handed out, and lines of the private key: none of them may be said. */
  secrets(): readonly (readonly [what: string, value: string])[];
  /** Ends what still runs. */
  clear(): Promise<void>;
  remove(): void;
}

export function openStage(program: string, hub: ChaosHubName, seed: string, speed: number): Stage {
  const folder = mkdtempSync(join(placeForRuns(), "benhan-chaos-"));
  const logs = join(folder, "logs");
  mkdirSync(logs);
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const startMs = epochMs(parseInstant("2026-07-02T08:00:00.000+07:00"));
  const time = { startMs, realMs: Date.now(), speed };
  const common: CommonJob = { hub, seed, time, privateKey, folder };
  const children: RunningChild[] = [];
  return {
    common,
    children,
    start(part) {
      const child = startChild(program, { ...common, log: join(logs, `${children.length}`), ...part });
      children.push(child);
      return child;
    },
    said() {
      const written = readdirSync(logs).map((name) => readFileSync(join(logs, name), "utf8"));
      return [...children.map((child) => child.output()), ...written].join("\n");
    },
    secrets() {
      const tokens = join(folder, "tokens");
      const handedOut = existsSync(tokens) ? readFileSync(tokens, "utf8").split("\n") : [];
      const keyLines = privateKey.split("\n").filter((line) => line.length === 64);
      return [
        ...Object.entries(valuesOf(marksOf(seed))),
        // The first lines of a key are much the same in all keys.
        ...keyLines.slice(2, 5).map((line) => ["private key", line] as const),
        ...[...new Set(handedOut)].filter((one) => one !== "").map((token) => ["token", token] as const),
      ];
    },
    async clear() {
      for (const child of children) if (!child.hasEnded) await child.kill().catch(() => undefined);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * In memory where the machine has such a place: a killed process takes nothing with it that it has handed to the system, so
 * that a disk would prove no more here.
 */
function placeForRuns(): string {
  const memory = "/dev/shm";
  try {
    accessSync(memory, constants.W_OK);
    return memory;
  } catch {
    return tmpdir();
  }
}
