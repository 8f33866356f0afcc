import { isEmrError } from "@benhan/core/faults";
import { describe, expect, it, vi } from "vitest";
import {
  checkEmr365,
  checkEmr365File,
  decodeEmr365,
  type Emr365Report,
  importEmr365,
} from "../../src/emr365/index.ts";
import { exampleJson, exampleXml } from "./fixture-files.ts";
import { importOptions } from "./round-trip.ts";

// The bound: whatever takes longer has failed. Each of them takes a second or two.
vi.setConfig({ testTimeout: 30_000 });

const json = new TextDecoder().decode(exampleJson);
const xml = new TextDecoder().decode(exampleXml);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
const pulse = (value: string) => json.replace('"mach": "98"', `"mach": ${value}`);

/** The codes of a report, each once, and how many findings there are. */
function told({ issues }: Pick<Emr365Report, "issues">) {
  return {
    codes: [...new Set(issues.map(({ code }) => code.slice("exchange.emr365.".length)))],
    count: issues.length,
  };
}
const errorsOf = ({ issues }: Pick<Emr365Report, "issues">) => [
  ...new Set(issues.filter(({ severity }) => severity === "error").map(({ code }) => code.slice(16))),
];

describe("a hostile or odd file has a report", () => {
  it.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ["a list of 900,000 in place of a text", pulse(`[${"1,".repeat(900_000)}1]`), ["not_text"]],
    ["more values than are taken", pulse(`[${"1,".repeat(1_100_000)}1]`), ["file_too_large"]],
    ["a million brackets", "[".repeat(1_000_000), ["file_too_large"]],
    ["a million braces", '{"a":'.repeat(1_000_000), ["file_too_large"]],
    ["depth within a text", pulse(`${"[".repeat(60)}${"]".repeat(60)}`), ["file_too_large"]],
    ["a million elements in one another", "<HoSoBenhAn>".repeat(1_000_000), ["file_too_large"]],
    [
      "a key 100,000 times",
      `{"HoSoBenhAn":{${'"a":"",'.repeat(100_000)}"a":""}}`,
      ["repeated_name", "group_missing"],
    ],
    ["a root twice in one object", '{"HoSoBenhAn":{},"HoSoBenhAn":{}}', ["repeated_name", "group_missing"]],
    ["UTF-16 JSON", utf16(json.slice(0, 400)), ["not_utf8"]],
    ["UTF-16 XML", utf16(xml.slice(0, 400)), ["not_utf8"]],
    ["an encoding that is declared", xml.replace("UTF-8", "windows-1258"), ["not_utf8"]],
    [
      "entities that grow",
      '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><HoSoBenhAn>&b;</HoSoBenhAn>',
      ["doctype"],
    ],
    [
      "a file from elsewhere as entity",
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      ["doctype"],
    ],
    ["a number of two million digits", pulse("9".repeat(2_000_000)), ["not_text"]],
    ["NaN, which is no JSON", pulse("NaN"), ["malformed"]],
    ["a half of a letter", pulse('"\\ud800"'), []],
    ["ten million escapes in a text", pulse(`"${"\\n".repeat(10_000_000)}"`), []],
    ["an escape that is none", pulse('"a\\x"'), ["malformed"]],
    ["a line break in a text", pulse('"a\n"'), ["malformed"]],
    [
      "RTF with 100,000 spaces",
      json.replace(/"tomtat": "[^"]*"/, `"tomtat": "{\\\\rtf1 a${" ".repeat(100_000)}b}"`),
      [],
    ],
    [
      "the prototype within what nobody knows",
      json.replace('"soba"', '"la": {"__proto__": {"x": "1"}}, "soba"'),
      ["refused_name"],
    ],
    ["nothing", "", ["neither_json_nor_xml"]],
    ["a byte-order mark alone", new Uint8Array([0xef, 0xbb, 0xbf]), ["neither_json_nor_xml"]],
    ["a ZIP", "PK\u0003\u0004", ["neither_json_nor_xml"]],
    ["ten million spaces", " ".repeat(10_000_000), ["neither_json_nor_xml"]],
    [
      "200,000 attributes",
      `<HoSoBenhAn ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(" ")}/>`,
      ["file_too_large"],
    ],
  ])("with %s", (_, content, errors) => {
    const bytes = typeof content === "string" ? utf8(content) : content;
    const report = checkEmr365File(bytes);
    expect(errorsOf(report)).toEqual(errors);
    expect(report.ok).toBe(errors.length === 0);
    expect(report.issues.length).toBeLessThan(2100);
    if (errors.length > 0) {
      expect(() => decodeEmr365(bytes)).toThrow(expect.toSatisfy((error: unknown) => isEmrError(error)));
    }
  });

  it("that has a byte-order mark is read as without it, in both forms", () => {
    const mark = [0xef, 0xbb, 0xbf];
    for (const bytes of [exampleJson, exampleXml]) {
      expect(decodeEmr365(new Uint8Array([...mark, ...bytes]))).toEqual(decodeEmr365(exampleJson));
    }
  });

  it("of nothing but mistakes tells the first thousand of a kind, and how many more there are", () => {
    const names = Array.from({ length: 100_000 }, (_, n) => `"a${n}":""`).join(",");
    const { issues } = checkEmr365File(utf8(`{"HoSoBenhAn":{${names}}}`));
    expect(told({ issues })).toEqual({
      codes: ["group_missing", "unknown_item", "more_of_a_kind"],
      count: 11 + 1000 + 1,
    });
    expect(issues.at(-1)?.text.vi).toContain("Còn 99000 chỗ nữa cùng mã exchange.emr365.unknown_item");
  });

  it("is wrong however many harmless findings stand before the error", () => {
    const rows = '{"mach":"1"},'.repeat(5000);
    const bad = json
      .replace('"danhsachsinhhieu": [', `"danhsachsinhhieu": [${rows}`)
      .replace(/"tongsongaydieutri": "[^"]*"/, '"tongsongaydieutri": 7');
    expect(errorsOf(checkEmr365File(utf8(bad)))).toEqual(["not_text"]);
  });
});

