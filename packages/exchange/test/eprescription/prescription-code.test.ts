import { systemRandom } from "@benhan/core/platform";
import { createSeededRandom } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPrescriptionCode, createPrescriptionCode } from "../../src/eprescription/index.ts";

const free = async () => false;

describe("[RX-01] prescription codes", () => {
  it("are the facility, seven drawn characters, a hyphen and the letter of the kind", async () => {
    for (const type of ["c", "n", "h", "y", "t"] as const) {
      const code = await createPrescriptionCode({
        facilityCode: "7999A",
        type,
        random: systemRandom,
        isTaken: free,
      });
      expect(code).toMatch(new RegExp(`^7999A[0-9a-z]{7}-${type}$`));
      expect(checkPrescriptionCode(code)).toEqual({
        ok: true,
        value: { code, facilityCode: "7999A", type },
        issues: [],
      });
    }
  });

  it("are drawn again while the facility has them", async () => {
    const asked: string[] = [];
    const isTaken = (code: string) => asked.push(code) < 3;
    const code = await createPrescriptionCode({
      ...({ facilityCode: "79999", type: "c", isTaken } as const),
      random: createSeededRandom("7"),
    });
    expect(new Set(asked).size).toBe(3);
    expect(asked.at(-1)).toBe(code);
  });

  it("end with an error when all are taken", async () => {
    const options = { facilityCode: "79999", type: "c", random: systemRandom, isTaken: () => true } as const;
    await expect(createPrescriptionCode(options)).rejects.toMatchObject({
      code: "core.forms.prescription_numbers_taken",
    });
  });

  it("stop with the signal", async () => {
    const signal = AbortSignal.abort(new Error("stop"));
    const options = {
      facilityCode: "79999",
      type: "c",
      random: systemRandom,
      isTaken: free,
      signal,
    } as const;
    await expect(createPrescriptionCode(options)).rejects.toThrow("stop");
  });

  it.each([
    { facilityCode: "799", type: "c" },
    { facilityCode: "79999", type: "C" },
    { facilityCode: "79999", type: "c", isTaken: undefined },
    { facilityCode: "79999", type: "c", random: {} },
  ])("refuse a wrong call: %o", async (options) => {
    const call = createPrescriptionCode({ random: systemRandom, isTaken: free, ...options } as never);
    await expect(call).rejects.toMatchObject({ code: "core.options.wrong" });
  });

  it("are read in either case and kept in lower case", () => {
    const report = checkPrescriptionCode("79999A1B2C3D-N", { facilityCode: "79999", type: "n" });
    expect(report).toMatchObject({ ok: true, value: { code: "79999a1b2c3d-n", type: "n" } });
    expect(checkPrescriptionCode("79999a1b2c3d-n", { type: "c" }).ok).toBe(false);
    for (const wrong of ["", "79999a1b2c3d", "79999a1b2c3d-x", "79999a1b2c3dd-c", "7999đa1b2c3d-c"])
      expect(checkPrescriptionCode(wrong).ok).toBe(false);
  });

  it("any text is read without falling over", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => typeof checkPrescriptionCode(value as string).ok === "boolean"),
      { seed: 1, numRuns: 200 },
    );
  });
});
