import { archive } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { sampleVisit } from "@benhan/core/testkit";
import { openMemoryStorage } from "@benhan/storage/memory";
import { expect, it } from "vitest";

it("says how to archive a visit again when it is archived twice as new, and the advice works", async () => {
  const visit = sampleVisit();
  const { facilityId } = visit;
  const storage = await openMemoryStorage({ facilityId });
  await storage.commit([archive(visit)]);
  const error = await storage.commit([archive(visit)]).then(
    () => undefined,
    (caught: unknown) => caught as EmrError,
  );
  if (!isEmrError(error, "core.store.source_taken")) throw error;
  for (const language of ["vi", "en"] as const) {
    expect(error.nextStep?.[language]).toMatch(
      /findBySource.*`previous`.*`reason`.*`archive`.*docs\/vi\/start\.md §4/,
    );
    expect(error.issues.map(({ nextStep }) => nextStep?.[language])).toEqual(
      error.issues.map(() => expect.stringContaining("`previous`")),
    );
  }

  const head = await storage.findBySource({ facilityId, source: visit.source });
  if (head === undefined) throw new Error("the visit is not in the store");
  const previous = [];
  for await (const one of storage.listDocuments({ facilityId, episodeId: head.episodeId }))
    previous.push(one);
  const mended = { ...visit, patient: { ...visit.patient, name: "NGUYỄN THỊ MẪU" } };
  await storage.commit([archive(mended, [], { previous, reason: "Sửa họ tên" })]);
  expect((await storage.findBySource({ facilityId, source: visit.source }))?.version).toBe(2);
});
