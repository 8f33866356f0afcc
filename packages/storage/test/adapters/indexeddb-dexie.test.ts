import { isEmrError } from "@benhan/core/faults";
import { expect, it, vi } from "vitest";
import { findDexie } from "../../src/adapters/indexeddb/find-dexie.ts";

vi.mock("dexie", () => {
  throw new Error("Cannot find package");
});

it("a page without Dexie is told what to install", async () => {
  const error = await findDexie().catch((failure: unknown) => failure);
  if (!isEmrError(error, "storage.indexeddb.no_dexie")) throw error;
  expect(error.nextStep?.vi).toContain("npm install dexie");
  expect(error.nextStep?.en).toContain("option Dexie");
});
