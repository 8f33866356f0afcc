import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/spreadsheet/index.ts";
import { bookOf, relationsOf, sheetOf, workbookOf } from "./workbook-parts.ts";

const unreadable = { code: "core.spreadsheet.file_unreadable" };
const tooLarge = { code: "core.spreadsheet.file_too_large" };
const worksheet = "worksheets/sheet1.xml";

/** What cell A2 is read as. */
async function valueIn(cell: string, change?: Parameters<typeof workbookOf>[1]): Promise<unknown> {
  const sheets = await readXlsx(await workbookOf(`<row r="2">${cell}</row>`, change));
  return sheets["XML1"]?.[0]?.["A"];
}

const iso = (value: unknown) =>
  value instanceof Date ? new Date(Math.round(Number(value) / 1000) * 1000).toISOString() : value;

describe("a date in a workbook", () => {
  it.each([
    ["2026-07-02T08:30:00", "2026-07-02T08:30:00.000Z"],
    ["2026-07-02T08:30:00.000Z", "2026-07-02T08:30:00.000Z"],
    ["2026-07-02T08:30", "2026-07-02T08:30:00.000Z"],
    ["2026-07-02T23:59:58.9999999", "2026-07-02T23:59:59.000Z"],
    ["2026-07-02", "2026-07-02T00:00:00.000Z"],
    ["1900-01-15T08:30:00", "1900-01-15T08:30:00"],
    ["08:30:00", "08:30:00"],
  ])("of the ISO kind is the time that %s states", async (text, expected) => {
    expect(iso(await valueIn(`<c r="A2" t="d"><v>${text}</v></c>`))).toBe(expected);
  });

  it("of either kind is the same in every time zone", async () => {
    const cells = '<c r="A2" t="d"><v>2026-07-02T08:30:00</v></c><c r="B2" s="1"><v>46205.35</v></c>';
    const bytes = await workbookOf(`<row r="2">${cells}</row>`);
    const entry = fileURLToPath(new URL("../../src/spreadsheet/index.ts", import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      write: false,
      bundle: true,
      format: "esm",
      conditions: ["@benhan/source"],
      external: ["papaparse", "read-excel-file"],
      logLevel: "silent",
    });
    const program = `${outputFiles[0]?.text}
      const packed = atob("${btoa(String.fromCharCode(...bytes))}");
      const { XML1 } = await readXlsx(Uint8Array.from(packed, (sign) => sign.charCodeAt(0)));
      console.log(new Date(2026, 0).getTimezoneOffset(), JSON.stringify(XML1));`;
    for (const [zone, offset] of [
      ["Asia/Ho_Chi_Minh", -420],
      ["America/New_York", 300],
    ] as const) {
      // The zone of a process that runs cannot be set for certain.
      const { stdout } = spawnSync(process.execPath, ["--input-type=module"], {
        cwd: dirname(entry),
        env: { ...process.env, TZ: zone },
        input: program,
        encoding: "utf8",
      });
      const [found, ...rows] = stdout.trim().split(" ");
      expect(found).toBe(`${offset}`);
      expect(rows.join(" ")).toMatch(/^\[{"A":"2026-07-02T08:30:00.000Z","B":"2026-07-02T08:2[34]:/);
    }
  });

  it.each([
    "2026-07-02T08:30:00+07:00",
    "2026-02-30",
    "2026-07-02T24:00:00",
    "02/07/2026",
    "2026-07-02 08:30",
  ])("is refused when it is %s, which can mean several times or none", async (text) => {
    await expect(valueIn(`<c r="A2" t="d"><v>${text}</v></c>`)).rejects.toMatchObject(unreadable);
  });

  it.each([
    ['<workbookPr date1904="1"/>', "2030-07-03"],
    ['<workbookPr date1904="true"/>', "2030-07-03"],
    ["<workbookPr codeName='a' date1904 = 'true'></workbookPr>", "2030-07-03"],
    ['<x:workbookPr date1904=" 1 " codeName="a"/>', "2030-07-03"],
    ['<!-- <workbookPr date1904="true"/> --><workbookPr date1904="false"/>', "2026-07-02"],
    ['<workbookPr date1904="0"/>', "2026-07-02"],
    ["<workbookPr/>", "2026-07-02"],
    ["", "2026-07-02"],
  ])("is counted as %o says", async (setting, day) => {
    const value = await valueIn('<c r="A2" s="1"><v>46205</v></c>', (parts) => ({
      ...parts,
      "xl/workbook.xml": bookOf('<sheet name="XML1" sheetId="1" r:id="rId1"/>', setting),
    }));
    expect(iso(value)).toBe(`${day}T00:00:00.000Z`);
  });

  it.each(["yes", "&#116;rue", ""])("is refused when the year to count from is %o", async (word) => {
    const reading = valueIn('<c r="A2" s="1"><v>46205</v></c>', (parts) => ({
      ...parts,
      "xl/workbook.xml": bookOf(
        '<sheet name="XML1" sheetId="1" r:id="rId1"/>',
        `<workbookPr date1904="${word}"/>`,
      ),
    }));
    await expect(reading).rejects.toMatchObject(unreadable);
  });

  it.each([
    ["1", "1900-01-01T00:00:00.000Z"],
    ["59.5", "1900-02-28T12:00:00.000Z"],
    ["60.5", "1900-02-29 12:00"],
    ["61", "1900-03-01T00:00:00.000Z"],
    ["0.35", "08:24"],
    ["0.350347222222", "08:24:30"],
    ["0", "00:00"],
    ["-1", "1899-12-29T00:00:00.000Z"],
  ])("of the number %s is what Excel shows, not a day earlier", async (number, shown) => {
    expect(iso(await valueIn(`<c r="A2" s="1"><v>${number}</v></c>`))).toBe(shown);
  });

  it("of the first days is left alone when days are counted from 1904", async () => {
    const value = await valueIn('<c r="A2" s="1"><v>0.5</v></c>', (parts) => ({
      ...parts,
      "xl/workbook.xml": bookOf(
        '<sheet name="XML1" sheetId="1" r:id="rId1"/>',
        '<workbookPr date1904="true"/>',
      ),
    }));
    expect(iso(value)).toBe("1904-01-01T12:00:00.000Z");
  });
});

describe("a text in a workbook", () => {
  /** What the first of the shared texts, and the same as the text of a cell, are read as. */
  async function both(content: string): Promise<readonly unknown[]> {
    const code = (cause: unknown) => (cause as { readonly code?: string }).code;
    const shared = await valueIn('<c r="A2" t="s"><v>0</v></c>', (parts) => ({
      ...parts,
      "xl/sharedStrings.xml": `<sst><si>${content}</si></sst>`,
    })).catch(code);
    return [shared, await valueIn(`<c r="A2" t="inlineStr"><is>${content}</is></c>`).catch(code)];
  }

  it.each([
    ["<t>NGUYỄN</t>", "NGUYỄN"],
    ["<t>A &amp; B</t>", "A & B"],
    ['<r><t xml:space="preserve">NGUYỄN </t></r><r><rPr><b/></rPr><t>A</t></r>', "NGUYỄN A"],
    ["<t>NGUYỄN</t><r><t> A</t></r>", "NGUYỄN A"],
    ['<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/>', "漢字"],
    ['<r><t>漢</t></r><r><t>字</t></r><rPh sb="0" eb="1"><t>かん</t></rPh><rPh><t>じ</t></rPh>', "漢字"],
    ["<t/>", undefined],
    ["<t></t>", undefined],
  ])("%s is read whole", async (content, text) => {
    expect(await both(content)).toEqual([text, text]);
  });

  it.each([
    "<t>NGUYEN <!-- x --><![CDATA[VAN]]> A</t>",
    "<t><![CDATA[NGUYEN]]></t>",
    "<t>NGUYEN<?x?> A</t>",
    "<t>NGUYEN<x/> A</t>",
    "<r><t>NGUYEN</t></r><t> A</t>",
    "<t>NGUYEN</t><t> A</t>",
  ])("%s is refused, as the reader would keep a part of it", async (content) => {
    expect(await both(content)).toEqual([unreadable.code, unreadable.code]);
  });

  it.each([
    '<c r="A2"><v>1<!-- -->2</v></c>',
    '<c r="A2"><v>1</v><v>2</v></c>',
    '<c r="A2" t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c>',
    '<c r="A2" t="inlineStr"><v>1</v></c>',
    '<c r="A2" t="inlineStr"><t>1</t></c>',
    '<c r="A2"><is><t>1</t></is></c>',
  ])("of the cell %s is refused, as the reader would lose it", async (cell) => {
    await expect(valueIn(cell)).rejects.toMatchObject(unreadable);
  });

  it("may say what looks like a cell", async () => {
    expect((await both('<t>r="XFD1048576" r="a&amp;b"</t>'))[0]).toBe('r="XFD1048576" r="a&b"');
  });
});

describe("a cell in a workbook", () => {
  it.each([
    '<c r="A2" t="&#101;"><v>#REF!</v></c>',
    '<c r="A2" x:t="e"  t="n"><v>1</v></c>',
    '<c r="A2" t="n" t="e"><v>1</v></c>',
    '<c r="A2" s="0"t="e"><v>1</v></c>',
    '<c r="A2" t=e><v>1</v></c>',
    '<c r="&#65;2"><v>1</v></c>',
  ])("that begins with %s is refused, as the reader would see another one", async (cell) => {
    await expect(valueIn(cell)).rejects.toMatchObject(unreadable);
  });

  it("keeps its type and its style when white space stands in its tag", async () => {
    expect(iso(await valueIn("<c r = 'A2' s= \"1\" ><v>46205</v></c>"))).toBe("2026-07-02T00:00:00.000Z");
    const text = await valueIn('<c r="A2" t = "inlineStr"><is><t>x</t></is></c>');
    expect(text).toBe("x");
  });
});

describe("the sheets of a workbook", () => {
  const row = '<row r="2"><c r="A2"><v>1</v></c></row>';
  const sheet = (name: string, id: string) => `<sheet name="${name}" sheetId="1" r:id="${id}"/>`;

  it("are refused when two have one name, with the numbers of both", async () => {
    const bytes = await workbookOf(row, (parts) => ({
      ...parts,
      "xl/worksheets/sheet2.xml": sheetOf(row),
      "xl/workbook.xml": bookOf(sheet("XML2", "rId1") + sheet("XML2", "rId2")),
      "xl/_rels/workbook.xml.rels": relationsOf([
        ["rId1", "worksheet", worksheet],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ]),
    }));
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      code: "core.spreadsheet.sheet_twice",
      text: { en: expect.stringContaining("no. 1 and no. 2"), vi: expect.stringContaining("thứ 2") },
    });
  });

  const twice = [
    ["rId1", "worksheet", worksheet],
    ["rId2", "worksheet", worksheet],
  ] as const;
  it.each([
    ["one relation", sheet("XML1", "rId1") + sheet("XML2", "rId1"), twice.slice(0, 1)],
    ["one file", sheet("XML1", "rId1") + sheet("XML2", "rId2"), twice],
    [
      "one file, called otherwise",
      sheet("XML1", "rId1") + sheet("XML2", "rId2"),
      [twice[0], ["rId2", "worksheet", `/xl/${worksheet}`] as const],
    ],
    ["one relation, told of twice", sheet("XML1", "rId1"), [twice[0], twice[0]]],
    ["no relation", sheet("XML1", "rId1") + sheet("XML2", "rId9"), twice.slice(0, 1)],
    ["no name", sheet("XML1", "rId1") + sheet("", "rId2"), twice.slice(0, 1)],
    ["an escaped relation", sheet("XML1", "rId1"), [["rId&#49;", "worksheet", worksheet] as const]],
    ["no file", sheet("XML1", "rId1"), [["rId1", "worksheet", "worksheets/sheet9.xml"] as const]],
  ])("are refused when they have %s", async (_, sheets, relations) => {
    const bytes = await workbookOf(row, (parts) => ({
      ...parts,
      "xl/workbook.xml": bookOf(sheets),
      "xl/_rels/workbook.xml.rels": relationsOf(relations),
    }));
    await expect(readXlsx(bytes)).rejects.toMatchObject(unreadable);
  });

  it("are refused when there are thousands", async () => {
    const ids = Array.from({ length: 1001 }, (_, at) => `r${at}`);
    const bytes = await workbookOf(row, (parts) => ({
      ...parts,
      "xl/workbook.xml": bookOf(ids.map((id) => sheet(id, id)).join("")),
      "xl/_rels/workbook.xml.rels": relationsOf(ids.map((id) => [id, "worksheet", `worksheets/${id}.xml`])),
    }));
    await expect(readXlsx(bytes)).rejects.toMatchObject(tooLarge);
  });

  it("may be charts, which have no cells", async () => {
    const bytes = await workbookOf(row, (parts) => ({
      ...parts,
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/workbook.xml": bookOf(sheet("Biểu đồ", "rId2") + sheet("XML1", "rId1")),
      "xl/_rels/workbook.xml.rels": relationsOf([
        ["rId1", "worksheet", worksheet],
        ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ]),
    }));
    expect(await readXlsx(bytes)).toEqual({ XML1: [{ A: 1 }] });
  });

  it("of hundreds of thousands of empty rows are refused, whether the rows have numbers or not", async () => {
    await expect(readXlsx(await workbookOf("<row></row>".repeat(500_000)))).rejects.toMatchObject(tooLarge);
    await expect(readXlsx(await workbookOf('<row r="500000"/>'))).rejects.toMatchObject(tooLarge);
  });

  it("may have cells in other files, which are no cells of a sheet", async () => {
    const bytes = await workbookOf(row, (parts) => ({
      ...parts,
      "xl/calcChain.xml": `<calcChain>${'<c r="KZ1048576" i="1"/>'.repeat(10)}</calcChain>`,
    }));
    expect(await readXlsx(bytes)).toEqual({ XML1: [{ A: 1 }] });
  });
});
