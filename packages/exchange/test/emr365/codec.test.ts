import { type EmrError, isEmrError } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkEmr365File,
  decodeEmr365,
  type Emr365,
  type Emr365Form,
  encodeEmr365,
} from "../../src/emr365/index.ts";
import { documents } from "./document-arbitrary.ts";
import { exampleJson, exampleXml } from "./fixture-files.ts";

const seed = 20250606;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function refusal(content: string | Uint8Array, form: Emr365Form, limits = {}): readonly string[] {
  try {
    decodeEmr365(typeof content === "string" ? bytesOf(content) : content, { form, limits });
  } catch (error) {
    if (!isEmrError(error)) throw error;
    expect(error.code).toBe("exchange.emr365.unreadable");
    return (error as EmrError).issues.map(({ code }) => code.replace("exchange.emr365.", ""));
  }
  return [];
}

describe("[CV365-06] the pair of example files", () => {
  it("is one document in two forms", () => {
    expect(decodeEmr365(exampleXml)).toEqual(decodeEmr365(exampleJson));
  });

  it("is written again without loss, with the same bytes each time", () => {
    const document = decodeEmr365(exampleJson);
    for (const form of ["json", "xml"] as const) {
      const bytes = encodeEmr365(document, form);
      expect(decodeEmr365(bytes)).toEqual(document);
      expect(encodeEmr365(decodeEmr365(bytes), form)).toEqual(bytes);
    }
    expect(JSON.parse(textOf(encodeEmr365(document, "json")))).toEqual(JSON.parse(textOf(exampleJson)));
  });

  it("has no error, and nothing is said about what it holds", () => {
    const report = checkEmr365File(exampleXml);
    expect(report.ok).toBe(true);
    expect(report.issues.filter(({ severity }) => severity !== "information")).toEqual([]);
  });
});

describe("[CV365-06] the two forms", () => {
  it(`say the same of any document (seed ${seed})`, () => {
    fc.assert(
      fc.property(documents(), (given) => {
        const document = given as unknown as Emr365;
        const json = decodeEmr365(encodeEmr365(document, "json"));
        const xml = decodeEmr365(encodeEmr365(document, "xml"));
        expect(xml).toEqual(json);
        expect(textOf(encodeEmr365(xml, "json"))).toBe(textOf(encodeEmr365(document, "json")));
        expect(textOf(encodeEmr365(json, "xml"))).toBe(textOf(encodeEmr365(document, "xml")));
      }),
      { seed, numRuns: 40 },
    );
  });

  it("say the same of items that nobody knows", () => {
    const document = {
      ...decodeEmr365(exampleJson),
      HoSoCapCuu: { sovaovien: "26.000123", danhsach: [{ la: "1", con: { x: ["a", "b"], y: "" } }] },
    };
    const json = decodeEmr365(encodeEmr365(document, "json"));
    expect(json).toEqual(document);
    expect(decodeEmr365(encodeEmr365(document, "xml"))).toEqual(json);
  });

  it("tell an empty text from an empty list by the table, in XML as well", () => {
    const document = decodeEmr365(exampleXml);
    expect(document.ThongTinDieuTri.danhsachchuyenkhoa).toEqual([]);
    expect(document.ThongTinDieuTri.ghichu).toBe("");
    expect(document.ThongTinVaoVien.khambenh_caccoquan.hohap).toHaveLength(1);
  });
});

