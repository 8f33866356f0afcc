import { invalidChange, isInstant, type OutboxChange, type OutboxState, type Receipt } from "@benhan/core";
import { createTreeFrontier, leafHash, parseAuditEvent } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import type { ClosedLatch, Digest } from "@benhan/core/ports";
import type { CardRow } from "../../front/card-rows.ts";
import { checkOutbox, checkReceipt } from "../../front/check-outbox.ts";
import { createIssueList } from "../../front/issue-list.ts";
import { markDrawer, recordMark } from "../../front/record-mark.ts";
import type { OutboxRow } from "../../front/storage-adapter.ts";
import { isStoredText } from "../../front/stored-text.ts";
import type { CardItem, EntryItem, EventItem, LatchItem, ReceiptItem } from "../../walk/walk-item.ts";
import { packageRefused } from "../archive-package.faults.ts";
import { isNameHere } from "../record/paths.ts";
import { valueOfLine } from "../store/json-item.ts";
import type { PackageReading } from "./package-reading.ts";
import { isRightCard } from "./take-cards.ts";

const states: readonly OutboxState[] = ["queued", "leased", "delivered", "dead", "held"];

/** Drawers that are imported; others are told and left out. */
const drawers = /^(?:lookup\/.+|retention|hold|disposal|certificate)$/s;

/** What a list of a package holds is checked as what a caller gives. */
async function* values(
  reading: PackageReading,
  path: string,
): AsyncGenerator<{ readonly value: Record<string, unknown>; readonly at: number }> {
  let at = 0;
  for await (const line of reading.lines(path)) {
    at += 1;
    try {
      yield { value: valueOfLine(line), at };
    } catch (error) {
      throw refusedLine(path, at, error);
    }
  }
}

/** Consents, tickets and anchors: the ports of the store check them. */
export async function* readValues<T>(reading: PackageReading, path: string): AsyncGenerator<T> {
  for await (const { value } of values(reading, path)) yield value as T;
}

export async function* readEntries(reading: PackageReading, digest: Digest): AsyncGenerator<EntryItem> {
  const path = "store/entries.jsonl";
  for await (const { value, at } of values(reading, path)) {
    const { file, ...row } = value as unknown as OutboxRow & { readonly file: string };
    const name = String(file).replace(/^outbox\//, "");
    const bytes = isNameHere(name) ? await reading.bytes(`store/outbox/${name}`) : undefined;
    if (bytes === undefined) throw refusedLine(path, at);
    const found = createIssueList();
    checkOutbox({ ...row, change: "outbox", bytes } as OutboxChange, [path, at], digest, found);
    found.throwFirstOf(invalidChange);
    const { sequence, attempts, leases, state, notBefore, leasedUntil, facilityId } = row;
    const isRight =
      [sequence, attempts, leases].every((count) => Number.isSafeInteger(count) && count >= 0) &&
      states.includes(state) &&
      isInstant(notBefore) &&
      (leasedUntil === undefined || isInstant(leasedUntil)) &&
      facilityId === reading.facilityId;
    if (!isRight) throw refusedLine(path, at);
    const { chain, hub, entryId } = row;
    const place = { part: "entries", chain, sequence, hub } as const;
    yield { part: "entries", found: "sound", place, key: entryId, row, bytes };
  }
}

export async function* readReceipts(reading: PackageReading): AsyncGenerator<ReceiptItem> {
  const path = "store/receipts.jsonl";
  for await (const { value, at } of values(reading, path)) {
    const receipt = value as unknown as Receipt;
    const found = createIssueList();
    checkReceipt(receipt, [path, at], found);
    found.throwFirstOf(invalidChange);
    if (receipt.facilityId !== reading.facilityId) throw refusedLine(path, at);
    const { receiptId, entryId } = receipt;
    const about = { part: "receipts", found: "sound", place: { part: "receipts", at } } as const;
    yield { ...about, key: receiptId, of: entryId, receipt };
  }
}

/** The logs, each as far as it is whole. @throws EmrError `storage.archive_package.refused` when a root is not that of its events */
export async function* readEvents(reading: PackageReading, digest: Digest): AsyncGenerator<EventItem> {
  for await (const { value, at } of values(reading, "store/log/heads.jsonl")) {
    const { writer, root, file } = value;
    const name = String(file).replace(/^log\//, "");
    if (typeof writer !== "string" || !isStoredText(writer) || !isNameHere(name)) {
      throw refusedLine("store/log/heads.jsonl", at);
    }
    const path = `store/log/${name}`;
    if (root !== undefined && (await rootOf(path)) !== root) throw refusedLine(path, 0);
    let index = 0;
    for await (const line of reading.lines(path)) {
      if (line === "") {
        reading.onIssue("event_not_carried", [writer, index]);
        break;
      }
      const bytes = new TextEncoder().encode(line);
      const event = eventOf(bytes, path, index + 1);
      if (event.facilityId !== reading.facilityId) throw refusedLine(path, index + 1);
      const about = { part: "events", found: "sound", place: { part: "events", writer, at: index } } as const;
      yield {
        ...about,
        key: `${writer}/${index}`,
        writer,
        index,
        event,
        bytes,
        leaf: leafHash(bytes, digest),
      };
      index += 1;
    }
  }

  async function rootOf(path: string): Promise<string> {
    const tree = createTreeFrontier(digest);
    for await (const line of reading.lines(path)) {
      tree.append(leafHash(new TextEncoder().encode(line), digest));
    }
    return formatDigest(tree.root());
  }
}

export async function* readLatches(reading: PackageReading): AsyncGenerator<LatchItem> {
  const path = "store/latches.jsonl";
  for await (const { value, at } of values(reading, path)) {
    const { hub, code, closedAt } = value as unknown as ClosedLatch;
    if (!isStoredText(hub) || !isStoredText(code) || !isInstant(closedAt)) throw refusedLine(path, at);
    const latch = { hub, code, closedAt };
    yield { part: "latches", found: "sound", place: { part: "latches", hub }, key: hub, latch };
  }
}

export async function* readCards(reading: PackageReading): AsyncGenerator<CardItem> {
  const path = "store/cards.jsonl";
  for await (const { value, at } of values(reading, path)) {
    const { drawer, sort, key, body } = value as unknown as CardRow;
    const isRight =
      isStoredText(drawer) &&
      (sort === "" || isStoredText(sort)) &&
      isStoredText(key) &&
      (body === undefined || body instanceof Uint8Array);
    if (!isRight) throw refusedLine(path, at);
    // Of what is gone nothing is imported: there is nothing to guard.
    if (drawer === markDrawer && sort === recordMark.destroyed) continue;
    if (!drawers.test(drawer)) {
      reading.onIssue("card_unknown", [path, at]);
      continue;
    }
    const card = { drawer, sort, key, ...(body !== undefined && { body }) };
    if (!isRightCard(card)) throw refusedLine(path, at);
    const place = { part: "cards", drawer, sort, key } as const;
    yield { part: "cards", found: "sound", place, key: drawer, card };
  }
}

function eventOf(bytes: Uint8Array, path: string, at: number) {
  try {
    return parseAuditEvent(bytes);
  } catch (error) {
    throw refusedLine(path, at, error);
  }
}

export function refusedLine(path: string, at: number, cause?: unknown) {
  return packageRefused({ count: 1 }, { path: ["data", path, at], cause });
}
