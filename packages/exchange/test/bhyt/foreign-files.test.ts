import type { CalendarDate } from "@benhan/core";
import { isEmrError, valueAt } from "@benhan/core/faults";
import { describe, expect, it } from "vitest";
import {
  type BhytTables,
  bhytTables,
  decodeDossiers,
  encodeTables,
  readDossiers,
} from "../../src/bhyt/qd3176/index.ts";
import { decodeCheckIn, encodeCheckIn, readCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { sampleTables } from "./sample-tables.ts";

const options = { facilityCode: "79999", createdOn: "2026-07-04" as CalendarDate };
const clean = new TextDecoder().decode(encodeTables(sampleTables, options));
const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDossiers(bytesOf(text), { signature: "not-expected" });
const codes = (text: string) => read(text).issues.map(({ code, severity }) => `${severity} ${code}`);

/** The file with the document of one table rewritten. */
function withDocument(table: string, change: (document: string) => string): string {
  const found = new RegExp(`(<LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>)([^<]*)`);
  return clean.replace(found, (_all, before: string, content: string) =>
    before.concat(base64(change(Buffer.from(content, "base64").toString("utf8")))),
  );
}

/** What the reader returns, whatever it found, for comparing. */
function tablesIn(text: string): readonly BhytTables[] {
  return decodeDossiers(bytesOf(text)).dossiers;
}

/** The file with the document of XML1 as it is, where its Base64 should be. */
function notEncoded(written: (document: string) => string): string {
  return clean.replace(/(<NOIDUNGFILE>)([^<]*)/, (_all, before: string, content: string) =>
    before.concat(
      written(
        Buffer.from(content, "base64")
          .toString("utf8")
          .replace(/^<\?xml[^>]*\?>/, ""),
      ),
    ),
  );
}

it.each([
  ["as elements", (xml: string) => xml],
  ["with its signs escaped", (xml: string) => xml.replaceAll("&", "&amp;").replaceAll("<", "&lt;")],
  ["as CDATA", (xml: string) => `<![CDATA[${xml}]]>`],
])("a table in NOIDUNGFILE that nobody encoded is told as such, %s", (_, written) => {
  const content = read(notEncoded(written)).issues.filter(({ code }) => code === "exchange.bhyt.env_005");
  expect(content.map(({ text }) => text.vi)).toEqual([
    "HOSO[1]/XML1: không đọc được nội dung, NOIDUNGFILE là XML để nguyên, chưa mã hóa Base64.",
  ]);
});

describe("a file from another sender", () => {
  it("is read without a remark when it is as the guide has it", () => {
    expect(codes(clean)).toEqual([]);
  });

  const harmless: readonly (readonly [what: string, file: string, found: readonly string[]])[] = [
    ["no XML declaration", clean.replace(/^<\?xml[^>]*\?>/, ""), []],
    ["white space between elements", clean.replace(/></g, ">\n  <").replace(/>\n {2}<\//g, "></"), []],
    ["white space before the declaration", `\n  ${clean}`, []],
    ["a comment", clean.replace("<THONGTINHOSO>", "<!-- ghi chú --><THONGTINHOSO>"), []],
    ["CDATA", withDocument("XML1", (xml) => xml.replace(/<HO_TEN>([^<]*)</, "<HO_TEN><![CDATA[$1]]><")), []],
    [
      "a declaration inside",
      withDocument("XML1", (xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`),
      [],
    ],
    [
      "decomposed letters",
      withDocument("XML1", (xml) => xml.normalize("NFD")),
      ["warning exchange.bhyt.decomposed_text"],
    ],
    [
      "decomposed letters where the reader parses",
      withDocument("XML1", (xml) => xml.normalize("NFD").replace("<HO_TEN>", "<!-- --><HO_TEN>")),
      ["warning exchange.bhyt.decomposed_text"],
    ],
    [
      "a namespace of its own",
      clean.replace(/<GIAMDINHHS[^>]*>/, '<GIAMDINHHS xmlns="http://tempuri.org/">'),
      ["warning exchange.bhyt.namespace"],
    ],
    ["a namespace that says there is none", clean.replace(/<GIAMDINHHS[^>]*>/, '<GIAMDINHHS xmlns="">'), []],
    [
      "a namespace of a table",
      withDocument("XML1", (xml) => xml.replace(/<TONG_HOP[^>]*>/, '<TONG_HOP xmlns="http://tempuri.org/">')),
      ["warning exchange.bhyt.namespace"],
    ],
    ["a byte-order mark", `\uFEFF${clean}`, ["information exchange.bhyt.byte_order_mark"]],
    [
      "line breaks in the Base64",
      clean.replace(/<NOIDUNGFILE>(.{76})/, "<NOIDUNGFILE>$1\r\n"),
      ["information exchange.bhyt.base64_white_space"],
    ],
    [
      "parts in another order",
      clean.replace(/(<THONGTINDONVI>.*<\/THONGTINDONVI>)(.*)<CHUKYDONVI\/>/s, "$2<CHUKYDONVI/>$1"),
      ["warning exchange.bhyt.env_001"],
    ],
    [
      "cells in another order",
      withDocument("XML8", (xml) =>
        xml.replace(/(<MA_LK>.*<\/MA_LK>)(<MA_LOAI_KCB>.*<\/MA_LOAI_KCB>)/, "$2$1"),
      ),
      ["information exchange.bhyt.element_order"],
    ],
    [
      "a table that says UTF-16 and is UTF-8",
      withDocument("XML1", (xml) => `<?xml version="1.0" encoding="utf-16"?>${xml}`),
      ["warning exchange.bhyt.declared_encoding"],
    ],
    [
      "elements that are missing altogether",
      withDocument("XML1", (xml) => xml.replace("<NHOM_MAU/>", "").replace("<DU_PHONG/>", "")),
      ["warning exchange.bhyt.missing_elements"],
    ],
    [
      "an element that the table does not have",
      withDocument("XML1", (xml) => xml.replace("<NHOM_MAU/>", "<NHOM_MAU/><RIENG><X>1</X></RIENG>")),
      ["warning exchange.bhyt.env_011"],
    ],
    [
      "an element that the envelope does not have",
      clean.replace("<CHUKYDONVI/>", "<PHANMEM>x</PHANMEM><CHUKYDONVI/>"),
      ["warning exchange.bhyt.env_011"],
    ],
    [
      "text and attributes between the cells",
      withDocument("XML1", (xml) => xml.replace("<NHOM_MAU/>", '<NHOM_MAU x="1"/> thừa ')),
      ["warning exchange.bhyt.stray_content"],
    ],
    [
      "another facility in the envelope",
      clean.replace("<MACSKCB>79999", "<MACSKCB>79998"),
      ["warning exchange.bhyt.env_008"],
    ],
    [
      "a day before the discharge",
      clean.replace("<NGAYLAP>20260704", "<NGAYLAP>20260702"),
      ["warning exchange.bhyt.env_009"],
    ],
    [
      "a day that does not exist",
      clean.replace("<NGAYLAP>20260704", "<NGAYLAP>20260732"),
      ["warning exchange.bhyt.env_009"],
    ],
    [
      "a table without a row",
      clean.replace("<FILEHOSO><LOAIHOSO>XML3", `${emptyXml6()}$&`),
      ["warning exchange.bhyt.empty_table"],
    ],
    [
      "one table in two files",
      withDocument("XML2", (xml) =>
        xml.replace(/(<\/CHI_TIET_THUOC>)<CHI_TIET_THUOC>.*(<\/DSACH)/s, "$1$2"),
      ).replace(
        "<FILEHOSO><LOAIHOSO>XML3",
        `<FILEHOSO><LOAIHOSO>XML2</LOAIHOSO><NOIDUNGFILE>${base64(secondRowOfXml2())}</NOIDUNGFILE></FILEHOSO>$&`,
      ),
      ["warning exchange.bhyt.env_007"],
    ],
  ];

  it.each(harmless)("may have %s", (_what, file, found) => {
    expect(codes(file)).toEqual(found);
    expect(tablesIn(file)).toEqual([sampleTables]);
  });

  const fatal: readonly (readonly [what: string, file: string, found: string])[] = [
    [
      "rows outside the list of their table",
      withDocument("XML2", (xml) => xml.replace(/<\/?DSACH_CHI_TIET_THUOC>/g, "")),
      "error exchange.bhyt.misplaced_elements",
    ],
    [
      "rows in a list of another name",
      withDocument("XML2", (xml) => xml.replace(/DSACH_CHI_TIET_THUOC/g, "DANHSACH")),
      "error exchange.bhyt.misplaced_elements",
    ],
    [
      "rows of another name",
      withDocument("XML2", (xml) => xml.replace(/<(\/?)CHI_TIET_THUOC>/g, "<$1THUOC>")),
      "error exchange.bhyt.misplaced_elements",
    ],
    [
      "cells inside an element of the sender's own",
      withDocument("XML1", (xml) => xml.replace(/<HO_TEN>.*?<\/HO_TEN>/s, "<RIENG>$&</RIENG>")),
      "error exchange.bhyt.misplaced_elements",
    ],
    [
      "a DOCTYPE",
      clean.replace("<GIAMDINHHS", '<!DOCTYPE x [<!ENTITY a "b">]><GIAMDINHHS'),
      "error exchange.bhyt.file_refused",
    ],
    ["another root", clean.replaceAll("GIAMDINHHS", "HOSOKHAC"), "error exchange.bhyt.file_refused"],
    ["a cut end", clean.slice(0, -40), "error exchange.bhyt.file_refused"],
    [
      "another encoding",
      clean.replace('encoding="utf-8"', 'encoding="windows-1258"'),
      "error exchange.bhyt.file_refused",
    ],
    [
      "an unknown entity",
      clean.replace("79999</MACSKCB>", "&xxe;</MACSKCB>"),
      "error exchange.bhyt.file_refused",
    ],
    [
      "two facility codes",
      clean.replace("<MACSKCB>", "<MACSKCB>1</MACSKCB><MACSKCB>"),
      "error exchange.bhyt.repeated_element",
    ],
    [
      "two contents in one file",
      clean.replace("</NOIDUNGFILE>", "</NOIDUNGFILE><NOIDUNGFILE></NOIDUNGFILE>"),
      "error exchange.bhyt.repeated_element",
    ],
    ["a table that is not encoded", notEncoded((xml) => xml), "error exchange.bhyt.env_005"],
    [
      "elements inside a content",
      clean.replace("<NOIDUNGFILE>", "<NOIDUNGFILE>AAAA<x/>"),
      "error exchange.bhyt.cell_holds_elements",
    ],
    [
      "elements inside a cell",
      withDocument("XML1", (xml) => xml.replace("<HO_TEN>", "<HO_TEN><b>X</b>")),
      "error exchange.bhyt.cell_holds_elements",
    ],
    ["no facility", clean.replace(/<THONGTINDONVI>.*<\/THONGTINDONVI>/, ""), "error exchange.bhyt.env_001"],
    ["another count", clean.replace("<SOLUONGHOSO>1", "<SOLUONGHOSO>2"), "error exchange.bhyt.env_002"],
    ["no episode", clean.replace(/<HOSO>.*<\/HOSO>/, ""), "error exchange.bhyt.env_003"],
    ["an empty episode", clean.replace(/<HOSO>.*<\/HOSO>/, "<HOSO/>"), "error exchange.bhyt.env_003"],
    ["a table that does not belong", clean.replace(">XML5<", ">XML12<"), "error exchange.bhyt.env_004"],
    [
      "a content that is no Base64",
      clean.replace(/<NOIDUNGFILE>..../, "<NOIDUNGFILE>@@@@"),
      "error exchange.bhyt.env_005",
    ],
    ["a table under another name", clean.replace(">XML5<", ">XML4<"), "error exchange.bhyt.env_005"],
    ["a DOCTYPE inside", withDocument("XML5", (xml) => `<!DOCTYPE x>${xml}`), "error exchange.bhyt.env_005"],
    [
      "a table without XML1",
      clean.replace(/<FILEHOSO><LOAIHOSO>XML1<.*?<\/FILEHOSO>/, ""),
      "error exchange.bhyt.env_006",
    ],
    [
      "two XML1",
      clean.replace(/<FILEHOSO><LOAIHOSO>XML1<.*?<\/FILEHOSO>/, "$&$&"),
      "error exchange.bhyt.env_006",
    ],
    [
      "two XML8",
      clean.replace(/<FILEHOSO><LOAIHOSO>XML8<.*?<\/FILEHOSO>/, "$&$&"),
      "error exchange.bhyt.env_007",
    ],
    [
      "one cell twice",
      withDocument("XML1", (xml) => xml.replace("<HO_TEN>", "<HO_TEN>X</HO_TEN><HO_TEN>")),
      "error exchange.bhyt.repeated_element",
    ],
    [
      "one episode twice",
      clean.replace(/<HOSO>.*<\/HOSO>/, "$&$&").replace("<SOLUONGHOSO>1", "<SOLUONGHOSO>2"),
      "error exchange.bhyt.key_003",
    ],
  ];

  it.each(fatal)("must not have %s", (_what, file, found) => {
    expect(codes(file)).toContain(found);
    expect(() => decodeDossiers(bytesOf(file))).toThrow("exchange.bhyt.file_unreadable");
  });

  it("is refused beyond the limits", () => {
    const refused = (limits: object) =>
      readDossiers(bytesOf(clean), { limits, signature: "not-expected" }).issues[0]?.code;
    expect(refused({ bytes: 100 })).toBe("exchange.bhyt.file_refused");
    expect(refused({ depth: 5 })).toBe("exchange.bhyt.file_refused");
    expect(refused({ elements: 20 })).toBe("exchange.bhyt.file_refused");
    expect(refused({ elements: 200 })).toBe("exchange.bhyt.env_005");
    expect(refused({ cellLength: 10 })).toBe("exchange.bhyt.env_005");
  });

  it("is not read to the end when everything in it is wrong", () => {
    const episodes = "<HOSO/>".repeat(20_000);
    const cells = withDocument("XML1", (xml) => xml.replace("<HO_TEN>", `<HO_TEN>${"<b/>".repeat(20_000)}`));
    const flood = bytesOf(clean.replace("<DANHSACHHOSO>", `<DANHSACHHOSO>${episodes}`));
    const broken = readDossiers(flood, { limits: { findings: 1000 } });
    expect(broken.issues.length).toBeLessThan(1100);
    expect(broken.issues.at(-1)?.code).toBe("exchange.bhyt.file_refused");
    expect(read(cells).issues.length).toBeLessThan(200);
  });

  it("is refused when it is not UTF-8", () => {
    expect(readDossiers(new Uint8Array([0xff, 0xfe, 0x3c, 0])).ok).toBe(false);
  });

  it("tells whether it is signed, and warns when a signature was expected", () => {
    const signed = clean.replace("<CHUKYDONVI/>", "<CHUKYDONVI><Signature><x/></Signature></CHUKYDONVI>");
    expect(decodeDossiers(bytesOf(signed)).envelope.signed).toBe(true);
    expect(decodeDossiers(bytesOf(signed)).issues).toEqual([]);
    expect(decodeDossiers(bytesOf(clean)).issues.map(({ code }) => code)).toEqual(["exchange.bhyt.env_010"]);
  });

  it("throws one error with all findings", () => {
    const file = clean.replace("<SOLUONGHOSO>1", "<SOLUONGHOSO>2").replace(">XML5<", ">XML12<");
    let thrown: unknown;
    try {
      decodeDossiers(bytesOf(file));
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown, "exchange.bhyt.file_unreadable")).toBe(true);
    const issues = isEmrError(thrown) ? thrown.issues : [];
    expect(issues.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["ENV-002", "ENV-004", "ENV-010"]));
  });

  it("has findings whose paths lead into what was read", () => {
    for (const [, file] of harmless) {
      const decoded = decodeDossiers(bytesOf(file));
      for (const issue of decoded.issues) expect(valueAt(decoded, issue.path), issue.code).toBeDefined();
    }
  });

  it("may hold many episodes and several discharge papers", () => {
    const paper = sampleTables.XML7?.[0] ?? { MA_LK: "" };
    const twins = { ...sampleTables, XML7: [paper, { ...paper, MA_THE_TAM: "TE1797900000000" }] };
    const other = { ...sampleTables, XML1: { ...sampleTables.XML1, MA_LK: "99999.2026.000002" } };
    expect(decodeDossiers(encodeTables([twins, other], options)).dossiers).toEqual([twins, other]);
  });
});

function emptyXml6(): string {
  const { root = "", list } = bhytTables.XML6;
  const content = base64(`<${root}><${list?.element}></${list?.element}></${root}>`);
  return `<FILEHOSO><LOAIHOSO>XML6</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>`;
}

function secondRowOfXml2(): string {
  const whole = /<LOAIHOSO>XML2<\/LOAIHOSO><NOIDUNGFILE>([^<]*)/.exec(clean)?.[1] ?? "";
  return Buffer.from(whole, "base64")
    .toString("utf8")
    .replace(/(<DSACH_CHI_TIET_THUOC>)<CHI_TIET_THUOC>.*?<\/CHI_TIET_THUOC>/s, "$1");
}

describe("what cannot be written", () => {
  const issuesOf = (tables: unknown, changes: object = {}) => {
    try {
      encodeTables(tables as BhytTables, { ...options, ...changes });
      return [];
    } catch (error) {
      return isEmrError(error, "exchange.bhyt.cannot_encode") ? error.issues : [error];
    }
  };
  const key = { MA_LK: "k" };

  it("is refused with every place at once", () => {
    const tables = {
      XML1: { ...key, HO_TEN: "a\u0000", GHI_CHU: "\ud800" },
      XML2: [key, { ...key, LA: "1", SO_LUONG: 3 }],
      XML16: {},
    };
    expect(issuesOf(tables)).toEqual([
      expect.objectContaining({ code: "exchange.bhyt.illegal_character", path: ["XML1", "HO_TEN"] }),
      expect.objectContaining({ code: "exchange.bhyt.illegal_character", official: "XML1.GHI_CHU" }),
      expect.objectContaining({ code: "exchange.bhyt.unknown_column", path: ["XML2", 1, "LA"] }),
      expect.objectContaining({ code: "exchange.bhyt.not_text", official: "XML2[2].SO_LUONG" }),
      expect.objectContaining({ code: "exchange.bhyt.env_004", path: ["XML16"] }),
    ]);
  });

  it("is nothing at all, an episode without XML1, or a row that is none", () => {
    const code = (tables: unknown) => issuesOf(tables).map((issue) => (issue as { code: string }).code);
    expect(code([])).toEqual(["exchange.bhyt.env_003"]);
    expect(code({ XML2: [key] })).toEqual(["exchange.bhyt.env_006"]);
    expect(code({ XML1: key, XML2: ["x"] })).toEqual(["exchange.bhyt.not_a_row"]);
    expect(code([null])).toEqual(["exchange.bhyt.env_003"]);
  });

  it("is a facility code or a day that is none", () => {
    expect(issuesOf({ XML1: key }, { facilityCode: "<a/>" })).toHaveLength(1);
    expect(issuesOf({ XML1: key }, { createdOn: "20260702" })).toHaveLength(1);
  });

  it("is not an empty text, which counts as absent, nor decomposed letters, which are composed", () => {
    const [tables] = decodeDossiers(
      encodeTables({ XML1: { ...key, HO_TEN: "Nguye\u0302\u0303n", GHI_CHU: "" } }, options),
    ).dossiers;
    expect(tables).toEqual({ XML1: { ...key, HO_TEN: "Nguyễn" } });
  });
});

describe("the check-in document", () => {
  const rows = [{ MA_LK: "99999.2026.000001", STT: "1", HO_TEN: "NGUYỄN VĂN MẪU" }];
  const text = new TextDecoder().decode(encodeCheckIn(rows));

  it("has its own root and the place of the signature last", () => {
    expect(text).toMatch(
      /^<\?xml [^>]*\?><CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB><MA_LK>/,
    );
    expect(text).toMatch(/<\/DSACH_TRANG_THAI_KCB><CHUKYDONVI\/><\/CHI_TIEU_TRANG_THAI_KCB>$/);
  });

  it("is read back, signed or not", () => {
    expect(decodeCheckIn(bytesOf(text))).toMatchObject({ rows, signed: false });
    const signed = text.replace("<CHUKYDONVI/>", "<CHUKYDONVI><Signature>x</Signature></CHUKYDONVI>");
    expect(decodeCheckIn(bytesOf(signed))).toMatchObject({ rows, signed: true, issues: [] });
  });

  it("is refused when it is another document or has no row", () => {
    expect(readCheckIn(bytesOf(clean)).ok).toBe(false);
    expect(readCheckIn(bytesOf(text.replace(/<TRANG_THAI_KCB>.*<\/TRANG_THAI_KCB>/, ""))).ok).toBe(false);
    expect(() => decodeCheckIn(bytesOf(`${text}x`))).toThrow("exchange.bhyt.file_unreadable");
    expect(() => encodeCheckIn([])).toThrow("exchange.bhyt.cannot_encode");
    expect(() => encodeCheckIn([{ MA_LK: "\u0001" }])).toThrow("exchange.bhyt.cannot_encode");
  });
});

it("names an element that the table does not know only when it looks like a column's name", () => {
  const text = withDocument("XML1", (xml) =>
    xml.replace("<HO_TEN>", "<NGUYEN.VAN.MAU>x</NGUYEN.VAN.MAU><B079185000000/><COT_LA>y</COT_LA><HO_TEN>"),
  );
  const [issue] = read(text).issues.filter(({ code }) => code === "exchange.bhyt.env_011");
  expect(issue?.text.vi).toMatch(/: COT_LA, 2 tên không giống tên cột\.$/);
  expect(issue?.text.en).toMatch(/: COT_LA, 2 names unlike that of a column\.$/);
});
