import { expect, it } from "vitest";
import { withoutPadding } from "../../src/pdf/padded-der.ts";

const said = Uint8Array.of(0x30, 3, 2, 1, 5);
/** The same without a length, with an end mark, as NSS and so poppler writes it. */
const open = Uint8Array.of(0x30, 0x80, 2, 1, 5, 0, 0);
const nested = Uint8Array.of(0x30, 0x80, 0xa0, 0x80, 2, 1, 0, 0, 0, 0, 0);

it.each([
  ["says its length", said],
  ["says no length", open],
  ["says no length on two levels, with zeros inside", nested],
])("a value that %s ends where it ends, whatever zeros follow", (_, value) => {
  for (const zeros of [0, 1, 2, 3, 40]) {
    expect(withoutPadding(Uint8Array.of(...value, ...new Uint8Array(zeros)))).toEqual(value);
  }
});

it.each([
  ["something follows the zeros", [...open, 0, 0, 1]],
  ["something follows the value", [...said, 1]],
  ["the end mark is missing", [...open.subarray(0, 5)]],
  ["half of the end mark is missing", [...open.subarray(0, 6)]],
  ["the outer end mark is missing", [...nested.subarray(0, -2)]],
  ["its length goes beyond the end", [0x30, 9, 2, 1, 5]],
  ["its length is not written in the shortest way", [0x30, 0x81, 3, 2, 1, 5]],
  ["it is no sequence", [4, 1, 5]],
  ["there is nothing", []],
])("nothing is found where %s", (_, bytes) => {
  expect(withoutPadding(Uint8Array.from(bytes))).toBeUndefined();
});
