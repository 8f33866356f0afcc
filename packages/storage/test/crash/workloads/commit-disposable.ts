import {
  createIdSource,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  enqueue,
  parseCalendarDate,
  staleVersion,
} from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { Worker } from "./workload.ts";

/** What its documents are, and where their messages go. */
export const disposable = { kind: "old-record", hub: "old", index: "citizen-card" } as const;

/** What a record is looked up by. */
export const lookedUpBy = (episodeId: string): string => `CCCD ${episodeId}`;

/** Records whose time is over, each with one to three versions, a message and a look-up; one in four has to stay. */
export async function commitDisposable({ store, dice, tell, insist }: Worker): Promise<void> {
  const { facilityId } = store;
  const { clock, random } = systemPlatform();
  const platform = { clock, ids: createIdSource({ clock, random }) };
  for (let record = 1 + dice.below(3); record > 0; record -= 1) {
    const fate = dice.below(4) === 0 ? "stays" : "goes";
    const episodeId = platform.ids.next() as EpisodeId;
    const commitOne = async (documentId: DocumentId, version: number) => {
      const body = dice.bytes(1 + dice.below(6000));
      const about = { ...{ facilityId, kind: disposable.kind, contentType: "application/xml" } };
      const document: DocumentChange = {
        ...{ change: "document", ...about, documentId, episodeId, version, schema: 1, body },
        ...{ author: { kind: "system", id: "his" }, recordedAt: clock.now() },
        retention: {
          endedOn: parseCalendarDate("2010-07-02"),
          tags: fate === "stays" ? ["death"] : [],
        },
        ...(version > 1 && { reason: "sửa" }),
      };
      const outgoing = { ...about, facilityCode: "99999", edition: "qd3176", chain: documentId, bytes: body };
      const message = enqueue(disposable.hub, outgoing, { platform });
      const lookup = { change: "lookup", facilityId, index: disposable.index } as const;
      const call = async () => {
        await store.commit([document, message, { ...lookup, value: lookedUpBy(episodeId), key: episodeId }]);
        return true;
      };
      await insist("commit-old", call, async (error) => {
        if (!isEmrError(error, staleVersion.code)) return undefined;
        const stored = await store.readDocument({ facilityId, documentId, version });
        return stored?.digest === digestOf(body) ? true : undefined;
      });
      tell("record", episodeId, fate, `${documentId}@${version}`, digestOf(body), message.entryId);
    };
    const first = platform.ids.next() as DocumentId;
    await commitOne(first, 1);
    if (dice.below(2) === 0) await commitOne(platform.ids.next() as DocumentId, 1);
    if (dice.below(2) === 0) await commitOne(first, 2);
  }
}
