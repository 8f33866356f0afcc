import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { folderInUse } from "./files.faults.ts";
import { hubFolder } from "./own-files.ts";

/** Throws `quickstart.folder.in_use` when the simulator of another run works in this folder of data. */
export function refuseFolderInUse(data: string): void {
  const lock = join(data, hubFolder, "simulator.lock");
  if (!existsSync(lock)) return;
  const owner = Number(readFileSync(lock, "utf8"));
  if (Number.isSafeInteger(owner) && owner > 0 && isAlive(owner)) throw folderInUse({ path: data, owner });
}

function isAlive(owner: number): boolean {
  try {
    // Signal 0 asks only whether the process is there; Windows knows it too.
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}
