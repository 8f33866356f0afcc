import { addMs, epochMs } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { argumentIssues, type OptionShape, object, optionIssues, text } from "@benhan/core/options";
import { createSystemClock, silentLog } from "@benhan/core/platform";
import type { CallOptions, Clock, LogSink } from "@benhan/core/ports";
import { createTransaction, type RemoteBatch } from "./create-transaction.ts";
import { addOrphans, keepValues } from "./keep-values.ts";
import { transactionUnreadable } from "./remote.faults.ts";
import {
  batchShape,
  callOptions,
  clockLike,
  keepLike,
  logLike,
  providerLike,
  refuseRemoteCall,
  transactionIssues,
} from "./remote-call.ts";
import type {
  ProviderAnswer,
  ProviderCallOptions,
  RemoteCredential,
  RemoteProvider,
} from "./remote-provider.ts";
import {
  isSettled,
  mayMove,
  type RemoteFailure,
  type RemoteState,
  type RemoteTransaction,
} from "./remote-transaction.ts";
import { requireTransaction } from "./require-transaction.ts";

/** How remote signings are run. */
export interface RemoteSignerOptions {
  readonly provider: RemoteProvider;
  /**
   * Stores the transaction under its `transactionId`; is awaited before the first byte leaves and after every change. When
   * several processes share the store it must refuse, by throwing, a revision that is not newer than the stored one.
   */
  keep(transaction: RemoteTransaction): Promise<void>;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: silent. Is told transaction ids and states. */
  readonly log?: LogSink;
}

/**
 * Signing by a service that asks the signer on a phone and answers minutes later, perhaps to another process. A
 * transaction is plain data; every call takes the newest one and answers the next. Nothing is signed twice: what may have
 * arrived is asked for, or sent again under the same id, or given up, as the service allows.
 */
export interface RemoteSigner {
  /** The certificates that a signer has at the service. */
  listCredentials(signer: string, options?: CallOptions): Promise<readonly RemoteCredential[]>;
  /**
   * Stores a new transaction, then sends it. A line that breaks is no error but stands in `lastFault`: `poll` goes on. The
   * same batch has the same id, so that `keep` finds out when it was started before.
   *
   * @throws EmrError `core.options.wrong`, `signing.remote.batch_refused`; what `keep` throws
   */
  start(batch: RemoteBatch, options?: CallOptions): Promise<RemoteTransaction>;
  /**
   * Goes on from wherever the transaction stands: sends what was never sent, asks for what was. Call it by the clock (the
   * services ask for 3 to 10 seconds in between), after a webhook, and after a restart. On a transaction that has ended it
   * looks for late results, which are kept as orphans.
   */
  poll(transaction: RemoteTransaction, options?: CallOptions): Promise<RemoteTransaction>;
  /** Ends the transaction on our side; the services cannot call a prompt back. What comes all the same is an orphan. */
  cancel(transaction: RemoteTransaction, options?: CallOptions): Promise<RemoteTransaction>;
  /**
   * The transaction that a webhook speaks of: our `transactionId` or its `reference`. Nobody proves who sent it, so that
   * it is only a reason to `poll`; the values in it are never looked at.
   */
  readWebhook(body: Uint8Array): string | undefined;
}

const signerOptions: OptionShape = /* @__PURE__ */ object<RemoteSignerOptions>(
  { provider: providerLike, keep: keepLike, clock: clockLike, log: logLike },
  ["provider", "keep"],
);

