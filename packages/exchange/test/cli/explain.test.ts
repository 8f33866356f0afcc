import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listFileFindings } from "../../src/bhyt/codec/file-findings.ts";
import { qd3176 } from "../../src/bhyt/qd3176/index.ts";
import { bhytRules, defaultBhytCheckOptions } from "../../src/bhyt/rules/index.ts";
import { ruleFacts } from "../../src/cli/explain/rule-facts.data.ts";
import { settingWords } from "../../src/cli/explain/rule-words.ts";
import { explain } from "../../src/cli/explain.ts";

const textOf = (name: string, language: "vi" | "en" = "vi") =>
  explain(name, qd3176)
    .map((one) => one[language].join("\n"))
    .join("\n\n");

describe("explaining a rule", () => {
  it("names the place instead of leaving a hole", () => {
    expect(textOf("X2-001")).toContain("\nXML2[n].THANH_TIEN_BV khác SO_LUONG × DON_GIA.\n");
    expect(textOf("X1-001", "en")).toContain("\nXML1.NGAY_RA lies before XML1.NGAY_VAO.\n");
    expect(textOf("FMT-005")).toContain("\n<bảng>[n].<cột> dài hơn kích thước cho phép.\n");
    expect(textOf("X7-001")).toContain("\nHồ sơ nội trú không có bảng XML7 (giấy ra viện).\n");
    expect(textOf("REQUIRED", "en")).toContain("\n<table>[n].<column> is required but empty.\n");
  });

  it("tells every condition under which a cell is demanded", () => {
    expect(textOf("X6-006").split("\n")).toEqual(
      expect.arrayContaining([
        "XML6[n].MA_BAC_PHAC_DO trống; bắt buộc khi MA_PHAC_DO_DIEU_TRI là KHAC.",
        "XML6[n].MA_BAC_PHAC_DO_BD trống; bắt buộc khi MA_PHAC_DO_DIEU_TRI_BD là KHAC.",
        "→ Bổ sung <cột>, hoặc xem lại MA_PHAC_DO_DIEU_TRI, MA_PHAC_DO_DIEU_TRI_BD.",
      ]),
    );
  });

  it("leaves no hole in any rule or finding about a file", () => {
    for (const { rule, code } of [...bhytRules, ...listFileFindings()]) {
      for (const { vi, en } of explain(rule ?? code, qd3176)) {
        expect([...vi, ...en].join("\n"), rule ?? code).not.toMatch(/\{\w+\}|undefined|NaN|\[object|(?<!_)…/);
      }
    }
  });

  it("shows the settings of a rule with their defaults", () => {
    expect(textOf("X2-001")).toContain(
      `Thiết lập: rowTolerance = ${defaultBhytCheckOptions.rowTolerance} (sai số`,
    );
    expect(textOf("SUM-003", "en")).toContain("Setting: recordTolerance = 1 (how far a total of XML1");
    expect(textOf("X3-025")).toContain("Thiết lập: longServiceMinutes = không đặt");
    expect(textOf("X2-019", "en")).toContain("Setting: unregisteredDrugs = none");
    expect(textOf("SUM-016")).toContain("Thiết lập: baseSalaries (mức lương cơ sở theo ngày)");
  });

  it("has words for every setting, and every setting is read by some rule", () => {
    const read = new Set(
      Object.values(ruleFacts)
        .flat()
        .flatMap(([, settings]) => settings.split(" ").filter(Boolean)),
    );
    const loaded = ["codeLists", "priceLists"];
    const settings = Object.keys(defaultBhytCheckOptions).filter((name) => !loaded.includes(name));
    expect([...read].sort()).toEqual([...settings, "longServiceMinutes"].sort());
    expect(Object.keys(settingWords).sort()).toEqual([...read].sort());
  });

  it("shows the codes of the rule's list, and what must be loaded for it", () => {
    expect(textOf("X2-012")).toContain("Danh mục: PHAM_VI\n  1  ");
    expect(textOf("X2-012")).toContain("đang có hiệu lực: 1, 2, 3.");
    expect(textOf("X2-025")).toContain("Chỉ kiểm khi đã nạp: priceLists.drugs, bảng giá được duyệt");
    expect(textOf("X4-008", "en")).toContain(
      "Asked only when loaded: codeLists.MA_CHI_SO, a list that others issue",
    );
  });

  it("says the level in the reader's language, and cites alike in both", () => {
    expect(textOf("X1-018")).toContain("X1-018  Lỗi  exchange.bhyt.x1_018");
    expect(textOf("X1-018", "en")).toContain("X1-018  Error  exchange.bhyt.x1_018");
    expect(textOf("X1-018")).toContain("Căn cứ: QĐ 3176/QĐ-BYT (29/10/2024)");
    expect(textOf("X1-018", "en")).toContain("Source: QĐ 3176/QĐ-BYT (29/10/2024)");
    expect(textOf("FMT-010", "en")).toContain("Source: Rules of the programs that check such files");
  });

  it("leaves no English word in the Vietnamese lines", () => {
    const english =
      /(?<![\p{L}\d_-])(?:and|annex|as|by|decision|dispatch|field|host|list|of|reported|sheet|the|when|with)(?![\p{L}\d_-])/iu;
    const lines = bhytRules.flatMap(({ rule }) => explain(rule, qd3176)).flatMap(({ vi }) => vi);
    for (const line of lines) expect(line).not.toMatch(english);
    for (const table of Object.keys({ ...qd3176.tables, ...qd3176.apart })) {
      for (const { vi } of explain(table, qd3176)) expect(vi.join("\n")).not.toMatch(english);
    }
  });

  it("explains a rule of the host by what it says of itself", () => {
    const own = {
      ...({
        rule: "BV-1",
        code: "bv.rule.bv_1",
        severity: "warning",
        source: "BV",
        appliesTo: ["XML2"],
      } as const),
      text: { vi: "{at} lạ.", en: "{at} is odd." },
      nextStep: { vi: "Xem {at}.", en: "Look at {at}." },
    };
    expect(explain("bv-1", qd3176, [own])[0]?.vi).toEqual([
      "BV-1  Cảnh báo  bv.rule.bv_1",
      "Bảng: XML2",
      "XML2[n] lạ.",
      "→ Xem XML2[n].",
      "Căn cứ: BV",
    ]);
  });
});

describe("explaining any code", () => {
  const declared = [
    ...readFileSync(new URL("../../../../docs/reference/faults.md", import.meta.url), "utf8").matchAll(
      /^## (\S+)$/gm,
    ),
  ].map(([, code = ""]) => code);

  it("knows every declared code and every rule, with a sentence, in both languages", () => {
    expect(declared.length).toBeGreaterThan(500);
    for (const code of [...declared, ...bhytRules.flatMap(({ rule, code: own }) => [rule, own])]) {
      const found = explain(code, qd3176);
      expect(found, code).not.toEqual([]);
      for (const { vi, en } of found) {
        expect(Math.min(vi.length, en.length), code).toBeGreaterThan(2);
        expect([...vi, ...en].join("\n"), code).not.toMatch(/\{\w+\}|undefined|\[object|‹/);
      }
    }
  });

  it.each([
    ["exchange.bhyt.leading_zero_suspect", "Lỗi", "có thể bảng tính đã làm mất số 0 ở đầu"],
    ["exchange.bhyt.migration_meaning", "Cảnh báo", "có nghĩa khác trong QĐ 3176"],
    ["exchange.bhyt.migration_missing", "Lỗi", "bắt buộc trong QĐ 3176"],
    ["exchange.bhyt.loss_separator", "Cảnh báo", "→ "],
    ["exchange.bhyt.cannot_encode", "Lỗi", "Không ghi được tệp"],
    ["core.spreadsheet.file_unreadable", "Lỗi", "→ "],
    ["exchange.money.word", "Lỗi", "Phải là một trong"],
    ["exchange.money.missing", "Lỗi", "Thiếu giá trị."],
    ["exchange.bhyt.tables_not_given", "Lỗi", "→ "],
  ])("says of %s what it is and what to do", (code, level, words) => {
    expect(textOf(code).split("\n")[0]).toBe(`${code}  ${level}`);
    expect(textOf(code)).toContain(words);
    expect(textOf(code)).toContain("\n→ ");
  });

  it("agrees with the levels of a check", () => {
    expect(textOf("CODE-UNKNOWN").split("\n")[0]).toBe(
      "CODE-UNKNOWN  Lỗi; Cảnh báo: MA_KHOA, DUONG_DUNG, MA_LY_DO_VNT  exchange.bhyt.code_unknown",
    );
    for (const { code, rule, severity } of listFileFindings()) {
      expect(textOf(rule ?? code), code).toContain(
        { error: "Lỗi", warning: "Cảnh báo", information: "Thông tin" }[severity],
      );
    }
  });

  it("answers ENV-011 once, with each of its cases", () => {
    const [answer, ...others] = explain("ENV-011", qd3176);
    expect(others).toEqual([]);
    const levels = answer?.vi.flatMap((line) => /^(Lỗi|Cảnh báo): /.exec(line)?.[1] ?? []);
    expect(levels).toEqual(["Cảnh báo", "Lỗi", "Cảnh báo", "Lỗi", "Cảnh báo"]);
    expect(answer?.en).toContain("When a file is read:");
  });
});
