import { describe, expect, it } from "vitest";
import {
  checkEmr365,
  checkEmr365File,
  decodeEmr365,
  type Emr365Item,
  type Emr365Text,
  emr365Edition,
  emr365Groups,
} from "../../src/emr365/index.ts";
import { exampleJson } from "./fixture-files.ts";

type Path = readonly (string | number)[];
type Place = readonly [item: Emr365Item, path: Path];

/** Every item of the table with a place in a document that holds one row of each list. */
function placesOf(items: readonly Emr365Item[] = emr365Groups, path: Path = []): readonly Place[] {
  return items.flatMap((item): readonly Place[] => {
    const own = [...path, item.name];
    if (item.shape === "text") return [[item, own]];
    return [[item, own], ...placesOf(item.items, item.shape === "list" ? [...own, 0] : own)];
  });
}

/** A document in which every list has one row and every text is empty. */
function fullDocument(items: readonly Emr365Item[] = emr365Groups): Record<string, unknown> {
  return Object.fromEntries(
    items.map((item) => {
      if (item.shape === "text") return [item.name, ""];
      const inner = fullDocument(item.items);
      return [item.name, item.shape === "object" ? inner : item.items.length === 0 ? [] : [inner]];
    }),
  );
}

function withValue(path: Path, value: unknown): unknown {
  const document = fullDocument();
  const parent = path.slice(0, -1).reduce<unknown>((here, step) => (here as never)[step], document);
  (parent as Record<string | number, unknown>)[path.at(-1) ?? ""] = value;
  return document;
}

function codesAt(document: unknown, path: Path): readonly string[] {
  const key = JSON.stringify(path);
  return checkEmr365(document)
    .issues.filter((issue) => JSON.stringify(issue.path) === key)
    .map(({ code }) => code.replace("exchange.emr365.", ""));
}

const places = placesOf();
const texts = places.filter((place): place is readonly [Emr365Text, Path] => place[0].shape === "text");
const ofForm = (...forms: readonly Emr365Text["form"][]) =>
  texts.filter(([{ form }]) => forms.includes(form));

describe("[CV365-06] the table of fields", () => {
  it("is the edition that was read, with all its groups and entries", () => {
    expect(emr365Edition).toBe("cv365@2025-06");
    expect(emr365Groups.map(({ no }) => no)).toEqual([
      ...["I", "II", "III", "IV", "V", "VI"],
      ...["VII", "VIII", "IX", "X", "XI"],
    ]);
    expect(texts.length).toBeGreaterThan(275);
  });

  it("finds nothing in a document whose values are all empty", () => {
    expect(checkEmr365(fullDocument())).toMatchObject({ ok: true, issues: [] });
  });
});

describe("[CV365-06] every wrong type is named", () => {
  const wrong = { number: 7, truth: true, nothing: null, list: ["x"], object: { x: "y" } };

  it(`in each of the ${texts.length} texts`, () => {
    for (const [item, path] of texts) {
      for (const [kind, value] of Object.entries(wrong)) {
        const expected = item.name === "cccd_so" && kind === "number" ? "leading_zero_suspect" : "not_text";
        expect(codesAt(withValue(path, value), path), `${path.join(".")} ${kind}`).toContain(expected);
      }
    }
  });

  it("in each group, object and list", () => {
    const branches = places.filter(([item]) => item.shape !== "text");
    for (const [item, path] of branches) {
      for (const value of ["x", 7, null]) {
        const expected = item.shape === "list" ? "not_a_list" : "not_an_object";
        expect(codesAt(withValue(path, value), path), path.join(".")).toContain(expected);
      }
    }
    expect(branches.length).toBeGreaterThan(40);
  });

  it("in numbers, and groups of thousands are told apart", () => {
    for (const [, path] of ofForm("decimal")) {
      for (const value of ["7,5", "1.000.000", "abc", "1e3"]) {
        expect(codesAt(withValue(path, value), path), path.join(".")).toEqual(["not_a_number"]);
      }
      expect(codesAt(withValue(path, "43,500.00"), path)).toEqual(["grouped_number"]);
      expect(codesAt(withValue(path, "38.6"), path)).toEqual([]);
    }
    const id = ["ThongTinBenhNhan", "cccd_so"];
    expect(codesAt(withValue(id, "07918500000A"), id)).toEqual(["not_digits"]);
    expect(codesAt(withValue(id, "79185000000"), id)).toEqual(["leading_zero_suspect"]);
  });
});

