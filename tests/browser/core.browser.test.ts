import { canonicalBytes } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { describe, expect, it } from "vitest";

describe("core in a browser", () => {
  it("gives the digest that FIPS 180-4 has for abc", () => {
    const digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(digestOf(new TextEncoder().encode("abc"))).toBe(`sha-256:${digest}`);
  });

  it("digests as WebCrypto does", async () => {
    const bytes = canonicalBytes({ họ_tên: "Nguyễn Thị Ánh", b: [1, true, null], a: "€" });
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(digestOf(bytes)).toBe(`sha-256:${hex}`);
  });

  it("writes the canonical bytes that Node writes", () => {
    const text = new TextDecoder().decode(canonicalBytes({ b: "Ế", a: { d: 2, c: [1, "\n"] } }));
    expect(text).toBe('{"a":{"c":[1,"\\n"],"d":2},"b":"Ế"}');
  });
});
