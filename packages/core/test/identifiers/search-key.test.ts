import { describe, expect, it } from "vitest";
import { checkTemporaryNumber, searchKey, searchKeyTooShort } from "../../src/identifiers/index.ts";
import { isEmrError } from "../../src/index.ts";
import { nodeDigest } from "../../src/platform/node.ts";
import { issueNames } from "./issue-names.ts";

const key = (length: number, byte = 0xaa) => new Uint8Array(length).fill(byte);

describe("search key", () => {
  // Independent figures: printf 079090000000 | openssl dgst -sha256 -mac HMAC -macopt hexkey:aa…
  it.each([
    [32, "0a63b5ef0a2476ca9cf705aff97b505fbc0ab8bc140002cbb49b3e0299d13eac"],
    [64, "4e543a4932ca03ede66d30b4e6c2627fb060ac5d26b17fc48affb040c5d81abe"],
    [131, "f45965911edbd5862faa8a0649470e8c74d269664a785b4f15269c97f256d067"],
  ])("is HMAC-SHA-256 of the clean number, as OpenSSL makes it: key of %i bytes", (length, expected) => {
    expect(searchKey("079 090 000 000", key(length))).toBe(expected);
    expect(searchKey("079 090 000 000", key(length), { digest: nodeDigest })).toBe(expected);
  });

  it("finds the same person however the number was typed, and another under another key", () => {
    expect(searchKey("dn 4 79 7900000000", key(32))).toBe(searchKey("DN4797900000000", key(32)));
    expect(searchKey("079090000000", key(32))).not.toBe(searchKey("079290000001", key(32)));
    expect(searchKey("079090000000", key(32))).not.toBe(searchKey("079090000000", key(32, 0xab)));
  });

  it("gives none for an empty number, so that patients without one never meet", () => {
    expect(searchKey(" - ", key(32))).toBeUndefined();
  });

  it("refuses a key that could be guessed", () => {
    const fault = (() => {
      try {
        return searchKey("079090000000", key(31));
      } catch (error) {
        return error;
      }
    })();
    expect(isEmrError(fault, searchKeyTooShort.code)).toBe(true);
  });
});

describe("temporary number of the host's own", () => {
  it.each([
    ["", ["shape"]],
    ["079090000000", ["looks_official"]],
    ["000000000000", ["looks_official"]],
    ["0900000000", ["looks_official"]],
    ["0900 000 000", ["looks_official"]],
    ["000000001", ["looks_official"]],
    ["TE1797900000000", ["looks_official"]],
    ["T1234567", ["looks_official"]],
    ["TAM-2026-00017", []],
    ["SS-079185000000-1", []],
  ])("checks %j", (number, expected) => {
    const report = checkTemporaryNumber(number);
    expect(issueNames(report)).toEqual(expected);
    expect(report.ok).toBe(expected.length === 0);
  });
});
