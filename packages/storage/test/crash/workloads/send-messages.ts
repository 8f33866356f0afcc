import { addMs, createIdSource, type Lease, type Settlement } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Found } from "../survey.ts";
import type { Told } from "../told.ts";
import type { Worker, Workload } from "./workload.ts";

/** Takes what is due and settles it with its receipt: delivered, refused for good, or to be sent again. */
export const sendMessages: Workload = {
  name: "outbox",
  begin({ store, dice, tell, insist }: Worker) {
    const { facilityId } = store;
    const { clock, random } = systemPlatform();
    const ids = createIdSource({ clock, random });
    const settle = async (lease: Lease) => {
      const now = clock.now();
      const { entryId, chain, digest, attempts } = lease.entry;
      const settlement = dice.pick<Settlement>([
        { kind: "delivered" },
        { kind: "delivered" },
        { kind: "dead", code: "hub.refused" },
        { kind: "again", code: "hub.busy", notBefore: now },
      ]);
      const receiptId = ids.next();
      const receipt = {
        ...{ facilityId, receiptId, entryId, hub: "bhxh", chain, digest, attempt: attempts },
        ...({ receivedAt: now, outcome: outcomes[settlement.kind] } as const),
      };
      let tries = 0;
      const answer = await insist("settle", () => {
        tries += 1;
        return store.settle(lease, settlement, receipt);
      });
      // After an answer that was lost, it is the first try that has been kept.
      const isSettled = answer === "settled" || tries > 1;
      tell(isSettled ? "settled" : "lost-lease", entryId, receiptId, attempts, settlement.kind);
    };
    return async () => {
      const now = clock.now();
      const request = { facilityId, hubs: ["bhxh"], limit: 1 + dice.below(3), now };
      // Longer than a store is killed: what was taken by one who is dead stays taken.
      const leases = await insist("lease", () => store.lease({ ...request, until: addMs(now, 43_200_000) }));
      for (const { entry } of leases) tell("leased", entry.entryId, entry.attempts);
      for (const lease of leases) await settle(lease);
      if (leases.length === 0) await clock.sleep(5);
    };
  },
  broken: (found, told) => [...brokenPromises(found, told), ...halfStates(found)],
};

const outcomes = {
  delivered: "ACCEPTED",
  dead: "REJECTED_DATA",
  again: "RETRYABLE",
  held: "AUTH_FATAL",
} as const;

function brokenPromises({ entries, receipts }: Found, told: Told): readonly string[] {
  const wrong: string[] = [];
  const handedOut = new Set<string>();
  for (const [entryId = "", attempt = ""] of told.all("leased")) {
    if ((entries.get(entryId)?.attempts ?? 0) < Number(attempt))
      wrong.push(`attempt ${attempt} of ${entryId} was acknowledged and is not counted`);
    const key = `${entryId} ${attempt}`;
    if (handedOut.has(key)) wrong.push(`attempt ${attempt} of ${entryId} was handed out twice`);
    handedOut.add(key);
  }
  for (const [entryId = "", receiptId = "", attempt = "", kind = ""] of told.all("settled")) {
    const kept = receipts.get(entryId)?.find((receipt) => receipt.receiptId === receiptId);
    if (kept === undefined) wrong.push(`receipt ${receiptId} was acknowledged and is lost`);
    else if (kept.outcome !== outcomes[kind as Settlement["kind"]] || kept.attempt !== Number(attempt))
      wrong.push(`receipt ${receiptId} is another than was acknowledged`);
  }
  for (const [entryId = ""] of told.all("lost-lease")) wrong.push(`the lease of ${entryId} was lost`);
  return wrong;
}

/** Leases outlive the kills, so that every attempt but a running one has its receipt, and the last one made the state. */
function halfStates({ entries, receipts }: Found): readonly string[] {
  const wrong: string[] = [];
  for (const [entryId, { state, attempts }] of entries) {
    const own = receipts.get(entryId) ?? [];
    const settled = attempts - (state === "leased" ? 1 : 0);
    if (own.length !== settled)
      wrong.push(`${entryId} is ${state} after ${attempts} attempts, with ${own.length} receipts`);
    if (new Set(own.map(({ attempt }) => attempt)).size !== own.length)
      wrong.push(`${entryId} has two receipts of one attempt`);
    const last = own.find(({ attempt }) => attempt === settled)?.outcome;
    const wanted = state === "delivered" ? "ACCEPTED" : state === "dead" ? "REJECTED_DATA" : "RETRYABLE";
    if (settled > 0 && last !== wanted) wrong.push(`${entryId} is ${state}, its last receipt says ${last}`);
  }
  for (const entryId of receipts.keys())
    if (!entries.has(entryId)) wrong.push(`the receipts of ${entryId} have no message`);
  return wrong;
}