describe("[CV365-06] every wrong date is named", () => {
  const never = ["31/02/2026", "2026-07-02", "02/07/26", "2/7/2026", "00/01/2026", "29/02/2025", "20260702"];
  const moments = [...never, "02/07/2026 24:00:00.000", "02/07/2026 08:10", "02/07/2026T08:10:00.000"];

  it("where the format wants a day", () => {
    for (const [, path] of ofForm("date")) {
      for (const value of [...never, "02/07/2026 08:10:00.000"]) {
        expect(codesAt(withValue(path, value), path), path.join(".")).toEqual(["wrong_date"]);
      }
      expect(codesAt(withValue(path, "29/02/2028"), path)).toEqual([]);
    }
    expect(ofForm("date").length).toBe(7);
  });

  it("where it wants a moment", () => {
    for (const [, path] of ofForm("instant")) {
      for (const value of [...moments, "02/07/2026"]) {
        expect(codesAt(withValue(path, value), path), path.join(".")).toEqual(["wrong_instant"]);
      }
      expect(codesAt(withValue(path, "02/07/2026 08:10:00.000"), path)).toEqual([]);
    }
    expect(ofForm("instant").length).toBe(3);
  });

  it("where nobody could read which of both", () => {
    for (const [, path] of ofForm("either")) {
      for (const value of moments) {
        expect(codesAt(withValue(path, value), path), path.join(".")).toEqual(["wrong_moment"]);
      }
      expect(codesAt(withValue(path, "02/07/2026"), path)).toEqual([]);
    }
    expect(ofForm("either").length).toBeGreaterThan(10);
  });
});

describe("[CV365-07] every wrong length is named", () => {
  const sized = texts.filter(([{ max }]) => max !== undefined);

  it("as a warning, because the sizes are second-hand, and nothing is cut", () => {
    for (const [item, path] of sized) {
      const max = item.max ?? 0;
      const letter = item.form === "digits" ? "1" : "ệ";
      const long = withValue(path, letter.repeat(max + 1));
      expect(codesAt(long, path), path.join(".")).toContain("too_long");
      // The same letter of two code points counts once.
      expect(codesAt(withValue(path, letter.normalize("NFD").repeat(max)), path)).not.toContain("too_long");
      const finding = checkEmr365(long).issues.find(({ code }) => code.endsWith("too_long"));
      expect(finding).toMatchObject({ severity: "warning", level: 3, basis: item.sizeBasis });
    }
    expect(sized.length).toBeGreaterThan(20);
  });
});

describe("[CV365-06] in a file, JSON or XML, a wrong sample of every field is named at its place", () => {
  const filesOf = (path: Path, value: unknown) => {
    const document = withValue(path, value);
    return {
      json: new TextEncoder().encode(JSON.stringify({ HoSoBenhAn: document })),
      xml: new TextEncoder().encode(xmlOf("HoSoBenhAn", document)),
    };
  };
  const named = (bytes: Uint8Array, path: Path) => {
    const key = JSON.stringify(path);
    return checkEmr365File(bytes)
      .issues.filter((issue) => JSON.stringify(issue.path) === key)
      .map(({ code }) => code.replace("exchange.emr365.", ""));
  };
  /** What is wrong for a field, and what it is called then. */
  const samplesOf = ({ form, max }: Emr365Text): readonly (readonly [value: unknown, code: string])[] => [
    [{ la: "x" }, "not_text"],
    ["x".repeat(max ?? 0), "too_long"] as const,
    ...({
      date: [["31/02/2026", "wrong_date"]],
      instant: [["02/07/2026 24:00:00.000", "wrong_instant"]],
      either: [["hôm qua", "wrong_moment"]],
      digits: [["07918500000A", "not_digits"]],
      decimal: [["7,5", "not_a_number"]],
      none: [],
    }[form ?? "none"] as readonly (readonly [string, string])[]),
  ];

  it(`and both files are told the same, of ${texts.length} texts`, () => {
    let samples = 0;
    for (const [item, path] of texts) {
      for (const [sample, code] of samplesOf(item)) {
        if (code === "too_long" && item.max === undefined) continue;
        const value = code === "too_long" ? `${sample}x` : sample;
        const { json, xml } = filesOf(path, value);
        expect(named(json, path), `${path.join(".")} ${code}`).toContain(code);
        expect(named(xml, path), `${path.join(".")} ${code}`).toEqual(named(json, path));
        samples += 1;
      }
    }
    const formed = texts.filter(([{ form }]) => form !== undefined).length;
    const sized = texts.filter(([{ max }]) => max !== undefined).length;
    expect(samples).toBe(texts.length + formed + sized);
  });

  it("and of every group, object and list", () => {
    for (const [item, path] of places) {
      if (item.shape === "text") continue;
      const expected = item.shape === "list" ? "not_a_list" : "not_an_object";
      for (const bytes of Object.values(filesOf(path, "x"))) expect(named(bytes, path)).toContain(expected);
    }
  });
});

