import { createTreeFrontier } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { StoreParts } from "../../front/parts.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { EntryItem, EventItem, WalkDamage, WalkItem, WalkPart } from "../../walk/walk-item.ts";
import { walkSteps, walkStore } from "../../walk/walk-store.ts";
import type { BagWriter } from "../bag/bag-writer.ts";
import { endingOf } from "../record/file-name.ts";
import { jsonLine } from "./json-item.ts";

/** What the writing of everything but the records needs. */
export interface StoreWriting {
  readonly parts: StoreParts;
  readonly bag: BagWriter;
  readonly onDamage: (damage: WalkDamage) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * The order in which all versions were committed, with the record under which each lies: one line each. Only what is there
 * when it begins.
 */
export async function writeOrder({ parts, bag, signal }: StoreWriting): Promise<void> {
  await bag.add("store/order.jsonl", lines());

  async function* lines(): AsyncGenerator<string> {
    const found = listPages(
      (page: Page<number>) => parts.gate.read((rows) => readOrder(rows, page), signal),
      ({ place }) => place,
      signal,
      500,
    );
    for await (const { documentId, version, record } of found)
      yield jsonLine({ documentId, version, record });
  }
}

async function readOrder(rows: StorageTransaction, page: Page<number>) {
  const found = [];
  for (const { place, head } of await rows.listAppended(page)) {
    const { documentId, version, episodeId } = head;
    const record = (await rows.newestHead(documentId))?.episodeId ?? episodeId;
    found.push({ place, documentId, version, record });
  }
  return found;
}

/** The outbox, receipts, logs, anchors, consents, tickets, latches and cards. */
export async function writeStore(writing: StoreWriting): Promise<void> {
  const { bag } = writing;
  await writeEntries(writing);
  await bag.add("store/receipts.jsonl", receiptLines());
  await writeLogs(writing);
  await bag.add(
    "store/anchors.jsonl",
    linesOf("anchors", (item) => jsonLine({ ...item.anchor })),
  );
  await bag.add(
    "store/consents.jsonl",
    linesOf("consents", (item) => jsonLine({ ...item.row.consent })),
  );
  await bag.add(
    "store/tickets.jsonl",
    linesOf("tickets", ({ row: { ticket, usedAt } }) => jsonLine({ ...ticket, ...(usedAt && { usedAt }) })),
  );
  await bag.add(
    "store/latches.jsonl",
    linesOf("latches", (item) => jsonLine({ ...item.latch })),
  );
  await bag.add(
    "store/cards.jsonl",
    linesOf("cards", (item) => jsonLine({ ...item.card })),
  );

  /** A receipt stays evidence without the answer of the hub. */
  async function* receiptLines(): AsyncGenerator<string> {
    const { parts, onDamage, signal } = writing;
    for await (const step of walkSteps(parts, { only: ["receipts"], signal })) {
      if (step.found === "damage") onDamage(step);
      else if ("receipt" in step && step.receipt !== undefined) yield jsonLine({ ...step.receipt });
    }
  }

  async function* linesOf<Part extends WalkPart>(
    part: Part,
    lineOf: (item: Extract<WalkItem, { readonly part: Part }>) => string,
  ): AsyncGenerator<string> {
    for await (const item of walkPart(writing, part)) yield lineOf(item);
  }
}

/** The bytes of each entry as a file of their own, then the list: one file is written at a time. */
async function writeEntries(writing: StoreWriting): Promise<void> {
  const nameOf = ({ row: { entryId, contentType } }: EntryItem) =>
    `outbox/${entryId}.${endingOf(contentType)}`;
  for await (const item of walkPart(writing, "entries")) {
    await writing.bag.add(`store/${nameOf(item)}`, item.bytes);
  }
  await writing.bag.add("store/entries.jsonl", lines());

  async function* lines(): AsyncGenerator<string> {
    const silent = { ...writing, onDamage: () => undefined };
    for await (const item of walkPart(silent, "entries")) yield jsonLine({ ...item.row, file: nameOf(item) });
  }
}

/**
 * A file for each writer: a line is an event, byte for byte what the tree of the log hashes; an empty one stands for an
 * event that cannot be read any more.
 */
async function writeLogs(writing: StoreWriting): Promise<void> {
  const { bag, parts, signal } = writing;
  const events = walkPart(writing, "events")[Symbol.asyncIterator]();
  const heads: string[] = [];
  let next = await events.next();
  for (let number = 1; next.done !== true; number += 1) {
    const { writer } = next.value;
    const tree = createTreeFrontier(parts.digest);
    let size = 0;
    let isWhole = true;
    const file = `store/log/${String(number).padStart(4, "0")}.jsonl`;
    await bag.add(file, lines());
    const { facilityId } = parts.gate;
    const root = isWhole ? { root: formatDigest(tree.root()) } : {};
    heads.push(jsonLine({ facilityId, writer, size, ...root, file: file.slice("store/".length) }));

    async function* lines(): AsyncGenerator<Uint8Array | string> {
      for (; next.done !== true && next.value.writer === writer; next = await events.next()) {
        signal?.throwIfAborted();
        const { index, bytes, leaf }: EventItem = next.value;
        if (index > size) isWhole = false;
        yield "\n".repeat(index - size);
        tree.append(leaf);
        size = index + 1;
        yield bytes;
        yield "\n";
      }
    }
  }
  await bag.add("store/log/heads.jsonl", heads);
}

/** One part of the store; what is damaged is told, and the rest goes on. */
async function* walkPart<Part extends WalkPart>(
  { parts, onDamage, signal }: StoreWriting,
  part: Part,
): AsyncGenerator<Extract<WalkItem, { readonly part: Part }>> {
  const onDisposed = () => undefined;
  for await (const item of walkStore(parts, { only: [part], onDamage, onDisposed, signal })) {
    yield item as Extract<WalkItem, { readonly part: Part }>;
  }
}
