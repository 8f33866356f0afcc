import { describe, expect, it } from "vitest";
import {
  type DistinguishedName,
  isNameWithin,
  isSameName,
  readDistinguishedName,
} from "../../src/certificate/distinguished-name.ts";
import { readDer } from "../../src/der/read-der.ts";

const printable = 0x13;
const utf8 = 0x0c;
const bmp = 0x1e;

const tlv = (tag: number, ...parts: readonly (readonly number[])[]): number[] => {
  const content = parts.flat();
  return [tag, content.length, ...content];
};
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const attribute = (type: number, tag: number, value: readonly number[]) =>
  tlv(0x30, tlv(6, [0x55, 4, type]), tlv(tag, value));
const nameOf = (...groups: readonly (readonly number[])[]): DistinguishedName =>
  readDistinguishedName(readDer(Uint8Array.from(tlv(0x30, ...groups.map((group) => tlv(0x31, group))))));
const commonName = (text: string, tag = utf8) => nameOf(attribute(3, tag, bytesOf(text)));

describe("names of certificates", () => {
  it.each([
    ["letter case", commonName("Bệnh viện"), commonName("BỆNH VIỆN")],
    ["white space", commonName("  Sở   Y tế "), commonName("Sở Y tế")],
    ["the kind of string", commonName("So Y te", printable), commonName("So Y te")],
    ["how marks are composed", commonName("Hà Nội".normalize("NFD")), commonName("Hà Nội")],
    [
      "the order inside one part",
      nameOf([...attribute(3, utf8, [65]), ...attribute(10, utf8, [66])]),
      nameOf([...attribute(10, utf8, [66]), ...attribute(3, utf8, [65])]),
    ],
  ])("are the same whatever %s", (_, one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ["marks differ", commonName("Ha Noi"), commonName("Hà Nội")],
    ["words are joined", commonName("Y tế"), commonName("Ytế")],
    ["attributes differ", commonName("A"), nameOf(attribute(10, utf8, [65]))],
    ["one has more", commonName("A"), nameOf(attribute(3, utf8, [65]), attribute(10, utf8, [66]))],
    [
      "parts are in another order",
      nameOf(attribute(3, utf8, [65]), attribute(10, utf8, [66])),
      nameOf(attribute(10, utf8, [66]), attribute(3, utf8, [65])),
    ],
    ["both are damaged", nameOf(attribute(3, utf8, [0xff])), nameOf(attribute(3, utf8, [0xfe]))],
    ["one is cut", nameOf(attribute(3, bmp, [0, 65, 0])), nameOf(attribute(3, bmp, [0, 65, 1]))],
  ])("are not the same when %s", (_, one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  it("lie within the names that they begin with", () => {
    const country = nameOf(attribute(6, printable, bytesOf("VN")));
    const facility = nameOf(attribute(6, printable, bytesOf("vn")), attribute(10, utf8, [66]));
    expect(isNameWithin(facility, country)).toBe(true);
    expect(isNameWithin(country, facility)).toBe(false);
    expect(isNameWithin(country, country)).toBe(true);
  });
});
