import { expect, it } from "vitest";
import { formatPath, valueAt } from "../../src/faults/index.ts";

it("prints paths as a person writes them", () => {
  expect(formatPath([])).toBe("$");
  expect(formatPath(["medications", 2, "drugCode"])).toBe("$.medications[2].drugCode");
  expect(formatPath(["mã số", "a-b"])).toBe('$["mã số"]["a-b"]');
});

it("finds the value at a path, and never one of the prototype", () => {
  expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1);
  expect(valueAt({ a: 1 }, ["a", "b"])).toBeUndefined();
  expect(valueAt({}, ["toString"])).toBeUndefined();
});
