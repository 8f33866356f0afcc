import { parseCalendarDate } from "@benhan/core";
import { communesAt, searchUnits, successorsOf, titleOf } from "@benhan/core/admin-units";
import { foldKey, spellingKey } from "@benhan/core/codes";
import { describe, expect, it } from "vitest";

const before = parseCalendarDate("2025-06-30");
const after = parseCalendarDate("2025-07-01");
const titles = async (text: string, on = after, options = {}) =>
  (await searchUnits(text, on, options)).map(titleOf);

describe("the keys of all names of units", () => {
  it("are the same for composed and decomposed text, and fold to ASCII", async () => {
    const names = [...(await communesAt(before)), ...(await communesAt(after))].map(({ name }) => name);
    expect(names).toHaveLength(13356);
    const strays = names.filter(
      (name) =>
        spellingKey(name.normalize("NFD")) !== spellingKey(name) ||
        spellingKey(name.toUpperCase()) !== spellingKey(name) ||
        !/^[a-z0-9 '.-]+$/.test(foldKey(name)),
    );
    expect(strays).toEqual([]);
  });
});

describe("a search for a unit", () => {
  it("does not mind marks, case and where the tone mark stands", async () => {
    for (const text of ["Ba Đình", "ba dinh", "BA ĐÌNH", "Phường Ba Đình", "P. Ba Đình", "phuong ba dinh"]) {
      expect((await titles(text, after, { province: "01" }))[0], text).toBe("Phường Ba Đình");
    }
    const first = async (text: string) => (await searchUnits(text, after, { level: "commune" }))[0]?.name;
    expect(await first("Yên Hoà")).toBe("Yên Hòa");
    expect(await first("Yên Hòa")).toBe("Yên Hòa");
  });

  it("finds every commune by its own name, among the first", async () => {
    for (const unit of (await communesAt(after)).filter((_, at) => at % 50 === 0)) {
      const found = await searchUnits(titleOf(unit), after, {
        province: unit.province,
        level: "commune",
        limit: 5,
      });
      expect(found.map(({ code }) => code)).toContain(unit.code);
    }
  });

  it("ranks the same spelling above the same letters", async () => {
    const names = (await searchUnits("Hòa Lợi", after, { level: "commune" })).map(({ name }) => name);
    expect(names[0]).toBe("Hòa Lợi");
    expect(await searchUnits("Hòa Lợi", after, { level: "commune" })).toEqual(
      await searchUnits("Hòa Lợi", after, { level: "commune" }),
    );
  });

  it("keeps names that begin like a kind", async () => {
    expect((await titles("Xa Dung"))[0]).toBe("Xã Xa Dung");
    expect((await titles("xã Xa Dung"))[0]).toBe("Xã Xa Dung");
    expect((await titles("quan son", before, { level: "district" }))[0]).toBe("Huyện Quan Sơn");
  });

  it("knows other spellings and numbers with a zero in front", async () => {
    expect((await titles("Phó Bảng", after))[0]).toBe("Xã Phố Bảng");
    const one = await titles("Phường 1", before, { province: "79", level: "commune" });
    expect(one[0]).toMatch(/^Phường 0?1$/);
    expect(await titles("Phường 01", before, { province: "79", level: "commune" })).toEqual(one);
  });

  it("searches the catalogue of the day, one level, one province, up to a limit", async () => {
    expect(await titles("Bắc Giang", before, { level: "province" })).toEqual(["Tỉnh Bắc Giang"]);
    const strictly = { level: "province", formerNames: false } as const;
    expect(await titles("Bắc Giang", after, strictly)).toEqual([]);
    expect(await titles("tinh bac ninh", after, { level: "province" })).toEqual(["Tỉnh Bắc Ninh"]);
    expect(await titles("tp bac ninh", parseCalendarDate("2026-09-20"), { level: "province" })).toEqual([
      "Thành phố Bắc Ninh",
    ]);
    expect(await searchUnits("tân", after, { limit: 3 })).toHaveLength(3);
    expect(await titles("")).toEqual([]);
  });
});

describe("a search by the name of an old unit", () => {
  const former = async (text: string, options = {}) =>
    (await searchUnits(text, parseCalendarDate("2026-07-06"), options)).map(
      (unit) => `${unit.code} ${titleOf(unit)} ← ${unit.formerName ?? ""} ${unit.share ?? ""}`,
    );

  it("finds the new one, with the old name", async () => {
    for (const text of ["ben nghe", "Bến Nghé", "phường bến nghé", "P. Ben Nghe", "26740"]) {
      expect((await former(text, { province: "79" }))[0], text).toContain("26740 Phường Sài Gòn");
    }
    expect((await former("ben nghe"))[0]).toBe(
      "26740 Phường Sài Gòn ← Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh ",
    );
    expect(await searchUnits("ben nghe", after, { province: "01" })).toEqual([]);
    expect(await searchUnits("ben nghe", after, { formerNames: false })).toEqual([]);
    expect((await former("Bắc Giang", { level: "province" }))[0]).toContain(
      "24 Tỉnh Bắc Ninh ← Tỉnh Bắc Giang",
    );
  });

  it("gives each candidate of one that was split", async () => {
    const from = await successorsOf("26737");
    if (from.kind !== "split") throw new Error(from.kind);
    const hits = await searchUnits("Phường Đa Kao", after, { province: "79", limit: 50 });
    const candidates = from.candidates.map(({ unit, share }) => [unit.code, "26737", share]);
    expect(hits.map(({ code, formerCode, share }) => [code, formerCode, share])).toEqual(
      expect.arrayContaining(candidates),
    );
  });

  it("ranks below every new name, names each unit once, and keeps the limit", async () => {
    for (const text of ["Ba Đình", "tân phú", "Hòa Lợi", "phường 1"]) {
      const hits = await searchUnits(text, after, { limit: 30 });
      const direct = await searchUnits(text, after, { limit: 30, formerNames: false });
      expect(hits.slice(0, direct.length), text).toEqual(direct);
      expect(hits.slice(direct.length).every(({ formerName }) => formerName !== undefined)).toBe(true);
      expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length);
      expect(hits.length).toBeLessThanOrEqual(30);
    }
    expect(await searchUnits("ben nghe", after, { limit: 0 })).toEqual([]);
  });

  it("finds every old commune, those that were dissolved before the reform among them", async () => {
    for (const unit of (await communesAt(before)).filter((_, at) => at % 500 === 0)) {
      const { code } = unit;
      const hits = await searchUnits(code, after, { level: "commune", limit: 50 });
      expect(
        hits.some((hit) => hit.formerCode === code || hit.code === code),
        code,
      ).toBe(true);
    }
    // Dissolved in 2025-01 into another commune, which the reform then took in.
    expect((await former("Nguyễn Trung Trực", { province: "01" }))[0]).toContain(
      "← Phường Nguyễn Trung Trực, Quận Ba Đình, Thành phố Hà Nội",
    );
    expect((await searchUnits("00184", after))[0]).toMatchObject({ formerCode: "00184" });
  });

  it("does not load the old tables where there is no room or no need", async () => {
    expect(await searchUnits("tân", after, { limit: 3 })).toHaveLength(3);
    expect((await searchUnits("ben nghe", before)).every((unit) => unit.formerName === undefined)).toBe(true);
  });
});
