import { parseCalendarDate } from "@benhan/core";
import { communesAt, searchUnits, titleOf } from "@benhan/core/admin-units";
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
    expect(await titles("Bắc Giang", after, { level: "province" })).toEqual([]);
    expect(await titles("tinh bac ninh", after, { level: "province" })).toEqual(["Tỉnh Bắc Ninh"]);
    expect(await titles("tp bac ninh", parseCalendarDate("2026-09-20"), { level: "province" })).toEqual([
      "Thành phố Bắc Ninh",
    ]);
    expect(await searchUnits("tân", after, { limit: 3 })).toHaveLength(3);
    expect(await titles("")).toEqual([]);
  });
});
