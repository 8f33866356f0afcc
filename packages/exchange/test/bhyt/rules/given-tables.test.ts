import { describe, expect, it } from "vitest";
import { readSheets } from "../../../src/bhyt/qd3176/index.ts";
import { qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { checkTables, givenTables, inSheetRows } from "../../../src/bhyt/rules/index.ts";
import { sampleTables } from "../sample-tables.ts";

const { XML1, XML2 = [] } = sampleTables;
const told = (tables: typeof sampleTables, sheets: readonly string[]) => {
  const given = givenTables(sheets);
  const own = checkTables(tables).issues.filter((issue) => !given.leaveOut(issue));
  return { own: own.filter(({ severity }) => severity !== "information"), finding: given.finding() };
};

describe("tables that were not handed over", () => {
  it("are one error where XML1 has their money, and no sums", () => {
    const { own, finding } = told({ XML1 }, ["xml 1"]);
    expect(own).toEqual([]);
    expect(finding).toMatchObject({ code: "exchange.bhyt.tables_not_given", severity: "error", path: [] });
    expect(finding?.text.vi).toMatch(/\(theo XML1 thì phải có XML2, XML3\b/);
  });

  it("are missing rows when their sheets were given without any", () => {
    const { own, finding } = told({ XML1 }, ["XML1", "XML2", "XML3", ...Object.keys(sampleTables)]);
    expect(own.map(({ rule }) => rule)).toContain("SUM-001");
    expect(finding).toBeUndefined();
  });

  it("are not spoken of when all were given", () => {
    expect(told(sampleTables, Object.keys(sampleTables)).finding).toBeUndefined();
  });

  it("and what is no list is refused by name", () => {
    expect(() => givenTables(undefined as never)).toThrow(/givenTables/);
  });
});

it("the sentence of a finding counts the rows of a sheet as its place does", () => {
  const sheets = { XML1: [{ ...XML1 }], XML2: XML2.map((row) => ({ ...row, NGAY_YL: "209901010000" })) };
  const [episode] = readSheets(sheets, {}).episodes;
  const issue = checkTables(episode?.tables).issues.find(({ rule }) => rule === "X2-016");
  expect(issue?.text.vi).toContain("XML2[1]");
  const places = episode?.places ?? {};
  expect(issue && inSheetRows(issue, places).text.vi).toContain("XML2[2]");
  expect(issue && inSheetRows(issue, places, "data").text.en).toContain("XML2[1]");
});

it("an episode in QĐ 4210 is told to have been checked by no rule, and the report names them all", () => {
  const { issues, about } = checkTables({ XML1 }, { edition: qd4210 as never });
  expect(issues).toMatchObject([
    { code: "exchange.bhyt.edition_not_checked", severity: "warning", path: [], official: "HOSO" },
  ]);
  expect(issues[0]?.text.vi).toContain("không có luật cho QĐ 4210/QĐ-BYT");
  expect(about.notChecked.map(({ needs }) => needs)).toEqual(["edition"]);
  expect(about.notChecked[0]?.rules.length).toBeGreaterThan(100);
});
