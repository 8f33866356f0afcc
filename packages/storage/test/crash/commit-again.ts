import { writeSync } from "node:fs";
import { addMs, createIdSource, enqueue } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { AuditEvent } from "@benhan/core/ports";
import { createSeededRandom } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";

/** Commits a record with its outbox entry so many times, takes what is due, and prints what it was promised. */
export async function commitAgain(store: Storage, seed: string, count: number): Promise<void> {
  const { facilityId } = store;
  const { clock } = systemPlatform();
  const random = createSeededRandom(seed);
  const platform = { clock, ids: createIdSource({ clock, random }) };

  const event = (documentId: string): AuditEvent => ({
    ...{ facilityId, eventId: platform.ids.next(), at: clock.now() },
    ...{ actor: "his", action: "view", outcome: "done", subject: documentId },
  });

  for (let done = 0; done < count; done += 1) {
    const documentId = platform.ids.next();
    const [high = 0, low = 0] = random.bytes(2);
    // From a few pages to many, so that a kill meets every part of a commit.
    const body = new Uint8Array((high << 8) | low).fill(low);
    const outgoing = {
      facilityId,
      facilityCode: "99999",
      kind: "bhyt-dossier",
      edition: "qd3176",
      chain: documentId,
      contentType: "application/xml",
      bytes: body,
    } as const;
    await store.commit([
      {
        change: "document",
        facilityId,
        documentId,
        episodeId: platform.ids.next(),
        kind: "bhyt-dossier",
        version: 1,
        schema: 1,
        contentType: "application/xml",
        body,
        author: { kind: "system", id: "his" },
        recordedAt: clock.now(),
      },
      enqueue("bhxh", outgoing, { platform }),
      { change: "audit", ...event(documentId) },
    ]);
    writeSync(1, `committed ${documentId}\n`);
    const seen = Array.from({ length: 1 + (low % 40) }, () => event(documentId));
    await store.appendEvents(seen);
    for (const { eventId } of seen) writeSync(1, `logged ${eventId}\n`);
    const now = clock.now();
    const until = addMs(now, 3_600_000);
    for (const lease of await store.lease({ facilityId, hubs: ["bhxh"], limit: 1, now, until })) {
      writeSync(1, `leased ${lease.entry.entryId}\n`);
      const { entry } = lease;
      const receipt = { facilityId, receiptId: platform.ids.next(), entryId: entry.entryId, hub: "bhxh" };
      const answer = {
        chain: entry.chain,
        digest: entry.digest,
        attempt: 1,
        receivedAt: now,
        outcome: "ACCEPTED",
      } as const;
      await store.settle(lease, { kind: "delivered" }, { ...receipt, ...answer });
      writeSync(1, `settled ${entry.entryId}\n`);
    }
  }
}
