import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Storage } from "@benhan/storage";
import { facilityId } from "./hubs/chaos-hub.ts";
import type { Acknowledged, Arrival, KeptEntry, KeptReceipt, Records } from "./records.ts";
import type { Told } from "./told.ts";

/** One line of the journal of a simulator. */
interface JournalLine {
  readonly sequence: number;
  readonly function: string;
  readonly chain: string;
  readonly digest: string;
}

/**
 * Gathers the three records. `replaces`: what the hub says of what counts is believed; where nothing is replaced,
 * everything that arrived counts.
 */
export async function readRecords(
  store: Storage,
  folder: string,
  told: readonly Told[],
  replaces: boolean,
): Promise<Records> {
  const entries: KeptEntry[] = [];
  for await (const one of store.listEntries({ facilityId })) {
    const { entryId, chain, sequence, digest, state, lastCode } = one;
    entries.push({ entryId, chain, sequence, digest, state, ...(lastCode !== undefined && { lastCode }) });
  }
  const receipts: KeptReceipt[] = [];
  for await (const { entryId, digest, outcome } of store.listReceipts({ facilityId }))
    receipts.push({ entryId, digest, outcome });
  const documents = new Map<string, string>();
  for await (const { documentId } of store.listDocuments({ facilityId }))
    for await (const one of store.listVersions({ facilityId, documentId }))
      documents.set(`${documentId}@${one.version}`, one.digest);
  return {
    acknowledged: acknowledgedIn(told),
    entries,
    receipts,
    documents,
    arrivals: arrivalsIn(folder, told, replaces),
    overdue: new Set(told.flatMap((one) => (one.word === "report" ? one.overdue : []))),
  };
}

/** What was told again after a kill is one and the same, or there are two of it. */
function acknowledgedIn(told: readonly Told[]): readonly Acknowledged[] {
  const all = told.flatMap((one) => (one.word === "committed" ? one.messages : []));
  return [...new Map(all.map((one) => [`${one.entryId} ${one.digest}`, one])).values()];
}

function arrivalsIn(folder: string, told: readonly Told[], replaces: boolean): readonly Arrival[] {
  const counting = new Set(told.flatMap((one) => (one.word === "seen" ? one.effective : [])));
  const file = join(folder, "hub", "received.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
  return lines.map((line) => {
    const { sequence, function: name, chain, digest } = JSON.parse(line) as JournalLine;
    return { key: `${name} ${chain}`, digest, effective: !replaces || counting.has(sequence) };
  });
}
