import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecordChecker } from "../../src/compiled/index.ts";
import {
  canonicalJson,
  checkRecord,
  type Issue,
  isEmrError,
  type JsonValue,
  type MedicalRecord,
  parseRecord,
  valueAt,
} from "../../src/index.ts";
import { sampleInpatientRecord, sampleRecord } from "../../src/testkit/index.ts";
import { changed, pathsOf, replaced } from "./changed.ts";

const seed = 20261122;
const sample = sampleRecord();
const inpatient = sampleInpatientRecord();
const found = (input: unknown) => checkRecord(input).issues.map(({ code, path }) => [code, path.join(".")]);
const withSample = (members: Readonly<Record<string, unknown>>) => changed(sample, members);
const withInpatient = (members: Readonly<Record<string, unknown>>) => changed(inpatient, members);

describe("checkRecord", () => {
  it("takes the value and its JSON text alike, with or without a byte-order mark", () => {
    for (const input of [sample, JSON.stringify(sample), `\ufeff${JSON.stringify(sample)}`]) {
      expect(checkRecord(input)).toEqual({ ok: true, value: sample, issues: [] });
    }
  });

  it("never hands back the objects that it was given", () => {
    const record = parseRecord(sample);
    expect(record).toEqual(sample);
    for (const place of [[], ["patient"], ["entries"], ["entries", 0], ["episode", "stays", 0]]) {
      expect(valueAt(record, place)).not.toBe(valueAt(sample, place));
    }
  });

  it.each([
    ["bytes", new TextEncoder().encode("{}"), "not_an_object", "đọc tệp với utf8"],
    ["a Promise", Promise.resolve("{}"), "not_an_object", "thiếu await"],
    ["the name of a file", "data/benh-an.json", "not_json", "là tên tệp"],
    ["a path", "/srv/his/export", "not_json", "là tên tệp"],
    ["an empty text", " \n", "not_json", "chuỗi rỗng"],
  ])("says in one sentence that %s is no record", (_name, input, code, words) => {
    const { issues } = checkRecord(input);
    expect(issues.map((issue) => issue.code)).toEqual([`core.record.${code}`]);
    expect(issues[0]?.text.vi).toContain(words);
    expect(createRecordChecker()(input).issues).toEqual(issues);
    let thrown: unknown;
    try {
      parseRecord(input);
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown) && [thrown.code, thrown.text.vi]).toEqual([
      "core.options.wrong",
      expect.stringContaining(words),
    ]);
  });

  it("says so when the input is no JSON, no object, or nothing", () => {
    expect(found('{"facilityId": ')).toEqual([["core.record.not_json", ""]]);
    for (const input of ["42", "null", "[]", null, undefined, [], 7, true]) {
      expect(found(input)).toEqual([["core.record.not_an_object", ""]]);
    }
    expect(checkRecord([]).issues[0]?.text.vi).toBe("Dữ liệu bệnh án phải là một đối tượng JSON.");
  });

  it("reads absent lists as empty ones, undefined members as absent, and drops optional lists without an item", () => {
    const bare = {
      coverages: undefined,
      entries: undefined,
      "patient.addresses": undefined,
      "patient.representatives": undefined,
      "episode.endedAt": undefined,
    };
    const record = parseRecord(changed(inpatient, bare));
    expect([record.coverages, record.entries, record.patient.addresses]).toEqual([[], [], []]);
    expect(record.patient.representatives).toEqual([]);
    const at = sample.entries.findIndex(({ kind }) => kind === "discharge");
    const without = parseRecord(withSample({ [`entries.${at}.followUpDates`]: [] }));
    expect(without.entries[at]).not.toHaveProperty("followUpDates");
    expect(parseRecord({ ...sample, form: undefined })).not.toHaveProperty("form");
  });

  it("keeps empty lists of a form, and brings the free names of its fields to NFC", () => {
    const at = inpatient.entries.findIndex(({ kind }) => kind === "form-data");
    const values = { codes: [], ["khám mắt".normalize("NFD")]: "bình thường".normalize("NFD") };
    const record = parseRecord(changed(inpatient, { [`entries.${at}.values`]: values }));
    expect(record.entries[at]).toMatchObject({ values: { codes: [], "khám mắt": "bình thường" } });
  });

  it("says once that entries lack the time of recording, and who writes it", () => {
    const entries = inpatient.entries.map(({ recordedAt: _, ...entry }) => entry);
    const { issues } = checkRecord({ ...inpatient, entries });
    expect(issues).toMatchObject([{ code: "core.record.missing", path: ["entries", 0, "recordedAt"] }]);
    expect(issues[0]?.text.vi).toContain(`ở ${entries.length} mục`);
    expect(issues[0]?.nextStep?.vi).toMatch(/put.*asRecorded/);
    const two = checkRecord({
      ...inpatient,
      recordNumber: 5,
      entries: [inpatient.entries[0], ...entries.slice(1, 3)],
    });
    expect(two.issues.map(({ path }) => path.join("."))).toEqual(["recordNumber", "entries.1.recordedAt"]);
  });

  it.each([
    ["patient.nam", "name"],
    ["entries.0.occuredAt", "occurredAt"],
    ["episode.stays.0.departement", "department"],
  ])("the name %s that there is not is answered with the nearest: %s", (place, near) => {
    const unknown = checkRecord(withInpatient({ [place]: "x" })).issues.find(({ code }) =>
      code.endsWith("unknown_field"),
    );
    expect(unknown?.path.join(".")).toBe(place);
    expect(unknown?.nextStep?.vi).toContain(`Có lẽ là ${near}. `);
    expect(unknown?.nextStep?.en).toContain(`Perhaps ${near}. `);
  });

  it("a name that is like none is answered without a guess", () => {
    const [issue] = checkRecord(withInpatient({ colourOfTheWall: "x" })).issues;
    expect(issue?.nextStep?.vi).toMatch(/^Kiểm tra tên trường/);
  });

  it("lists all findings of the shape at once, through unions, with label and official field", () => {
    const broken = withSample({
      "patient.identity": { kind: "newborn", mother: { system: "facility" }, ordinal: "1" },
      "entries.0.pulse": 78,
      "entries.1.present": "không",
      "entries.2.topic": "poem",
      "entries.3.findings.0.text": " ",
      "entries.4.recordedAt": "2026-07-02T08:10",
      "entries.5.colour": "red",
      medium: { kind: "hybrid", electronicFrom: "2026-02-30T08:00" },
    });
    expect(found(broken)).toEqual(
      expect.arrayContaining([
        ["core.record.missing", "patient.identity.mother.value"],
        ["core.record.number_not_text", "entries.0.pulse"],
        ["core.record.wrong_type", "entries.1.present"],
        ["core.record.not_in_list", "entries.2.topic"],
        ["core.record.text", "entries.3.findings.0.text"],
        ["core.record.instant", "entries.4.recordedAt"],
        ["core.record.unknown_field", "entries.5.colour"],
        ["core.record.minute", "medium.electronicFrom"],
      ]),
    );
    expect(found(broken)).toHaveLength(8);
    const pulse = checkRecord(broken).issues.find(({ path }) => path.at(-1) === "pulse");
    expect(pulse?.text.vi).toBe("Mạch (lần/phút) đang là số; mọi số phải ghi dạng chuỗi.");
  });

  it.each([
    ["an unknown kind", { "entries.0.kind": "poem" }, "core.record.not_in_list", "entries.0.kind"],
    ["a kind that is no text", { "entries.0.kind": 5 }, "core.record.not_in_list", "entries.0.kind"],
    ["no kind", { "entries.0.kind": undefined }, "core.record.missing", "entries.0.kind"],
    ["an empty entry", { "entries.0": {} }, "core.record.missing", "entries.0.kind"],
  ])("answers %s with one finding that lists the kinds", (_, members, code, path) => {
    const { issues } = checkRecord(withSample(members));
    expect(issues.map((issue) => [issue.code, issue.path.join(".")])).toEqual([[code, path]]);
    expect(issues[0]?.text.vi).toMatch(/^Loại mục ghi /);
    for (const kind of ["administration", "imaging-result", "vital-signs"]) {
      expect(issues[0]?.nextStep?.vi).toContain(kind);
      expect(issues[0]?.nextStep?.en).toContain(kind);
    }
  });

  it("says of the form of a value of a form what it may be", () => {
    const at = inpatient.entries.findIndex(({ kind }) => kind === "form-data");
    for (const value of [5, { a: "x" }, ["x", true], [["x"]], [{ a: {} }]]) {
      const [issue, ...more] = checkRecord(changed(inpatient, { [`entries.${at}.values.x`]: value })).issues;
      expect(more).toEqual([]);
      expect(issue).toMatchObject({ code: "core.record.wrong_shape", path: ["entries", at, "values", "x"] });
      expect(issue?.nextStep?.vi).toContain("danh sách các dòng");
    }
  });

  it("reports an absent object as everything that it must hold", () => {
    const places = checkRecord({}).issues.map(({ path }) => path.join("."));
    for (const place of ["patient.identity.kind", "patient.gender", "episode.arrivedAt", "medium.kind"]) {
      expect(places).toContain(place);
    }
    expect(places).not.toContain("entries");
  });
});

