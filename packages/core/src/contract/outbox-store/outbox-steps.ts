import { farthestDueMs } from "../../store/farthest-due.ts";
import type { Lease, OutboxChange, OutboxEntry, Settlement } from "../../store/outbox-entry.ts";
import { collect, must } from "../contract-case.ts";
import {
  after,
  facilityId,
  leaseRequest,
  type StoreCaseContext,
  type StoreUnderTest,
} from "../store-under-test.ts";

export const hubs = ["bhxh"];
/** In seconds. */
export const day = farthestDueMs / 1000;
export const tenYearsAhead = after(3650 * day);
export const again = (seconds: number): Settlement => ({
  kind: "again",
  code: "hub.busy",
  notBefore: after(seconds),
});

export type OutboxContext = Pick<StoreCaseContext, "store" | "receipt">;

export async function takeOne(
  store: StoreUnderTest,
  given: Parameters<typeof leaseRequest>[0] = {},
): Promise<Lease> {
  const [lease] = await store.lease(leaseRequest(given));
  must(lease !== undefined, "nothing was handed out");
  return lease;
}

export async function settleOne(
  { store, receipt }: OutboxContext,
  settlement: Settlement,
  given: Parameters<typeof leaseRequest>[0] = {},
): Promise<Lease> {
  const lease = await takeOne(store, given);
  must(
    (await store.settle(lease, settlement, receipt(lease.entry))) === "settled",
    "the lease was not known",
  );
  return lease;
}

export async function leaseAtOnce(
  stores: readonly StoreUnderTest[],
  entry: StoreCaseContext["entry"],
): Promise<void> {
  const changes = ["LK1", "LK2", "LK3"].map((chain): OutboxChange => entry({ chain }));
  await stores[0]?.commit(changes);
  const answers = await Promise.all(stores.map((store) => store.lease(leaseRequest({ limit: 2 }))));
  const ids = idsOf(answers.flat());
  must(new Set(ids).size === ids.length, "an entry was handed out twice");
  must(ids.length === 3, "an entry was handed out to nobody");
}

export function idsOf(leases: readonly Lease[]): readonly string[] {
  return leases.map(({ entry }) => entry.entryId);
}

export function entriesOf(store: StoreUnderTest): Promise<readonly OutboxEntry[]> {
  return collect(store.listEntries({ facilityId }));
}
