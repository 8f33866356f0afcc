import process from "node:process";
import { isEmrError } from "@benhan/core/faults";
import { afterEach, expect, it, vi } from "vitest";
import { findDriver } from "../../src/adapters/sqlite/find-driver.ts";

vi.mock("@photostructure/sqlite", () => {
  throw new Error("Cannot find package");
});
afterEach(() => vi.restoreAllMocks());

it("Node's own driver is preferred", async () => {
  class Builtin {}
  vi.spyOn(process, "getBuiltinModule").mockReturnValue({ DatabaseSync: Builtin } as never);
  expect(await findDriver()).toBe(Builtin);
});

it("a machine without any driver is told what to install", async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
  const error = await findDriver().catch((failure: unknown) => failure);
  expect(isEmrError(error, "storage.sqlite.no_driver") && error.nextStep?.en).toContain(
    "@photostructure/sqlite",
  );
});
