import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { reasonOf } from "./reason-of.ts";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const form = /\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.part$/;
const dayMs = 24 * 60 * 60 * 1000;

/** Parts that this run writes. */
const live = new Set<string>();
/** Folders that this run has looked through. */
const swept = new Set<string>();

/**
 * The name of a file until it is whole. What runs that were killed left in its folder is taken away: the name says which
 * process of which machine writes it.
 */
export function partName(target: string): string {
  const folder = dirname(target);
  if (!swept.has(folder)) sweep(folder);
  swept.add(folder);
  const part = `${target}.${host}-${process.pid}-${randomBytes(4).toString("hex")}.part`;
  live.add(part);
  return part;
}

function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, of, pid] = form.exec(name) ?? [];
      const file = join(folder, name);
      if (of === undefined || pid === undefined || live.has(file)) continue;
      if (isOld(file) || (of === host && !isRunning(Number(pid)))) rmSync(file, { force: true });
    }
  } catch {
    // A folder that may be written and not looked through is none of a run's troubles.
  }
}

/** This run knows its own parts: others under its number are of one before. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== "ESRCH";
  }
}

/** Of another machine nothing else is known, and numbers of processes come again. */
function isOld(file: string): boolean {
  return Date.now() - statSync(file).mtimeMs > dayMs;
}
