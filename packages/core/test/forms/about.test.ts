import { describe, expect, it } from "vitest";
import { type EmrError, isEmrError } from "../../src/faults/emr-error.ts";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import { formsDemanded } from "../../src/forms/demands/forms-demanded.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import type { SourceKey } from "../../src/store/source-key.ts";
import { fullStory } from "./samples/full-story.ts";
import { entry, recordWith } from "./samples/record-builder.ts";

const his = (id: string): SourceKey => ({ system: "his", id });

function prescription(id: string, day: string, drug: string, more: object = {}): object {
  return entry({
    kind: "prescription",
    id,
    at: `2026-07-${day}T09:00`,
    letter: "C",
    diagnosis: "Bệnh mẫu",
    drugs: [
      {
        inn: drug,
        strength: "500 mg",
        quantity: "10",
        unit: "Viên",
        dose: "1 viên",
        route: "Uống",
        timing: "Sáng",
      },
    ],
    ...more,
  });
}

const record = recordWith([
  prescription("one", "03", "thuốc thứ nhất"),
  prescription("typo", "04", "thuốc ghi sai"),
  prescription("mended", "04", "thuốc ghi lại", { corrects: his("typo"), reason: "ghi nhầm" }),
  prescription("again", "04", "thuốc ghi lại nữa", { corrects: his("mended"), reason: "ghi nhầm" }),
  prescription("withdrawn", "05", "thuốc đã hủy", { status: "cancelled", reason: "không dùng" }),
  prescription("narcotic", "05", "thuốc khác đơn", { letter: "N" }),
  prescription("last", "06", "thuốc sau cùng"),
  entry({
    kind: "imaging-result",
    id: "film",
    at: "2026-07-03T09:00",
    modality: "x-ray",
    name: "Phim mẫu",
    description: "Bình thường.",
    conclusion: "Bình thường.",
  }),
  entry({
    kind: "laboratory-result",
    id: "blood",
    at: "2026-07-03T10:00",
    discipline: "haematology",
    name: "Công thức máu",
    values: [],
  }),
]);
const positionOf = (id: string) => record.entries.findIndex(({ source }) => source.id === id);

const drugsOn = (options: FormOptions) =>
  fillForm("TT26-I", record, options)
    ?.sections.flatMap(({ fields }) => fields)
    .find(({ rows }) => rows !== undefined)
    ?.rows?.map((row) => row["inn"]);

function refused(call: () => unknown): EmrError {
  try {
    call();
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("the entry that a form is about", () => {
  it("is the one that was named, else the latest", () => {
    expect(drugsOn({ about: his("one") })).toEqual(["thuốc thứ nhất"]);
    expect(drugsOn({ about: his("again") })).toEqual(["thuốc ghi lại nữa"]);
    expect(drugsOn({})).toEqual(["thuốc sau cùng"]);
  });

  it.each([
    ["is missing", "TT26-I", "nowhere", [], /không có trong bệnh án/, /recordPapers/],
    [
      "was cancelled",
      "TT26-I",
      "withdrawn",
      ["entries", positionOf("withdrawn")],
      /đã bị hủy/,
      /recordPapers/,
    ],
    ["was corrected", "TT26-I", "typo", ["entries", positionOf("typo")], /đính chính/, /entries\[3\]/],
    [
      "is of another kind",
      "17/BV2",
      "film",
      ["entries", positionOf("film")],
      /imaging-result/,
      /recordPapers/,
    ],
    ["is of another sort", "TT26-I", "narcotic", ["entries", positionOf("narcotic")], /loại khác/, /issued/],
  ] as const)("that %s is refused, and no other is shown in its place", (_, code, id, path, says, next) => {
    const error = refused(() => fillForm(code, record, { about: his(id) }));
    expect(error.code).toBe("core.forms.about_unknown");
    expect(error.path).toEqual(path);
    expect(error.text.vi).toMatch(says);
    expect(error.nextStep?.vi).toMatch(next);
    const { ok, issues } = checkForm(code, record, { about: his(id) });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ code: "core.forms.about_unknown", path, text: error.text }]);
  });

  it("may be an order: its own result is shown, and never that of another", () => {
    const order = (id: string) =>
      entry({
        kind: "order",
        id,
        at: "2026-07-03T08:00",
        category: "laboratory",
        urgency: "routine",
        name: id,
      });
    const result = (id: string, value: string) =>
      entry({
        kind: "laboratory-result",
        id: `result of ${id}`,
        at: "2026-07-03T10:00",
        order: his(id),
        discipline: "haematology",
        name: "Công thức máu",
        values: [{ name: "Chỉ số mẫu", value }],
      });
    const ordered = recordWith([order("a"), order("b"), order("c"), result("a", "1"), result("b", "2")]);
    const values = (id: string) =>
      fillForm("17/BV2", ordered, { about: his(id) })
        ?.sections.flatMap(({ fields }) => fields)
        .find(({ field }) => field.id === "result.values")
        ?.rows?.map((row) => row["value"]);
    expect(values("a")).toEqual(["1"]);
    expect(values("b")).toEqual(["2"]);
    expect(values("c")).toEqual([]);
  });

  it("may be of any sort when a filled copy bears its name", () => {
    const copy = entry({
      kind: "form-data",
      id: "f",
      at: "2026-07-06T10:00",
      form: "17/BV2",
      copy: "film",
      values: {},
    });
    const named = recordWith([...record.entries, copy]);
    expect(fillForm("17/BV2", named, { about: his("film") })?.template.code).toBe("17/BV2");
  });

  it("is what every document that the law asks for names", () => {
    const story = recordWith(fullStory);
    const demanded = formsDemanded(story).filter(({ about }) => about !== undefined);
    expect(demanded.length).toBeGreaterThan(20);
    for (const { form = "", about } of demanded) {
      const codes = checkForm(form, story, about === undefined ? {} : { about }).issues.map(
        ({ code }) => code,
      );
      expect(codes).not.toContain("core.forms.about_unknown");
    }
  });
});

