import type { StorageTransaction } from "../front/storage-adapter.ts";
import { notDeclared } from "./adapter.faults.ts";

/**
 * What an adapter may leave out, with the members of a transaction that belong to it. Records, the outbox, receipts and
 * notes cannot be left out: they share every commit, and the opening asks for notes.
 *
 * - `audit`: the log of access (`AuditStore`).
 * - `consents`, `tickets`: `ConsentStore`, `EgressTicketStore`.
 * - `cards`: rows that can be replaced: `LookupIndex`, the index of keeping and holds.
 */
const membersOf = {
  audit: [
    "auditLogs",
    "auditLog",
    "auditLogEnd",
    "auditEventsOf",
    "appendAudit",
    "searchAudit",
    "auditNode",
    "insertAnchor",
    "listAnchors",
  ],
  consents: ["getConsent", "insertConsent", "listConsents"],
  tickets: ["getTicket", "insertTicket", "useTicket", "listTickets"],
  cards: ["putCard", "removeCard", "listDrawers", "cardsOfKey", "listCards"],
} as const satisfies Readonly<Record<string, readonly (keyof StorageTransaction)[]>>;

/** A part of {@link StorageTransaction} that an adapter may leave out. */
export type OptionalPart = keyof typeof membersOf;

/** The members of these parts. */
export type UndeclaredRows<Part extends OptionalPart> = Pick<
  StorageTransaction,
  (typeof membersOf)[Part][number]
>;

/**
 * Stands in for the parts that an adapter does not declare. Reading finds nothing, so that checking, moving and handing
 * over the whole store go on; calls of ports that write, and a commit that carries such changes, are refused with
 * `storage.adapter.not_declared`; nothing of that commit is kept.
 *
 * @example
 * ```ts
 * const transaction: StorageTransaction = {
 *   ...undeclaredRows("audit", "consents", "tickets", "cards"),
 *   async newestHead(documentId) { … },
 * };
 * ```
 */
export function undeclaredRows<Part extends OptionalPart>(...parts: readonly Part[]): UndeclaredRows<Part> {
  const rows = parts.flatMap((part) =>
    membersOf[part].map((member) => [member, standIn(part, member)] as const),
  );
  return Object.fromEntries(rows) as unknown as UndeclaredRows<Part>;
}

/** Members that write. */
const writing: readonly string[] = [
  ...["appendAudit", "insertAnchor", "insertConsent", "insertTicket", "useTicket", "putCard", "removeCard"],
];
/** Members that answer with a list. */
const listing: readonly string[] = [
  ...["auditLogs", "searchAudit", "listAnchors", "listConsents", "listTickets"],
  ...["listDrawers", "cardsOfKey", "listCards"],
];

/** Nothing is there, so that whoever goes through the whole store finds nothing; nothing can be written. */
function standIn(part: OptionalPart, member: string): () => Promise<unknown> {
  if (writing.includes(member)) return async () => Promise.reject(notDeclared({ part }));
  if (member === "auditEventsOf") return async () => new Map();
  return listing.includes(member) ? async () => [] : async () => undefined;
}
