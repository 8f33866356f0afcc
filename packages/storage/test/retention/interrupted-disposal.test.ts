import type { EmrError, EpisodeId } from "@benhan/core";
import {
  advanceDisposal,
  type Disposal,
  openHold,
  refreshRetention,
  retentionIndexOf,
} from "@benhan/storage/retention";
import { beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { all } from "./index-contract.ts";
import { at, facilityId, hold, valueIn } from "./samples.ts";
import { codeOf, dyingAfter, failingFrom, type SealedStorage, sealedStorage } from "./sealed-storage.ts";
import { decided, execute, freshId, message, tenYears, version } from "./stored-records.ts";

let sealed: SealedStorage;
let storage: Storage;
beforeEach(async () => {
  sealed = sealedStorage();
  storage = await sealed.open();
});
const kindsOf = async (episodeId: EpisodeId) =>
  (await all(storage.listDocuments({ facilityId, episodeId }))).map(({ kind }) => kind);
const holdOn = (scope: Parameters<typeof hold>[0], id = "GIU-MUON") =>
  valueIn(openHold(hold({ ...scope, id })));
const stop = { event: "stop", at: at("2037-03-16T09:00"), by: "vt-01", reason: "lý do" } as const;
const stopIt = async (disposal: Disposal) =>
  retentionIndexOf(storage).putDisposal(
    valueIn(advanceDisposal(disposal, stop, { items: [], holds: [] })),
    disposal.steps.length,
  );

/** Two records in one disposal: one is destroyed, of the other the destruction has begun when the key store fails. */
async function halfDone() {
  const pair = [freshId(), freshId()] as const;
  await storage.commit(pair.map((key) => version(key, { facts: tenYears })));
  const disposal = await decided(storage);
  await expect(execute(await sealed.open(failingFrom(sealed.keys, 1)))).rejects.toThrow("key store");
  const isFirstGone = (await kindsOf(pair[0])).includes("disposed");
  const [gone, begun] = isFirstGone ? pair : [pair[1], pair[0]];
  expect([await kindsOf(gone), await kindsOf(begun)]).toEqual([["disposed"], ["visit"]]);
  return { pair, gone, begun, disposal };
}

describe("a disposal whose key store failed half-way", () => {
  it("[RET-08] cannot be stopped any more, says so, and is finished by a new call", async () => {
    const { pair, disposal } = await halfDone();
    const error = await stopIt(disposal).catch((reason: unknown) => reason as EmrError);
    expect(error).toMatchObject({ code: "storage.retention.destruction_begun" });
    expect(error?.text.en).toContain("2 record(s)");
    expect(error?.nextStep?.en).toContain("executeDisposal");
    expect([...valueIn(await execute(storage)).destroyed].sort()).toEqual([...pair].sort());
    for (const key of pair) expect(await kindsOf(key)).toEqual(["disposed"]);
    const last = await retentionIndexOf(storage).getDisposal(disposal.disposalId);
    expect(last?.steps.map(({ event }) => event)).toEqual(["propose", "appraise", "decide", "execute"]);
  });

  it("[RET-08] finishes what is begun, and withdraws what must stay after all", async () => {
    const pair = [freshId(), freshId()];
    await storage.commit(pair.map((key) => version(key, { facts: tenYears })));
    await decided(storage);
    await expect(execute(await sealed.open(failingFrom(sealed.keys, 0)))).rejects.toThrow("key store");
    const index = retentionIndexOf(storage);
    const { tooLateFor } = await index.putHold(holdOn({ scope: ["everything"] }));
    expect(tooLateFor).toHaveLength(1);
    const { destroyed, disposal } = valueIn(await execute(storage));
    expect(destroyed).toEqual(tooLateFor);
    expect(disposal.steps.map(({ event }) => event).slice(-2)).toEqual(["withdraw", "execute"]);
    const kept = pair.find((key) => !tooLateFor.includes(key)) as EpisodeId;
    expect(await kindsOf(kept)).toEqual(["visit"]);
    // What was withdrawn is free again.
    expect(await codeOf(storage.commit([version(kept)]))).toBe("done");
  });

  it("[RET-08] takes the same messages as it would have in one go, after whichever key it died", async () => {
    let rounds = 0;
    for (let most = 0; ; most += 1) {
      sealed = sealedStorage();
      storage = await sealed.open();
      const pair = [freshId(), freshId()];
      // One chain of two records, with a message that is no document of either, and one that is of both.
      const [shared, other] = [message("của cả hai", "LK-1"), message("không là tài liệu nào", "LK-1")];
      await storage.commit([
        ...pair.flatMap((key) => [
          version(key, { facts: tenYears, text: `gửi ${key}` }),
          version(key, { text: "của cả hai" }),
          message(`gửi ${key}`, "LK-1"),
        ]),
        ...[shared, other],
      ]);
      await decided(storage);
      const died = await execute(await sealed.open(dyingAfter(sealed.keys, most))).then(
        () => false,
        () => true,
      );
      if (!died) break;
      rounds += 1;
      const { destroyed, left, disposal } = valueIn(await execute(storage));
      expect([...destroyed].sort(), `after ${most} keys`).toEqual([...pair].sort());
      expect([...left].sort()).toEqual([shared.entryId, other.entryId].sort());
      expect(disposal.steps.some(({ event }) => event === "withdraw")).toBe(false);
    }
    expect(rounds).toBeGreaterThan(4);
  });
});

describe("a hold that comes while records are being destroyed", () => {
  const [mine, yours] = ["BN-CUA-TOI", "BN-CUA-BAN"];
  it("says of which records it comes too late, once for all and again when it is put again", async () => {
    const pair = [freshId(), freshId()];
    await storage.commit(pair.map((key) => version(key, { facts: tenYears })));
    const patientOf = ({ episodeId }: { readonly episodeId: string }) =>
      episodeId === pair[0] ? mine : yours;
    await refreshRetention(storage, { patientOf });
    await decided(storage);
    await expect(execute(await sealed.open(failingFrom(sealed.keys, 0)))).rejects.toThrow("key store");
    const index = retentionIndexOf(storage);
    const all = holdOn({ scope: ["everything"] }, "GIU-1");
    const [begunKey] = (await index.putHold(all)).tooLateFor;
    expect((await index.putHold(all)).tooLateFor).toEqual([begunKey]);
    const whose = begunKey === pair[0] ? [mine, yours] : [yours, mine];
    const told = async (patient: string | undefined, id: string) =>
      (await index.putHold(holdOn({ scope: [{ patient: patient as string }] }, id))).tooLateFor;
    expect(await told(whose[0], "GIU-2")).toEqual([begunKey]);
    expect(await told(whose[1], "GIU-3")).toEqual([]);
    const free = pair.find((key) => key !== begunKey) as string;
    expect(await index.putHold(holdOn({ scope: [{ record: free }] }, "GIU-4"))).toEqual({ tooLateFor: [] });
    const named = index.putHold(holdOn({ scope: [{ record: begunKey as string }] }, "GIU-5"));
    expect(await codeOf(named)).toBe("storage.retention.record_in_disposal");
  });

  it("names a record whose card cannot be read any more: nobody knows that it is somebody else's", async () => {
    const { gone } = await halfDone();
    const { tooLateFor } = await retentionIndexOf(storage).putHold(
      holdOn({ scope: [{ patient: "BN-KHAC" }] }),
    );
    expect(tooLateFor).toEqual([gone]);
  });

  it("comes in time before that, and when all is done", async () => {
    const index = retentionIndexOf(storage);
    await storage.commit([version(freshId(), { facts: tenYears })]);
    await decided(storage);
    expect(await index.putHold(holdOn({ scope: [{ patient: mine }] }))).toEqual({ tooLateFor: [] });
    valueIn(await execute(storage));
    expect(await index.putHold(holdOn({ scope: ["everything"] }, "GIU-2"))).toEqual({ tooLateFor: [] });
  });
});
