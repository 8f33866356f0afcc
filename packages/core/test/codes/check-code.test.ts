import { hasErrors, parseCalendarDate } from "@benhan/core";
import {
  type CodeSystem,
  checkCode,
  checkDepartmentCode,
  lookUp,
  readDepartmentCode,
  routeShape,
} from "@benhan/core/codes";
import { department } from "@benhan/core/codes/department";
import { encounterType } from "@benhan/core/codes/encounter-type";
import { gender } from "@benhan/core/codes/gender";
import { route } from "@benhan/core/codes/route";
import { serviceGroup } from "@benhan/core/codes/service-group";
import { treatmentResult } from "@benhan/core/codes/treatment-result";
import { describe, expect, it } from "vitest";

const before = parseCalendarDate("2026-07-31");
const after = parseCalendarDate("2026-08-01");
const found = (report: { readonly issues: readonly { code: string; severity: string }[] }) =>
  report.issues.map(({ code, severity }) => `${severity} ${code}`);

describe("a code against its list", () => {
  it("is silent about a known one", () => {
    expect(checkCode(gender, "2", after, { strict: true })).toMatchObject({
      ok: true,
      issues: [],
      value: { state: "known", edition: "QD130-2023" },
    });
  });

  it("warns of an unknown one at capture and refuses it at export, naming the edition and never the code [CV365-11]", () => {
    const captured = checkCode(treatmentResult, "9", after);
    expect(found(captured)).toEqual(["warning core.codes.unknown"]);
    const exported = checkCode(treatmentResult, "9", after, {
      strict: true,
      path: ["outcome"],
      official: "XML1.KET_QUA_DTRI",
    });
    expect(exported.ok).toBe(false);
    const [issue] = exported.issues;
    expect(issue).toMatchObject({ severity: "error", path: ["outcome"], official: "XML1.KET_QUA_DTRI" });
    expect(issue?.text.vi).toContain("QD130-2023");
    expect(issue?.text.en).toContain("QD130-2023");
    expect(issue?.source).toMatch(/^QĐ 130/);
    expect(JSON.stringify(checkCode(treatmentResult, "secret", after).issues)).not.toContain("secret");
  });

  it("accepts form of care 11 always, with a warning before 2026-08-01", () => {
    expect(found(checkCode(encounterType, "11", before, { strict: true }))).toEqual([
      "warning core.codes.not_yet",
    ]);
    expect(found(checkCode(encounterType, "11", after, { strict: true }))).toEqual([]);
  });

  it("warns of a retired cost group, even at export", () => {
    expect(found(checkCode(serviceGroup, "11", after, { strict: true }))).toEqual([
      "warning core.codes.retired",
    ]);
  });

  it("only informs about a route that was seen in use", () => {
    expect(found(checkCode(route, "2.16", after, { strict: true }))).toEqual([
      "information core.codes.unconfirmed",
    ]);
  });

  it("never refuses an unknown code of a list that is not wholly known", () => {
    expect(found(checkCode(route, "8.99", after, { strict: true }))).toEqual(["warning core.codes.unknown"]);
  });

  it("says unverified without a table, and checks the shape", () => {
    expect(found(checkCode(undefined, "1.01", after))).toEqual(["information core.codes.unverified"]);
    expect(found(checkCode([], "x", after, { shape: routeShape, strict: true }))).toEqual([
      "error core.codes.shape",
      "information core.codes.unverified",
    ]);
    const closed: CodeSystem = { ...gender, validTo: before };
    expect(lookUp(closed, "1", after)).toEqual({ state: "unverified" });
  });

  it("lets the edition that began later win, and of two that began together the later in the list", () => {
    const edition = (id: string, vi: string, validFrom?: string): CodeSystem => ({
      id: "TEST",
      edition: id,
      name: { vi: "thử", en: "test" },
      source: { basis: "invented" },
      ...(validFrom !== undefined && { validFrom: parseCalendarDate(validFrom) }),
      entries: [{ code: "1", vi }],
    });
    const open = edition("A", "a");
    const later = edition("B", "b", "2026-08-01");
    const correction = edition("C", "c", "2026-08-01");
    expect(lookUp([later, open], "1", before)).toMatchObject({ edition: "A" });
    expect(lookUp([later, open], "1", after)).toMatchObject({ edition: "B" });
    expect(lookUp([open, later, correction], "1", after)).toMatchObject({ edition: "C" });
  });
});

describe("a department code", () => {
  it.each([
    ["K02", { departments: ["K02"] }],
    ["K16.1", { departments: ["K16"], division: "1" }],
    ["K0809", { departments: ["K08", "K09"] }],
    ["K02.D35", { departments: ["K02"], unit: "35" }],
    ["K16.1.D2", { departments: ["K16"], division: "1", unit: "2" }],
    ["TYT", { departments: [], pseudo: "TYT" }],
    ["LKV", { departments: [], pseudo: "LKV" }],
    ["GKV", { departments: [], pseudo: "GKV" }],
  ])("%s is read", (code, parts) => {
    expect(readDepartmentCode(code)).toEqual(parts);
  });

  it.each(["K2", "k02", "K020", "K0809.1", "K02.D", "K02.D351", "02", "TYT1", ""])(
    "%s has no such shape",
    (code) => {
      expect(readDepartmentCode(code)).toBeUndefined();
      expect(found(checkDepartmentCode(department, code, after, { strict: true }))).toEqual([
        "error core.codes.shape",
      ]);
    },
  );

  it("is checked part by part", () => {
    for (const code of ["K02", "K16.1", "K0809", "K02.D35", "TYT", "K05.7"]) {
      expect(found(checkDepartmentCode(department, code, after)), code).toEqual([]);
    }
    expect(found(checkDepartmentCode(department, "K0898", after))).toEqual(["warning core.codes.unknown"]);
    expect(found(checkDepartmentCode(department, "K0851", before))).toEqual(["warning core.codes.not_yet"]);
    expect(found(checkDepartmentCode(department, "K9798", after))).toHaveLength(1);
  });

  it("counts a division of the newer list as its department on an older day", () => {
    expect(found(checkDepartmentCode(department, "K16.1", before))).toEqual([]);
    const divided = checkDepartmentCode(department, "K16.1", after);
    expect(divided.ok && divided.value[0]).toMatchObject({ state: "known", entry: { code: "K16.1" } });
  });

  it("never stops an export, because the list is not wholly certain", () => {
    expect(hasErrors(checkDepartmentCode(department, "K98", after, { strict: true }).issues)).toBe(false);
  });
});
