import { describe, expect, it } from "vitest";
import { findingApart, findingInFile, findingInSheet } from "../src/check/finding.ts";
import { inputKindOf } from "../src/check/input-kind.ts";
import { csvCell, csvExport, jsonExport } from "../src/page/exports.ts";
import { fileSets } from "../src/page/file-intake.ts";
import { filterFindings, firstFilter, plainText } from "../src/page/filter-findings.ts";
import { listEntries } from "../src/page/list-entries.ts";
import { type ListedFinding, officialPlace, type PageFile } from "../src/page/listed-finding.ts";

const issue = {
  code: "exchange.bhyt.x2_016",
  rule: "X2-016",
  severity: "error",
  path: ["XML2", 2, "NGAY_YL"],
  text: { vi: "Ngày y lệnh sai.", en: "The order is at a wrong time." },
  nextStep: { vi: "Sửa lại.", en: "Mend it." },
  source: "QĐ 3176/QĐ-BYT",
  expected: "202608120800",
} as const;

const file: PageFile = {
  ...{ id: 1, name: "a.xml", state: "done", share: 1, findings: [] },
  checked: {
    ...{ sha256: "00", editions: ["qd3176"], dossiers: 1, errors: 1, warnings: 0, information: 0 },
    ...{ unreadable: false, stopped: false },
  },
};

function listed(more: Partial<ListedFinding> = {}): ListedFinding {
  const made = { ...findingInFile(issue, ["dossiers", 4]), file, index: file.findings.length, ...more };
  return made;
}

describe("a finding", () => {
  it("names its episode, row and cell as a person counts", () => {
    const finding = findingInFile(issue, ["dossiers", 4]);
    expect(finding).toMatchObject({ dossier: 5, table: "XML2", row: 3, field: "NGAY_YL" });
    expect(finding.path).toBe("$.dossiers[4].XML2[2].NGAY_YL");
    expect(officialPlace(finding)).toBe("XML2[3].NGAY_YL");
  });

  it("does not count the rows of a table that is one record", () => {
    const finding = findingInFile({ ...issue, path: ["XML1", "T_BHTT"] }, ["dossiers", 0]);
    expect(finding.row).toBe(1);
    expect(officialPlace(finding)).toBe("XML1.T_BHTT");
  });

  it("names the row of a sheet as Excel numbers it, and that of a check-in from 1", () => {
    expect(findingInSheet(issue, { sheet: "XML2", row: 0, column: "NGAY_YL" }, 1)).toMatchObject({
      row: 2,
      dossier: 1,
    });
    expect(findingApart({ ...issue, path: ["rows", 0, "MA_LK"] }, "XML0")).toMatchObject({
      row: 1,
      field: "MA_LK",
    });
  });
});

describe("exports", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])("leave Excel no formula: %j", (text) => {
    expect(csvCell(text)).toBe(`"'${text}"`);
  });

  it("quote what CSV needs quoted, and leave the rest", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("Ngày y lệnh")).toBe("Ngày y lệnh");
  });

  it("carry no value that may come from the patient's data", () => {
    const finding = listed();
    expect(csvExport([finding], "vi")).not.toContain(issue.expected);
    expect(jsonExport([{ ...file, findings: [finding] }])).not.toContain(issue.expected);
  });

  it("speak the language that is asked for", () => {
    expect(csvExport([listed()], "en")).toContain(
      "Error,X2-016,exchange.bhyt.x2_016,The order is at a wrong time.",
    );
  });
});

describe("the list", () => {
  it("finds words without their accents", () => {
    expect(plainText("Đường dùng LỖI")).toBe("duong dung loi");
    expect(filterFindings([listed()], { ...firstFilter, text: "ngay  LENH" }, "vi")).toHaveLength(1);
    expect(filterFindings([listed()], { ...firstFilter, text: "ngay khac" }, "vi")).toHaveLength(0);
  });

  it("puts the rule that was broken most first, and keeps places in order", () => {
    const other = listed({ rule: "FMT-005", dossier: 9 });
    const findings = [other, listed(), listed()];
    const titles = (grouping: "rule" | "place") =>
      listEntries(findings, grouping, "vi", false).flatMap((entry) =>
        entry.kind === "heading" ? [entry.title] : [],
      );
    expect(titles("rule")).toEqual(["X2-016", "FMT-005"]);
    expect(titles("place")).toEqual(["Hồ sơ 9", "Hồ sơ 5"]);
  });
});

describe("what comes in", () => {
  const kind = (text: string, name: string) => inputKindOf(new TextEncoder().encode(text), name);

  it.each([
    ["<?xml version='1.0'?><GIAMDINHHS>", "a.xml", "dossiers"],
    ["\uFEFF<!-- <x> --> <CHI_TIEU_TRANG_THAI_KCB>", "a.xml", "check-in"],
    ["<n:CHI_TIEU_GIAM_DINH_YKHOA>", "a.txt", "assessment"],
    ["PK\u0003\u0004", "a.xml", "xlsx"],
    ["MA_LK,STT", "XML1.CSV", "csv"],
    ["", "a.xml", "dossiers"],
    ["%PDF-1.7", "a.pdf", "unknown"],
  ])("is told by its bytes: %j", (text, name, expected) => {
    expect(kind(text, name)).toBe(expected);
  });

  it("takes CSV files that come together as one set", () => {
    const sets = fileSets(["XML2.csv", "a.xml", "XML1.csv"].map((name) => new File([""], name)));
    expect(sets.map((files) => files.map(({ name }) => name))).toEqual([["a.xml"], ["XML1.csv", "XML2.csv"]]);
  });
});
