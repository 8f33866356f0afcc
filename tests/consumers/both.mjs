// A host and one of its libraries may load us in both formats. What one copy throws, the other must know.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as esm from "@benhan/core/faults";

const cjs = createRequire(import.meta.url)("@benhan/core/faults");
assert.notEqual(esm.isEmrError, cjs.isEmrError, "the two formats are the same copy: this test shows nothing");

for (const [thrower, reader] of [
  [esm, cjs],
  [cjs, esm],
]) {
  const somethingHappened = thrower.defineFault({
    code: "core.consumer.something_happened",
    text: () => ({ vi: "Có lỗi.", en: "Something happened." }),
  });
  const error = somethingHappened({});
  assert.ok(reader.isEmrError(error), "an error of the other copy is not known");
  assert.ok(reader.isEmrError(error, somethingHappened.code), "its code is not known");
  assert.ok(!reader.isEmrError(new Error("no")), "any error is taken for ours");
}
