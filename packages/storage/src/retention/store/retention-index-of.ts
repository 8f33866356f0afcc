import type { Storage } from "../../front/storage.ts";
import type { RetentionIndex } from "../due/retention-index.ts";
import { indexCertificates } from "./index-certificates.ts";
import { indexDisposals } from "./index-disposals.ts";
import { indexHolds } from "./index-holds.ts";
import { indexItems } from "./index-items.ts";
import { retentionStoreOf } from "./retention-store.ts";

/**
 * What a store keeps for retention, on the cards of that store: with encryption everything is sealed but keys, days and
 * phases.
 *
 * @example
 * ```ts
 * const index = retentionIndexOf(store);
 * await index.putHold(hold);
 * for await (const item of index.dueOn({ from, to })) console.log(item.key);
 * ```
 * @throws EmrError `core.options.wrong` when this package has not opened the store
 */
export function retentionIndexOf(storage: Storage): RetentionIndex {
  const store = retentionStoreOf(storage, "retentionIndexOf");
  return {
    facilityId: store.gate.facilityId,
    ...indexItems(store),
    ...indexHolds(store),
    ...indexDisposals(store),
    ...indexCertificates(store),
  };
}
