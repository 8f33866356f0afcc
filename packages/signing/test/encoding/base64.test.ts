import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBase64, encodeBase64 } from "../../src/encoding/base64.ts";

const seed = 20261121;

it(`base64 is that of Node and comes back as it was (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(decodeBase64(text.replace(/(.{7})/g, "$1\r\n "))).toEqual(bytes);
    }),
    { seed },
  );
});

it.each(["A", "AA", "AAA", "AB==", "AAB=", "A===", "=AAA", "AA=A", "AAAA*", "AA-_", "AAAA=", "AA==AA=="])(
  "base64 that is not exact is refused: %s",
  (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  },
);
