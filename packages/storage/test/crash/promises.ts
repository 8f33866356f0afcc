import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import type { FacilityId } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../../src/adapters/sqlite/find-driver.ts";

// The driver of the children. Two SQLite libraries in one process must never open the same file: POSIX drops the locks
// of one when the other closes the file.
const DatabaseSync = await findDriver();

/** What a committing child was promised by the store: keys by the word before them. */
export type Promises = Readonly<Record<"committed" | "leased" | "settled", readonly string[]>>;

/** Runs a child until it ends or has told so many lines; then it is killed without warning. */
export async function runChild(
  program: string,
  given: readonly string[],
  killAfter?: number,
): Promise<Promises> {
  const promises = { committed: [] as string[], leased: [] as string[], settled: [] as string[] };
  const child = spawn(process.execPath, [program, ...given], { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (piece) => {
    complaint += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, key] = line.split(" ");
    // The last line of a killed child may be cut off.
    if (key?.length === 36) promises[word as keyof Promises].push(key);
    lines += 1;
    if (lines === killAfter) child.kill("SIGKILL");
  }
  const code = await ended;
  if (killAfter === undefined && code !== 0) throw new Error(`the child ended with ${code}: ${complaint}`);
  return promises;
}

/** What is wrong with a file that children with these promises have left behind. */
export async function brokenPromises(
  file: string,
  facilityId: FacilityId,
  promises: readonly Promises[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const store = await openSqliteStorage({ file, facilityId, DatabaseSync });
  const documents = new Set<string>();
  for await (const head of store.listDocuments({ facilityId })) {
    documents.add(head.documentId);
    const body = await store.readDocument(head);
    if (body?.body.length !== head.size) wrong.push(`${head.documentId} is not complete`);
  }
  const states = new Map<string, string>();
  const chains = new Set<string>();
  for await (const entry of store.listEntries({ facilityId })) {
    states.set(entry.entryId, entry.state);
    chains.add(entry.chain);
    if (!documents.has(entry.chain)) wrong.push(`entry ${entry.entryId} has no record`);
    if (entry.attempts > 1) wrong.push(`entry ${entry.entryId} was handed out twice`);
  }
  for (const documentId of documents) if (!chains.has(documentId)) wrong.push(`${documentId} was not queued`);
  const receipts = new Set<string>();
  for await (const { entryId } of store.listReceipts({ facilityId })) receipts.add(entryId);
  for (const [entryId, state] of states) {
    if ((state === "delivered") !== receipts.has(entryId))
      wrong.push(`${entryId}: ${state}, but not its receipt`);
  }
  await store.close();
  for (const { committed, leased, settled } of promises) {
    for (const key of committed) if (!documents.has(key)) wrong.push(`${key} was acknowledged and is lost`);
    for (const key of leased) if (states.get(key) === "queued") wrong.push(`the lease of ${key} is lost`);
    for (const key of settled)
      if (states.get(key) !== "delivered") wrong.push(`the settlement of ${key} is lost`);
  }
  return [...wrong, ...damage(file)];
}

/** What SQLite itself finds wrong with the file. */
function damage(file: string): readonly string[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare("PRAGMA integrity_check").all() as readonly {
    readonly integrity_check: string;
  }[];
  database.close();
  return rows.map((row) => row.integrity_check).filter((text) => text !== "ok");
}
