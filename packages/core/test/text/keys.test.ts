import { foldKey, spellingKey } from "@benhan/core/codes";
import { describe, expect, it } from "vitest";

describe("the key of a search box", () => {
  it("drops marks, đ and case", () => {
    expect(foldKey("Đặng Thị Ỷ")).toBe("dang thi y");
    expect(foldKey("Ðặng")).toBe("dang");
    expect(foldKey("  Ea\u00a0H’Leo ")).toBe("ea h'leo");
  });

  it("is ASCII for every Vietnamese letter", () => {
    const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
    for (const letter of letters) {
      for (const tone of tones) expect(foldKey((letter + tone).normalize("NFC"))).toMatch(/^[a-z]$/);
    }
  });
});

describe("the key of equality", () => {
  it("is the same for both placements of the tone mark", () => {
    expect(spellingKey("Hòa")).toBe("hoaf");
    for (const [old, now] of [
      ["hòa", "hoà"],
      ["khỏe", "khoẻ"],
      ["thủy", "thuỷ"],
      ["Túy", "Tuý"],
      ["PHƯỜNG HÒA LỢI", "phường Hoà Lợi"],
    ] as const) {
      expect(spellingKey(old)).toBe(spellingKey(now));
    }
  });

  it("is the same for composed and decomposed text, and for a tone typed before the shape mark", () => {
    const text = "Nguyễn Thị Thủy Tiên";
    expect(spellingKey(text.normalize("NFD"))).toBe(spellingKey(text));
    expect(spellingKey("e\u0301\u0302")).toBe(spellingKey("ế"));
  });

  it("keeps different words apart", () => {
    const keys = ["hoa", "hòa", "hóa", "họa", "hoá", "hỏa"].map(spellingKey);
    expect(new Set(keys)).toEqual(new Set(["hoa", "hoaf", "hoas", "hoaj", "hoar"]));
    expect(spellingKey("Đa")).not.toBe(spellingKey("Da"));
    expect(spellingKey("Tân")).not.toBe(spellingKey("Tăn"));
  });

  it("does not mind apostrophes and spaces round hyphens", () => {
    expect(spellingKey("Ea H’Leo")).toBe(spellingKey("ea h'leo"));
    expect(spellingKey("Phan Rang - Tháp Chàm")).toBe(spellingKey("Phan Rang-Tháp Chàm"));
  });
});
