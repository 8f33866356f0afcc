import { join } from "node:path";
import {
  createIdSource,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  enqueue,
  type OutboxEntry,
} from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { createDice } from "../../../../packages/storage/test/crash/dice.ts";
import { createFastClock } from "../fast-clock.ts";
import { facilityId, type Secrets } from "../hubs/chaos-hub.ts";
import { chaosHubs } from "../hubs/index.ts";
import type { JobOf } from "../job.ts";
import { type PlannedMessage, planMessages } from "../plan.ts";
import type { Acknowledged } from "../records.ts";
import type { Tell } from "../told.ts";

/** Archives and queues messages, several in each commit, and tells what was acknowledged. */
export async function fill(job: JobOf<"fill">, secrets: Secrets, tell: Tell): Promise<void> {
  const hub = chaosHubs[job.hub];
  const clock = createFastClock(job.time);
  const ids = createIdSource({ clock, random: systemPlatform().random });
  const store = await openSqliteStorage({
    file: join(job.folder, "store.db"),
    facilityId,
    lockWaitMs: 20_000,
  });
  const plan = planMessages(job.seed, job.count, hub.hasSide);
  const dice = createDice(`fill ${job.seed} ${job.from}`);
  tell({ word: "works" });
  for (let at = job.from; at < job.until; ) {
    const until = Math.min(job.until, at + 1 + dice.below(16));
    await commit(plan.slice(at, until));
    at = until;
    // The workers are at it meanwhile.
    await clock.sleep(dice.below(10_000));
  }
  await store.close();

  async function commit(messages: readonly PlannedMessage[]): Promise<void> {
    const changes: (DocumentChange | ReturnType<typeof enqueue>)[] = [];
    const promised: Acknowledged[] = [];
    // A version that is queued in the same commit is not in the store yet.
    const begun = new Map<string, { readonly documentId: DocumentId; readonly version: number }>();
    for (const message of messages) {
      const document = await hub.documentOf(message, secrets);
      const change = enqueue(job.hub, document, { platform: { clock, ids } });
      const source = { system: "his", id: `${message.kind} ${message.subject}` };
      const head = begun.get(source.id) ?? (await store.findBySource({ facilityId, source }));
      const told = { key: hub.keyOf(message), chain: document.chain, version: hub.versionOf(message) };
      if (head !== undefined && head.version >= message.version) {
        // Committed, and killed before it could be said.
        const entry = await entryOf(document.chain, told.version);
        const { entryId, digest } = entry;
        promised.push({
          ...told,
          entryId,
          digest,
          documentId: head.documentId,
          documentVersion: message.version,
        });
        continue;
      }
      const documentId = head?.documentId ?? (ids.next() as DocumentId);
      begun.set(source.id, { documentId, version: message.version });
      const { entryId, digest } = change;
      promised.push({ ...told, entryId, digest, documentId, documentVersion: message.version });
      changes.push(change, {
        ...{ change: "document", facilityId, documentId, kind: document.kind, schema: 1, source },
        ...{ version: message.version, contentType: document.contentType, body: document.bytes },
        episodeId: ids.next() as EpisodeId,
        author: { kind: "system", id: "his" },
        recordedAt: clock.now(),
        ...(message.version > 1 && { reason: "sửa sai" }),
      });
    }
    if (changes.length > 0) await store.commit(changes);
    tell({ word: "committed", until: (messages.at(-1)?.index ?? 0) + 1, messages: promised });
  }

  async function entryOf(chain: string, sequence: number): Promise<OutboxEntry> {
    for await (const entry of store.listEntries({ facilityId, chain }))
      if (entry.sequence === sequence) return entry;
    throw new Error(`${chain} is archived in version ${sequence} and not queued`);
  }
}
