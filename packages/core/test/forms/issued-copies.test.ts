import { describe, expect, it } from "vitest";
import { isEmrError } from "../../src/faults/emr-error.ts";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import type { FormDataEntry } from "../../src/record/entries/form-data.ts";
import { dayByDay } from "./samples/day-by-day.ts";
import { entry } from "./samples/record-builder.ts";

type Issue = NonNullable<FormDataEntry["issue"]>;

/** A paper that was issued on this day of July, or of August. */
function issued(form: string, day: string, issue: Issue, more: object = {}): object {
  return entry({
    kind: "form-data",
    id: `${form} ${day}`,
    at: `2026-${day}T09:00`,
    form,
    values: {},
    issue,
    ...more,
  });
}

const leave = (number: string, from: string) => ({ "head.visitNumber": number, "leave.from": from });
const record = dayByDay("home", [
  issued("TT25-07", "07-12", { number: "12", series: "A" }, { values: leave("K1", "2026-07-12") }),
  issued(
    "TT25-07",
    "08-02",
    { number: "13", series: "A", reissueOf: "12" },
    { values: leave("K1", "2026-07-12") },
  ),
  issued(
    "TT25-07",
    "08-09",
    { number: "14", series: "A", reissueOf: "13" },
    { values: leave("K1", "2026-07-12") },
  ),
  issued(
    "TT25-07",
    "08-20",
    { number: "15", series: "A", replaces: "12" },
    { values: leave("K2", "2026-07-13") },
  ),
]);

function filled(issuedAs?: FormOptions["issued"]) {
  const form = fillForm("TT25-07", record, issuedAs === undefined ? {} : { issued: issuedAs });
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const of = (id: string) => fields.find(({ field }) => field.id === id)?.printed.join();
  return { on: form?.on, issue: form?.issue, number: of("head.number"), visit: of("head.visitNumber"), of };
}

describe("[CERT-03] which copy of an issued paper is filled", () => {
  it("without a name it is the newest", () => {
    expect(filled()).toMatchObject({ number: "15", visit: "K2", on: "2026-08-20" });
  });

  it("an earlier copy is named by its number", () => {
    expect(filled("12")).toMatchObject({ number: "12", visit: "K1", on: "2026-07-12" });
    expect(filled("14")).toMatchObject({ number: "14", visit: "K1", on: "2026-08-09" });
  });

  it("or by the source of its entry", () => {
    expect(filled({ system: "his", id: "TT25-07 08-02" })).toMatchObject({ number: "13", on: "2026-08-02" });
  });

  it("of copies that keep their number the newest is meant, unless the source says which", () => {
    const births = dayByDay("home", [
      issued("TT22-01", "07-18", { number: "42" }),
      issued("TT22-01", "08-18", { number: "42", reissueOf: "42" }),
    ]);
    const times = (named: NonNullable<FormOptions["issued"]>) =>
      fillForm("TT22-01", births, { issued: named })?.issue;
    expect(times("42")).toMatchObject({ on: "2026-08-18", reissue: { time: 1, of: "42" } });
    const first = times({ system: "his", id: "TT22-01 07-18" });
    expect(first).toEqual({
      source: { system: "his", id: "TT22-01 07-18" },
      on: "2026-07-18",
      number: "42",
      standing: "valid",
    });
  });

  it.each([
    ["a number that no copy has", "99"],
    ["the number of another form", "42"],
    ["a source that is not in the record", { system: "his", id: "none" }],
    ["the source of an entry of another kind", { system: "his", id: "operation" }],
  ])("%s is refused and never filled from another copy", (_, named) => {
    const { ok, issues } = checkForm("TT25-07", record, { issued: named });
    expect(ok).toBe(false);
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["core.forms.issued_copy_unknown", "error", []],
    ]);
    expect(issues[0]?.nextStep?.vi).toContain("issueChains");
    let thrown: unknown;
    try {
      fillForm("TT25-07", record, { issued: named });
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown, "core.forms.issued_copy_unknown")).toBe(true);
  });

  describe("a number may be written shorter, as on the command line", () => {
    const papers = (...numbers: readonly string[]) =>
      dayByDay(
        "home",
        numbers.map((number, at) => issued("TT25-02", `07-${12 + at}`, { number })),
      );
    const numberOf = (numbers: readonly string[], said: string) =>
      fillForm("TT25-02", papers(...numbers), { issued: said })?.issue?.number;

    it.each([
      ["0471", ["0470/2026", "0471/2026"], "0471/2026"],
      ["471", ["0470/2026", "0471/2026"], "0471/2026"],
      [" 0471/2026 ", ["0471/2026"], "0471/2026"],
      ["a 12", ["A  12", "A 13"], "A  12"],
      ["12", ["012", "12", "12/2026"], "12"],
      ["0012", ["12", "12/2026"], "12"],
    ])("%s", (said, numbers, meant) => {
      expect(numberOf(numbers, said)).toBe(meant);
    });

    it("but never when several may be meant: then the whole number is asked for", () => {
      const record = papers("0471/2025", "0471/2026");
      const { ok, issues } = checkForm("TT25-02", record, { issued: "0471" });
      expect([ok, issues.map(({ code }) => code)]).toEqual([false, ["core.forms.issued_copy_unknown"]]);
      expect([issues[0]?.text.vi, issues[0]?.nextStep?.vi]).toEqual([
        expect.stringContaining("2 số giấy"),
        expect.stringContaining("Ghi đủ số"),
      ]);
      expect(() => fillForm("TT25-02", record, { issued: "0471" })).toThrow(/2 số giấy/);
    });
  });

  it("a prescription is found by its number without a copy", () => {
    const drug = {
      ...{ inn: "thuốc mẫu", strength: "1 mg", quantity: "1", unit: "Viên", dose: "1", route: "Uống" },
      timing: "Sáng",
    };
    const prescription = (id: string, number: string) =>
      entry({ kind: "prescription", id, letter: "C", number, diagnosis: id, drugs: [drug] });
    const two = dayByDay("home", [
      prescription("một", "99999aaaaaaa-C"),
      prescription("hai", "99999bbbbbbb-C"),
    ]);
    const form = fillForm("TT26-I", two, { issued: "99999AAAAAAA-C" });
    const texts = form?.sections.flatMap(({ fields }) => fields.flatMap(({ values }) => values));
    expect(texts).toContain("một");
    expect(texts).not.toContain("hai");
  });

  it("a cancelled copy is not filled again", () => {
    const cancelled = dayByDay("home", [
      issued("TT25-07", "07-12", { number: "12" }, { status: "cancelled", reason: "nhầm người bệnh" }),
    ]);
    expect(checkForm("TT25-07", cancelled, { issued: "12" }).issues.map(({ code }) => code)).toEqual([
      "core.forms.issued_copy_unknown",
    ]);
  });
});

