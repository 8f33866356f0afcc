import { describe, expect, it } from "vitest";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import { recordWithEarlierVersions } from "../../src/forms/earlier-versions.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import { effectiveEntries } from "../../src/record/effective-entries.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { entry, recordWith } from "./samples/record-builder.ts";

const his = (id: string) => ({ system: "his", id });
const written = (day: string) => ({ recordedAt: `2026-07-${day}:00.000+07:00` });
const mistake = { reason: "ghi nhầm" };

const diagnosis = (id: string, day: string, text: string, more: object = {}) =>
  entry({
    ...{ kind: "diagnosis", id, at: "2026-07-04T08:00", phase: "discharge", rank: "main", text },
    ...written(day),
    ...more,
  });

const copy = (id: string, day: string, issue: object, more: object = {}) =>
  entry({
    ...{ kind: "form-data", id, at: `2026-07-${day}`, form: "TT25-02", values: {}, issue },
    ...written(day),
    ...more,
  });

const first = diagnosis("d1", "04T08:01", "chẩn đoán khi cấp");
const later = diagnosis("d2", "15T09:00", "chẩn đoán sửa về sau", { corrects: his("d1"), ...mistake });
const issued = copy("c1", "07T10:00", { number: "0042/2026" });

const told = (record: MedicalRecord, options: FormOptions = {}, form = "TT25-02") =>
  fillForm(form, record, options)
    ?.sections.flatMap(({ fields }) => fields.flatMap(({ printed }) => printed))
    .filter((text) => text.startsWith("chẩn đoán"));

const found = (record: MedicalRecord, code: string, options: FormOptions = {}, form = "TT25-02") =>
  checkForm(form, record, options)
    .issues.filter((issue) => issue.code === `core.forms.${code}`)
    .map(({ severity, path }) => `${severity} ${path.join(".")}`);

describe("[CERT-03] a paper that was issued says what the record said then", () => {
  it("a later correction does not rewrite it, and the check names what the record says otherwise", () => {
    const record = recordWith([first, issued, later]);
    for (const options of [
      {},
      { issued: "0042" },
      { issued: his("c1") },
      { issued: "0042", asGiven: true },
    ]) {
      expect(told(record, options)).toEqual(["chẩn đoán khi cấp"]);
      expect(found(record, "changed_since_issue", options)).toEqual(["warning entries.2.text"]);
    }
    const issue = checkForm("TT25-02", record).issues.find(({ code }) =>
      code.endsWith("changed_since_issue"),
    );
    expect(issue?.text.vi).toContain("$.entries[2].text");
    expect(JSON.stringify(issue)).not.toContain("chẩn đoán sửa");
    expect(issue?.nextStep?.vi).toContain("issue.replaces");
  });

  it("the one that replaces it says what the record said at its own issue, and asks for nothing", () => {
    const record = recordWith([
      first,
      issued,
      later,
      copy("c2", "16T10:00", { number: "0043", replaces: "0042/2026" }),
    ]);
    expect(told(record, { issued: "0042" })).toEqual(["chẩn đoán khi cấp"]);
    expect(told(record, { issued: "0043" })).toEqual(["chẩn đoán sửa về sau"]);
    for (const number of ["0042", "0043"]) {
      expect(found(record, "changed_since_issue", { issued: number })).toEqual([]);
    }
  });

  it("a copy issued again says what the first issue said; where its own fields differ the check names them", () => {
    const again = (visit: string) => {
      const leave = { form: "TT25-07" };
      const values = (number: string) => ({ ...leave, values: { "head.visitNumber": number } });
      return recordWith([
        copy("c1", "07T10:00", { number: "1" }, values("K1")),
        copy("c2", "16T10:00", { number: "2", reissueOf: "1" }, values(visit)),
      ]);
    };
    const differs = (visit: string) => found(again(visit), "reissue_differs", { issued: "2" }, "TT25-07");
    expect(differs("K2")).toEqual(["warning entries.1.values.head.visitNumber"]);
    expect(differs("K1")).toEqual([]);
    const discharge = recordWith([
      ...[first, issued, later],
      copy("c2", "16T10:00", { number: "0043", reissueOf: "0042/2026" }),
    ]);
    expect(told(discharge, { issued: "0043" })).toEqual(["chẩn đoán khi cấp"]);
    expect(found(discharge, "changed_since_issue", { issued: "0043" })).toEqual(["warning entries.2.text"]);
  });

  it("without a number it is filled as today", () => {
    const record = recordWith([first, copy("c1", "07T10:00", {}), later]);
    expect(told(record)).toEqual(["chẩn đoán sửa về sau"]);
    expect(found(record, "changed_since_issue")).toEqual([]);
  });

  it("what was cancelled since stands on it", () => {
    const gone = diagnosis("d1", "15T09:00", "chẩn đoán đã hủy", { status: "cancelled", ...mistake });
    const record = recordWith([gone, issued]);
    expect(told(record)).toEqual(["chẩn đoán đã hủy"]);
    expect(found(record, "changed_since_issue")).toHaveLength(1);
  });

  it("what was written or overwritten since is told where nobody knows what stood there", () => {
    const record = recordWith([diagnosis("d1", "15T09:00", "chẩn đoán ghi đè"), issued]);
    expect(found(record, "written_since_issue")).toEqual(["warning entries.0.text"]);
    const batch = diagnosis("d1", "15T09:00", "chẩn đoán nhập sau", { provenance: { origin: "imported" } });
    expect(found(recordWith([batch, issued]), "written_since_issue")).toEqual([]);
    expect(found(recordWith([first, issued]), "written_since_issue")).toEqual([]);
  });
});