/** XML of any value, as somebody else would write it. */
function xmlOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((row) => xmlOf(name, row)).join("") || `<${name}/>`;
  if (typeof value !== "object" || value === null) return `<${name}>${value}</${name}>`;
  const inner = Object.entries(value).map(([member, content]) => xmlOf(member, content));
  return `<${name}>${inner.join("")}</${name}>`;
}

describe("[CV365-06] a check", () => {
  const example = decodeEmr365(exampleJson);

  it("says everything at once, each with place, level and where it comes from, and no content", () => {
    const report = checkEmr365({
      ...example,
      ThongTinBenhNhan: { ...example.ThongTinBenhNhan, ngaysinh: "31/02/1985", hoten: 7, la: "x" },
      PhieuChiDinh: { ...example.PhieuChiDinh, sovaovien: "SECRET" },
      HoSoCapCuu: undefined,
    });
    expect(report.ok).toBe(false);
    const found = report.issues.map(({ code, level, basis, official }) => [
      code.slice("exchange.emr365.".length),
      level,
      basis,
      official,
    ]);
    expect(found).toEqual([
      ["not_text", 1, "annex", "HoSoBenhAn.ThongTinBenhNhan.hoten"],
      ["unknown_item", 1, "own", "HoSoBenhAn.ThongTinBenhNhan.la"],
      ["not_an_object", 1, "annex", "HoSoBenhAn.HoSoCapCuu"],
      ["wrong_date", 2, "annex", "HoSoBenhAn.ThongTinBenhNhan.ngaysinh"],
      ["other_admission", 4, "annex", "HoSoBenhAn.PhieuChiDinh.sovaovien"],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/SECRET|31\/02\/1985/);
  });

  it("names a missing group, and whatever is no document", () => {
    const { HoSoCapCuu: _, ...less } = example;
    expect(checkEmr365(less).issues.map(({ code }) => code)).toEqual(["exchange.emr365.group_missing"]);
    for (const value of [undefined, null, "x", 7, []]) {
      expect(checkEmr365(value).issues.map(({ code }) => code)).toContain("exchange.emr365.not_a_document");
    }
  });

  it("asks the catalogues that it is given for staff, codes and orders", () => {
    const [result] = example.KetQuaChanDoanHinhAnh.danhsach;
    const report = checkEmr365(
      {
        ...example,
        KetQuaChanDoanHinhAnh: {
          ...example.KetQuaChanDoanHinhAnh,
          danhsach: [{ ...result, machidinh: "khác" }],
        },
      },
      {
        masters: { profiles: [], departments: [], practitioners: [{ licence: "000001" }] } as never,
        codes: (_, code) => (code === "E11.9" ? { state: "unknown", edition: "x" } : { state: "unverified" }),
      },
    );
    const found = report.issues.map(({ code, level, path }) => [code.slice(16), level, path.at(-1)]);
    expect(found).toEqual([
      ["code_unknown", 5, "maicd_khac"],
      ["order_unknown", 4, "machidinh"],
      ["staff_unknown", 4, "mabacsithuchien"],
    ]);
  });

  it("[CV365-07] tells of a district after the districts ended", () => {
    const patient = { ...example.ThongTinBenhNhan, quanhuyen: "Quận Mẫu" };
    const report = checkEmr365({ ...example, ThongTinBenhNhan: patient });
    expect(report.issues.map(({ code }) => code)).toEqual(["exchange.emr365.district_ended"]);
  });
});
