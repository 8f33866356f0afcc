import type { DocumentHead, OutboxEntry, OutgoingDocument, Receipt } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { faultTextsOf } from "../../explain/fault-texts.ts";
import { base64Of } from "./json-body.ts";
import { overHttp } from "./over-http.ts";

/** One version of a document, without its content. */
export function documentJson(head: DocumentHead) {
  const { documentId, episodeId, kind, version, contentType, digest, size, recordedAt } = head;
  return {
    ...{ documentId, episodeId, kind, version, contentType, digest, size, recordedAt },
    source: head.source ?? null,
    reason: head.reason ?? null,
    keepUntil: head.retention?.keepUntil ?? null,
  };
}

/** A file that is ready to be signed or queued. */
export function fileJson(file: OutgoingDocument) {
  const { kind, edition, chain, facilityCode, contentType, bytes, idempotencyKey } = file;
  return {
    ...{ kind, edition, chain, facilityCode, contentType, bytes: base64Of(bytes) },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

/** How an entry stands, without its bytes. */
export function entryJson(entry: Omit<OutboxEntry, "bytes">) {
  const { entryId, hub, kind, edition, chain, sequence, state, attempts, notBefore, createdAt, digest } =
    entry;
  return {
    ...{ entryId, hub, kind, edition, chain, sequence, state, attempts, notBefore, createdAt, digest },
    lastCode: entry.lastCode ?? null,
    ...meaningOf(entry.lastCode),
  };
}

/** One attempt with what came back, the answer itself in base64. */
export function receiptJson(receipt: Receipt) {
  const { receiptId, entryId, hub, chain, attempt, receivedAt, outcome, digest, raw } = receipt;
  return {
    ...{ receiptId, entryId, hub, chain, attempt, receivedAt, outcome, digest },
    code: receipt.code ?? null,
    transactionCode: receipt.transactionCode ?? null,
    raw: raw === undefined ? null : base64Of(raw),
  };
}

/** What a code says and what is to be done, as far as it is one of ours. */
export function meaningOf(code: string | undefined): {
  readonly text: Bilingual | null;
  readonly nextStep: Bilingual | null;
} {
  const told = code === undefined ? undefined : faultTextsOf(code);
  return { text: told?.text ?? null, nextStep: told?.nextStep ? overHttp(told.nextStep) : null };
}