const drug = {
  ...{
    inn: "thuốc mẫu",
    strength: "1 mg",
    quantity: "1",
    unit: "Viên",
    dose: "1",
    route: "Uống",
    timing: "Sáng",
  },
};
const rx = (id: string, day: string, more: object = {}) =>
  entry({
    ...{ kind: "prescription", id, at: "2026-07-04T09:00", letter: "C", diagnosis: `chẩn đoán ${id}` },
    ...{ drugs: [drug], ...written(day) },
    ...more,
  });
const correcting = { corrects: his("a"), ...mistake };

describe("a prescription that corrects one that was given", () => {
  it("names its number and day; under the same number when it was written", () => {
    const of = (number: string) =>
      fillForm(
        "TT26-I",
        recordWith([rx("a", "04T09:05", { number: "1-C" }), rx("b", "07T08:00", { number, ...correcting })]),
      )?.replaces;
    expect(of("2-C")).toEqual({ number: "1-C", on: "2026-07-04" });
    expect(of("1-C")).toEqual({ number: "1-C", on: "2026-07-04", writtenAt: "2026-07-04T09:05" });
  });

  it("says nothing of one that bore no number or could still change", () => {
    for (const more of [{}, { number: "1-C", status: "preliminary" }]) {
      const record = recordWith([
        rx("a", "04T09:05", more),
        rx("b", "07T08:00", { number: "2-C", ...correcting }),
      ]);
      expect(fillForm("TT26-I", record)).not.toHaveProperty("replaces");
    }
  });
});

describe("what may still change", () => {
  it("makes a certificate an error and a sheet a warning, and both are marked", () => {
    const record = recordWith([rx("a", "04T09:05", { number: "1-C", status: "preliminary" })]);
    expect(found(record, "preliminary", {}, "TT26-I")).toEqual(["error entries.0.status"]);
    expect(checkForm("TT26-I", record).ok).toBe(false);
    expect(fillForm("TT26-I", record)?.preliminary).toBe(true);
    expect(fillForm("TT26-I", recordWith([rx("a", "04T09:05")]))).not.toHaveProperty("preliminary");
  });

  it("is everything that a certificate prints", () => {
    const record = recordWith([diagnosis("d1", "04T08:01", "chẩn đoán", { status: "preliminary" }), issued]);
    expect(found(record, "preliminary")).toEqual(["error entries.0.status"]);
  });

  it("names the final version before it", () => {
    const record = recordWith([
      rx("a", "04T09:05", { number: "1-C" }),
      rx("b", "07T08:00", { number: "1-C", status: "preliminary", ...correcting }),
    ]);
    const [issue] = checkForm("TT26-I", record).issues.filter(
      ({ code }) => code === "core.forms.preliminary",
    );
    expect([issue?.path, issue?.nextStep?.vi]).toEqual([
      ["entries", 1, "status"],
      expect.stringContaining("entries[0]"),
    ]);
  });
});

