import { createHash } from "node:crypto";
import { createSeededRandom } from "@benhan/core/testkit";
import fc from "fast-check";
import { expect, test } from "vitest";
import { marksOf, valuesOf } from "./marks.ts";
import { scanFor } from "./scan.ts";

const value = "m\u1eadt-kh\u1ea9u-co-so-QWERTZUIOP";
const bytes = Buffer.from(value);

test.each([
  ["as it is", value],
  ["decomposed", value.normalize("NFD")],
  ["in an address", encodeURIComponent(value)],
  ["escaped for JSON", "m\\u1eadt-kh\\u1ea9u-co-so-QWERTZUIOP"],
  ["in hex", bytes.toString("hex").toUpperCase()],
  ["its MD5", createHash("md5").update(value).digest("hex").toUpperCase()],
  ["its SHA-256", createHash("sha256").update(value).digest("hex")],
])("a value is found %s", (_, told) => {
  expect(scanFor([["password", value]], `{"before":"x ${told} y"}`)).not.toEqual([]);
});

test("a value is found in Base64 wherever it stands in the bytes", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom("base64", "base64url"), (before, after, form) => {
      const told = Buffer.from(`${before}${value}${after}`).toString(form as BufferEncoding);
      expect(scanFor([["password", value]], told)).not.toEqual([]);
    }),
  );
});

test("what is not there is not found, and what is found is not repeated", () => {
  expect(scanFor([["password", value]], "m\u1eadt-kh\u1ea9u-co-so-QWERTZUIO")).toEqual([]);
  const [leak] = scanFor([["password", value]], `token=${value}`);
  expect(leak).toEqual({ what: "password", form: "plain", before: "token=" });
});

test("marked values stand nowhere by chance", () => {
  const noise = Buffer.from(createSeededRandom("noise").bytes(60_000)).toString("hex");
  const values = Object.entries(valuesOf(marksOf("1")));
  expect(new Set(values.map(([, one]) => one)).size).toBe(values.length);
  expect(scanFor(values, noise)).toEqual([]);
});
