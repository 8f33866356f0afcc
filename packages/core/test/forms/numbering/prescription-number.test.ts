import fc from "fast-check";
import { expect, it } from "vitest";
import type { PrescriptionLetter } from "../../../src/forms/numbering/numbering-rules.ts";
import {
  checkPrescriptionNumber,
  createPrescriptionNumber,
  formatPrescriptionNumber,
  parsePrescriptionNumber,
} from "../../../src/forms/numbering/prescription-number.ts";
import type { RandomSource } from "../../../src/ports/random-source.ts";
import { createSeededRandom } from "../../../src/testkit/seeded-random.ts";

const seed = 20_261_122;
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);
const neverUsed = () => false;

it("[RX-01] a prescription number is read in either case and printed with a capital letter", () => {
  expect(parsePrescriptionNumber("00000a1b2c3d-c")).toEqual({
    facilityCode: "00000",
    drawn: "a1b2c3d",
    letter: "C",
  });
  expect(formatPrescriptionNumber(parsePrescriptionNumber("00000A1B2C3D-c"))).toBe("00000a1b2c3d-C");
});

it.each([
  ["00000a1b2c3d", "core.forms.number_shape"],
  ["00000a1b2c3d-CC", "core.forms.number_shape"],
  ["0000a1b2c3d-C", "core.forms.number_shape"],
  ["00000a1b2c3đ-C", "core.forms.number_shape"],
  ["00000a1b2c3d-K", "core.forms.number_other_letter"],
  ["00000a1b2c3d-N", "core.forms.number_other_letter"],
  ["11111a1b2c3d-C", "core.forms.number_other_facility"],
])("%s is reported as %s", (text, code) => {
  expect(codes(checkPrescriptionNumber(text, { facilityCode: "00000", letter: "C" }).issues)).toEqual([code]);
});

it("a letter that no text knows is reported, whatever kind was expected", () => {
  expect(codes(checkPrescriptionNumber("00000a1b2c3d-K").issues)).toEqual([
    "core.forms.prescription_letter_unknown",
  ]);
});

it("the letters of both circulars and of the wire are known", () => {
  for (const letter of ["C", "N", "H", "T", "Y", "c", "n", "h", "t", "y"]) {
    expect(checkPrescriptionNumber(`00000a1b2c3d-${letter}`).issues).toEqual([]);
  }
});

it("[RX-01] every number that is made has 14 characters and reads back as what was asked for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.stringMatching(/^[0-9]{5}$/),
      fc.constantFrom<PrescriptionLetter>("C", "N", "H", "T"),
      async (salt, facilityCode, letter) => {
        const number = await createPrescriptionNumber(
          { facilityCode, letter },
          createSeededRandom(salt),
          neverUsed,
        );
        expect(number).toMatch(/^[0-9]{5}[0-9a-z]{7}-[CNHT]$/);
        expect(parsePrescriptionNumber(number)).toMatchObject({ facilityCode, letter });
      },
    ),
    { seed },
  );
});

it("a number that the facility used before is drawn again", async () => {
  const kind = { facilityCode: "79999", letter: "C" } as const;
  const first = await createPrescriptionNumber(kind, createSeededRandom("a"), neverUsed);
  const second = await createPrescriptionNumber(kind, createSeededRandom("a"), (number) => number === first);
  expect(second).not.toBe(first);
});

it("bytes that would make some characters likelier are drawn again", async () => {
  const bytes = [255, 252, 253, 0, 35, 36, 251, 254, 10, 11, 12];
  const random: RandomSource = { bytes: (count) => Uint8Array.from(bytes.splice(0, count)) };
  const number = await createPrescriptionNumber({ facilityCode: "79999", letter: "N" }, random, neverUsed);
  expect(number).toBe("799990z0zabc-N");
});

it("a source that only gives used numbers ends in a fault, not in a loop", async () => {
  const kind = { facilityCode: "79999", letter: "H" } as const;
  await expect(createPrescriptionNumber(kind, createSeededRandom("a"), () => true)).rejects.toMatchObject({
    code: "core.forms.prescription_numbers_taken",
  });
});

it("a facility code of another length makes no number", async () => {
  const kind = { facilityCode: "799", letter: "H" } as const;
  await expect(createPrescriptionNumber(kind, createSeededRandom("a"), neverUsed)).rejects.toMatchObject({
    code: "core.forms.number_parts_invalid",
  });
});

it("an aborted call draws nothing", async () => {
  const kind = { facilityCode: "79999", letter: "C" } as const;
  const signal = AbortSignal.abort(new Error("left"));
  await expect(
    createPrescriptionNumber(kind, createSeededRandom("a"), neverUsed, { signal }),
  ).rejects.toThrow("left");
});

it("a number of another shape is told what the letters of the pattern stand for", () => {
  const [issue] = checkPrescriptionNumber("0000a1b2c3d-C").issues;
  expect(issue?.text.vi).toBe(
    "Số không đúng mẫu FFFFFRRRRRRR-T (14 ký tự: FFFFF = mã cơ sở; RRRRRRR = chữ không dấu, chữ số ngẫu nhiên; T = loại đơn (C, N, H, T hoặc Y)).",
  );
});
