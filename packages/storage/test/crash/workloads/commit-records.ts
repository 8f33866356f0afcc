import { createIdSource, type DocumentChange, type DocumentId, enqueue, staleVersion } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { Dice } from "../dice.ts";
import { commitEvent } from "../survey.ts";
import type { Worker, Workload } from "./workload.ts";

/** What its documents are. */
const kind = "bhyt-dossier";

/** A record, or a new version of one, with its message and its event: all in one commit. */
export const commitRecords: Workload = {
  name: "commits",
  begin({ store, dice, tell, insist }: Worker) {
    const { facilityId } = store;
    const { clock, random } = systemPlatform();
    const platform = { clock, ids: createIdSource({ clock, random }) };
    /** Its own records: nobody else amends them. */
    const own: { readonly documentId: DocumentId; version: number }[] = [];
    return async () => {
      const known = own.length > 0 && dice.below(4) === 0 ? dice.pick(own) : undefined;
      const record = known ?? { documentId: platform.ids.next() as DocumentId, version: 0 };
      const { documentId } = record;
      const version = record.version + 1;
      const body = dice.bytes(1 + sizeOf(dice));
      const outgoing = {
        ...{ facilityId, facilityCode: "99999", kind, edition: "qd3176" },
        ...{ chain: documentId, contentType: "application/xml", bytes: body },
      };
      const document: DocumentChange = {
        ...{ change: "document", facilityId, documentId, episodeId: platform.ids.next() },
        ...{ kind, version, schema: 1, contentType: "application/xml", body },
        ...{ author: { kind: "system", id: "his" }, recordedAt: clock.now() },
        ...(version > 1 && { reason: "sửa" }),
      };
      const message = enqueue("bhxh", outgoing, { platform });
      const event = {
        ...{ facilityId, eventId: platform.ids.next(), at: clock.now(), actor: "his" },
        ...({ action: commitEvent, outcome: "done", subject: documentId, version } as const),
      };
      const call = async () => {
        await store.commit([document, message, { change: "audit", ...event }]);
        return true;
      };
      await insist("commit", call, async (error) => {
        if (!isEmrError(error, staleVersion.code)) return undefined;
        const stored = await store.readDocument({ facilityId, documentId, version });
        return stored?.digest === digestOf(body) ? true : undefined;
      });
      tell("committed", documentId, version, digestOf(body), message.entryId);
      record.version = version;
      if (known === undefined) own.push(record);
    };
  },
  broken({ documents: all, entries, otherBytes, events }, told) {
    const wrong: string[] = [];
    const documents = new Map([...all].filter(([, version]) => version.kind === kind));
    const own = [...entries.values()].filter((entry) => entry.hub === "bhxh");
    for (const { entryId } of own)
      if (otherBytes.has(entryId)) wrong.push(`the bytes of ${entryId} are others`);
    for (const [documentId = "", version = "", digest = "", entryId = ""] of told.all("committed")) {
      const key = `${documentId}@${version}`;
      const stored = documents.get(key)?.digest;
      if (stored === undefined) wrong.push(`${key} was acknowledged and is lost`);
      else if (stored !== digest) wrong.push(`${key} has another digest than was acknowledged`);
      if (entries.get(entryId)?.digest !== digest) wrong.push(`the message of ${key} is lost or another`);
    }
    // Whole, or not there at all.
    const queued = new Map(own.map((entry) => [`${entry.chain}@${entry.sequence}`, entry]));
    const logged = new Map<string, number>();
    for (const { action, subject, version } of events.values()) {
      if (action !== commitEvent) continue;
      const key = `${subject}@${version}`;
      logged.set(key, (logged.get(key) ?? 0) + 1);
    }
    for (const [key, { digest }] of documents) {
      if (queued.get(key)?.digest !== digest) wrong.push(`${key} was not queued`);
      if (logged.get(key) !== 1) wrong.push(`${key} has ${logged.get(key) ?? 0} events`);
    }
    for (const key of queued.keys()) if (!documents.has(key)) wrong.push(`a message of ${key} has no record`);
    for (const key of logged.keys()) if (!documents.has(key)) wrong.push(`an event of ${key} has no record`);
    return wrong;
  },
};

/** Most are small; some take many pages, so that kills meet every part of a commit. */
function sizeOf(dice: Dice): number {
  const kind = dice.below(50);
  return dice.below(kind === 0 ? 400_000 : kind < 10 ? 60_000 : 4000);
}
