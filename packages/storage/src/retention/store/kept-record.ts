import { type Retention, storeDamaged } from "@benhan/core";
import type { CardRow } from "../../front/card-rows.ts";
import { councilRule, isControlledRetention } from "../controlled-drug.ts";
import type { RetentionIndexItem } from "../due/retention-index.ts";
import {
  type CardChanges,
  drawers,
  openValue,
  type ReadCard,
  type RetentionStore,
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
