import { describe, expect, it } from "vitest";
import { bhytEditions } from "../../../src/bhyt/editions/index.ts";
import { explainField } from "../../../src/bhyt/explain/index.ts";
import { qd130 } from "../../../src/bhyt/qd130/index.ts";
import { qd3176 } from "../../../src/bhyt/qd3176/index.ts";
import { qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { qd4750 } from "../../../src/bhyt/qd4750/index.ts";

describe("explaining a column", () => {
  it("tells of one column of one table, in both languages", () => {
    const [found, ...more] = explainField("xml2.ma_thuoc", qd3176);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      edition: "qd3176",
      table: "XML2",
      field: "MA_THUOC",
      position: 3,
      tableTitle: { vi: "Chi tiết thuốc", en: "Drug details" },
      need: { vi: "Bắt buộc khi có điều kiện", en: "Required under a condition" },
    });
    expect(found?.form.vi).toBe('Chuỗi, tối đa 255 ký tự, nhiều giá trị cách nhau bằng "+"');
    expect(found?.meaning?.vi).toContain("Mã hoạt chất");
    expect(found?.meaning?.en).toContain("Active-ingredient code");
    expect(found?.when?.vi).toContain("thuốc trong phạm vi BHYT");
    expect(found?.when?.en).toContain("drug is inside the insurance scope");
    expect(found?.source).toContain("3176");
  });

  it("tells of a column in every table that has it", () => {
    const tables = explainField("MA_LK", qd3176).map(({ table }) => table);
    expect(tables).toEqual([...Object.keys(qd3176.tables), "XML0"]);
  });

  it("tells of a whole table, of lists, sizes and equal columns", () => {
    expect(explainField("XML1", qd3176).length).toBe(66);
    expect(explainField("XML1.MA_THE_BHYT", qd3176)[0]?.form.en).toBe(
      'Text, several values with ";" between (each: text, at most 15 characters)',
    );
    expect(explainField("XML2.DON_GIA", qd3176)[0]?.form.vi).toBe(
      "Số, tối đa 15 ký tự, tối đa 3 chữ số thập phân",
    );
    expect(explainField("XML1.MA_KHOA", qd3176)[0]?.codeList).toBe("MA_KHOA");
    expect(explainField("XML8.NGAY_VAO", qd3176)[0]?.mirrors).toBe("XML1.NGAY_VAO");
  });

  it("tells what no source tells", () => {
    expect(explainField("XML1.SO_CCCD", qd4750)[0]?.doubt?.en).toContain("type");
    expect(explainField("XML1.SO_CCCD", qd130)[0]?.doubt).toBeUndefined();
    const [old] = explainField("XML1.MA_THE", qd4210);
    expect(old?.need.en).toBe("Unknown");
    expect(old?.meaning).toBeUndefined();
  });

  it("finds nothing that is not there", () => {
    expect(explainField("XML1.MA_THE", qd3176)).toEqual([]);
    expect(explainField("XML99", qd3176)).toEqual([]);
    expect(explainField("", qd3176)).toEqual([]);
  });

  it.each(bhytEditions.filter(({ readOnly }) => readOnly !== true).map((edition) => [edition.id, edition]))(
    "has words in both languages for every column of %s",
    (_id, edition) => {
      const tables = Object.keys({ ...edition.tables, ...edition.apart });
      const columns = tables.flatMap((table) => explainField(table, edition));
      expect(columns.length).toBeGreaterThan(360);
      for (const { table, field, meaning, when, definition } of columns) {
        const words = [meaning?.vi, meaning?.en, ...(when === undefined ? [] : [when.vi, when.en])];
        for (const text of words) expect(text?.trim(), `${table}.${field}`).toBeTruthy();
        for (const text of words) expect(text, `${table}.${field}`).toBe(text?.normalize("NFC"));
        // The condition of a column that QĐ 3176 renamed and gave another meaning is not known.
        const isKnown = definition.required === "conditional" && field !== "PP_DIEU_TRI";
        if (isKnown) expect(when, `${table}.${field}`).toBeDefined();
      }
    },
  );

  it("leaves no English word in the Vietnamese ones", () => {
    const english =
      /(?<![\p{L}\d])(?:and|at|by|code|date|drug|each|facility|for|from|is|not|of|or|patient|the|when|with)(?![\p{L}\d])/iu;
    for (const edition of bhytEditions) {
      for (const table of Object.keys({ ...edition.tables, ...edition.apart })) {
        for (const { field, meaning, when } of explainField(table, edition)) {
          expect(`${meaning?.vi} ${when?.vi ?? ""}`, `${table}.${field}`).not.toMatch(english);
        }
      }
    }
  });

  it("has every edition's columns", () => {
    expect(bhytEditions.flatMap((edition) => explainField("MA_LK", edition)).length).toBe(5 + 12 + 15 + 15);
  });
});
