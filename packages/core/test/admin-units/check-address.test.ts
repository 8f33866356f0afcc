import { parseCalendarDate } from "@benhan/core";
import { type CheckAddressOptions, checkAddress } from "@benhan/core/admin-units";
import { sampleInpatientRecord, sampleRecord, sampleVisit } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import type { DatedAddress } from "../../src/record/patient.ts";

const before = parseCalendarDate("2025-06-30");
const after = parseCalendarDate("2025-07-01");
const address = (codes: Partial<DatedAddress>): DatedAddress => ({
  use: "residence",
  text: "Số 1",
  ...codes,
});
async function found(codes: Partial<DatedAddress>, on = after, options: CheckAddressOptions = {}) {
  const { issues } = await checkAddress(address(codes), on, options);
  return issues.map(({ severity, code, path, expected }) => {
    const suggestion = expected === undefined ? "" : ` → ${expected}`;
    return `${severity} ${path.join(".")} ${code.replace("core.admin_units.", "")}${suggestion}`;
  });
}

describe("an address", () => {
  it("is fine when codes, catalogue and day agree", async () => {
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "01", communeCode: "00004" })).toEqual([]);
    const old = {
      catalogue: "vn-admin-2004",
      provinceCode: "01",
      districtCode: "001",
      communeCode: "00001",
    } as const;
    expect(await found(old, before)).toEqual([]);
    expect(await found({})).toEqual([]);
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "01", districtCode: "" })).toEqual([]);
  });

  it("warns at capture and is refused at export", async () => {
    const codes = { catalogue: "vn-admin-2025", provinceCode: "99" } as const;
    expect(await found(codes)).toEqual(["warning provinceCode unknown"]);
    const report = await checkAddress(address(codes), after, {
      strict: true,
      path: ["patient", "addresses", 0],
    });
    expect(report.ok).toBe(false);
    expect(report.issues[0]).toMatchObject({
      path: ["patient", "addresses", 0, "provinceCode"],
      official: "MATINH_CU_TRU",
    });
  });

  it("has no district after the reform [ID-04]", async () => {
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "01", districtCode: "001" })).toEqual([
      "warning districtCode district_gone",
    ]);
  });

  it("has a commune of its province and district", async () => {
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "04", communeCode: "00004" })).toEqual([
      "warning communeCode elsewhere",
    ]);
    const old = { catalogue: "vn-admin-2004", provinceCode: "01", communeCode: "00001" } as const;
    expect(await found({ ...old, districtCode: "002" }, before)).toEqual(["warning communeCode elsewhere"]);
    expect(await found({ ...old, provinceCode: "02", districtCode: "001" }, before)).toEqual([
      "warning districtCode elsewhere",
      "warning communeCode elsewhere",
    ]);
    expect(await found({ ...old, districtCode: "xyz" }, before)).toContain("warning districtCode unknown");
  });

  it("keeps the catalogue of its day, and suggests without changing anything [ID-04]", async () => {
    const old = address({ catalogue: "vn-admin-2004", provinceCode: "27", text: "Tỉnh Bắc Ninh" });
    const frozen = Object.freeze({ ...old });
    expect((await checkAddress(frozen, after)).ok).toBe(true);
    expect(await found(old)).toEqual([
      "warning catalogue catalogue_old",
      "information provinceCode new_code → 24",
    ]);
    expect(await found(old, before)).toEqual([]);
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "01" }, before)).toEqual([
      "warning catalogue catalogue_early",
    ]);
  });

  it("suggests nothing for a split commune, and the whole population's where the law names it", async () => {
    const split = { catalogue: "vn-admin-2004", communeCode: "10006" } as const;
    expect(await found(split)).toEqual(["warning catalogue catalogue_old"]);
    const whole = { catalogue: "vn-admin-2004", communeCode: "00001" } as const;
    expect((await found(whole))[1]).toMatch(/^information communeCode new_code → \d{5}$/);
  });

  it("that ended before the reform may keep its old codes", async () => {
    const past = { catalogue: "vn-admin-2004", provinceCode: "27", to: before } as const;
    expect(await found(past, parseCalendarDate("2026-11-21"))).toEqual([]);
  });

  it("suggests the new code for an old one under the new catalogue", async () => {
    expect(await found({ catalogue: "vn-admin-2025", provinceCode: "27" })).toEqual([
      "warning provinceCode unknown → 24",
    ]);
  });

  it("needs a catalogue, but a missing one never stops an export", async () => {
    expect(await found({ provinceCode: "01", communeCode: "00004" }, after, { strict: true })).toEqual([
      "warning catalogue catalogue_missing",
    ]);
  });
});

describe("the trap of codes that kept their digits and changed their province", () => {
  it.each([
    ["15", "Yên Bái", "Lào Cai"],
    ["24", "Bắc Giang", "Bắc Ninh"],
    ["44", "Quảng Bình", "Quảng Trị"],
    ["52", "Bình Định", "Gia Lai"],
    ["80", "Long An", "Tây Ninh"],
    ["82", "Tiền Giang", "Đồng Tháp"],
    ["91", "Kiên Giang", "An Giang"],
  ])("%s was %s and is %s", async (provinceCode, was, is) => {
    const trap = ["warning provinceCode other_province"];
    const now = { catalogue: "vn-admin-2025", provinceCode } as const;
    expect(await found({ ...now, text: `Xã X, tỉnh ${was}` })).toEqual(trap);
    expect(await found({ ...now, text: `Xã X, tỉnh ${is}` })).toEqual([]);
    expect(await found({ ...now, text: `Xã X, tỉnh ${is} (trước là ${was})` })).toEqual([]);
    const then = { catalogue: "vn-admin-2004", provinceCode } as const;
    expect(await found({ ...then, text: `X, ${is}` }, before)).toEqual(trap);
    expect(await found({ ...then, text: `X, ${was}` }, before)).toEqual([]);
  });
});

describe("the addresses of the samples", () => {
  it("are in the catalogue of their day", async () => {
    const { patient: inVisit } = sampleVisit();
    const dated = [sampleRecord(), sampleInpatientRecord()].flatMap(({ patient }) => patient.addresses);
    const all = [...dated, { ...address(inVisit.address), catalogue: "vn-admin-2025" } as const];
    expect(all).toHaveLength(3);
    const on = parseCalendarDate("2026-07-02");
    for (const one of all) {
      expect(one.communeCode).toBeDefined();
      expect((await checkAddress(one, on, { strict: true })).issues).toEqual([]);
    }
  });
});
