import type { OutboxState, Uuid } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { ExchangeHost } from "./exchange-host.ts";

/** How an entry stands, `damaged` when its bytes cannot be read: that is no reason not to give it up. */
export async function entryStateOf(
  { storage }: ExchangeHost,
  entryId: Uuid,
): Promise<OutboxState | "damaged" | undefined> {
  try {
    return (await storage.getEntry({ facilityId: storage.facilityId, entryId }))?.state;
  } catch (error) {
    if (isEmrError(error, "core.store.damaged")) return "damaged";
    throw error;
  }
}
