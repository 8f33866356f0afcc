import { invalidChange } from "@benhan/core";
import type { LookupChange, LookupIndex } from "@benhan/core/ports";
import type { CardPlace, CardRow } from "./card-rows.ts";
import { checkMembers, checkText } from "./check-values.ts";
import type { Gate, Passage } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";
import type { Sealing } from "./sealing.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

const prefix = "lookup/";

const drawerOf = (index: string): string => `${prefix}${index}`;

/** The index that a drawer of the look-up index belongs to. */
export const indexOfDrawer = (drawer: string): string => drawer.slice(prefix.length);

/** True for a card of the look-up index, whatever the index. */
export const isLookupCard = ({ drawer }: CardRow): boolean => drawer.startsWith(prefix);

/** The look-up index in front of an adapter. */
export function createLookupPart(gate: Gate, sealing: Sealing): LookupIndex {
  return {
    facilityId: gate.facilityId,
    async *findKeys(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true, index: true, value: true }, found);
      for (const field of ["index", "value"] as const) checkText(query[field], [field], found);
      found.throwFirstOf(invalidChange);
      const index = query.index.normalize("NFC");
      const told = new Set<string>();
      for (const sort of sealing.lookupValues(index, query.value.normalize("NFC"))) {
        const cards = listPages(
          (page: Page<CardPlace>) =>
            gate.read((rows) => rows.listCards(drawerOf(index), { from: sort, to: sort }, page), signal),
          ({ sort, key }) => ({ sort, key }),
          signal,
        );
        for await (const { key } of cards) {
          if (told.has(key)) continue;
          told.add(key);
          yield key;
        }
      }
    },
  };
}

/** Entries of an index that are to be taken away. */
type Removal = LookupChange & { readonly remove: true };

/** What a commit does to the look-up index, ready to be written. */
export interface SealedLookups {
  readonly cards: readonly CardRow[];
  readonly removals: readonly Removal[];
}

/**
 * The cards of entries. Where values are hidden, each carries its own, sealed: without it no other keys could ever take
 * the place of those of the store.
 */
export async function sealLookups(
  changes: readonly LookupChange[],
  sealing: Sealing,
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<SealedLookups> {
  // Of what is said twice about one entry the last counts.
  const last = new Map(changes.map((change) => [entryName(change), change]));
  const wanted = [...last.values()];
  const removals = wanted.filter((change): change is Removal => change.remove === true);
  const bare = wanted
    .filter(({ remove }) => remove === undefined)
    .map(({ index, value, key }) => ({
      ...{ drawer: drawerOf(index), sort: sealing.lookupValues(index, value)[0], key },
      body: new TextEncoder().encode(value),
    }));
  if (!sealing.hidesLookups) return { cards: bare.map(({ body: _, ...card }) => card), removals };
  const bodies = await sealing.sealCards(bare, passage, signal);
  return { cards: bare.map((card, at) => ({ ...card, body: bodies[at] as Uint8Array })), removals };
}

const entryName = ({ index, value, key }: LookupChange): string => JSON.stringify([index, value, key]);

/** Writes the entries of a commit. */
export async function writeLookups(
  { cards, removals }: SealedLookups,
  sealing: Sealing,
  transaction: StorageTransaction,
): Promise<void> {
  for (const { index, value, key } of removals) {
    for (const sort of sealing.lookupValues(index, value)) {
      await transaction.removeCard(drawerOf(index), { sort, key });
    }
  }
  for (const card of cards) await transaction.putCard(card);
}
