import { invalidChange, isEmrError, storeDamaged, type Uuid } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import { appendEvents, placeEvents } from "../../front/append-events.ts";
import type { CardRow } from "../../front/card-rows.ts";
import type { Passage } from "../../front/gate.ts";
import { createIssueList } from "../../front/issue-list.ts";
import { createOwnLog, type OwnLog } from "../../front/own-log.ts";
import { partsOf, type StoreParts } from "../../front/parts.ts";
import { prepareEvent } from "../../front/prepare-event.ts";
import { markDrawer } from "../../front/record-mark.ts";
import { sameBytes } from "../../front/same-bytes.ts";
import type { Sealable } from "../../front/sealing.ts";
import type { Storage } from "../../front/storage.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";

/** The drawers of what is kept for retention. */
export const drawers = {
  /** `sort`: the first day on which somebody must look, or nothing. */
  retention: "retention",
  /** `sort`: `standing` or `released`. */
  hold: "hold",
  /** `sort`: the phase. */
  disposal: "disposal",
  /** A disposal that is being carried out, with what it will destroy. */
  execution: "disposal-run",
  /** A record that is being disposed of, or was, by its key. `sort`: one of `recordMark`. */
  record: markDrawer,
  /** `sort`: the moment. Nothing is ever taken out of it. */
  certificate: "certificate",
} as const;

/** A store with what the functions of retention need of it. */
export interface RetentionStore extends StoreParts {
  readonly log: OwnLog;
}

/** @throws EmrError `core.options.wrong` when this package has not opened the store */
export function retentionStoreOf(storage: Storage, of: string): RetentionStore {
  const parts = partsOf(storage, of);
  return { ...parts, log: createOwnLog(storage.writer, parts.digest) };
}

/** A card with the value in its body. */
export interface ReadCard<T> {
  readonly row: CardRow;
  readonly value: T;
}

/** What was asked for is no longer as it was read: the work is done again. */
export interface CardChanges {
  /** Each takes the place of all cards of its key in its drawer. */
  readonly put?: readonly {
    readonly drawer: string;
    readonly sort: string;
    readonly key: string;
    readonly value: unknown;
  }[];
  /** All cards of these keys in these drawers go. */
  readonly remove?: readonly { readonly drawer: string; readonly key: string }[];
  /** What the changes build on: the cards of a key in a drawer, as they were read. */
  readonly seen?: readonly {
    readonly drawer: string;
    readonly key: string;
    readonly row: CardRow | undefined;
  }[];
  readonly events?: readonly AuditEvent[];
  readonly notes?: readonly {
    readonly name: string;
    readonly text: string;
    readonly seen: string | undefined;
  }[];
  /** What else must still be so. It only reads. */
  readonly still?: (rows: StorageTransaction) => Promise<boolean>;
}

/** Reads the card of a key. @throws EmrError `core.store.damaged`, and what says that its key is gone */
export async function readCard<T>(
  { gate, sealing }: RetentionStore,
  drawer: string,
  key: string,
  signal: AbortSignal | undefined,
  passage: Passage = gate,
): Promise<ReadCard<T> | undefined> {
  const [row] = await passage.read((rows) => rows.cardsOfKey(key, drawer), signal);
  return row === undefined ? undefined : { row, value: await openValue<T>({ sealing }, row) };
}

/** The value of a card. Where it stands in its drawer lies in plain: whoever reads compares it with the value. */
export async function openValue<T>({ sealing }: Pick<RetentionStore, "sealing">, row: CardRow): Promise<T> {
  if (row.body === undefined) throw storeDamaged({ key: row.key });
  const bytes = await sealing.openCard(row as Sealable<CardRow>);
  return JSON.parse(decoder.decode(bytes)) as T;
}

const decoder = /* @__PURE__ */ new TextDecoder();

/**
 * Writes cards, events and notes in one transaction.
 *
 * @returns false, and nothing was written, when something was no longer as it was read
 */
export async function writeCards(
  { gate, sealing, digest, log }: RetentionStore,
  changes: CardChanges,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { put = [], remove = [], seen = [], events = [], notes = [], still } = changes;
  const cards = put.map(({ drawer, sort, key, value }) => ({
    ...{ drawer, sort, key },
    body: new TextEncoder().encode(JSON.stringify(value)),
  }));
  const prepared = events.map((event, at) => prepareEvent(event, ["events", at], digest));
  return gate.turn(async (passage) => {
    const bodies = await sealing.sealCards(cards, passage, signal);
    return passage.write(async (rows) => {
      for (const { drawer, key, row } of seen) {
        const [now] = await rows.cardsOfKey(key, drawer);
        if (!isSameCard(now, row)) return false;
      }
      for (const { name, seen } of notes) if ((await rows.getNote(name)) !== seen) return false;
      if (still !== undefined && !(await still(rows))) return false;
      const found = createIssueList();
      const placed = await placeEvents(prepared, log, rows, found);
      found.throwFirstOf(invalidChange);
      const gone: CardRow[] = [];
      for (const { drawer, key } of [...put, ...remove]) gone.push(...(await rows.cardsOfKey(key, drawer)));
      for (const card of gone) {
        const isReplaced = put.some(
          ({ drawer, sort, key }) => card.drawer === drawer && card.sort === sort && card.key === key,
        );
        if (!isReplaced) await rows.removeCard(card.drawer, card);
      }
      for (const [at, card] of cards.entries())
        await rows.putCard({ ...card, body: bodies[at] as Uint8Array });
      for (const { name, text } of notes) await rows.putNote(name, text);
      await appendEvents(placed, log, rows);
      return true;
    }, signal);
  }, signal);
}

/** Whether two cards are one, sealed by the same hand. */
export function isSameCard(one: CardRow | undefined, other: CardRow | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.sort === other.sort &&
    one.key === other.key &&
    sameBytes(one.body ?? nothing(), other.body ?? nothing())
  );
}

const nothing = () => new Uint8Array();

/** What the work answers, or `undefined` when what it reads was disposed of. */
export async function unlessDisposed<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isEmrError(error, "storage.encryption.record_disposed")) return undefined;
    throw error;
  }
}

/** What the work answers, or `undefined` when a key of what it reads was destroyed or is missing. */
export async function unlessUnreadable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await unlessDisposed(work);
  } catch (error) {
    if (isEmrError(error, "storage.encryption.key_missing")) return undefined;
    throw error;
  }
}

/** Whether a key was destroyed. */
export async function isGone(
  { keys }: RetentionStore,
  keyId: Uuid | undefined,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (keyId === undefined || keys === undefined) return false;
  const key = await keys.getKey(keyId, signal === undefined ? {} : { signal });
  return key !== undefined && "destroyedAt" in key;
}
