import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Abbreviation } from "../../../src/paper/lint/abbreviation.ts";
import {
  checkAbbreviations,
  createAbbreviationDictionary,
} from "../../../src/paper/lint/abbreviation-dictionary.ts";
import { abbreviations } from "../../../src/paper/lint/abbreviations.data.ts";
import { expandAbbreviations } from "../../../src/paper/lint/expand-abbreviations.ts";
import { findAbbreviations } from "../../../src/paper/lint/find-abbreviations.ts";

const seed = 32_2023;
const dictionary = createAbbreviationDictionary(abbreviations);
const found = (text: string) =>
  findAbbreviations(text, dictionary).map(
    ({ start, end, entry }) => `${text.slice(start, end)}=${entry?.full ?? "?"}`,
  );

describe("what is an abbreviation", () => {
  it("[TT32-04] words of the dictionary, strokes, dots, mixtures and runs of capitals are", () => {
    expect(found("BN nam, THA, ĐTĐ type 2; XN CLS chưa có.")).toEqual([
      "BN=bệnh nhân",
      "THA=tăng huyết áp",
      "ĐTĐ=đái tháo đường",
      "XN=xét nghiệm",
      "CLS=cận lâm sàng",
    ]);
    expect(found("b/n đau, B/n sốt, k/h bác sỹ, T.H.A, BNhân tỉnh")).toEqual([
      "b/n=bệnh nhân",
      "B/n=bệnh nhân",
      "k/h=?",
      "T.H.A=?",
      "BNhân=?",
    ]);
    expect(found("HA:120/80, HA120/80 mmHg, ĐTĐ2, BN.Nam, KQXNM")).toEqual([
      "HA=huyết áp",
      "HA=huyết áp",
      "ĐTĐ=đái tháo đường",
      "BN=bệnh nhân",
      "KQXNM=?",
    ]);
    expect(found("M 90 l/p, ko sốt. Ko ho.")).toEqual(["l/p=lần/phút", "ko=không", "Ko=không"]);
  });

  it("[TT32-04] units, codes, indices, Roman numerals, drugs, numbers of papers, names and words in capitals are not", () => {
    for (const text of [
      "120/80 mmHg, 37,5 °C, 5 mg/kg/ngày, 250 UI, 4,5 G/L, 12 mmol/L, 3 g/dL",
      "J18.9, I10, E11.9, Na+ 140, HbA1c 7,2 %, SpO2 98 %, PCO2, FT4, CA125, HBsAg (-), pH 7,35",
      "độ III, thì II, dây VII, giai đoạn IV, XII",
      "PARACETAMOL 500 mg, Augmentin 1g, NaCl 0,9 %, AMOXICILLIN",
      "số 1351/QĐ-BYT, 12/2026/BV-01, 000003/XX-GPHN, BN000123, HS000456",
      "người bệnh NGUYỄN VĂN BA, bà LÊ THỊ HA, ông TRAN VAN BA",
      "NGƯỜI BỆNH ĐAU BỤNG, NGHỈ NGƠI TẠI GIƯỜNG, KHÔNG",
      "HIV, COVID-19, nhóm máu AB, AST, ALT, CRP, ICD-10, X-quang",
      "NT-proBNP 120 pg/mL, RT-PCR SARS-CoV-2 âm tính, anti-HCV (-), IgM, D-Dimer, Dengue NS1 Ag, Rh(D)+, WBC 12 G/L",
      "Glasgow 15 điểm, Child-Pugh B, CHA2DS2-VASc 3 điểm, NaCl 0,9% 500ml truyền XXX giọt/phút, vitamin B12, PP",
      "và/hoặc, đi/về, NHân viên, THuốc",
      "",
    ])
      expect(found(text)).toEqual([]);
  });

  it("names of the facility are none", () => {
    const own = createAbbreviationDictionary(abbreviations, { names: ["BVP", "b/c"] });
    expect(findAbbreviations("Uống BVP, b/c", own)).toEqual([]);
    expect(found("Uống BVP")).toEqual(["BVP=?"]);
  });

  it("in capitals, what reads as a syllable is a word; what does not is an abbreviation still", () => {
    expect(found("BN NAM, ĐAU ĐẦU, HA CAO")).toEqual(["BN=bệnh nhân", "HA=huyết áp"]);
  });
});