describe("[CERT-03] what a filled form says of its copy", () => {
  const source = (day: string) => ({ system: "his", id: `TT25-07 ${day}` });

  it("a first issue has its number, series and day and no reissue", () => {
    expect(filled("12").issue).toEqual({
      source: source("07-12"),
      on: "2026-07-12",
      number: "12",
      series: "A",
      standing: "replaced",
      replacedBy: { number: "15", on: "2026-08-20" },
    });
  });

  it("a copy issued again says which time it is and of which number", () => {
    expect(filled("13").issue?.reissue).toEqual({ time: 1, of: "12" });
    expect(filled("14").issue).toMatchObject({ on: "2026-08-09", reissue: { time: 2, of: "13" } });
  });

  it("a paper that replaces names the wrong one and its day, and is no reissue", () => {
    expect(filled().issue).toEqual({
      source: source("08-20"),
      on: "2026-08-20",
      number: "15",
      series: "A",
      standing: "current",
      replaces: { number: "12", on: "2026-07-12" },
    });
  });

  it("a copy issued again for a paper of which the record does not know is the first time", () => {
    const alone = dayByDay("home", [issued("TT25-07", "08-02", { number: "13", reissueOf: "5" })]);
    expect(fillForm("TT25-07", alone)?.issue?.reissue).toEqual({ time: 1, of: "5" });
  });

  it("a form of which nothing was issued says nothing, and a draft neither", () => {
    expect(fillForm("17/BV2", record)).not.toHaveProperty("issue");
    const draft = entry({ kind: "form-data", form: "TT25-06", values: {} });
    expect(fillForm("TT25-06", dayByDay("home", [draft]))).not.toHaveProperty("issue");
  });

  it("a copy issued again tells what the first issue told, not what was found since", () => {
    const diagnosis = (number: string) => filled(number).of("leave.diagnosis");
    expect(diagnosis("12")).toBe("Viêm ruột thừa mủ");
    expect(diagnosis("13")).toBe("Viêm ruột thừa mủ");
    expect(diagnosis("14")).toBe("Viêm ruột thừa mủ");
    expect(filled().of("leave.diagnosis")).toBe("Viêm ruột thừa đã mổ");
  });
});