describe("a file from outside", () => {
  it("may have its items in another order, which is told for XML where the order is known", () => {
    const swapped = textOf(exampleXml).replace(
      /(<mach>.*?<\/mach>)(\s*)(<nhietdo>.*?<\/nhietdo>)/s,
      "$3$2$1",
    );
    const report = checkEmr365File(bytesOf(swapped));
    expect(report.ok && report.value).toEqual(decodeEmr365(exampleXml));
    const order = report.issues.find(({ code }) => code === "exchange.emr365.item_order");
    expect(order).toMatchObject({ severity: "information", path: ["ThongTinVaoVien"] });
  });

  it("keeps every digit of a number, and a citizen number as a number is suspect", () => {
    const content = textOf(exampleJson)
      .replace('"cccd_so": "079185000000"', '"cccd_so": 79185000000')
      .replace('"mach": "98"', '"mach": 98.00000000000000001');
    const report = checkEmr365File(bytesOf(content));
    expect(report.ok).toBe(false);
    const codes = report.issues.map(({ code, path }) => [code.slice(16), path.join(".")]);
    expect(codes).toContainEqual(["leading_zero_suspect", "ThongTinBenhNhan.cccd_so"]);
    expect(codes).toContainEqual(["not_text", "ThongTinVaoVien.mach"]);
  });

  it.each([
    ["a name twice", textOf(exampleJson).replace('"soba"', '"loaiba": "02",\n"soba"'), ["repeated_name"]],
    ["broken JSON", '{"HoSoBenhAn": {', ["malformed"]],
    ["text behind", '{"HoSoBenhAn": {}} x', ["malformed"]],
    ["another root", '{"HSBA": {}}', ["wrong_root"]],
    ["two roots", '{"HoSoBenhAn": {}, "HSBA": {}}', ["wrong_root"]],
    ["a list as root", "[]", ["wrong_root"]],
    ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), ["not_utf8"]],
    ["lists without end", "[".repeat(1_000_000), ["file_too_large"]],
  ])("with %s is refused as JSON", (_, content, codes) => {
    expect(refusal(content, "json")).toEqual(codes);
  });

  it.each([
    ["another root", "<HSBA/>", ["wrong_root"]],
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><HoSoBenhAn/>', ["doctype"]],
    ["an entity", "<HoSoBenhAn>&b;</HoSoBenhAn>", ["malformed"]],
    ["an element that never ends", "<HoSoBenhAn>", ["malformed"]],
    ["elements without end", "<a>".repeat(1000), ["file_too_large"]],
  ])("with %s is refused as XML", (_, content, codes) => {
    expect(refusal(content, "xml")).toEqual(codes);
  });

  it("is refused above the limits, before it is read", () => {
    for (const [content, form] of [
      [exampleJson, "json"],
      [exampleXml, "xml"],
    ] as const) {
      expect(refusal(content, form, { bytes: 100 })).toEqual(["file_too_large"]);
      expect(refusal(content, form, { values: 100 })).toEqual(["file_too_large"]);
      expect(refusal(content, form, { depth: 3 })).toEqual(["file_too_large"]);
    }
  });

  it("cannot reach the prototype of anything", () => {
    const content = textOf(exampleJson).replace(
      '"soba"',
      '"__proto__": {"x": "1"}, "constructor": "y", "soba"',
    );
    const report = checkEmr365File(bytesOf(content));
    expect(report.issues.map(({ code }) => code.slice(16))).toEqual(["refused_name", "unknown_item"]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("may have a line of its own for each tag: nothing but space is empty, in both forms", () => {
    const spread = textOf(exampleXml).replace(/<(\w+)\/>/g, "<$1>\n  </$1>");
    expect(spread).not.toBe(textOf(exampleXml));
    expect(decodeEmr365(bytesOf(spread))).toEqual(decodeEmr365(exampleXml));
    const spaced = textOf(exampleJson).replaceAll(': ""', ': " \\n"');
    expect(decodeEmr365(bytesOf(spaced))).toEqual(decodeEmr365(exampleJson));
  });

  it("is not repeated where it calls an item what could be data", () => {
    const content = textOf(exampleJson).replace(
      '"soba"',
      `"079185000000": "x", "Nguyễn Văn A": "x", "${"k".repeat(100)}": "x", "spo2": "97", "soba"`,
    );
    const { issues } = checkEmr365File(bytesOf(content));
    expect(issues.map(({ official }) => official?.split(".").at(-1))).toEqual(["…", "…", "…", "spo2"]);
    expect(JSON.stringify(issues.map(({ text, nextStep }) => [text, nextStep]))).not.toMatch(
      /079185000000|Nguyễn|kkk/,
    );
  });

  it("with attributes and text between elements is read without them, and that is told", () => {
    const content = textOf(exampleXml)
      .replace("<HoSoBenhAn>", '<HoSoBenhAn xmlns="urn:x">')
      .replace("<tinhtrangravien>", "<tinhtrangravien>lạc");
    const report = checkEmr365File(bytesOf(content));
    expect(report.ok && report.value).toEqual(decodeEmr365(exampleXml));
    expect(report.issues.map(({ code }) => code.slice(16)).slice(0, 2)).toEqual(["attribute", "stray_text"]);
  });
});

describe("a document that cannot be written", () => {
  it("is refused with every place", () => {
    const document = decodeEmr365(exampleJson);
    const broken = {
      ...document,
      ThongTinDieuTri: { ...document.ThongTinDieuTri, tomtat: "a\u0000", tienluong: 7, "1 la": "x" },
    } as unknown as Emr365;
    const issues = (form: Emr365Form) => {
      try {
        encodeEmr365(broken, form);
      } catch (error) {
        return isEmrError(error) ? error.issues.map(({ code }) => code.slice(16)) : [];
      }
      return [];
    };
    expect(issues("json")).toEqual(["not_text", "unwritable_text"]);
    expect(issues("xml")).toEqual(["not_text", "unwritable_text", "unwritable_name"]);
  });
});
