import { parseCalendarDate } from "@benhan/core";
import { createMemoryTerminology, icd10Key } from "@benhan/core/codes";
import { sampleTerminology } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";

const before = parseCalendarDate("2026-06-30");
const after = parseCalendarDate("2026-07-01");
const diseases = createMemoryTerminology({ id: "icd-10-vn", editions: sampleTerminology, key: icd10Key });
const codes = async (text: string, on = after, limit = 10) =>
  (await diseases.search(text, on, limit)).map(({ entry }) => entry.code);

describe("a terminology in memory", () => {
  it("tells its editions", async () => {
    const meta = await diseases.meta();
    expect(meta.editions.map(({ edition, count }) => [edition, count])).toEqual([
      ["TEST-2020", 4],
      ["TEST-2026", 5],
    ]);
  });

  it("answers on a day, however the code is spelled", async () => {
    expect(await diseases.has("z99x1", after)).toBe("known");
    expect(await diseases.has("Z99.X4", after)).toBe("retired");
    expect(await diseases.get("Z99.X5†", after)).toMatchObject({ state: "known", edition: "TEST-2026" });
  });

  it("is searched in a moment, whatever is pasted into the box", async () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => ({ code: `A${at}`, vi: `a benh thu ${at}` }));
    const name = { vi: "thử", en: "test" };
    const edition = { id: "TEST", edition: "1", name, source: { basis: "invented" }, entries };
    const large = createMemoryTerminology({ id: "TEST", editions: [edition] });
    expect(await large.search("a ".repeat(50_000), after, 10)).toHaveLength(10);
    expect(await large.search("x".repeat(100_000), after, 10)).toEqual([]);
  });

  it("is unverified without a table, never valid", async () => {
    const empty = createMemoryTerminology({ id: "icd-10-vn", editions: [] });
    expect(await empty.has("A00", after)).toBe("unverified");
    expect(await empty.get("A00", after)).toEqual({ state: "unverified" });
    expect(await empty.search("a", after, 5)).toEqual([]);
  });

  it("finds by code and by words, with and without marks, in any order", async () => {
    expect(await codes("Z99.X1")).toEqual(["Z99.X1"]);
    expect(await codes("z99x2")).toEqual(["Z99.X2"]);
    expect(await codes("Đau đầu gối giả định")).toEqual(["Z99.X2"]);
    expect(await codes("dau dau")).toEqual(["Z99.X2"]);
    expect(await codes("gối đau")).toEqual(["Z99.X2"]);
    expect(await codes("sot thu")).toEqual(["Z99.X1"]);
    expect(await codes("knee")).toEqual(["Z99.X2"]);
    expect(await codes("không có")).toEqual([]);
    expect(await codes("  ")).toEqual([]);
  });

  it("offers only what may be written on that day, in the order of the codes, up to the limit", async () => {
    expect(await codes("benh thu")).toEqual(["Z99.X1", "Z99.X3", "Z99.X5"]);
    expect(await codes("benh thu", before)).toEqual(["Z99.X1", "Z99.X3", "Z99.X4"]);
    expect(await codes("z99", after, 2)).toEqual(["Z99.X1", "Z99.X2"]);
    expect(await codes("z99", after, 0)).toEqual([]);
  });

  it("ranks what is spelled alike above what only folds alike", async () => {
    const names = ["Hoa", "Hòa", "Hoà bình", "Hóa"];
    const editions = sampleTerminology.slice(0, 1).map((edition) => ({
      ...edition,
      entries: names.map((vi, at) => ({ code: `Z99.X${9 - at}`, vi })),
    }));
    const source = createMemoryTerminology({ id: "test", editions });
    const found = (await source.search("hoà", before, 9)).map(({ entry }) => entry.vi);
    expect(found).toEqual(["Hòa", "Hóa", "Hoa", "Hoà bình"]);
  });

  it("stops with the reason of an abort", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(diseases.search("z", after, 5, { signal })).rejects.toThrow("enough");
    await expect(diseases.has("z", after, { signal })).rejects.toThrow("enough");
    await expect(diseases.get("z", after, { signal })).rejects.toThrow("enough");
    await expect(diseases.meta({ signal })).rejects.toThrow("enough");
  });
});
