import { enqueue, type Visit } from "@benhan/core";
import { checkInChain, encodeVisitCheckIn } from "@benhan/exchange/qd4750";
import { signDocument } from "@benhan/signing";
import type { Desk } from "../desk.ts";
import { platformFor } from "../platform-for.ts";
import { sendDue } from "./send-due.ts";

/** Tells the insurer that the patient is here. Without the hub the notice waits in the outbox; nobody waits for it. */
export async function sendCheckIn(desk: Desk, visit: Visit): Promise<void> {
  const { storage, key, clock } = desk;
  if (await isQueued(desk, visit)) return;
  const notice = encodeVisitCheckIn(visit);
  // None is due for emergencies and before anything has cost.
  if (notice === undefined) return;
  const signed = await signDocument(notice, { key, format: "xmldsig", layout: "bhytA", clock });
  await storage.commit([
    enqueue("bhxh", signed, { platform: platformFor("check-in", visit.source.system, visit.source.id) }),
  ]);
  await sendDue(desk);
}

async function isQueued({ storage }: Desk, { facilityId, encounterNumber }: Visit): Promise<boolean> {
  for await (const _entry of storage.listEntries({ facilityId, chain: checkInChain(encounterNumber) }))
    return true;
  return false;
}