describe("a hostile or odd value has a report", () => {
  const document = () => JSON.parse(json).HoSoBenhAn as Record<string, Record<string, unknown>>;
  const withItem = (group: string, item: string, value: unknown) => {
    const whole = document();
    (whole[group] ?? {})[item] = value;
    return whole;
  };

  it.each<readonly [string, unknown]>([
    ["NaN", Number.NaN],
    ["endless", Number.POSITIVE_INFINITY],
    ["a large integer", 10n],
    ["a symbol", Symbol("x")],
    ["a function", () => "98"],
    ["a date", new Date(0)],
    ["a map", new Map([["a", "b"]])],
    ["a sparse list", Array(5)],
  ])("with %s in place of a text, and in an unknown place", (_, value) => {
    expect(errorsOf(checkEmr365(withItem("ThongTinVaoVien", "mach", value)))).toEqual(["not_text"]);
    expect(told(checkEmr365(withItem("ThongTinVaoVien", "la", value))).codes).toEqual(["unknown_item"]);
  });

  it("that contains itself", () => {
    const circle: Record<string, unknown> = {};
    for (const name of ["a", "b", "c"]) circle[name] = circle;
    const report = checkEmr365({ ...document(), circle });
    expect([report.ok, told(report).codes]).toEqual([true, ["unknown_item"]]);
  });

  it("with rows of the wrong kind everywhere", () => {
    for (const row of [null, 7, "x", [[]], true]) {
      const report = importEmr365(withItem("PhieuChiDinh", "danhsach", [row, row]), importOptions);
      expect(report.ok).toBe(false);
      expect(told(report as Emr365Report).codes).toContain("not_a_list");
    }
  });

  it.each(["01/01/0000", "01/01/0001", "00/00/0000", "31/02/2026", "99/99/9999", "01/01/10000", "", "NaN"])(
    "with the date %s: it is named or empty, and no day is made of it",
    (date) => {
      const moment = `${date} 00:00:00.000`;
      const whole = withItem("ThongTinBenhNhan", "ngaysinh", date);
      Object.assign(whole["ThongTinVaoVien"] ?? {}, { denkhambenhluc: moment });
      const checked = checkEmr365(whole);
      expect(errorsOf(checked)).toEqual(date === "" ? ["wrong_instant"] : ["wrong_date", "wrong_instant"]);
      const report = importEmr365(whole, importOptions);
      if (!report.ok) return expect(errorsOf(report as Emr365Report).length).toBeGreaterThan(0);
      expect(report.value.record.patient.birth).toBeUndefined();
    },
  );

  it("with more rows than a stay can have is not imported", () => {
    const rows = Array.from({ length: 100_001 }, () => ({ mach: "90" }));
    const report = importEmr365(withItem("ThongTinDieuTri", "danhsachsinhhieu", rows), importOptions);
    expect([report.ok, report.issues.at(-1)?.code]).toEqual([false, "exchange.emr365.too_many_rows"]);
  });

  it("with 2,000 orders of one number and as many results of none is imported, each told once", () => {
    const orders = Array.from({ length: 2000 }, () => ({ tenchidinh: "x", machidinh: "1" }));
    const results = Array.from({ length: 2000 }, () => ({
      machidinh: "2",
      kqcls_mota: "a",
      kqcls_ketluan: "b",
    }));
    const whole = withItem("PhieuChiDinh", "danhsach", [{ danhsach: orders }]);
    Object.assign(whole["KetQuaChanDoanHinhAnh"] ?? {}, { danhsach: results });
    const report = importEmr365(whole, importOptions);
    if (!report.ok) return expect.fail();
    const ids = report.value.record.entries.map(({ source }) => source.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(4000);
  });
});
