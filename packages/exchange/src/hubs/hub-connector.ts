import type {
  DigestText,
  EmrError,
  FacilityId,
  OutboxEntry,
  OutcomeClass,
  OutgoingDocument,
} from "@benhan/core";
import type { CallOptions, HttpAnswer, HttpTransport } from "@benhan/core/ports";
import type { HubEnvironment } from "./wire/hub-address.ts";

/** What came of one attempt to send: one of the ten classes, and everything that a receipt needs. */
export interface HubAnswer {
  readonly outcome: OutcomeClass;
  /** Says in both languages why the entry was not simply accepted, and what to do next. */
  readonly fault?: EmrError;
  /** The hub's own code of result. @official maKetQua */
  readonly code?: string;
  /** The hub's transaction code. @official maGiaoDich */
  readonly transactionCode?: string;
  /** The answer as it came, byte for byte; absent when the hub did not answer or the answer may hold secrets. */
  readonly raw?: Uint8Array;
  /** How long the hub asks to be left alone. */
  readonly retryAfterMs?: number;
  /**
   * What is wrong is one person's account or setting, not the facility's: an entry that is to be held waits alone, and the
   * hub stays open for the others.
   */
  readonly keepsHubOpen?: true;
  /** With `DUPLICATE`: the digest of what the hub already holds, when the hub tells. */
  readonly existingDigest?: DigestText;
}

/** What a hub can do besides taking messages. What is not declared is never tried. */
export interface HubCapabilities {
  /** It can be asked whether an earlier message arrived; the connector then has {@link HubConnector.reconcile}. */
  readonly reconcile: boolean;
  /** It answers questions, such as for cards: by functions of its own, see the guide of the hub. */
  readonly lookUp: boolean;
  /** A sent message can be taken back. */
  readonly cancel: boolean;
  /** A newer message of the same chain replaces the older one as a whole. */
  readonly replace: boolean;
}

/**
 * Speaks to one hub for one facility: auth → prepare → send → interpret, and reconcile where the hub can.
 *
 * `prepare` is a function of its own beside each connector (`signDocument` for insurance dossiers): it makes the exact
 * bytes and the idempotency key once, before the entry is queued. A connector sends the bytes of the entry as they are, and
 * nothing at all for an entry of another facility. It answers, it does not throw: refusals, silence and unreachable hubs
 * are {@link HubAnswer}s. It rejects only when its signal is aborted. `hubConnectorContract` of
 * `@benhan/exchange/contract` checks this.
 */
export interface HubConnector {
  /** The name that outbox entries carry, e.g. `bhxh`. */
  readonly hub: string;
  readonly facilityId: FacilityId;
  /** Version of the wire description that the connector follows. */
  readonly specVersion: string;
  readonly environment: HubEnvironment;
  readonly capabilities: HubCapabilities;
  /** After this long `send` has answered, whatever happened. The lease of an entry must last longer. */
  readonly timeoutMs: number;
  /** How many sendings it takes at once; more wait for their turn. Default 1. */
  readonly inFlight?: number;
  send(entry: OutboxEntry, options?: CallOptions): Promise<HubAnswer>;
  /**
   * Why `send` would refuse an entry of this document for certain, such as one that is not signed, so that it need not be
   * queued first; `undefined` when nothing speaks against it. Pure.
   */
  refusalOf?(document: OutgoingDocument): EmrError | undefined;
  /** What an answer of the sending function means. Pure: recorded answers can be tried on it. Takes any bytes. */
  interpret(answer: HttpAnswer): HubAnswer;
  /** Whether an earlier `send` of the entry arrived; `undefined` when the hub does not know it. */
  reconcile?(entry: OutboxEntry, options?: CallOptions): Promise<HubAnswer | undefined>;
  /** For `examineHub`. Without them nothing but the environment is looked at. */
  readonly vitals?: HubVitals;
}

/** What an examination of the hub starts from. Holds no secrets. */
export interface HubVitals {
  /** Where the connector sends to. */
  readonly baseUrl: string;
  /** What the connector sends through. Default: `fetch`. */
  readonly transport?: HttpTransport;
  /** The code of the facility at this hub. */
  readonly facilityCode: string;
  readonly account?: string;
  /** What the account begins with, where the hub issues accounts so. */
  readonly accountPrefix?: string;
  /** The address that calls come from now, where the host knows it. */
  egressAddress?(): string | undefined;
  /** Sendings go with the sessions of persons, whose passwords are asked for one by one when something is sent. */
  readonly sendsAsPersons?: true;
  /** Asks the secret source for each secret of the facility, and tells those that it did not hand out. Sends nothing. */
  missingSecrets?(options: CallOptions & { readonly timeoutMs: number }): Promise<readonly HubAnswer[]>;
  /**
   * Opens a session of the facility, or finds one open, and tells what came of it; nothing else is sent. `undefined` where
   * the facility has no account of its own.
   */
  logIn?(options: CallOptions & { readonly timeoutMs: number }): Promise<HubAnswer | undefined>;
}
