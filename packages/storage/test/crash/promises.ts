import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import type { FacilityId } from "@benhan/core";
import { createTreeFrontier, leafHash } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import type { Storage } from "@benhan/storage";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../../src/adapters/sqlite/find-driver.ts";

// The driver of the children. Two SQLite libraries in one process must never open the same file: POSIX drops the locks
// of one when the other closes the file.
const DatabaseSync = await findDriver();

/** What a committing child was promised by the store: keys by the word before them. */
export type Promises = Readonly<Record<"committed" | "logged" | "leased" | "settled", readonly string[]>>;

/** Runs a child until it ends or has told so many lines; then it, or what it depends on, is killed without warning. */
export async function runChild(
  program: string,
  given: readonly string[],
  killAfter?: number,
  kill: (child: ChildProcess) => void = (child) => void child.kill("SIGKILL"),
): Promise<Promises> {
  const promises = {
    committed: [] as string[],
    logged: [] as string[],
    leased: [] as string[],
    settled: [] as string[],
  };
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
    if (lines === killAfter) kill(child);
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
  const store = await openSqliteStorage({ file, facilityId, DatabaseSync });
  const wrong = await brokenIn(store, promises);
  await store.close();
  return [...wrong, ...damage(file)];
}

/** What is wrong in a store to which children with these promises have written. */
export async function brokenIn(store: Storage, promises: readonly Promises[]): Promise<readonly string[]> {
  const { facilityId } = store;
  const wrong: string[] = [];
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
  const logged = await brokenLog(store, documents, wrong);
  for (const { committed, logged: told, leased, settled } of promises) {
    for (const key of told) if (!logged.has(key)) wrong.push(`event ${key} was acknowledged and is lost`);
    for (const key of committed) if (!documents.has(key)) wrong.push(`${key} was acknowledged and is lost`);
    for (const key of leased) if (states.get(key) === "queued") wrong.push(`the lease of ${key} is lost`);
    for (const key of settled)
      if (states.get(key) !== "delivered") wrong.push(`the settlement of ${key} is lost`);
  }
  return wrong;
}

/** Notes what is wrong with the log: its places, its tree, and whether each record has the event of its commit. */
async function brokenLog(store: Storage, documents: ReadonlySet<string>, wrong: string[]) {
  const { facilityId } = store;
  const tree = createTreeFrontier(nodeDigest);
  const subjects = new Set<string>();
  const ids = new Set<string>();
  for await (const { index, event, bytes } of store.listEvents({ facilityId })) {
    if (index !== tree.size) wrong.push(`event ${event.eventId} stands at ${index} instead of ${tree.size}`);
    const leaf = leafHash(bytes, nodeDigest);
    const node = await store.readTreeNode({ facilityId, writer: store.writer, level: 0, index });
    if (!node || Buffer.compare(node, leaf) !== 0) wrong.push(`event ${event.eventId} has another hash`);
    tree.append(leaf);
    if (!documents.has(event.subject)) wrong.push(`event ${event.eventId} tells of what did not happen`);
    subjects.add(event.subject);
    if (ids.has(event.eventId)) wrong.push(`event ${event.eventId} is there twice`);
    ids.add(event.eventId);
  }
  for (const documentId of documents) if (!subjects.has(documentId)) wrong.push(`${documentId} has no event`);
  for await (const { size, root } of store.listTreeHeads({ facilityId })) {
    if (size !== tree.size || root !== formatDigest(tree.root()))
      wrong.push("the head is not that of the log");
  }
  return ids;
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
