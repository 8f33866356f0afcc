import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkVisit, type Issue, isEmrError, parseVisit, type Visit, valueAt } from "../../src/index.ts";
import { sampleVisit } from "../../src/testkit/index.ts";

const seed = 20260702;
type Loose = Record<string, unknown>;

/** The sample with some members replaced, by dotted path; `undefined` takes a member out. */
function changed(members: Readonly<Record<string, unknown>>): unknown {
  const copy = structuredClone(sampleVisit()) as unknown as Loose;
  for (const [place, value] of Object.entries(members)) {
    const path = place.split(".");
    const parent = valueAt(copy, path.slice(0, -1)) as Loose;
    const name = path.at(-1) ?? "";
    if (value === undefined) delete parent[name];
    else parent[name] = value;
  }
  return copy;
}

const found = (input: unknown) => checkVisit(input).issues.map(({ code, path }) => [code, path.join(".")]);

describe("checkVisit", () => {
  it("takes the value and its JSON text alike, with or without a byte-order mark", () => {
    const visit = sampleVisit();
    for (const input of [visit, JSON.stringify(visit), `\ufeff${JSON.stringify(visit)}`]) {
      expect(checkVisit(input)).toEqual({ ok: true, value: visit, issues: [] });
    }
  });

  it("leaves optional lists out when they hold nothing", () => {
    const empty = changed({
      "diagnoses.secondaryCodes": [],
      "services.0.performedBy": [],
      "episode.followUpDates": [],
    });
    expect(parseVisit(empty)).toEqual(sampleVisit());
  });

  it("brings text to NFC at the border", () => {
    const decomposed = changed({ "patient.name": "NGUYỄN THỊ THỬ".normalize("NFD") });
    expect(parseVisit(decomposed).patient.name).toBe("NGUYỄN THỊ THỬ");
  });

  it("lists all findings at once, each with code, path and official field", () => {
    const broken = changed({
      "patient.name": " ",
      "patient.gender": "nam",
      "episode.arrivedAt": "2026-02-30T08:00",
      "episode.dischargedAt": "2026-07-02T09:30",
      "medications.0.quantity": 10,
      "services.0.hospitalUnitPrice": "-1",
      "diagnoses.mainCode": undefined,
    });
    const report = checkVisit(broken);
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ code, path, official }) => [code, path.join("."), official])).toEqual(
      expect.arrayContaining([
        ["core.record.text", "patient.name", "HO_TEN"],
        ["core.record.not_in_list", "patient.gender", "GIOI_TINH"],
        ["core.record.minute", "episode.arrivedAt", "NGAY_VAO"],
        ["core.record.unknown_field", "episode.dischargedAt", undefined],
        ["core.record.number_not_text", "medications.0.quantity", "SO_LUONG"],
        ["core.record.amount", "services.0.hospitalUnitPrice", "DON_GIA_BV"],
        ["core.record.missing", "diagnoses.mainCode", "MA_BENH_CHINH"],
      ]),
    );
    expect(report.issues).toHaveLength(7);
    for (const issue of report.issues) {
      expect(issue.text.vi).not.toBe(issue.text.en);
      expect(issue.nextStep?.vi).toBeTruthy();
      expect(issue.nextStep?.en).toBeTruthy();
    }
  });

  it("demands exactly one patient number of the facility", () => {
    for (const identifiers of [
      [],
      [
        { kind: "facility", value: "1" },
        { kind: "facility", value: "2" },
      ],
    ]) {
      expect(found(changed({ "patient.identifiers": identifiers }))).toEqual([
        ["core.record.one_facility_identifier", "patient.identifiers"],
      ]);
    }
  });

  it("says so when the input is no JSON, no object, or nothing", () => {
    expect(found('{"facilityId": ')).toEqual([["core.record.not_json", ""]]);
    for (const input of ["42", "null", "[]", null, undefined, [], 7, true]) {
      expect(found(input)).toEqual([["core.record.not_an_object", ""]]);
      expect(checkVisit(input).issues[0]?.text.vi).toBe("Dữ liệu lượt khám phải là một đối tượng JSON.");
    }
  });

  it("reads absent lists as empty ones and undefined members as absent", () => {
    const lists = [
      "coverages",
      "medications",
      "services",
      "results",
      "courseNotes",
      "dischargePapers",
    ] as const;
    const without = changed(Object.fromEntries(lists.map((list) => [list, undefined])));
    const visit = parseVisit(without);
    for (const list of lists) expect(visit[list]).toEqual([]);
    const input = { ...sampleVisit(), livingArea: undefined };
    expect(parseVisit(input)).not.toHaveProperty("livingArea");
    expect(input).toHaveProperty("livingArea");
  });

  it("reports an absent object as everything that it must hold, at any depth", () => {
    expect(found(changed({ source: undefined }))).toEqual([
      ["core.record.missing", "source.system"],
      ["core.record.missing", "source.id"],
    ]);
    const { issues } = checkVisit({});
    const places = issues.map(({ path, official }) => [path.join("."), official]);
    expect(places).toContainEqual(["episode.arrivedAt", "NGAY_VAO"]);
    expect(places).toContainEqual(["patient.address.provinceCode", "MATINH_CU_TRU"]);
    expect(places).toContainEqual(["settlement.month", "THANG_QT"]);
    expect(places).not.toContainEqual(["patient.phone", "DIEN_THOAI"]);
    expect(found(changed({ "medications.0.amounts": undefined }))).toContainEqual([
      "core.record.missing",
      "medications.0.amounts.otherSources.foreign",
    ]);
  });

  it("needs no second round: filling in what is reported absent leaves nothing absent", () => {
    const filled = structuredClone(checkVisit({}).issues.map(({ path }) => path)).reduce<Loose>(
      (visit, path) => {
        let here = visit;
        for (const step of path.slice(0, -1)) {
          here[step] ??= {};
          here = here[step] as Loose;
        }
        here[String(path.at(-1))] = valueAt(sampleVisit(), path);
        return visit;
      },
      {},
    );
    expect(checkVisit(filled).issues).toEqual([]);
  });

  it("tells null apart from absent, and whether the field may simply go", () => {
    const [optional] = checkVisit(changed({ "patient.phone": null })).issues;
    expect(optional).toMatchObject({
      code: "core.record.null_value",
      text: { vi: "Điện thoại đang là null.", en: "Phone is null." },
      nextStep: { vi: "Bỏ hẳn trường khi không có giá trị; không ghi null." },
      official: "DIEN_THOAI",
    });
    const [list] = checkVisit(changed({ medications: null })).issues;
    expect(list?.nextStep?.vi).toContain("Bỏ hẳn trường");
    const [required] = checkVisit(changed({ "patient.name": null })).issues;
    expect(required).toMatchObject({
      code: "core.record.null_value",
      text: { vi: "Họ và tên bắt buộc nhưng đang là null." },
    });
    expect(found(changed({ source: null }))).toEqual([
      ["core.record.null_value", "source"],
      ["core.record.missing", "source.system"],
      ["core.record.missing", "source.id"],
    ]);
  });

  it.each([
    ["settlement.month", "7", 'Ghi "01" đến "12".'],
    ["settlement.year", "26", 'Ghi 4 chữ số, ví dụ "2026".'],
    ["facilityCode", "99a", "Ghi 5 ký tự: 2 chữ số và 3 chữ số hoặc chữ in hoa."],
    ["facilityId", "bệnh viện", "Ghi 1 đến 64 ký tự"],
    ["encounterNumber", "x".repeat(101), "Ghi 1 đến 100 ký tự."],
    ["encounterNumber", "", "Ghi 1 đến 100 ký tự."],
  ])("says which form %s must have", (place, value, sentence) => {
    const [issue, ...more] = checkVisit(changed({ [place]: value })).issues;
    expect(more).toEqual([]);
    expect(issue?.code).toBe("core.record.wrong_shape");
    expect(issue?.nextStep?.vi).toContain(sentence);
  });

  it.each([
    ["episode", [], "Đợt khám phải là đối tượng, hiện là danh sách."],
    ["medications", {}, "Danh sách thuốc phải là danh sách, hiện là đối tượng."],
    ["medications.0", "x", "Mục 1 của danh sách thuốc phải là đối tượng, hiện là chuỗi."],
    ["patient.name", true, "Họ và tên phải là chuỗi, hiện là đúng/sai (true, false)."],
    ["services.0.reusedSupply", "1", "Vật tư tái sử dụng phải là đúng/sai (true, false), hiện là chuỗi."],
    ["episode.departments", "K01", "Các khoa điều trị phải là danh sách, hiện là chuỗi."],
  ])("names the kind that %s must have and the kind it has", (place, value, sentence) => {
    const [issue, ...more] = checkVisit(changed({ [place]: value })).issues;
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "core.record.wrong_type", text: { vi: sentence } });
  });

  it("lists the allowed values of a field of a closed list, absent or wrong", () => {
    const [absent] = checkVisit(changed({ "patient.gender": undefined })).issues;
    expect(absent).toMatchObject({
      code: "core.record.missing",
      nextStep: {
        vi: "Bổ sung trường này ở phần mềm HIS. Giá trị được phép: male, female, undetermined.",
        en: "Fill in this field in the hospital system. Allowed values: male, female, undetermined.",
      },
    });
    const [wrong] = checkVisit(changed({ "patient.gender": "nam" })).issues;
    expect(wrong?.nextStep?.en).toBe("Choose one of: male, female, undetermined.");
    const [area] = checkVisit(changed({ livingArea: "K9" })).issues;
    expect(area?.nextStep?.en).toBe("Choose one of: K1, K2, K3.");
  });

  it("has a Vietnamese label and a whole sentence for every place of a visit", () => {
    const slots = /\{\w+\}|trường |field /;
    for (const path of allPaths(sampleVisit())) {
      for (const value of [undefined, null, Symbol("x"), {}, [], "", 5]) {
        const visit = structuredClone(sampleVisit()) as unknown as Loose;
        (valueAt(visit, path.slice(0, -1)) as Loose)[path.at(-1) as string] = value;
        for (const { code, text, nextStep } of checkVisit(visit).issues) {
          const said = [text.vi, text.en].join(" ");
          expect(said, path.join(".")).not.toMatch(code.endsWith("unknown_field") ? /\{\w+\}/ : slots);
          expect(`${nextStep?.vi}${nextStep?.en}`).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });

  it("never throws, whatever is put in place of whatever; every path it names exists, but for what is missing", () => {
    const places = allPaths(sampleVisit());
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        (path, value) => {
          const visit = structuredClone(sampleVisit()) as unknown as Loose;
          const parent = valueAt(visit, path.slice(0, -1)) as Loose;
          parent[path.at(-1) as string] = value;
          for (const issue of checkVisit(visit).issues) expect(resolves(visit, issue)).toBe(true);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it("never says what a field holds", () => {
    const secret = "BÍMẬT";
    for (const path of allPaths(sampleVisit())) {
      const visit = structuredClone(sampleVisit()) as unknown as Loose;
      const parent = valueAt(visit, path.slice(0, -1)) as Loose;
      const before = parent[path.at(-1) as string];
      parent[path.at(-1) as string] = typeof before === "string" ? { secret } : secret;
      const report = checkVisit(visit);
      expect(JSON.stringify(report.ok ? [] : report.issues)).not.toContain(secret);
    }
  });
});

describe("parseVisit", () => {
  it("throws one error that carries every finding", () => {
    const broken = changed({ "patient.name": undefined, encounterNumber: undefined });
    try {
      parseVisit(broken);
      expect.unreachable();
    } catch (error) {
      if (!isEmrError(error, "core.record.visit_invalid")) throw error;
      expect(error.issues).toHaveLength(2);
      expect(error.text.vi).toContain("2 lỗi");
      expect(error.text.en).toContain("2 errors");
      expect(error.nextStep?.vi).toBeTruthy();
    }
    expect(() => parseVisit(changed({ encounterNumber: undefined }))).toThrow(
      "core.record.visit_invalid: Dữ liệu lượt khám có 1 lỗi, chưa thể đưa vào bệnh án. | The visit has 1 error and cannot enter the record.",
    );
  });
});

function resolves(visit: unknown, issue: Issue): boolean {
  if (issue.path.length === 0 || valueAt(visit, issue.path) !== undefined) return true;
  // What is missing may lie inside what is missing: the nearest thing there is must be able to hold it.
  const ends = issue.path.map((_, index) => issue.path.slice(0, index));
  const holders = ends.map((end) => valueAt(visit, end)).filter((value) => value !== undefined);
  return typeof holders.at(-1) === "object";
}

function allPaths(visit: Visit): (string | number)[][] {
  const walk = (value: unknown, path: (string | number)[]): (string | number)[][] => {
    if (typeof value !== "object" || value === null) return [path];
    const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
    const inner = steps.flatMap((step) => walk((value as Loose)[step], [...path, step]));
    return path.length === 0 ? inner : [path, ...inner];
  };
  return walk(visit, []);
}