describe("parseRecord", () => {
  it("throws one error that carries every finding", () => {
    try {
      parseRecord(withSample({ recordNumber: undefined, "patient.gender": "nam" }));
      expect.unreachable();
    } catch (error) {
      if (!isEmrError(error, "core.record.record_invalid")) throw error;
      expect(error.issues).toHaveLength(2);
      expect(error.text.vi).toContain("2 lỗi");
    }
  });
});

describe("whatever is put in place of whatever", () => {
  const places = pathsOf(inpatient);
  const mutation = fc.tuple(
    fc.constantFrom(...places),
    fc.oneof(
      fc.constant(undefined),
      fc.jsonValue(),
      fc.constantFrom("", " ", "poem", "2026-07-01T00:00", {}, [], null),
    ),
  );
  const mutated = (changes: readonly (readonly [readonly (string | number)[], unknown])[]) => {
    const record: unknown = structuredClone(inpatient);
    for (const [path, value] of changes) {
      const parent = valueAt(record, path.slice(0, -1));
      if (typeof parent === "object" && parent !== null) replaced(record, path, value);
    }
    return record;
  };

  it("the check never throws, names only places that exist or could, and says the same when compiled", () => {
    const compiled = createRecordChecker();
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 0, maxLength: 4 }), (changes) => {
        const record = mutated(changes);
        const report = checkRecord(record);
        for (const issue of report.issues) expect(resolves(record, issue)).toBe(true);
        expect(compiled(record)).toEqual(report);
      }),
      { seed, numRuns: 300 },
    );
  });

  it("the check never throws for any JSON value, nor does the compiled one", () => {
    const compiled = createRecordChecker();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(compiled(value)).toEqual(checkRecord(value));
        expect(compiled(JSON.stringify(value))).toEqual(checkRecord(JSON.stringify(value)));
      }),
      { seed, numRuns: 300 },
    );
  });

  it("no finding says what a field holds", () => {
    const secret = "BÍMẬT";
    for (const path of pathsOf(sample)) {
      const before = valueAt(sample, path);
      const record = replaced(
        structuredClone(sample),
        path,
        typeof before === "string" ? { secret } : secret,
      );
      expect(JSON.stringify(checkRecord(record).issues)).not.toContain(secret);
    }
  });

  it("every place has a Vietnamese label and whole sentences", () => {
    const kinds = new Map(inpatient.entries.map((entry) => [entry.kind, entry]));
    const records = [...kinds.values()].map((entry) => ({ ...sample, entries: [entry] }));
    const said = [sample, ...records].flatMap((record, index) =>
      pathsOf(record)
        .filter((path) => (index === 0) === (path[0] !== "entries") && !path.includes("values"))
        .flatMap((path) => [undefined, null, {}, "", 5].map((value) => [record, path, value] as const)),
    );
    const wrong = said.flatMap(([record, path, value]) =>
      checkRecord(replaced(structuredClone(record), path, value)).issues.flatMap(
        ({ code, text, nextStep }) => {
          const sentences = [text.vi, text.en, nextStep?.vi, nextStep?.en].join(" ");
          const unnamed = !code.endsWith("unknown_field") && /Trường \w+ |Field \w+ /.test(sentences);
          return unnamed || /\{\w+\}|undefined/.test(sentences) ? [[path.join("."), code, sentences]] : [];
        },
      ),
    );
    expect(said.length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });
});

