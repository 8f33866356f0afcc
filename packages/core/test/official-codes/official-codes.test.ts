import { describe, expect, it } from "vitest";
import { parseCalendarDate } from "../../src/index.ts";
import { loadOfficialCodes } from "../../src/official-codes/index.ts";

const words = async (on: string, list: string, code: string) => {
  const day = parseCalendarDate(on);
  const answer = (await loadOfficialCodes(day))(list, code, day);
  return "entry" in answer ? answer.entry.vi : answer.state;
};

describe("the official codes", () => {
  it.each([
    ["MATINH_CU_TRU", "79", "Thành phố Hồ Chí Minh"],
    ["MAXA_CU_TRU", "26740", "Phường Sài Gòn"],
    ["MA_DANTOC", "01", "Kinh"],
    ["MA_QUOCTICH", "000", "Việt Nam"],
    ["MA_KHOA", "K02", "Hồi sức cấp cứu"],
  ])("say %s %s in words", async (list, code, vi) => {
    expect(await words("2026-07-02", list, code)).toBe(vi);
  });

  it("name places as they were on the day", async () => {
    expect(await words("2025-06-30", "MATINH_CU_TRU", "74")).toBe("Tỉnh Bình Dương");
    expect(await words("2025-07-01", "MATINH_CU_TRU", "74")).toBe("unverified");
  });

  it.each(["10/07/2026", "2026-13-45", "rác", undefined])(
    "are not loaded for %s, which is no day: another day names other places",
    async (on) => {
      await expect(loadOfficialCodes(on as never)).rejects.toMatchObject({ code: "core.time.invalid" });
    },
  );

  it("say that they do not know lists that may not be shipped", async () => {
    expect(await words("2026-07-02", "icd-10-vn", "K35")).toBe("unverified");
  });
});
