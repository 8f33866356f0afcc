import { type Retention, storeDamaged } from "@benhan/core";
import type { CardRow } from "../../front/card-rows.ts";
import { councilRule, isControlledRetention } from "../controlled-drug.ts";
import type { RetentionIndexItem } from "../due/retention-index.ts";
import { cardPages } from "./read-cards.ts";
import {
  type CardChanges,
  drawers,
  openValue,
  type ReadCard,
  type RetentionStore,
  unlessUnreadable,
} from "./retention-store.ts";

/** A document that was given to another record, with what was written of it before. */
export interface MovedDocument {
  readonly document: string;
  readonly to: string;
}

/** What the card of a record says. */
export interface KeptRecord {
  readonly item: RetentionIndexItem;
  /** The longest period that was decided before no day was known: what comes after is never shorter. */
  readonly least?: Retention;
  readonly moved?: readonly MovedDocument[];
  /** Everybody else who was ever said to be its patient: a hold on them covers it too. */
  readonly patients?: readonly string[];
}

/** The drawer, place and value of a record. */
export function recordCard(kept: KeptRecord): NonNullable<CardChanges["put"]>[number] {
  const { key, dueOn } = kept.item;
  return { drawer: drawers.retention, sort: dueOn ?? "", key, value: kept };
}

/** @throws EmrError `core.store.damaged` when it does not stand on its day */
export async function openRecord(store: Pick<RetentionStore, "sealing">, row: CardRow): Promise<KeptRecord> {
  const kept = await openValue<KeptRecord>(store, row);
  if (kept.item.key !== row.key || (kept.item.dueOn ?? "") !== row.sort) throw storeDamaged({ key: row.key });
  return kept;
}

/** A record of a list; without a value where it cannot be read, because a key is gone or missing. */
interface ListedRecord {
  readonly key: string;
  readonly value?: KeptRecord | undefined;
}

/** The records of a span of days, in pages. */
export async function* recordPages(
  store: RetentionStore,
  span: { readonly from: string; readonly to: string },
  since: AbortSignal | undefined,
): AsyncGenerator<readonly ListedRecord[]> {
  for await (const rows of cardPages(store, drawers.retention, span, since)) {
    const all = await unlessUnreadable(() => Promise.all(rows.map((row) => openRecord(store, row))));
    yield all?.map((value) => ({ key: value.item.key, value })) ?? (await oneByOne(store, rows));
  }
}

async function oneByOne(store: RetentionStore, rows: readonly CardRow[]): Promise<readonly ListedRecord[]> {
  const listed: ListedRecord[] = [];
  for (const row of rows)
    listed.push({ key: row.key, value: await unlessUnreadable(() => openRecord(store, row)) });
  return listed;
}

/** The card of a record with its value. */
export async function readRecord(
  store: RetentionStore,
  key: string,
  signal: AbortSignal | undefined,
): Promise<ReadCard<KeptRecord> | undefined> {
  const [row] = await store.gate.read((rows) => rows.cardsOfKey(key, drawers.retention), signal);
  return row === undefined ? undefined : { row, value: await openRecord(store, row) };
}

/** An item in place of another: what it does not say stays as it was. */
export function inPlaceOf(item: RetentionIndexItem, before: KeptRecord | undefined): KeptRecord {
  if (before === undefined) return { item };
  const { links } = before.item;
  const { least, moved } = before;
  const patients = otherPatients(item.patient, before);
  return {
    item: {
      ...(links !== undefined && { links }),
      ...item,
      ...(isControlledRetention(before.item) && item.rule !== councilRule && { isControlledDrug: true }),
    },
    ...(least !== undefined && { least }),
    ...(moved !== undefined && { moved }),
    ...(patients.length > 0 && { patients }),
  };
}

/** Everybody who was said to be the patient before, or now besides. */
export function otherPatients(
  patient: string | undefined,
  before: KeptRecord | undefined,
  told: readonly string[] = [],
): readonly string[] {
  const all = new Set([
    ...(before?.patients ?? []),
    ...(before?.item.patient === undefined ? [] : [before.item.patient]),
    ...told,
  ]);
  return [...all].filter((one) => one !== patient).sort();
}
