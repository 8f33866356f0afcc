import { flag, type OptionShape, object, optionIssues, signal } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { decodeBase64 } from "../encoding/base64.ts";
import { type CompleteSignatureOptions, completeSignature } from "../signature/complete-signature.ts";
import type { PreparedSignature } from "../signature/prepared-signature.ts";
import type { ValueRefusal } from "./decode-remote-value.ts";
import { describeTransaction } from "./describe-transaction.ts";
import { notCompletable } from "./remote.faults.ts";
import { clockLike, documentsIssues, refuseRemoteCall, transactionIssues } from "./remote-call.ts";
import { isCompleted, type RemoteItem, type RemoteTransaction } from "./remote-transaction.ts";
import { requireTransaction } from "./require-transaction.ts";

/** A document that waits for the value of a transaction. */
export interface PreparedDocument extends Pick<CompleteSignatureOptions, "detached"> {
  readonly prepared: PreparedSignature;
}

/** How a transaction is completed. */
export interface CompleteTransactionOptions extends Pick<CompleteSignatureOptions, "signal"> {
  /** Also takes values that came after the transaction had ended. Default: refused. */
  readonly acceptOrphans?: boolean;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
}

/** What became of one document. */
export type CompletedDocument =
  | { readonly docId: string; readonly bytes: Uint8Array }
  | { readonly docId: string; readonly refusal: ValueRefusal };

/**
 * A completed transaction: `embedded` when every document was signed, `partlyEmbedded` when some got no sound value. Store
 * it and its documents in one commit, so that it cannot be completed a second time.
 */
export interface CompletedTransaction {
  readonly transaction: RemoteTransaction;
  /** In the order of the given ones. */
  readonly documents: readonly CompletedDocument[];
}

const completeOptions: OptionShape = /* @__PURE__ */ object<CompleteTransactionOptions>({
  acceptOrphans: flag,
  clock: clockLike,
  signal,
});

/**
 * Puts the values of a transaction into the documents that were prepared for it, all of them at once.
 *
 * @throws EmrError `signing.remote.not_completable`, `signing.remote.transaction_unreadable`; what `completeSignature` throws for prepared state that was changed
 */
export async function completeTransaction(
  transaction: RemoteTransaction,
  documents: readonly PreparedDocument[],
  options: CompleteTransactionOptions = {},
): Promise<CompletedTransaction> {
  refuseRemoteCall("completeTransaction", [
    ...transactionIssues(transaction),
    ...documentsIssues(documents),
    ...optionIssues(options, completeOptions),
  ]);
  requireTransaction(transaction);
  const { state, items, orphans } = transaction;
  const { acceptOrphans = false, clock = createSystemClock() } = options;
  if (isCompleted(transaction)) throw notCompletable({ reason: "completed" });
  if (state !== "signed") {
    if (orphans.length === 0) {
      throw notCompletable({ reason: "state", standing: describeTransaction(transaction) });
    }
    if (!acceptOrphans) throw notCompletable({ reason: "orphan" });
  }
  const pairs = documents.map((document) => ({ document, item: itemOf(transaction, document.prepared) }));
  const matched = new Set(pairs.map(({ item }) => item));
  if (matched.size !== items.length || pairs.length !== items.length)
    throw notCompletable({ reason: "document" });
  const completed: CompletedDocument[] = [];
  for (const { document, item } of pairs) {
    const { docId, refusal = "missing" } = item;
    const value = state === "signed" ? item.value : orphans.find((orphan) => orphan.docId === docId)?.value;
    const bytes = value === undefined ? undefined : decodeBase64(value);
    if (bytes === undefined) {
      completed.push({ docId, refusal });
      continue;
    }
    const { prepared, detached } = document;
    const given = { ...(detached && { detached }), ...(options.signal && { signal: options.signal }) };
    completed.push({ docId, bytes: await completeSignature(prepared, bytes, given) });
  }
  const isWhole = completed.every((document) => "bytes" in document);
  return {
    transaction: {
      ...transaction,
      state: state === "signed" ? (isWhole ? "embedded" : "partlyEmbedded") : state,
      completedAt: clock.now(),
      revision: transaction.revision + 1,
    },
    documents: completed,
  };
}

/** By everything that was sent, not by name. */
function itemOf({ items, certificate }: RemoteTransaction, prepared: PreparedSignature): RemoteItem {
  const item = items.find(
    ({ digest, toBeSigned, algorithm }) =>
      digest === prepared.digest && toBeSigned === prepared.toBeSigned && algorithm === prepared.algorithm,
  );
  if (item === undefined || certificate !== prepared.certificate)
    throw notCompletable({ reason: "document" });
  return item;
}
