import { instantOf } from "@benhan/core";
import type { AuditEvent, TreeHeadStamper } from "@benhan/core/ports";
import { facilityId } from "./arbitraries.ts";
import { createMemoryAuditStore, type MemoryAuditStore } from "./memory-audit-store.ts";

const start = Date.parse("2026-07-02T00:00:00Z");

/** The event number `count` of an invented day. */
export function eventOf(count: number, parts: Partial<AuditEvent> = {}): AuditEvent {
  return {
    facilityId,
    eventId: `01900000-0000-7000-8000-${count.toString(16).padStart(12, "0")}`,
    at: instantOf(start + count * 1000),
    actor: `bs-${count % 7}`,
    action: "view",
    outcome: "done",
    subject: `ba-${count % 11}`,
    patient: `bn-${count % 5}`,
    ...parts,
  };
}

/** A store whose logs hold so many events each. */
export async function storeWith(counts: Readonly<Record<string, number>>): Promise<MemoryAuditStore> {
  const store = createMemoryAuditStore(facilityId, "a");
  for (const [writer, count] of Object.entries(counts)) {
    await append(store, writer, count);
  }
  return store;
}

export async function append(store: MemoryAuditStore, writer: string, count: number): Promise<void> {
  const size = store.logs.get(writer)?.rows.length ?? 0;
  await store.as(writer).appendEvents(Array.from({ length: count }, (_, at) => eventOf(size + at)));
}

/** A stamper whose token is what it stamped, turned round. */
export const stamper: TreeHeadStamper = {
  stamp: async (bytes) => ({
    token: new Uint8Array(bytes).reverse(),
    stampedAt: instantOf(start + 86_400_000),
  }),
};

export const verifyToken = (token: Uint8Array, bytes: Uint8Array): boolean =>
  Buffer.from(token).reverse().equals(bytes);
