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
    expect(found("42")).toEqual([["core.record.wrong_type", ""]]);
    for (const input of [null, [], 7, true]) expect(checkVisit(input).ok).toBe(false);
    expect(checkVisit(undefined).ok).toBe(false);
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
      expect(error.nextStep?.vi).toBeTruthy();
    }
  });
});

function resolves(visit: unknown, issue: Issue): boolean {
  if (issue.path.length === 0 || valueAt(visit, issue.path) !== undefined) return true;
  return typeof valueAt(visit, issue.path.slice(0, -1)) === "object";
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