describe("expansion", () => {
  it("[TT32-04] writes out what has one meaning and leaves the rest to a person", () => {
    const text = "BN nam. HA120/80, TM đều, KQXNM";
    const expanded = expandAbbreviations(text, dictionary);
    expect(expanded.text).toBe("Bệnh nhân nam. Huyết áp 120/80, TM đều, KQXNM");
    expect(expanded.left.map(({ start, end }) => text.slice(start, end))).toEqual(["TM", "KQXNM"]);
    expect(
      expanded.changes.map(({ from, to }) => [
        text.slice(from.start, from.end),
        expanded.text.slice(to.start, to.end),
      ]),
    ).toEqual([
      ["BN", "Bệnh nhân"],
      ["HA", "Huyết áp"],
    ]);
  });

  const pieces = fc.constantFrom(
    ...abbreviations.map(({ short }) => short),
    ..."HA BA THA XO NGUYỄN VĂN Người bệnh đau 120 80 mmHg III KQXNM b/k T.H.A BNhân J18.9 \u0301 \u0323 😀".split(
      " ",
    ),
  );
  const joints = fc.constantFrom(" ", "", "/", ".", ". ", "-", ", ", "\n", "+", "_", "’");
  const notes = fc.array(fc.tuple(pieces, joints), { maxLength: 12 }).map((parts) => parts.flat().join(""));
  const texts = fc.oneof(
    notes,
    notes.map((text) => text.normalize("NFD")),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
  );

  it(`never throws, and a second time changes nothing (seed ${seed})`, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = expandAbbreviations(text, dictionary);
        expect(expandAbbreviations(once.text, dictionary).text).toBe(once.text);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it(`places are exact in composed and decomposed text, and nothing beside them changes (seed ${seed})`, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: written, changes, left } = expandAbbreviations(text, dictionary);
        for (const { start, end, entry } of findAbbreviations(text, dictionary)) {
          const word = text.slice(start, end).normalize("NFC");
          if (entry !== undefined) expect(word.toLowerCase()).toBe(entry.short.toLowerCase());
          expect(text.slice(end, end + 1)).not.toMatch(/\p{M}/u);
        }
        let [from, to] = [0, 0];
        for (const change of changes) {
          expect(written.slice(to, change.to.start).replace(/^ (?=\d)/, "")).toBe(
            text.slice(from, change.from.start).replace(/^ (?=\d)/, ""),
          );
          [from, to] = [change.from.end, change.to.end];
        }
        expect(written.slice(to).replace(/^ (?=\d)/, "")).toBe(text.slice(from).replace(/^ (?=\d)/, ""));
        expect(changes.length + left.length).toBe(findAbbreviations(text, dictionary).length);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it("decomposed text is found as composed text is", () => {
    const text = "Chẩn đoán: ĐTĐ, PƯ, TSDƯ ".normalize("NFD");
    expect(findAbbreviations(text, dictionary).map(({ entry }) => entry?.short)).toEqual([
      "ĐTĐ",
      "PƯ",
      "TSDƯ",
    ]);
  });

  it("time grows with the text, not with its square", () => {
    const text = "BN THA ĐTĐ NGUYEN VAN BA b/n ".repeat(20_000);
    expect(findAbbreviations(text, dictionary).length).toBeGreaterThan(60_000);
    expect(expandAbbreviations(text, dictionary).changes.length).toBeGreaterThan(20_000);
  });
});

describe("the dictionary", () => {
  it("names every wrong row", () => {
    const report = checkAbbreviations([
      { short: "BN", full: "bệnh nhân" },
      { short: "BN", full: "bệnh nặng" },
      { short: "B N", full: "bệnh nhân" },
      { short: "XN", full: "" },
      { short: "KQXN", full: "kết quả XN" },
    ]);
    expect(
      report.issues.map(
        ({ code, path }) => `${code.slice("exchange.paper.abbreviation_".length)} ${path.join(".")}`,
      ),
    ).toEqual(["double 1.short", "short 2.short", "full 3.full", "nested 4.full"]);
    expect(() => createAbbreviationDictionary([{ short: "XN", full: "" }])).toThrow(/abbreviations_invalid/);
  });

  it("names rows that are none, as a list out of a file may have them", () => {
    const rows = [{}, null, 5, { short: "BN", full: 1, also: 2 }] as unknown as Abbreviation[];
    expect(checkAbbreviations(rows).issues.map(({ path }) => path.join("."))).toEqual([
      "0.short",
      "1.short",
      "1.short",
      "2.short",
      "2.short",
      "0.full",
      "1.full",
      "2.full",
      "3.full",
      "3.full",
    ]);
  });

  it("the proposed one is sound and of the size that is said", () => {
    expect(checkAbbreviations(abbreviations).issues).toEqual([]);
    expect(abbreviations.length).toBeGreaterThan(150);
  });
});
