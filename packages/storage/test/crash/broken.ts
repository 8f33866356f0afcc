import { existsSync } from "node:fs";
import { nodeDigest } from "@benhan/core/node";
import { findDriver } from "../../src/adapters/sqlite/find-driver.ts";
import { openPlace, type Place, placeBeside } from "./place.ts";
import { surveyOf } from "./survey.ts";
import { type Promised, toldOf } from "./told.ts";
import { createInsist } from "./workloads/insist.ts";
import { brokenPromises, finishWork } from "./workloads/workloads.ts";

/** What is wrong in a place that children with these promises have left behind: opened again, all of it is read. */
export async function brokenIn(place: Place, promises: readonly Promised[]): Promise<readonly string[]> {
  const told = toldOf(promises);
  // A server that was killed may still be at its recovery.
  const insist = createInsist(() => undefined);
  const { store, encryption, close } = await insist("open", () => openPlace(place, "main"));
  try {
    const openBeside = (name: string, isEncrypted: boolean) =>
      openPlace(placeBeside(place, name, isEncrypted), "main");
    const workplace = { store, openBeside, ...(encryption && { encryption }) };
    const wrong = await finishWork(workplace, told);
    return [...wrong, ...(await brokenPromises(await surveyOf(store, encryption, nodeDigest), told))];
  } finally {
    await close();
    for (const file of filesOf(place)) await requireSound(file);
  }
}

/** @throws with what SQLite itself finds wrong with a file */
async function requireSound(file: string): Promise<void> {
  if (!existsSync(file)) return;
  // The driver of the store: two SQLite libraries in one process must never open the same file, since POSIX drops the
  // locks of one when the other closes it.
  const DatabaseSync = await findDriver();
  const database = new DatabaseSync(file);
  const rows = database.prepare("PRAGMA integrity_check").all() as readonly {
    readonly integrity_check: string;
  }[];
  database.close();
  const found = rows.map((row) => row.integrity_check).filter((text) => text !== "ok");
  if (found.length > 0) throw new Error(`${file}: ${found.join("; ")}`);
}

function filesOf(place: Place): readonly string[] {
  return [...(place.engine === "sqlite" ? [place.file] : []), ...(place.keyFile ? [place.keyFile] : [])];
}
