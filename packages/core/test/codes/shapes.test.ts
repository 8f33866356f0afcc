import { addDays, parseCalendarDate } from "@benhan/core";
import {
  activeIngredientShape,
  checkShape,
  formatIcd10,
  icd9cmShape,
  icd10EditionAt,
  icd10Editions,
  icd10Key,
  icd10Shape,
  isAsteriskCode,
  isExternalCause,
  readServiceCode,
  routeShape,
  serviceCodeShape,
  tenderShape,
} from "@benhan/core/codes";
import { describe, expect, it } from "vitest";

describe("what codes look like", () => {
  it.each([
    [
      icd10Shape,
      ["A18", "A18.0", "A18.0†", "A18.0+", "J17.0*", "Q87.11"],
      ["a18.0", "A180", "A18.", "Z99.X1", "A18.000", ""],
    ],
    [icd9cmShape, ["47", "47.0", "47.09"], ["4709", "47.", "47.091", "7.09"]],
    [routeShape, ["1.01", "9.10"], ["1.1", "10.01", "1.001", ""]],
    [
      activeIngredientShape,
      ["40.48", "40.48+40.227", "05C.12", "05V.3", "40.17", "7.1.KTNAT"],
      ["00.0000", "05X.1", "40", "40.48+", "40.48+00.0000"],
    ],
    [
      serviceCodeShape,
      ["18.0001.0001", "18.0001.0000", "18.0001.0001_GT", "18.0001.0001.K.99999", "VC.99999"],
      ["18.0001", "18.0001.0001_XX", "VC.9", "18.0001.0001_GT_TB"],
    ],
    [tenderShape, ["01/QĐ-BV;G1;N1;2026"], ["01/QĐ-BV;G1;N1", "a;b;c;26", ""]],
  ] as const)("$0.id", (shape, good, bad) => {
    for (const code of [...good, shape.example]) expect(shape.matches(code), code).toBe(true);
    for (const code of bad) expect(shape.matches(code), code).toBe(false);
  });

  it("an uncertain shape only warns, a certain one stops an export", () => {
    expect(checkShape(icd10Shape, "x", { strict: true }).ok).toBe(false);
    expect(checkShape(icd10Shape, "x").ok).toBe(true);
    expect(checkShape(activeIngredientShape, "x", { strict: true })).toMatchObject({
      ok: true,
      issues: [{ severity: "warning", code: "core.codes.shape" }],
    });
  });
});

describe("a disease code", () => {
  it("is compared without dot, mark and case", () => {
    for (const code of ["A18.0†", "A18.0+", "a18.0", "A180", " A18.0 "]) expect(icd10Key(code)).toBe("A180");
    expect(formatIcd10("a180†")).toBe("A18.0");
    expect(formatIcd10("Q8711")).toBe("Q87.11");
    expect(formatIcd10("I10")).toBe("I10");
  });

  it("tells manifestations and external causes", () => {
    expect(["J17.0*", "J17.0", "A18.0†"].map(isAsteriskCode)).toEqual([true, false, false]);
    expect(["V01", "w19.0", "X60", "Y83", "Z99", "A00"].map(isExternalCause)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("follows the edition of the day on which the visit ended", () => {
    const change = parseCalendarDate("2026-07-01");
    expect(icd10EditionAt(addDays(change, -1)).edition).toBe("QD4469-2020");
    expect(icd10EditionAt(change).edition).toBe("TT06-2026");
    expect(icd10EditionAt(addDays(change, 1)).edition).toBe("TT06-2026");
    const [older, newer] = icd10Editions;
    expect(older?.validTo !== undefined && addDays(older.validTo, 1)).toBe(newer?.validFrom);
  });
});

describe("a service code", () => {
  it("is taken apart", () => {
    expect(readServiceCode("18.0001.0000")).toEqual({ base: "18.0001.0000", unpriced: true });
    expect(readServiceCode("18.0001.0001_TB")).toEqual({
      base: "18.0001.0001",
      mark: "_TB",
      unpriced: false,
    });
    expect(readServiceCode("18.0001.0001.K.99999")).toEqual({
      base: "18.0001.0001",
      performedAt: "99999",
      unpriced: false,
    });
    expect(readServiceCode("VC.99999")).toEqual({ transportTo: "99999", unpriced: false });
    expect(readServiceCode("K02.1908")).toBeUndefined();
  });
});