/** Runs remote signings over one service. @throws EmrError `core.options.wrong` */
export function createRemoteSigner(options: RemoteSignerOptions): RemoteSigner {
  refuseRemoteCall("createRemoteSigner", optionIssues(options, signerOptions));
  const { provider, keep, clock = createSystemClock(), log = silentLog } = options;

  return {
    async listCredentials(signer, call = {}) {
      refuseRemoteCall("listCredentials", [
        ...argumentIssues("signer", signer, text),
        ...optionIssues(call, callOptions),
      ]);
      return provider.listCredentials(signer, call);
    },
    async start(batch, call = {}) {
      refuseRemoteCall("start", [...optionIssues(batch, batchShape), ...optionIssues(call, callOptions)]);
      call.signal?.throwIfAborted();
      const created = await createTransaction(batch, provider, clock);
      await keep(created);
      return submit(created, call);
    },
    async poll(transaction, call = {}) {
      requireOwn("poll", transaction, call);
      call.signal?.throwIfAborted();
      const { state, delivery } = transaction;
      if (state === "signed" || state === "embedded" || state === "partlyEmbedded") return transaction;
      if (isSettled(transaction)) return lookForOrphans(transaction, call);
      if (delivery === "none")
        return isOver(transaction) ? end(transaction, "expired") : submit(transaction, call);
      if (delivery === "acknowledged" || provider.afterLostAnswer === "ask") return ask(transaction, call);
      if (provider.afterLostAnswer === "resend") return submit(transaction, call);
      return end(transaction, "failed", { failure: "outcome-unknown" });
    },
    async cancel(transaction, call = {}) {
      requireOwn("cancel", transaction, call);
      call.signal?.throwIfAborted();
      return isSettled(transaction) ? transaction : end(transaction, "cancelled");
    },
    readWebhook: (body) => provider.readWebhook?.(body),
  };

  function requireOwn(of: string, transaction: RemoteTransaction, call: CallOptions): void {
    refuseRemoteCall(of, [...transactionIssues(transaction), ...optionIssues(call, callOptions)]);
    requireTransaction(transaction);
    if (transaction.provider !== provider.name) throw transactionUnreadable({ part: "provider" });
  }

  function submit(transaction: RemoteTransaction, call: CallOptions): Promise<RemoteTransaction> {
    return speak(transaction, call, (given) => provider.submit(transaction, given), follow);
  }

  function ask(transaction: RemoteTransaction, call: CallOptions): Promise<RemoteTransaction> {
    const isLost = transaction.delivery === "unknown";
    return speak(
      transaction,
      call,
      (given) => provider.poll(transaction, given),
      (now, answer) => {
        if (answer.kind !== "unknown") return follow(now, answer);
        // It knew of it once: the phone may still show it, and another node of the service may still answer.
        if (!isLost) return isOver(now) ? follow(now, answer) : change(now, {});
        // The request never arrived. The same id again: should it arrive late, the service takes one of them.
        return isOver(now) ? end(now, "expired") : submit(now, call);
      },
    );
  }

  /** One call of the service, and what follows from its answer or from there being none. */
  async function speak(
    before: RemoteTransaction,
    { signal }: CallOptions,
    say: (options: ProviderCallOptions) => Promise<ProviderAnswer>,
    hear: (now: RemoteTransaction, answer: ProviderAnswer) => Promise<RemoteTransaction>,
  ): Promise<RemoteTransaction> {
    let now = before;
    let isStoring = false;
    const beforeSigning = async (reference?: string) => {
      const state = now.state === "created" ? "sent" : now.state;
      isStoring = true;
      now = await change(now, { state, delivery: "unknown", ...(reference !== undefined && { reference }) });
      isStoring = false;
    };
    let answer: ProviderAnswer;
    try {
      answer = await say({ beforeSigning, ...(signal && { signal }) });
    } catch (error) {
      signal?.throwIfAborted();
      // What the store throws is none of the line's troubles.
      if (isStoring || !isEmrError(error) || error.retry === "never") throw error;
      return missed(before, now, error);
    }
    return hear(now, answer);
  }

  /** No answer came: what certainly was not sent is where it was before. */
  function missed(
    before: RemoteTransaction,
    now: RemoteTransaction,
    fault: EmrError,
  ): Promise<RemoteTransaction> {
    const { reference: _, ...rest } = now;
    const { delivery, reference } = fault.retry === "safe" ? before : now;
    const after = { ...rest, delivery, ...(reference !== undefined && { reference }), lastFault: fault.code };
    // A signer who was in time may not have been heard yet.
    const isHopeless = isOver({ expiresAt: addMs(after.expiresAt, provider.lifetimeMs) });
    return isHopeless ? end(after, "expired") : change(after, {});
  }

  async function follow(transaction: RemoteTransaction, answer: ProviderAnswer): Promise<RemoteTransaction> {
    const { lastFault: _, ...heard } = transaction;
    const now: RemoteTransaction = { ...heard, delivery: "acknowledged" };
    switch (answer.kind) {
      case "waiting": {
        if (isOver(now)) return end(now, "expired");
        const state = mayMove(now.state, answer.state) ? answer.state : now.state;
        return change(now, { state, ...(answer.reference !== undefined && { reference: answer.reference }) });
      }
      case "values": {
        const { items, surplus } = await keepValues(now, answer.values, provider.valueEncoding);
        const found = { items, surplus };
        const isAnySound = items.some(({ value }) => value !== undefined);
        return isAnySound
          ? change(now, { ...found, state: "signed" })
          : end(now, "failed", { ...found, failure: "values-refused" });
      }
      case "failed":
        return end(now, "failed", { failure: answer.failure, ...codeOf(answer.code) });
      case "unknown":
        return end(now, "failed", { failure: "service-failed" });
      default:
        return end(now, answer.kind, codeOf(answer.code));
    }
  }

  async function lookForOrphans(
    transaction: RemoteTransaction,
    { signal }: CallOptions,
  ): Promise<RemoteTransaction> {
    const canAsk = transaction.delivery === "acknowledged" || provider.afterLostAnswer === "ask";
    if (!canAsk || transaction.delivery === "none") return transaction;
    // What has ended must not be signed any more, should the service want another step for it.
    const beforeSigning = () => Promise.reject(transactionUnreadable({ part: "state" }));
    try {
      const answer = await provider.poll(transaction, { beforeSigning, ...(signal && { signal }) });
      if (answer.kind !== "values") return transaction;
      const kept = await keepValues(transaction, answer.values, provider.valueEncoding);
      const orphans = addOrphans(transaction.orphans, kept, clock.now());
      return orphans === transaction.orphans ? transaction : await change(transaction, { orphans });
    } catch (error) {
      signal?.throwIfAborted();
      if (isEmrError(error)) return transaction;
      throw error;
    }
  }

  function end(
    transaction: RemoteTransaction,
    state: RemoteState,
    more: Partial<RemoteTransaction> & { readonly failure?: RemoteFailure } = {},
  ): Promise<RemoteTransaction> {
    return change(transaction, { ...more, state });
  }

  async function change(from: RemoteTransaction, to: Partial<RemoteTransaction>): Promise<RemoteTransaction> {
    const next: RemoteTransaction = { ...from, ...to, revision: from.revision + 1 };
    if (!mayMove(from.state, next.state)) throw transactionUnreadable({ part: "state" });
    await keep(next);
    if (next.state !== from.state) {
      const { transactionId, state, failure } = next;
      const fields = {
        provider: provider.name,
        transactionId,
        from: from.state,
        to: state,
        ...(failure && { failure }),
      };
      log.write({ level: "information", code: "signing.remote.state", fields });
    }
    return next;
  }

  function isOver({ expiresAt }: Pick<RemoteTransaction, "expiresAt">): boolean {
    return epochMs(clock.now()) >= epochMs(expiresAt);
  }
}

/** A code of the service, if it looks like one: codes are logged, and a broken service may put anything there. */
function codeOf(code: string | undefined): Pick<RemoteTransaction, "providerCode"> {
  return code !== undefined && /^[A-Za-z0-9_.-]{1,60}$/.test(code) ? { providerCode: code } : {};
}
