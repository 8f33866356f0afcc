import { describe, expect, it } from "vitest";
import { decodeEmr365, importEmr365 } from "../../src/emr365/index.ts";
import { isRichText, plainOfRichText } from "../../src/emr365/text/rich-text.ts";
import { exampleJson } from "./fixture-files.ts";
import { importOptions } from "./round-trip.ts";

const head =
  "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fnil\\fcharset163 Arial;}{\\f1\\fcharset0 Tahoma;}{\\f2\\fcharset128 X;}}";

describe("a passage in RTF", () => {
  it.each([
    [
      "letters by number",
      `${head}\\f1 Vi\\u7879?m ph\\u7893?i\\par H\\u7871?t}`,
      "Viêm phổi\nHết".replace("ê", "ệ"),
    ],
    ["letters of Vietnamese Windows", `${head}\\f0 B\\'ea\\'f2nh}`, "Bệnh"],
    ["letters of Western Windows", `${head}\\f1 s\\'f4t}`, "sôt"],
    ["hidden groups and unknown words", `${head}{\\*\\generator X;}\\pard\\b S\\'f4\\b0 t{\\info a}}`, "Sôt"],
    ["tabs, lines and escapes", `${head}a\\tab b\\line \\{c\\}\\\\}`, "a\tb\n{c}\\"],
    ["several fallback characters", `${head}\\uc2 \\u7879??m}`, "ệm"],
  ])("with %s becomes text", (_, rich, text) => {
    expect(isRichText(rich)).toBe(true);
    expect(plainOfRichText(rich)).toEqual({ text, uncertain: false });
  });

  it.each([
    ["another code page", `${head}\\f2 \\'83}`],
    ["a picture", `${head}{\\pict 00ff}}`],
    ["a group that never ends", `${head}a`],
    ["too many ends", `${head}a}}`],
    ["a broken end", `${head}a}\\`],
  ])("with %s is told to be uncertain", (_, rich) => {
    expect(plainOfRichText(rich).uncertain).toBe(true);
  });

  it("is imported as text, the original is kept, and a person is asked to look", () => {
    const document = decodeEmr365(exampleJson);
    const [result] = document.KetQuaChanDoanHinhAnh.danhsach;
    const kqcls_mota = `${head}\\f1 \\u272?\\u225?m m\\u7901?\\par}`;
    const report = importEmr365(
      {
        ...document,
        KetQuaChanDoanHinhAnh: { ...document.KetQuaChanDoanHinhAnh, danhsach: [{ ...result, kqcls_mota }] },
      },
      importOptions,
    );
    if (!report.ok) return expect.fail();
    const image = report.value.record.entries.find((entry) => entry.kind === "imaging-result");
    expect(image).toMatchObject({ description: "Đám mờ" });
    expect(JSON.stringify(report.value.extras)).toContain("rtf1");
    expect(report.issues.map(({ code }) => code)).toContain("exchange.emr365.rich_text");
  });

  it("is read in linear time, however it is made", () => {
    const rich = `{\\rtf1${"{\\b ".repeat(50_000)}${"\\'e1".repeat(50_000)}`;
    expect(plainOfRichText(rich).uncertain).toBe(true);
  });
});

describe("numbers of older systems", () => {
  it("lose their groups of thousands on import", () => {
    const document = decodeEmr365(exampleJson);
    const [sheet] = document.YLenhThuocVatTu.danhsach;
    const [line] = sheet?.danhsach ?? [];
    const danhsach = [{ ...sheet, danhsach: [{ ...line, soluongthuocvattu: "43,500.00" }] }];
    const report = importEmr365(
      { ...document, YLenhThuocVatTu: { ...document.YLenhThuocVatTu, danhsach } },
      importOptions,
    );
    if (!report.ok) return expect.fail();
    const order = report.value.record.entries.find(
      (entry) => entry.kind === "order" && entry.category === "drug",
    );
    expect(order).toMatchObject({ quantity: "43500.00" });
  });
});
