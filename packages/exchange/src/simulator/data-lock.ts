import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { dataInUse } from "./simulator.faults.ts";

/** The folders that this process holds: a lock with our own number, but not in here, is of a dead process before us. */
const held = new Set<string>();

const processNumber = /^[1-9]\d{0,9}$/;

/** Makes this process the only user of a directory; returns how to give it up. Throws `exchange.simulator.data_in_use`. */
export function lockData(directory: string): () => void {
  const folder = realpathSync(directory);
  const lock = join(folder, "simulator.lock");
  while (!tryCreate(lock)) removeStale(lock, folder);
  held.add(folder);
  return () => {
    held.delete(folder);
    if (read(lock) === String(process.pid)) rmSync(lock, { force: true });
  };
}

function tryCreate(lock: string): boolean {
  let file: number;
  try {
    file = openSync(lock, "wx");
  } catch (error) {
    if (isError(error, "EEXIST")) return false;
    throw error;
  }
  try {
    writeSync(file, String(process.pid));
    fsyncSync(file);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** Takes a dead process' lock away. Of two that try, one may have its own lock there already: that one is put back. */
function removeStale(lock: string, folder: string): void {
  const owner = read(lock);
  if (owner === undefined) return;
  if (isAlive(owner, folder)) throw dataInUse({ owner: processNumber.test(owner) ? owner : "?" });
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (isError(error, "ENOENT")) return;
    throw error;
  }
  if (read(aside) === owner) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

/** Without a number in it, a lock may be one that is just being written. */
function isAlive(owner: string, folder: string): boolean {
  if (!processNumber.test(owner)) return true;
  const pid = Number(owner);
  if (pid === process.pid) return held.has(folder);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is of another account.
    return isError(error, "EPERM");
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isError(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
