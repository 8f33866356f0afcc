import { type DocumentHead, isDigestText, type Platform } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { BlobStore, CallOptions, Consent, EgressTicket, TreeHeadAnchor } from "@benhan/core/ports";
import { partsOf } from "../../front/parts.ts";
import type { Storage } from "../../front/storage.ts";
import type { WalkItem } from "../../walk/walk-item.ts";
import { writeItems } from "../../walk/write-items.ts";
import { packageRefused } from "../archive-package.faults.ts";
import type { CheckBagOptions } from "../bag/check-bag.ts";
import type { PackageSource } from "../bag/package-source.ts";
import { checkArchive } from "../check-archive.ts";
import { inWordsOfImport } from "./import.faults.ts";
import { type ImportFinding, importIssue } from "./import-issues.ts";
import { readPackage } from "./package-reading.ts";
import { documentsInOrder, otherDocuments } from "./read-documents.ts";
import {
  readCards,
  readEntries,
  readEvents,
  readLatches,
  readReceipts,
  readValues,
  refusedLine,
} from "./read-store.ts";
import { cardsToTake } from "./take-cards.ts";
import { entriesToTake } from "./take-entries.ts";

export interface ImportPackageOptions extends CallOptions {
  /** Key of the person or system that imports: stands in the log of access. */
  readonly by: string;
  /** What for. Default: `import`. */
  readonly purpose?: string;
  /** Where attachments go. */
  readonly blobs?: BlobStore;
  /** Told after each file that was checked (part `files`), then after each batch: how much of the part is done. */
  readonly onProgress?: (progress: { readonly part: string; readonly items: number }) => void;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

/** What became of a package. */
export interface ImportedPackage {
  /** New in the store. */
  readonly written: number;
  /** There already, and brought up to what the package says. */
  readonly updated: number;
  /** There already, and the same. */
  readonly equal: number;
  readonly blobs: number;
  /** What the package did not carry. */
  readonly issues: readonly Issue[];
}

/** Checks a package, then writes it into a store: documents first, the log of access last. */
export async function importArchive(
  source: PackageSource,
  storage: Storage,
  options: ImportPackageOptions,
  checking: CheckBagOptions,
): Promise<ImportedPackage> {
  const parts = partsOf(storage, "importPackage");
  const { signal, by, purpose = "import", onProgress } = options;
  const onFile = (items: number) => onProgress?.({ part: "files", items });
  const checked = await checkArchive(source, { ...checking, onFile });
  if (!checked.ok || checked.about === undefined) {
    throw packageRefused({ count: checked.count }, { issues: checked.issues });
  }
  const { about } = checked;
  parts.gate.admit(about, ["about"]);
  // Of one that may be imported these are warnings: what it came without.
  const issues: Issue[] = [...checked.issues];
  const onIssue = (what: ImportFinding, path: readonly (string | number)[]) => {
    issues.push(importIssue(what, path));
  };
  const reading = readPackage(source, about.facilityId, onIssue);
  const call = signal ? { signal } : {};
  const done = { written: 0, updated: 0, equal: 0, blobs: 0 };
  const take = async (part: string, items: AsyncIterable<WalkItem>) => {
    const onBatch = ({ written, updated, equal }: { written: number; updated: number; equal: number }) =>
      onProgress?.({ part, items: written + updated + equal });
    const { written, updated, equal } = await writeItems(parts, items, { signal, onBatch }).catch(
      (error: unknown) => {
        throw inWordsOfImport(error);
      },
    );
    done.written += written;
    done.updated += updated;
    done.equal += equal;
  };
  await readThrough({ ...reading, onIssue: () => undefined });
  await takeBlobs();
  const hasOrder = about.scope.kind === "everything";
  await take("documents", documentsInOrder(reading));
  await take("documents", otherDocuments(reading, isThere));
  await take("entries", entriesToTake(parts, readEntries(reading, parts.digest), signal));
  await take("receipts", readReceipts(reading));
  for await (const consent of readValues<Consent>(reading, "store/consents.jsonl")) {
    await storage.addConsent(consent, call);
  }
  for await (const { usedAt, ...ticket } of readValues<EgressTicket>(reading, "store/tickets.jsonl")) {
    const { facilityId, ticketId } = ticket;
    await storage.issueTicket(ticket, call);
    if (usedAt !== undefined) await storage.redeemTicket({ facilityId, ticketId, at: usedAt }, call);
  }
  await take("latches", readLatches(reading));
  await take("cards", cardsToTake(parts, reading, readCards(reading), signal));
  await take("events", readEvents(reading, parts.digest));
  for await (const anchor of readValues<TreeHeadAnchor>(reading, "store/anchors.jsonl")) {
    await storage.addAnchor(anchor, call);
  }
  if (done.written + done.updated + done.blobs > 0) await log();
  return { ...done, issues };

  /** Refuses what is wrong before anything is written: a line that is none, or one that comes twice. */
  async function readThrough(dry: typeof reading): Promise<void> {
    await once("store/order.jsonl", documentsInOrder(dry));
    await once("store/entries.jsonl", readEntries(dry, parts.digest));
    await once("store/receipts.jsonl", readReceipts(dry));
    await once("store/latches.jsonl", readLatches(dry));
    await once("store/cards.jsonl", readCards(dry));
    for (const path of ["store/consents.jsonl", "store/tickets.jsonl", "store/anchors.jsonl"]) {
      for await (const _ of readValues(dry, path));
    }
    await once("store/log", readEvents(dry, parts.digest));
  }

  async function once(path: string, items: AsyncIterable<WalkItem>): Promise<void> {
    const names = new Set<string>();
    let at = 0;
    for await (const item of items) {
      at += 1;
      // Of a look-up index a key may stand under several values; of all other cards there is one for each key.
      const { drawer = "", sort = "", key = "" } = item.part === "cards" ? item.card : {};
      const name =
        item.part === "cards"
          ? JSON.stringify([drawer, key, drawer.startsWith("lookup/") ? sort : ""])
          : item.key;
      if (names.has(name)) throw refusedLine(path, at);
      names.add(name);
    }
  }

  /** What came with the list of the order was compared then. */
  async function isThere({
    documentId,
    version,
    digest,
  }: Pick<DocumentHead, "documentId" | "version" | "digest">): Promise<boolean> {
    if (!hasOrder) return false;
    const row = await parts.gate.read((rows) => rows.newestHead(documentId), signal);
    if (row === undefined || row.version < version) return false;
    if (row.version > version) return true;
    return (await parts.sealing.listedHead(row)).digest === digest;
  }

  async function takeBlobs(): Promise<void> {
    for await (const path of reading.paths()) {
      const [, hex] = /^data\/blobs\/([0-9a-f]{64})$/.exec(path) ?? [];
      const digest = `sha-256:${hex}`;
      if (hex === undefined || !isDigestText(digest)) continue;
      if (options.blobs === undefined) {
        onIssue("attachment_not_kept", ["blobs"]);
        return;
      }
      const { facilityId } = about;
      const before = await options.blobs.getBlob({ facilityId, digest }, call);
      const content = await reading.pieces(path.slice("data/".length));
      if (content === undefined) continue;
      // Also when it is there: putting says that something refers to it from now on.
      await options.blobs.putBlob(content, call);
      if (before === undefined) done.blobs += 1;
    }
  }

  /** Last: it must not stand in the way of the log that the package brings. */
  async function log(): Promise<void> {
    const { clock, ids } = options.platform ?? systemPlatform();
    const { facilityId, scope } = about;
    const subject = scope.kind === "record" ? scope.episodeId : facilityId;
    const event = { facilityId, eventId: ids.next(), at: clock.now(), actor: by, action: "import" };
    await storage.appendEvents([{ ...event, outcome: "done", subject, purpose }], call);
  }
}
