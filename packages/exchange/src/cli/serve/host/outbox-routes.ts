import { enqueue, isUuid, type OutgoingDocument, type SourceKey } from "@benhan/core";
import { type OptionShape, object } from "@benhan/core/options";
import { queryWrong } from "../serve.faults.ts";
import { jsonAnswer } from "../service-answer.ts";
import type { ServiceHost } from "../service-host.ts";
import { entryJson, receiptJson } from "./answers.ts";
import { hubUnserved, meansMissing, nothingKept } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { base64, bytesOf, filled, jsonBody, sourceShape } from "./json-body.ts";
import { headsOf, keepVisit, readVisit } from "./kept-visit.ts";
import { pageOf } from "./page-of.ts";
import { platformAt } from "./platform-at.ts";

/** A file as it comes. */
export interface FileBody {
  readonly kind: string;
  readonly edition: string;
  readonly chain: string;
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
  readonly facilityCode?: string;
  readonly idempotencyKey?: string;
}

interface QueueBody {
  readonly hub: string;
  readonly document: FileBody;
  /** The visit with which the file is kept. */
  readonly source?: SourceKey;
  readonly reason?: string;
}

/** The shape of {@link FileBody}. */
export const fileShape: OptionShape = object<FileBody>(
  {
    ...{ kind: filled, edition: filled, chain: filled, contentType: filled },
    ...{ bytes: base64, facilityCode: filled, idempotencyKey: filled },
  },
  ["kind", "edition", "chain", "contentType", "bytes"],
);

const queueShape = object<QueueBody>(
  { hub: filled, document: fileShape, source: sourceShape, reason: filled },
  ["hub", "document"],
);

/** Queueing for a hub, and how what is queued stands. */
export const outboxRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/outbox",
    takes: [],
    example:
      '{"hub":"bhxh","document":{"kind":"…","edition":"…","chain":"…","contentType":"…","bytes":"<base64>"}}',
    async handle({ body }, { host, queued }) {
      const asked = jsonBody<QueueBody>("POST /outbox", body, queueShape);
      requireServed(asked.hub, host);
      const document = fileOf(asked.document, host);
      requireSendable(asked.hub, document, host);
      const change = enqueue(asked.hub, document, { platform: platformAt(host.clock) });
      const [result] = await commitWith(host, asked, document, change);
      queued?.();
      return jsonAnswer(result, result?.alreadyQueued === true ? 200 : 201);
    },
  },
  {
    method: "GET",
    path: "/outbox",
    takes: ["after", "limit"],
    async handle({ query, signal }, { host: { storage } }) {
      const { facilityId } = storage;
      const waiting = storage.listEntryHeads({ facilityId }, stopping(signal));
      const { items, next } = await pageOf(waiting, ({ entryId }) => entryId, query);
      return jsonAnswer({ entries: items.map(entryJson), next });
    },
  },
  {
    method: "GET",
    path: "/outbox/{entryId}",
    takes: [],
    async handle({ id }, { host: { storage } }) {
      const { facilityId } = storage;
      const entry = isUuid(id) ? await storage.getEntry({ facilityId, entryId: id }) : undefined;
      if (entry === undefined) throw nothingKept({ what: "entry" });
      return jsonAnswer(entryJson(entry));
    },
  },
  {
    method: "GET",
    path: "/receipts",
    takes: ["chain", "entry", "after", "limit"],
    async handle({ query, signal }, { host: { storage } }) {
      const [chain, entry] = [query.get("chain"), query.get("entry")];
      if (entry !== null && !isUuid(entry)) throw queryWrong({ names: ["entry (entryId)"] });
      const asked = {
        facilityId: storage.facilityId,
        ...(chain !== null && { chain }),
        ...(entry !== null && { entryId: entry }),
      };
      const receipts = storage.listReceipts(asked, stopping(signal));
      const { items, next } = await pageOf(receipts, ({ receiptId }) => receiptId, query);
      return jsonAnswer({ receipts: items.map(receiptJson), next });
    },
  },
];

const stopping = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

/** A host without connectors leaves the sending to another program, which may have any. */
function requireServed(hub: string, { connectors = [] }: ServiceHost): void {
  const served = connectors.map((own) => own.hub);
  if (served.length > 0 && !served.includes(hub)) throw hubUnserved({ served: served.join(", ") });
}

/** What its hub would refuse for certain, an unsigned dossier for one, is neither queued nor kept with the visit. */
function requireSendable(hub: string, document: OutgoingDocument, { connectors = [] }: ServiceHost): void {
  const refusal = connectors.find((own) => own.hub === hub)?.refusalOf?.(document);
  if (refusal !== undefined) throw refusal;
}

/** With a source the file is kept with its visit, in the same commit: it is sent exactly when it is kept. */
async function commitWith(
  host: ServiceHost,
  { source, reason }: QueueBody,
  document: OutgoingDocument,
  change: ReturnType<typeof enqueue>,
) {
  if (source === undefined) return (await host.storage.commit([change])).outbox;
  const heads = await headsOf(host, source);
  if (heads.length === 0) throw nothingKept({ what: "visit" });
  const visit = await readVisit(host, heads);
  const kept = await keepVisit(host, visit, [document], {
    others: [change],
    ...(reason !== undefined && { reason }),
  });
  return kept.outbox;
}

/**
 * The file that a caller sent.
 *
 * @throws EmrError `exchange.cli.means_missing` when nobody says whose it is
 */
export function fileOf(file: FileBody, { storage, facilityCode: own }: ServiceHost): OutgoingDocument {
  const { kind, edition, chain, contentType, facilityCode = own, idempotencyKey } = file;
  if (facilityCode === undefined) throw meansMissing({ member: "facilityCode" });
  return {
    ...{ facilityId: storage.facilityId, facilityCode, kind, edition, chain, contentType },
    bytes: bytesOf(file.bytes),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}
