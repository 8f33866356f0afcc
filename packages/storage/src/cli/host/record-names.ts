import { type DocumentHead, type EpisodeId, isUuid } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { StorageHost } from "./storage-host.ts";

/** So many numbers of one record are shown. */
const mostNumbers = 3;

/** What people call records, by the keys of the store; those of which nothing is known are not in it. */
export type RecordNames = Readonly<Record<string, string>>;

/**
 * The numbers under which people know records: what `describe` of the host calls the file, else the numbers of its documents
 * in the HIS. No title: it may hold a name.
 */
export async function recordNames(
  host: StorageHost,
  keys: Iterable<string>,
  signal?: AbortSignal,
): Promise<RecordNames> {
  const names: Record<string, string> = {};
  for (const key of new Set(keys)) {
    signal?.throwIfAborted();
    const name = await nameOf(host, key);
    if (name !== undefined) names[key] = name;
  }
  return names;
}

/** A key with the number behind it. */
export const withName = (key: string, names: RecordNames): string =>
  names[key] === undefined ? key : `${key} (HIS: ${names[key]})`;

async function nameOf(host: StorageHost, key: string): Promise<string | undefined> {
  const documents = await headsOf(host, key);
  if (documents.length === 0) return undefined;
  const numbers = new Set(documents.flatMap((head) => (head.source === undefined ? [] : [numberOf(head)])));
  const shown = [...numbers].slice(0, mostNumbers).join(", ") + (numbers.size > mostNumbers ? ", …" : "");
  return (await fileCodeOf(host, key, documents)) ?? (shown === "" ? undefined : shown);
}

/** Empty for a key that is no episode, and where a document cannot be read: a list is told without names then. */
async function headsOf({ storage }: StorageHost, key: string): Promise<readonly DocumentHead[]> {
  if (!isUuid(key)) return [];
  const { facilityId } = storage;
  const heads: DocumentHead[] = [];
  try {
    for await (const head of storage.listDocuments({ facilityId, episodeId: key as EpisodeId }))
      heads.push(head);
  } catch (error) {
    if (!isEmrError(error)) throw error;
  }
  return heads;
}

async function fileCodeOf({ describe }: StorageHost, key: string, documents: readonly DocumentHead[]) {
  try {
    return (await describe?.({ episodeId: key as EpisodeId, documents }))?.fileCode;
  } catch {
    // Code of the host for another command: a hold is shown without it, too.
    return undefined;
  }
}

/** `archive` gives the papers of a visit the number of the visit with their kind behind it. */
function numberOf({ kind, source }: DocumentHead): string {
  const { id = "" } = source ?? {};
  const [, own = id] = /^(.+)#([a-z0-9-]+)-\d+$/.exec(id) ?? [];
  return id.startsWith(`${own}#${kind}-`) ? own : id;
}
