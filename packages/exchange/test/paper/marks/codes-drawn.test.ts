import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code128Bars, code128Modules, code128Picture } from "../../../src/paper/marks/code-128.ts";
import { qrByteLimit, qrPicture } from "../../../src/paper/marks/qr-picture.ts";
import { allScanned, cannotScan, reason } from "./scanned.ts";

const seed = 137_2024;
const printable = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 24,
});
const withDigits = fc
  .array(fc.oneof(printable, fc.stringMatching(/^\d{1,9}$/)), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""));

it("a QR of half a character is drawn as one of what replaces it", () => {
  expect(qrPicture("a\ud800", "QR")).toEqual(qrPicture("a\ufffd", "QR"));
});

describe(`codes that an independent reader scans${reason}`, () => {
  it.skipIf(cannotScan)(`[ETX-06] every QR gives its text back (seed ${seed})`, () => {
    const texts = [
      "https://tracuu.benhvien.example/2345-6789-ABCD-EFGH",
      "BN000123",
      "x".repeat(qrByteLimit),
      "Người bệnh Đặng Thị Thử",
      ...fc.sample(printable, { seed, numRuns: 15 }),
    ];
    const pictures = texts.map((text) => qrPicture(text, "QR"));
    expect(allScanned(pictures, "qrcode")).toEqual(texts);
  });

  it.skipIf(cannotScan)(`every Code 128 gives its text back (seed ${seed})`, () => {
    const texts = [
      "1",
      "12",
      "123",
      "1234",
      "12345",
      "AB12",
      "AB1234",
      "AB12345C",
      "A123456B",
      "2607020001",
      "XN-2026 07",
      '~ !"#',
      ...fc.sample(withDigits, { seed, numRuns: 40 }),
    ];
    const pictures = texts.map((text) => code128Picture(text, "mã vạch"));
    expect(allScanned(pictures, "code128")).toEqual(texts);
  });
});

it("digits take half the bars of letters", () => {
  expect(code128Modules(code128Bars("2607020001"))).toBe(20 + 11 * 7 + 13);
  expect(code128Modules(code128Bars("ABCDEFGHIJ"))).toBe(20 + 11 * 12 + 13);
});

it("what cannot be drawn is refused with its place, without its content", () => {
  expect(() => code128Bars("")).toThrow(/barcode_unwritable.*chuỗi rỗng/);
  expect(() => code128Bars("BN Đức")).toThrow(/barcode_unwritable.*ký tự thứ 4/);
  expect(() => code128Bars("BN Đức")).not.toThrow(/Đức/);
  expect(() => qrPicture("x".repeat(qrByteLimit + 1), "QR")).toThrow(/qr_too_long/);
});