describe("a paper about one of several entries", () => {
  const chosen = (code: string, options: FormOptions = {}) =>
    checkForm(code, record, options).issues.filter((issue) => issue.code === "core.forms.several_fit");

  it("says which it is about when nobody chose", () => {
    expect(chosen("TT26-I")).toMatchObject(
      [{ severity: "warning", path: ["entries", positionOf("last")], text: { vi: /3 mục/ } }].map((one) => ({
        ...one,
        text: { vi: expect.stringMatching(/3 mục/) },
      })),
    );
    expect(chosen("TT26-I", { about: his("one") })).toEqual([]);
    expect(chosen("TT26-I", { copy: "x" })).toEqual([]);
  });

  it("says nothing where one fits, nor on charts and papers of the end", () => {
    expect(chosen("17/BV2")).toEqual([]);
    const notes = ["a", "b"].map((id) =>
      entry({ kind: "course-note", id, at: "2026-07-03T08:00", text: "Ổn định." }),
    );
    const issues = checkForm("36/BV2", recordWith(notes)).issues.map(({ code }) => code);
    expect(issues).not.toContain("core.forms.several_fit");
  });
});

describe("a filled copy", () => {
  const copy = (id: string, values: object, more: object = {}) =>
    entry({ kind: "form-data", id, at: "2026-07-06T11:00", form: "TT26-I", values, ...more });
  const prescribed = (...copies: readonly object[]) =>
    recordWith([
      prescription("one", "03", "thuốc thứ nhất", { number: "99999aaaaaaa-C" }),
      prescription("two", "04", "thuốc thứ hai", { number: "99999bbbbbbb-C" }),
      ...copies,
    ]);
  const drugs = (from: ReturnType<typeof prescribed>, options: FormOptions) =>
    fillForm("TT26-I", from, options)
      ?.sections.flatMap(({ fields }) => fields)
      .find(({ rows }) => rows !== undefined)
      ?.rows?.map((row) => row["inn"]);
  const untied = (from: ReturnType<typeof prescribed>, options: FormOptions = {}) =>
    checkForm("TT26-I", from, options).issues.filter(({ code }) => code === "core.forms.copy_untied");

  it("is tied by the number on both: what was issued under it shows that very entry", () => {
    const chain = prescribed(
      copy("first", {}, { issue: { number: "99999aaaaaaa-C" } }),
      copy("next", {}, { issue: { number: "99999bbbbbbb-C", replaces: "99999aaaaaaa-C" } }),
    );
    expect(drugs(chain, { issued: "99999aaaaaaa-C" })).toEqual(["thuốc thứ nhất"]);
    expect(fillForm("TT26-I", chain, { issued: "99999aaaaaaa-C" })?.issue?.standing).toBe("replaced");
    expect(drugs(chain, { issued: "99999bbbbbbb-C" })).toEqual(["thuốc thứ hai"]);
    expect(fillForm("TT26-I", chain, { about: his("one") })?.issue).toMatchObject({
      number: "99999aaaaaaa-C",
      replacedBy: { number: "99999bbbbbbb-C" },
    });
    expect(fillForm("TT26-I", chain, { about: his("two") })?.issue).toMatchObject({
      number: "99999bbbbbbb-C",
      replaces: { number: "99999aaaaaaa-C" },
    });
    expect(untied(chain)).toEqual([]);
  });

  it("that is issued again belongs to the entry of the first issue, and to no other", () => {
    const again = prescribed(
      copy("first", {}, { issue: { number: "99999aaaaaaa-C" } }),
      copy("again", {}, { issue: { number: "99999ccccccc-C", reissueOf: "99999aaaaaaa-C" } }),
    );
    expect(drugs(again, { issued: "99999ccccccc-C" })).toEqual(["thuốc thứ nhất"]);
    expect(fillForm("TT26-I", again, { about: his("one") })?.issue?.reissue).toMatchObject({ time: 1 });
    expect(fillForm("TT26-I", again, { about: his("two") })?.issue).toBeUndefined();
    // The first issue need not stand in the record as a copy of its own.
    const onlyAgain = prescribed(
      copy("again", {}, { issue: { number: "99999ccccccc-C", reissueOf: "99999aaaaaaa-C" } }),
    );
    expect(drugs(onlyAgain, { issued: "99999ccccccc-C" })).toEqual(["thuốc thứ nhất"]);
    expect(fillForm("TT26-I", onlyAgain, { about: his("two") })?.issue).toBeUndefined();
    expect(untied(onlyAgain)).toEqual([]);
  });

  it("for one of several entries that it does not name is printed on none, and told", () => {
    const advice = "Lời dặn của một tờ";
    const result = (id: string, day: string) =>
      entry({
        kind: "laboratory-result",
        id,
        at: `2026-07-${day}T10:00`,
        discipline: "biochemistry",
        name: "Sinh hóa máu",
        values: [],
      });
    const sheets = (more: object) =>
      recordWith([
        result("one", "03"),
        result("two", "04"),
        entry({
          kind: "form-data",
          id: "advice",
          at: "2026-07-04T22:59",
          form: "22/BV2",
          values: { "result.advice": advice },
          ...more,
        }),
      ]);
    const adviceOn = (from: ReturnType<typeof sheets>, options: FormOptions) =>
      fillForm("22/BV2", from, options)
        ?.sections.flatMap(({ fields }) => fields)
        .find(({ field }) => field.id === "result.advice")?.values;
    const told = (from: ReturnType<typeof sheets>) =>
      checkForm("22/BV2", from, { about: his("one") }).issues.filter(
        ({ code }) => code === "core.forms.copy_untied",
      );
    const loose = sheets({});
    for (const options of [{}, { about: his("one") }, { about: his("two") }]) {
      expect(adviceOn(loose, options)).toEqual([]);
    }
    expect(told(loose)).toMatchObject([{ severity: "error", path: ["entries", 2, "copy"] }]);
    const named = sheets({ copy: "one" });
    expect(adviceOn(named, { about: his("one") })).toEqual([advice]);
    expect(adviceOn(named, { about: his("two") })).toEqual([]);
    expect(told(named)).toEqual([]);
  });

  it("that names no entry is refused where it is asked for, unless the host says which", () => {
    const loose = prescribed(copy("loose", {}, { issue: { number: "7" } }));
    const error = refused(() => fillForm("TT26-I", loose, { issued: "7" }));
    expect([error.code, error.path]).toEqual(["core.forms.copy_untied", ["entries", 2, "copy"]]);
    expect(checkForm("TT26-I", loose, { issued: "7" })).toMatchObject({
      ok: false,
      issues: [{ code: "core.forms.copy_untied" }],
    });
    expect(drugs(loose, { issued: "7", about: his("one") })).toEqual(["thuốc thứ nhất"]);
  });

  it("of a prescription that was corrected is not shown on the one that took its place", () => {
    const gone = recordWith([
      prescription("one", "03", "thuốc ghi sai", { number: "99999aaaaaaa-C" }),
      prescription("new", "03", "thuốc ghi lại", {
        number: "99999bbbbbbb-C",
        corrects: his("one"),
        reason: "ghi nhầm",
      }),
      copy("old", {}, { issue: { number: "99999aaaaaaa-C" } }),
    ]);
    expect(fillForm("TT26-I", gone)?.issue).toBeUndefined();
    expect(refused(() => fillForm("TT26-I", gone, { issued: "99999aaaaaaa-C" })).code).toBe(
      "core.forms.copy_untied",
    );
  });

  it("that bears an id of two systems belongs to the entry that its form tells of, or to none", () => {
    const source = { system: "lis", id: "two" };
    const beside = prescribed(
      entry({ kind: "history", subject: "patient", category: "disease", present: false, source }),
      copy("named", {}, { copy: "two", issue: { number: "7" } }),
    );
    expect(drugs(beside, { issued: "7" })).toEqual(["thuốc thứ hai"]);
    const twice = prescribed(
      prescription("third", "05", "thuốc thứ ba", { source }),
      copy("named", {}, { copy: "two", issue: { number: "7" } }),
    );
    expect(untied(twice)).toHaveLength(1);
  });

  it("of another entry than the one that was asked for is refused", () => {
    const chain = prescribed(copy("first", {}, { issue: { number: "99999aaaaaaa-C" } }));
    expect(
      refused(() => fillForm("TT26-I", chain, { issued: "99999aaaaaaa-C", about: his("two") })).code,
    ).toBe("core.forms.about_unknown");
  });
});