describe("the bytes of a record", () => {
  it("are the same for every order of members and both Unicode forms of its text", () => {
    const bytes = canonical(inpatient);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom("NFC", "NFD"), (numbers, form) => {
        const shuffle = (value: unknown): unknown => {
          if (typeof value === "string") return value.normalize(form);
          if (Array.isArray(value)) return value.map(shuffle);
          if (typeof value !== "object" || value === null) return value;
          const ranked = Object.entries(value).map(
            ([key, item]) => [numbers.next().value, key, item] as const,
          );
          ranked.sort(([a], [b]) => a - b);
          return Object.fromEntries(ranked.map(([, key, item]) => [key.normalize(form), shuffle(item)]));
        };
        expect(canonical(parseRecord(shuffle(inpatient)))).toBe(bytes);
      }),
      { seed, numRuns: 30 },
    );
  });
});

describe("createRecordChecker", () => {
  it("gives the same reports where code may not be made of text", async () => {
    const z = await import("zod/mini");
    const before = z.config().jitless ?? false;
    try {
      z.config({ jitless: true });
      const check = createRecordChecker();
      expect(check(inpatient)).toEqual(checkRecord(inpatient));
      const broken = withSample({ "entries.0.kind": "poem", recordNumber: "" });
      expect(check(broken)).toEqual(checkRecord(broken));
    } finally {
      z.config({ jitless: before });
    }
  });
});

function canonical(record: MedicalRecord): string {
  return canonicalJson(record as unknown as JsonValue);
}

function resolves(record: unknown, issue: Issue): boolean {
  if (issue.path.length === 0 || valueAt(record, issue.path) !== undefined) return true;
  const ends = issue.path.map((_, index) => issue.path.slice(0, index));
  const holders = ends.map((end) => valueAt(record, end)).filter((value) => value !== undefined);
  return typeof holders.at(-1) === "object";
}