describe("numbers of issued papers", () => {
  const checked = (what: string, ...issues: readonly object[]) =>
    found(recordWith(issues.map((issue, at) => copy(`c${at}`, `0${7 + at}T10:00`, issue))), what);

  it.each([
    ["issue_number_double", [{ number: "1" }, { number: "1" }], ["error entries.1.issue.number"]],
    ["issue_names_itself", [{ number: "1", reissueOf: "1" }], ["error entries.0.issue.reissueOf"]],
    [
      "issue_names_itself",
      [{ number: "1" }, { number: "1", reissueOf: "1" }],
      ["error entries.1.issue.reissueOf"],
    ],
    ["issue_chain_broken", [{ number: "1", replaces: "9" }], ["warning entries.0.issue.replaces"]],
    ["issue_unlinked", [{ number: "1" }, { number: "2" }], ["warning entries.1.issue.number"]],
    ["issue_unlinked", [{ number: "1" }, { number: "2", replaces: "1" }], []],
  ])("%s %j", (what, issues, expected) => {
    expect(checked(what, ...issues)).toEqual(expected);
  });

  it("are told of the copy that is asked for only", () => {
    const record = recordWith([
      copy("c0", "07T10:00", { number: "1" }),
      copy("c1", "08T10:00", { number: "1" }),
    ]);
    expect(found(record, "issue_number_double", { issued: his("c0") })).toEqual([]);
    expect(found(record, "issue_number_double", { issued: his("c1") })).toHaveLength(1);
  });
});

it("a form whose only entry was cancelled says how it is printed as it was given, not what to fill in", () => {
  const record = recordWith([rx("a", "04T09:05", { number: "1-C", status: "cancelled", ...mistake })]);
  const { ok, issues } = checkForm("TT26-I", record);
  expect([ok, issues.map(({ code, path }) => `${code} ${path.join(".")}`)]).toEqual([
    false,
    ["core.forms.only_cancelled entries.0"],
  ]);
  expect(issues[0]?.nextStep?.vi).toContain("--as-given");
});

describe("a record with the earlier versions of an overwritten entry", () => {
  const wrong = rx("a", "04T09:05", { number: "1-C" });
  const now = rx("a", "07T08:00", { number: "1-C", diagnosis: "chẩn đoán sửa", ...mistake });
  const [before] = recordWith([wrong]).entries;
  const record = recordWith([now]);
  const [current] = record.entries;
  if (before === undefined || current === undefined) throw new TypeError("no entry");
  const all = recordWithEarlierVersions(record, [before, current]);

  it("prints the earlier one as it was given, and the one that holds as ever", () => {
    expect(effectiveEntries(all).map(({ source }) => source)).toEqual([his("a")]);
    const earlier = { about: { system: "his#1", id: "a" }, asGiven: true };
    expect(told(all, earlier, "TT26-I")).toEqual(["chẩn đoán a"]);
    expect(fillForm("TT26-I", all, earlier)?.withdrawn).toEqual({
      as: "corrected",
      on: "2026-07-07",
      reason: "ghi nhầm",
      number: "1-C",
    });
    expect(told(all, {}, "TT26-I")).toEqual(["chẩn đoán sửa"]);
    expect(recordWithEarlierVersions(record, [current])).toBe(record);
  });

  it("of one that was cancelled tells the earlier one as cancelled", () => {
    const gone = recordWith([{ ...now, status: "cancelled" }]);
    const versions = recordWithEarlierVersions(gone, [before]);
    expect(effectiveEntries(versions)).toEqual([]);
    const form = fillForm("TT26-I", versions, { about: { system: "his#1", id: "a" }, asGiven: true });
    expect(form?.withdrawn).toMatchObject({ as: "cancelled", on: "2026-07-07" });
  });
});
