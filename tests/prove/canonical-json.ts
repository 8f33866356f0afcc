import { canonicalJson, type JsonValue } from "@benhan/core";
import fc from "fast-check";
import type { Prover } from "./prover.ts";

/** Text as a record may hold it: whole characters in normal form C. */
const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((value) => value.normalize("NFC"));

const values = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
    text,
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(text, tie("value"), { maxKeys: 6, noNullPrototype: true }),
  ),
})).value;

/** The same value, its members written in the opposite order. */
function reordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value as Record<string, JsonValue>).reverse();
  return Object.fromEntries(members.map(([key, member]) => [key, reordered(member)]));
}

const property = fc.property(values, (value) => {
  const written = canonicalJson(value);
  const read = JSON.parse(written) as JsonValue;
  return canonicalJson(read) === written && canonicalJson(reordered(value)) === written;
});

export const prover: Prover = {
  claim:
    "A value has one canonical text: it survives being read back and does not depend on the order of members.",
  target: 1_000_000,
  batch: 5_000,
  async run({ seed, count }) {
    fc.assert(property, { seed, numRuns: count });
  },
};
