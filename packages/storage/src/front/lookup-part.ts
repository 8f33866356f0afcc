import { invalidChange } from "@benhan/core";
import type { LookupChange, LookupIndex } from "@benhan/core/ports";
import type { CardPlace, CardRow } from "./card-rows.ts";
import { checkMembers, checkText } from "./check-values.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";
import type { Sealing } from "./sealing.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

const drawerOf = (index: string): string => `lookup/${index}`;

/** True for a card of the look-up index, whatever the index. */
export const isLookupCard = ({ drawer }: CardRow): boolean => drawer.startsWith("lookup/");

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

/** Writes the entries of a commit. */
export async function writeLookups(
  changes: readonly LookupChange[],
  sealing: Sealing,
  transaction: StorageTransaction,
): Promise<void> {
  for (const { index, value, key, remove } of changes) {
    const [sort, ...before] = sealing.lookupValues(index, value);
    const drawer = drawerOf(index);
    if (remove === undefined) await transaction.putCard({ drawer, sort, key });
    else for (const own of [sort, ...before]) await transaction.removeCard(drawer, { sort: own, key });
  }
}
