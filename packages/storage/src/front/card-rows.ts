import type { Page } from "./page.ts";

/**
 * A small row that can be replaced and taken away, unlike everything else in a store: an entry of an index, a period of
 * keeping with the day on which it ends, a hold. Cards stand in drawers, in the order of a text.
 */
export interface CardRow {
  /** What kind of card, e.g. `retention` or `lookup/citizen-card`. */
  readonly drawer: string;
  /** What the cards of a drawer are ordered and found by, compared by code point; may be empty. */
  readonly sort: string;
  /** What the card is about: several cards of one drawer may share it, with different `sort`. */
  readonly key: string;
  readonly body?: Uint8Array;
}

/** Where a card stands in its drawer. */
export type CardPlace = Pick<CardRow, "sort" | "key">;

/** The cards of one facility inside a transaction. */
export interface CardRows {
  /** Puts a card in place of the one with the same drawer, sort and key, if there is one. */
  putCard(card: CardRow): Promise<void>;
  /** Takes a card away; one that is not there is no fault. */
  removeCard(drawer: string, place: CardPlace): Promise<void>;
  /** The drawers that have cards, by code point. */
  listDrawers(): Promise<readonly string[]>;
  /** All cards of a key, in one drawer or in all, by drawer and sort. */
  cardsOfKey(key: string, drawer?: string): Promise<readonly CardRow[]>;
  /** Cards of a drawer by sort and key; `from` and `to` are the first and the last `sort` that are wanted. */
  listCards(
    drawer: string,
    span: { readonly from?: string; readonly to?: string },
    page: Page<CardPlace>,
  ): Promise<readonly CardRow[]>;
}
