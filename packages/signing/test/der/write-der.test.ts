import { parseInstant } from "@benhan/core";
import { Integer, ObjectIdentifier } from "asn1js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derOfEcdsaValue, ecdsaValueOfDer } from "../../src/certificate/ecdsa-value.ts";
import { readTime } from "../../src/certificate/read-time.ts";
import { readBer, readBerStart } from "../../src/der/read-ber.ts";
import {
  derTag,
  readCount,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../../src/der/read-der.ts";
import {
  writeCount,
  writeDer,
  writeOid,
  writeSetOf,
  writeTime,
  writeUnsigned,
} from "../../src/der/write-der.ts";

const seed = 20261122;
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("the DER writer", () => {
  it("writes lengths in the shortest way", () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536, 16_777_216]) {
      const written = writeDer(derTag.octetString, new Uint8Array(length));
      expect(readDer(written, derTag.octetString).content).toHaveLength(length);
    }
    expect(hex(writeDer(4, new Uint8Array(128)).subarray(0, 3))).toBe("048180");
  });

  it("writes integers as asn1js does, and reads them back", () => {
    check(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 600n }), (number) => {
        const text = number.toString(16);
        const bytes = Uint8Array.from(Buffer.from(text.length % 2 === 0 ? text : `0${text}`, "hex"));
        const written = writeUnsigned(bytes);
        expect(hex(written)).toBe(hex(new Uint8Array(Integer.fromBigInt(number).toBER())));
        expect(BigInt(`0x${hex(readUnsigned(readDer(written)))}`)).toBe(number);
      }),
    );
    check(
      fc.property(fc.nat(), (number) => {
        expect(readCount(readDer(writeCount(number)), 2 ** 31)).toBe(number);
      }),
    );
  });

  it("writes object identifiers as asn1js does, and reads them back", () => {
    const arcs = fc.tuple(
      fc.constantFrom("0.3", "1.2", "1.39", "2.5", "2.16", "2.999"),
      fc.array(fc.integer({ min: 0, max: 2 ** 30 }), { minLength: 1, maxLength: 8 }),
    );
    check(
      fc.property(arcs, ([first, rest]) => {
        const oid = [first, ...rest].join(".");
        const written = writeOid(oid);
        expect(readOid(readDer(written))).toBe(oid);
        if (!first.includes("999"))
          expect(hex(written)).toBe(hex(new Uint8Array(new ObjectIdentifier({ value: oid }).toBER())));
      }),
    );
  });

  it("sorts sets by their bytes, whatever the order given", () => {
    const elements = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 8 });
    check(
      fc.property(elements, (all) => {
        const written = all.map((one) => writeDer(derTag.octetString, one));
        const set = writeSetOf(written);
        expect(hex(set)).toBe(hex(writeSetOf([...written].reverse())));
        const inside = readDerChildren(readDer(set, derTag.set)).map(({ raw }) => hex(raw));
        expect(inside).toEqual(written.map(hex).sort());
      }),
    );
  });

  it.each([
    ["2026-11-21T10:00:00+07:00", derTag.utcTime, "2026-11-21T03:00:00Z"],
    ["1950-01-01T00:00:00Z", derTag.utcTime, "1950-01-01T00:00:00Z"],
    ["2049-12-31T23:59:59.999Z", derTag.utcTime, "2049-12-31T23:59:59Z"],
    ["2050-01-01T00:00:00Z", derTag.generalizedTime, "2050-01-01T00:00:00Z"],
    ["1949-12-31T23:59:59Z", derTag.generalizedTime, "1949-12-31T23:59:59Z"],
  ])("writes the time %s in UTC and whole seconds", (text, tag, expected) => {
    const written = readDer(writeTime(parseInstant(text)));
    expect(written.tag).toBe(tag);
    expect(readTime(written)).toBe(expected);
  });
});

describe("ECDSA values", () => {
  it("come back from DER whatever the curve, also when r and s begin with zeros", () => {
    const values = fc.constantFrom(32, 48, 66).chain((size) =>
      fc.uint8Array({ minLength: size * 2, maxLength: size * 2 }).map((bytes) => {
        // As long as the curve's numbers are, except for one leading zero; P-521 fills one bit of its first byte.
        for (const at of [0, size]) bytes[at] = size === 66 ? (bytes[at] ?? 0) & 1 : (bytes[at] ?? 0);
        bytes[1] = 0x80;
        return bytes;
      }),
    );
    check(
      fc.property(values, (value) => {
        expect(ecdsaValueOfDer(derOfEcdsaValue(value))).toEqual(value);
      }),
    );
  });

  it("are refused when they are damaged or longer than any curve", () => {
    const two = (length: number) => {
      const number = writeUnsigned(new Uint8Array(length).fill(0x7f));
      return writeDer(derTag.sequence, number, number);
    };
    expect(ecdsaValueOfDer(two(66))).toHaveLength(132);
    expect(ecdsaValueOfDer(two(67))).toBeUndefined();
    expect(ecdsaValueOfDer(writeDer(derTag.sequence))).toBeUndefined();
    expect(ecdsaValueOfDer(new Uint8Array())).toBeUndefined();
    expect(ecdsaValueOfDer(two(33), "P-256")).toBeUndefined();
  });
});

describe("values without a length", () => {
  it("end with their mark, also before padding", () => {
    const bytes = Uint8Array.from(Buffer.from("30800401413080050000000000000000", "hex"));
    expect(hex(readBerStart(bytes).raw)).toBe("3080040141308005000000" + "0000");
    expect(hex(readBerStart(bytes).content)).toBe("0401413080050000" + "00");
    expect(() => readBer(bytes)).toThrowError(/signing\.der\.unreadable/);
  });

  it.each(["3080", "308000", "0480", "04800000", "3080040a0000", "3080a080", "1f0100", "30850000000000"])(
    "are refused when damaged: %s",
    (text) => {
      expect(() => readBer(Uint8Array.from(Buffer.from(text, "hex")))).toThrowError(
        /signing\.der\.unreadable/,
      );
    },
  );
});
