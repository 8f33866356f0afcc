import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formBody } from "../../../src/hubs/wire/form-body.ts";

const settings = { seed: 20260702, numRuns: 300 };
const same = (fields: Readonly<Record<string, string>>): void =>
  expect(new TextDecoder().decode(formBody(fields))).toBe(new URLSearchParams(fields).toString());

describe("a form body", () => {
  test("is what URLSearchParams writes, whatever the fields hold", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.dictionary(text, text), (fields) => {
        same(fields);
      }),
      settings,
    );
  });

  test("is the same for long Base64, and for what only looks like it", () => {
    const unit = fc.constantFrom(..."ABCxyz019+/=");
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 700, maxLength: 5_000 }),
        fc.string({ unit, maxLength: 3 }),
        fc.constantFrom("", " ", "\n", "đ", "\ud800", "&a=b", "%2B"),
        (bytes, odd, foreign) => {
          const base64 = Buffer.from(bytes).toString("base64");
          same({ fileHSBase64: base64 });
          same({ a: `${odd}${base64}`, b: `${base64}${foreign}`, c: `${base64}${odd}` });
        },
      ),
      settings,
    );
  });
});
