import fc from "fast-check";
import { expect, it } from "vitest";
import { isLookUpAddress, lookUpAddress } from "../../../src/paper/marks/look-up-address.ts";
import { checkLookUpCode, createLookUpCode, parseLookUpCode } from "../../../src/paper/marks/look-up-code.ts";

const seed = 137;
const random = (first: number) => {
  let state = first;
  return {
    bytes: (count: number) =>
      Uint8Array.from({ length: count }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return state >> 16;
      }),
  };
};
const codes = fc.integer({ min: 1, max: 1e9 }).map((first) => createLookUpCode(random(first)));
const characters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

it(`[ETX-06] a code is read back however it is typed (seed ${seed})`, () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replaceAll("-", ""),
        ` ${code.replaceAll("-", " – ")}`,
      ])
        expect(checkLookUpCode(typed)).toEqual({ ok: true, value: code, issues: [] });
    }),
    { seed },
  );
});

it(`[ETX-06] one wrong character and two that changed places are found (seed ${seed})`, () => {
  const places = fc.integer({ min: 0, max: 15 });
  fc.assert(
    fc.property(codes, places, places, fc.constantFrom(...characters), (code, a, b, other) => {
      const typed = [...code.replaceAll("-", "")];
      const wrong = [...typed];
      wrong[a] = other;
      if (wrong.join("") !== typed.join("")) expect(checkLookUpCode(wrong.join("")).ok).toBe(false);
      const swapped = [...typed];
      [swapped[a], swapped[b]] = [typed[b] ?? "", typed[a] ?? ""];
      if (swapped.join("") !== typed.join("")) expect(checkLookUpCode(swapped.join("")).ok).toBe(false);
    }),
    { seed, numRuns: 500 },
  );
});

it("a text that is no code is refused with everything that is wrong", () => {
  const found = (text: string) =>
    checkLookUpCode(text).issues.map(({ code }) => code.slice("exchange.paper.".length));
  expect(found("")).toEqual(["look_up_code_length"]);
  expect(found("O0IL")).toEqual(["look_up_code_character", "look_up_code_length"]);
  expect(found("2222-2222-2222-2223")).toEqual(["look_up_code_check"]);
  for (const sent of [undefined, null, 5, ["2222"], "2".repeat(10_000_000)]) {
    expect(found(sent as string)).toEqual(["look_up_code_length"]);
  }
  expect(() => parseLookUpCode("2222-2222-2222-2223")).toThrow(/look_up_code_invalid/);
});

it("[ETX-06] the address is https, has its code once and lets nobody in", () => {
  const code = createLookUpCode(random(7));
  expect(lookUpAddress("https://tracuu.benhvien.example/{code}", code)).toBe(
    `https://tracuu.benhvien.example/${code}`,
  );
  expect(isLookUpAddress("https://tracuu.benhvien.example/?ma={code}#xem")).toBe(true);
  for (const wrong of [
    "http://tracuu.benhvien.example/{code}",
    "https://tracuu.benhvien.example/",
    "https://tracuu.benhvien.example/{code}/{code}",
    "https://tracuu.benhvien.example/{code}/{hoten}",
    "https://{code}.benhvien.example/",
    "https://benhvien.example{code}/",
    "https://u:p@benhvien.example/{code}",
    "https:///{code}",
    "{code}",
    undefined,
    5,
  ]) {
    expect(isLookUpAddress(wrong as string)).toBe(false);
    expect(() => lookUpAddress(wrong as string, code)).toThrow(/look_up_address_invalid/);
  }
  expect(() => lookUpAddress("https://tracuu.benhvien.example/{code}", "ABC")).toThrow(
    /look_up_code_invalid/,
  );
});
