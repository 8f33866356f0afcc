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
 * Stands in for the parts that an adapter does not declare. Calls of ports that need them, and a commit that carries such
 * changes, are refused with `storage.adapter.not_declared`; nothing of that commit is kept.
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
    membersOf[part].map((member) => [member, async () => Promise.reject(notDeclared({ part }))] as const),
  );
  // Without cards there is no drawer: whoever goes through the whole store finds none.
  const none = { ...Object.fromEntries(rows), ...(has(parts, "cards") && { listDrawers: async () => [] }) };
  return none as unknown as UndeclaredRows<Part>;
}

const has = (parts: readonly OptionalPart[], part: OptionalPart): boolean => parts.includes(part);
