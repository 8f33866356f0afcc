import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BhytTables, diffTables, replacementOf } from "../../../src/bhyt/qd3176/index.ts";
import { sampleTables } from "../sample-tables.ts";

const drugs = sampleTables.XML2 ?? [];
const withDrugs = (rows: readonly object[]): BhytTables => ({ ...sampleTables, XML2: rows as typeof drugs });
const numbered = (rows: readonly object[]) => rows.map((row, index) => ({ ...row, STT: String(index + 1) }));
const short = (before: BhytTables, after: BhytTables) =>
  diffTables(before, after).rows.map(({ table, kind, before: old, after: now, cells }) =>
    [
      table,
      kind,
      old ?? "-",
      now ?? "-",
      ...(kind === "changed" ? cells.map(({ field }) => field) : []),
    ].join(" "),
  );

describe("the difference of two dossiers", () => {
  it("is nothing for the same one, for other normal forms and for blank cells", () => {
    const { XML1, ...rest } = sampleTables;
    const other = { ...rest, XML1: { ...XML1, HO_TEN: XML1.HO_TEN?.normalize("NFD") ?? "", GHI_CHU: "  " } };
    expect(diffTables(sampleTables, other)).toEqual({
      same: true,
      rows: [],
      summary: { vi: "Hai hồ sơ giống nhau.", en: "The two episodes are the same." },
    });
  });

  it("names the changed cell of a single record with both values", () => {
    const after = { ...sampleTables, XML1: { ...sampleTables.XML1, CAN_NANG: "61.00" } };
    expect(diffTables(sampleTables, after).rows).toEqual([
      {
        ...{ table: "XML1", kind: "changed", before: 0, after: 0 },
        cells: [{ field: "CAN_NANG", before: "60.00", after: "61.00" }],
      },
    ]);
  });

  it("takes an inserted row for one, and the numbers behind it for renumbered", () => {
    const [first = {}, second = {}] = drugs;
    const fresh = { ...first, MA_THUOC: "40.1", NGAY_YL: "202607021500" };
    expect(short(withDrugs(drugs), withDrugs(numbered([fresh, first, second])))).toEqual([
      "XML2 added - 0",
      "XML2 renumbered 0 1",
      "XML2 renumbered 1 2",
    ]);
    expect(short(withDrugs(numbered([first, fresh, second])), withDrugs(drugs))).toEqual([
      "XML2 removed 1 -",
      "XML2 renumbered 2 1",
    ]);
  });

  it("pairs a row by its code when its amounts changed, and by STT when its code did", () => {
    const [first = {}, second = {}] = drugs;
    expect(short(withDrugs(drugs), withDrugs([{ ...first, SO_LUONG: "5" }, second]))).toEqual([
      "XML2 changed 0 0 SO_LUONG",
    ]);
    expect(
      short(withDrugs([first]), withDrugs([{ ...first, MA_THUOC: "40.2", NGAY_YL: "202607021501" }])),
    ).toEqual(["XML2 changed 0 0 MA_THUOC NGAY_YL"]);
  });

  it("tells a table that came or went", () => {
    const { XML8: _, ...without } = sampleTables;
    const [row] = diffTables(sampleTables, without).rows;
    expect([row?.table, row?.kind, row?.before, row?.after]).toEqual(["XML8", "removed", 0, undefined]);
    expect(diffTables(sampleTables, without).summary.vi).toBe("Số dòng khác nhau – XML8: bớt 1.");
    expect(diffTables(without, sampleTables).summary.en).toBe("Rows that differ – XML8: added 1.");
  });

  it("leads from the one to the other, whatever was put in, taken out or changed", () => {
    const row = fc.record({
      MA_THUOC: fc.constantFrom("A", "B", "C"),
      SO_LUONG: fc.constantFrom("1", "2"),
      NGAY_YL: fc.constantFrom("1", "2"),
    });
    const rows = fc.array(row, { maxLength: 8 });
    fc.assert(
      fc.property(rows, rows, (old, now) => {
        const before = withDrugs(numbered(old));
        const after = withDrugs(numbered(now));
        const found = diffTables(before, after).rows;
        const added = found.filter(({ kind }) => kind === "added").length;
        const removed = found.filter(({ kind }) => kind === "removed").length;
        expect(old.length + added - removed).toBe(now.length);
        for (const { before: from, after: to, cells } of found) {
          const was: Record<string, string | undefined> = {
            ...(from === undefined ? {} : before.XML2?.[from]),
          };
          for (const { field, after: value } of cells) {
            if (value === undefined) delete was[field];
            else was[field] = value;
          }
          expect(was).toEqual(to === undefined ? {} : after.XML2?.[to]);
        }
        expect(diffTables(after, after).same).toBe(true);
      }),
      { seed: 20260703 },
    );
  });

  it("of many alike rows takes no more than a moment", () => {
    const many = numbered(Array.from({ length: 4000 }, () => drugs[0] ?? {}));
    const begin = performance.now();
    expect(short(withDrugs(many), withDrugs(many.slice(1)))[0]).toBe("XML2 removed 0 -");
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

describe("a replacement", () => {
  const codes = (before: BhytTables, after: BhytTables) =>
    replacementOf(before, after).issues.map(({ code }) => code.replace("exchange.bhyt.replacement_", ""));
  const summary = (changes: object) => ({ ...sampleTables, XML1: { ...sampleTables.XML1, ...changes } });

  it("is the whole new dossier and what it changes", () => {
    const after = summary({ CAN_NANG: "61.00" });
    const report = replacementOf(sampleTables, after);
    expect(report.ok && report.value.tables).toBe(after);
    expect(report.ok && report.value.difference.rows).toHaveLength(1);
    expect(report.issues).toEqual([]);
  });

  it("under another key or from another facility is refused", () => {
    expect(codes(sampleTables, summary({ MA_LK: "X" }))).toEqual(["key_differs"]);
    expect(codes(sampleTables, summary({ MA_LK: " " }))).toEqual(["key_missing"]);
    expect(codes(sampleTables, summary({ MA_CSKCB: "79998" }))).toEqual(["facility_differs"]);
    expect(codes(sampleTables, summary({ MA_LK: 7 as never, MA_CSKCB: null as never }))).toEqual([
      "key_missing",
      "facility_differs",
    ]);
    expect(replacementOf(sampleTables, null as never).ok).toBe(false);
  });

  it("that changes nothing is a warning", () => {
    expect(codes(sampleTables, sampleTables)).toEqual(["unchanged"]);
    expect(replacementOf(sampleTables, sampleTables).ok).toBe(true);
  });
});
