import { describe, expect, it } from "vitest";
import { type EmrError, isEmrError } from "../../src/faults/emr-error.ts";
import { recordAsGiven } from "../../src/forms/as-given.ts";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import { checkRecordForms } from "../../src/forms/demands/check-record-forms.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import { effectiveEntries } from "../../src/record/effective-entries.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import type { SourceKey } from "../../src/store/source-key.ts";
import { entry, recordWith } from "./samples/record-builder.ts";

const his = (id: string): SourceKey => ({ system: "his", id });

/** A prescription of 4 July that was written into the record on this day. */
const prescription = (id: string, written: string, more: object = {}) =>
  entry({
    kind: "prescription",
    id,
    at: "2026-07-04T09:00",
    recordedAt: `2026-07-${written}:00.000+07:00`,
    letter: "C",
    diagnosis: "Bệnh mẫu",
    drugs: [
      {
        inn: `thuốc ${id}`,
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

const mistake = { reason: "ghi nhầm liều" };
const story = recordWith([
  prescription("wrong", "04T09:05", { number: "99999aaaaaaa-C" }),
  prescription("better", "05T08:00", { number: "99999bbbbbbb-C", corrects: his("wrong"), ...mistake }),
  prescription("best", "06T08:00", { number: "99999ccccccc-C", corrects: his("better"), ...mistake }),
  prescription("gone", "07T08:00", {
    number: "99999ddddddd-C",
    status: "cancelled",
    reason: "người bệnh không nhận",
  }),
  prescription("other", "04T09:06"),
]);

const drugs = (record: MedicalRecord, options: FormOptions) =>
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

describe("a paper that was corrected or cancelled", () => {
  it.each([
    [
      "wrong",
      {
        as: "corrected",
        on: "2026-07-05",
        reason: "ghi nhầm liều",
        number: "99999bbbbbbb-C",
        now: { on: "2026-07-06", number: "99999ccccccc-C" },
      },
    ],
    ["better", { as: "corrected", on: "2026-07-06", reason: "ghi nhầm liều", number: "99999ccccccc-C" }],
    ["gone", { as: "cancelled", on: "2026-07-07", reason: "người bệnh không nhận" }],
  ])("is filled as it was given, and says that it holds no longer: %s", (id, withdrawn) => {
    const options = { about: his(id), asGiven: true };
    expect(drugs(story, options)).toEqual([`thuốc ${id}`]);
    expect(fillForm("TT26-I", story, options)?.withdrawn).toEqual(withdrawn);
    const report = checkForm("TT26-I", story, options);
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.ok && report.value.withdrawn).toEqual(withdrawn);
  });

  it("is refused without the option, and the next step names it", () => {
    for (const id of ["wrong", "gone"]) {
      const error = refused(() => fillForm("TT26-I", story, { about: his(id) }));
      expect(error.code).toBe("core.forms.about_unknown");
      expect([error.nextStep?.vi, error.nextStep?.en]).toEqual([
        expect.stringContaining("asGiven: true"),
        expect.stringContaining("asGiven: true"),
      ]);
    }
  });

  it("that still holds is filled as ever, without a mark", () => {
    const form = fillForm("TT26-I", story, { about: his("best"), asGiven: true });
    expect(form).not.toHaveProperty("withdrawn");
    expect(drugs(story, { about: his("best"), asGiven: true })).toEqual(["thuốc best"]);
  });

  it("shows what the record said then: later corrections of anything else do not count on it", () => {
    const diagnosis = (id: string, written: string, text: string, more: object = {}) =>
      entry({
        kind: "diagnosis",
        id,
        at: "2026-07-04T08:00",
        recordedAt: `2026-07-${written}:00.000+07:00`,
        phase: "discharge",
        rank: "main",
        text,
        ...more,
      });
    const copy = (id: string, written: string, more: object = {}) =>
      entry({
        kind: "form-data",
        id,
        at: "2026-07-04T10:00",
        recordedAt: `2026-07-${written}:00.000+07:00`,
        form: "TT25-02",
        values: {},
        ...more,
      });
    const record = recordWith([
      diagnosis("d1", "04T08:01", "chẩn đoán lúc đầu"),
      diagnosis("d2", "04T09:00", "chẩn đoán khi cấp", { corrects: his("d1"), ...mistake }),
      copy("first", "04T10:00", { issue: { number: "0042/2026" } }),
      diagnosis("d3", "05T09:00", "chẩn đoán sửa về sau", { corrects: his("d2"), ...mistake }),
      copy("again", "05T10:00", { issue: { number: "0042/2026" }, corrects: his("first"), ...mistake }),
    ]);
    const told = (options: FormOptions) => {
      const form = fillForm("TT25-02", record, options);
      const texts = form?.sections.flatMap(({ fields }) => fields.flatMap(({ printed }) => printed));
      return [texts?.filter((text) => text.startsWith("chẩn đoán")), form?.withdrawn?.as];
    };
    expect(told({ issued: his("first"), asGiven: true })).toEqual([["chẩn đoán khi cấp"], "corrected"]);
    expect(told({ issued: "0042", asGiven: true })).toEqual([["chẩn đoán khi cấp"], "corrected"]);
    expect(told({ issued: "0042/2026" })).toEqual([["chẩn đoán sửa về sau"], undefined]);
    const { code, text, nextStep } = refused(() => fillForm("TT25-02", record, { issued: his("first") }));
    expect(code).toBe("core.forms.issued_copy_unknown");
    expect(text.vi).toContain("đã được đính chính");
    expect(nextStep?.vi).toContain("asGiven: true");
  });

  it("is found by its number, alone or with the copy that bears it", () => {
    expect(drugs(story, { issued: "99999aaaaaaa-C", asGiven: true })).toEqual(["thuốc wrong"]);
    const withCopy = recordWith([
      prescription("wrong", "04T09:05", { number: "99999aaaaaaa-C" }),
      entry({
        kind: "form-data",
        id: "copy",
        at: "2026-07-04T09:10",
        recordedAt: "2026-07-04T09:10:00.000+07:00",
        form: "TT26-I",
        values: {},
        issue: { number: "99999aaaaaaa-C" },
      }),
      prescription("best", "06T08:00", { number: "99999ccccccc-C", corrects: his("wrong"), ...mistake }),
    ]);
    const options = { issued: "99999aaaaaaa-C", asGiven: true };
    expect(drugs(withCopy, options)).toEqual(["thuốc wrong"]);
    expect(fillForm("TT26-I", withCopy, options)).toMatchObject({
      issue: { number: "99999aaaaaaa-C" },
      withdrawn: { as: "corrected", number: "99999ccccccc-C" },
    });
  });

  it("is told apart also in records that came in as one batch", () => {
    const batch = recordWith([
      prescription("wrong", "31T00:00"),
      prescription("best", "31T00:00", { corrects: his("wrong"), ...mistake }),
    ]);
    expect(drugs(batch, { about: his("wrong"), asGiven: true })).toEqual(["thuốc wrong"]);
  });

  it("needs to be named: the option alone is refused", () => {
    const wrong = [
      () => fillForm("TT26-I", story, { asGiven: true }),
      () => checkForm("TT26-I", story, { asGiven: true }),
      () => checkRecordForms(story, { asGiven: true } as object),
    ];
    for (const call of wrong) {
      expect(refused(call)).toMatchObject({ code: "core.options.wrong", path: ["asGiven"] });
    }
  });
});

describe("a record as it was given", () => {
  it("keeps every entry at its place, and leaves the record alone", () => {
    const before = structuredClone(story);
    for (const { source } of story.entries) {
      const then = recordAsGiven(story, source);
      expect(then.entries.map((one) => one.source)).toEqual(story.entries.map((one) => one.source));
      expect(effectiveEntries(then).map((one) => one.source)).toContainEqual(source);
    }
    expect(story).toEqual(before);
    expect(recordAsGiven(story, his("nowhere"))).toBe(story);
  });
});
