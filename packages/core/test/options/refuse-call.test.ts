import { expect, it } from "vitest";
import { type EmrError, isEmrError } from "../../src/faults/emr-error.ts";
import { digestOf } from "../../src/index.ts";
import { openRecords } from "../../src/lifecycle/index.ts";

type Loose = (...args: readonly unknown[]) => unknown;

function refused(call: Loose, ...args: readonly unknown[]): EmrError {
  try {
    call(...args);
  } catch (error) {
    if (isEmrError(error, "core.options.wrong")) return error;
    throw error;
  }
  throw new Error("was not refused");
}

it.each([
  ["a text", "abc"],
  ["nothing", undefined],
  ["a list", [1, 2]],
  ["an ArrayBuffer", new ArrayBuffer(2)],
])("digestOf refuses %s in words, and does not repeat it", (_, value) => {
  const error = refused(digestOf as Loose, value);
  expect(error.path).toEqual(["bytes"]);
  expect(error.text.vi).toContain("Uint8Array");
  expect(error.text.en).toContain("digestOf: the call is wrong in 1 place.");
  expect(error.nextStep?.en).toBe("Mend each place by the entries of issues.");
  expect(error.text.vi).not.toContain("abc");
});

it("openRecords tells all that is wrong with its options", () => {
  expect(refused(openRecords as Loose).path).toEqual([]);
  const store = { facilityId: "bv-mau" };
  const found = (options: object) =>
    refused(openRecords as Loose, options).issues.map(({ path }) => path.join("."));
  expect(found({})).toEqual(["store", "facilityId"]);
  expect(found({ store: Promise.resolve(store), facilityId: "bv-mau" })).toEqual(["store"]);
  expect(found({ store, facilityId: "bv-mau", polcy: {}, authorise: true })).toEqual(["polcy", "authorise"]);
});
