import { archive, type EmrError, parseFacilityId } from "@benhan/core";
import { sampleVisit } from "@benhan/core/testkit";
import { openMemoryStorage } from "@benhan/storage/memory";
import { expect, it } from "vitest";

const refusalOf = async (given: string) => {
  const storage = await openMemoryStorage({ facilityId: parseFacilityId("bv-cua-kho") });
  const changes = archive({ ...sampleVisit(), facilityId: given as never });
  return storage.commit([changes]).then(
    () => undefined,
    (error: EmrError) => error,
  );
};

it("a change of another facility is refused by the names of both", async () => {
  const error = await refusalOf("bv-khac");
  expect(error?.code).toBe("core.store.wrong_facility");
  for (const text of [error?.text.vi, error?.text.en]) expect(text).toMatch(/"bv-cua-kho".*"bv-khac"/);
});

it("what is no facility's name may be anything, and is not repeated", async () => {
  const error = await refusalOf("NGUYỄN VĂN THỬ");
  expect(error?.code).toBe("core.store.wrong_facility");
  expect(error?.text.vi).not.toContain("THỬ");
});
