import { canonicalBytes, type JsonValue, storeDamaged } from "@benhan/core";
import type { CardPlace, CardRow } from "../../front/card-rows.ts";
import { pagesOf } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import { sameBytes } from "../../front/same-bytes.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { alwaysChanged } from "./retention-store.faults.ts";
import { drawers, openValue, type RetentionStore } from "./retention-store.ts";

/** How often work is done again because somebody else has written meanwhile. */
export const mostAttempts = 8;

/** Cards of a drawer in their order, in pages: what is done with each is cheaper for many at once. */
export function cardPages(
  { gate }: RetentionStore,
  drawer: string,
  span: { readonly from?: string; readonly to?: string },
  since: AbortSignal | undefined,
): AsyncIterable<readonly CardRow[]> {
  return pagesOf(
    (page: Page<CardPlace>) => gate.read((rows) => rows.listCards(drawer, span, page), since),
    ({ sort, key }) => ({ sort, key }),
    since,
    500,
  );
}

/** Cards of a drawer in their order, one by one. */
export async function* cardsOf(...asked: Parameters<typeof cardPages>): AsyncGenerator<CardRow> {
  for await (const page of cardPages(...asked)) yield* page;
}

/** Holds of a store. Where one stands in its drawer lies in plain: what it says itself counts. */
export async function* holdsOf(
  store: RetentionStore,
  withReleased: boolean,
  since: AbortSignal | undefined,
): AsyncGenerator<LegalHold> {
  for await (const row of cardsOf(store, drawers.hold, {}, since)) {
    const hold = await openValue<LegalHold>(store, row);
    if (hold.id.normalize("NFC") !== row.key) throw storeDamaged({ key: row.key });
    if (withReleased || hold.released === undefined) yield hold;
  }
}

/** Does work again as long as somebody else was faster. */
export async function again(work: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) if (await work()) return;
  throw alwaysChanged({});
}

/** Whether two values are the same, in whatever order their members stand. */
export function isSame(one: unknown, other: unknown): boolean {
  return sameBytes(bytesOf(one), bytesOf(other));
}

/** Texts may stand in any form of Unicode here, which canonical JSON does not take. */
function bytesOf(value: unknown): Uint8Array {
  return canonicalBytes(JSON.parse(JSON.stringify(value).normalize("NFC")) as JsonValue);
}
